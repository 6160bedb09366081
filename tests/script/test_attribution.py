"""Who says what, on sentences as newspapers write them; the people are invented."""

import pytest

from narrator.article.read import parse_article
from narrator.script.attribution.attribute import Attribution, attribute
from narrator.script.attribution.quotations import find_quotations
from narrator.script.script import Speaker


def attributed(text: str) -> tuple[list[tuple[str, str | None, str]], dict[str, Speaker]]:
    article = parse_article(text)
    attributions, speakers = attribute(text, article.paragraphs, find_quotations(text, article.paragraphs))
    names = {speaker.id: speaker.name for speaker in speakers}
    return [(_words(text, a), names.get(a.speaker or ""), a.use) for a in attributions], {s.name: s for s in speakers}


def _words(text: str, attribution: Attribution) -> str:
    return text[attribution.quotation.start + 1 : attribution.quotation.end].strip('"“”')


def who(text: str) -> list[str | None]:
    return [name for _, name, _ in attributed(text)[0]]


INTRODUCTION = "Marta Keller, a geologist at the institute, has studied the slope for ten years.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        '"The slope is moving," Marta Keller said.',
        '"The slope is moving," said Marta Keller.',
        '"The slope is moving," said Marta Keller, a geologist who has studied it.',
        '"The slope is moving," according to Marta Keller.',
        'Marta Keller said: "The slope is moving."',
        'Marta Keller told reporters on Monday, "The slope is moving."',
        'Asked about the cracks, Marta Keller replied, "The slope is moving."',
        '"The slope," Marta Keller said, "is moving every day."',
        '"The slope is moving," Mayor Olu Adeyemi\'s adviser Marta Keller said.',
    ],
)
def test_cues_of_every_order(sentence: str) -> None:
    assert set(who(sentence)) == {"Marta Keller"}


@pytest.mark.parametrize(
    "rest",
    [
        '"The slope is moving," Keller said.',
        '"The slope is moving," she said.',
        '"The slope is moving," the geologist said.',
        '"The slope is moving," Dr. Keller added.',
    ],
)
def test_a_person_is_one_however_named(rest: str) -> None:
    said, speakers = attributed(INTRODUCTION + rest)
    assert [name for _, name, _ in said] == ["Marta Keller"]
    assert list(speakers) == ["Marta Keller"]


def test_speech_goes_on_after_the_cue() -> None:
    assert who('"It is moving," Ben Ortiz said. "We must leave. Tonight."') == ["Ben Ortiz", "Ben Ortiz"]


def test_a_re_opened_quotation_has_one_speaker() -> None:
    text = 'Ben Ortiz, the mayor, said: "It is moving, and it will not stop.\n\n"We must leave before the rain comes."'
    assert who(text) == ["Ben Ortiz", "Ben Ortiz"]


def test_two_people_keep_their_words() -> None:
    text = '"It is moving," Ben Ortiz said.\n\n"It is not," said Ines Moreau. "It never has."'
    assert who(text) == ["Ben Ortiz", "Ines Moreau", "Ines Moreau"]


def test_the_object_of_telling_is_not_the_speaker() -> None:
    assert who('"It is moving," Ben Ortiz told Ines Moreau on Friday.') == ["Ben Ortiz"]


def test_unnamed_sources_keep_their_description() -> None:
    assert who('"It is moving," a spokesman for the ministry said.') == ["a spokesman for the ministry"]


def test_labels_of_a_transcript_speak() -> None:
    text = (
        "Ines Moreau asked Ben Ortiz about the slope on Sunday.\n\n"
        '"MOREAU: Is the slope moving, in your view?\n\n"ORTIZ: It is, and it will not stop before the spring."'
    )
    assert who(text) == ["Ines Moreau", "Ben Ortiz"]


@pytest.mark.parametrize(
    "sentence",
    [
        'Her book "Moving Mountains" was read all over the valley.',
        'Ben Ortiz, "Big Ben," has been the mayor of the town since May.',
        'On Channel Nine\'s "The Late Hour," Ben Ortiz spoke about the slope.',
        'They call the ridge the "sleeping giant" of the valley.',
    ],
)
def test_titles_and_nicknames_are_nobodys_speech(sentence: str) -> None:
    (_, name, use) = attributed(sentence)[0][0]
    assert (name, use) == (None, "mention")


def test_a_fragment_stays_in_the_writers_sentence() -> None:
    text = 'Ben Ortiz called the dam "a disgrace to the valley" on Monday.'
    assert attributed(text)[0] == [("a disgrace to the valley", "Ben Ortiz", "fragment")]


def test_gender_comes_from_the_article_alone() -> None:
    _, speakers = attributed(INTRODUCTION + '"It is moving," she said. Keller said she was sure. "Quite sure."')
    assert speakers["Marta Keller"].gender == "female"
    _, speakers = attributed('"It is moving," Robert Lang said.')
    assert speakers["Robert Lang"].gender is None
    _, speakers = attributed('"It is moving," Mr. Lang said.')
    assert [s.gender for s in speakers.values()] == ["male"]


def test_nobody_is_named_where_nobody_is_known() -> None:
    text = '"This was written on the wall in red paint and nobody knows who did it, or when, or why at all."'
    said, speakers = attributed("The wall was white on Monday.\n\n" + text)
    assert said[0][1:] == (None, "speech")
    assert not speakers


@pytest.mark.parametrize(
    "sentence",
    [
        'In her memoir, "Standing On Rock," Marta Keller said little about the slope.',
        'Marta Keller sang the anthem "Long May Our Rivers Run" and said goodbye to the town.',
    ],
)
def test_the_title_of_a_work_is_not_said(sentence: str) -> None:
    assert attributed(sentence)[0][0][1:] == (None, "mention")


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ('"We will sue," said Keller-backed MPs.', "Keller-backed MPs"),
        ('Keller-backed MPs said: "We will sue."', "Keller-backed MPs"),
        ('"We will sue," said Park Geun-hye.', "Park Geun-hye"),
    ],
)
def test_a_name_that_only_describes_somebody_speaks_for_nobody(sentence: str, speaker: str) -> None:
    assert who("The plan of Marta Keller failed on Monday.\n\n" + sentence) == [speaker]


@pytest.mark.parametrize(
    ("introduction", "name"),
    [
        ('The slope was measured by Ben "Big Ben" Ortiz.', "Ben Ortiz"),
        ("The slope was measured by Jean-Luc d'Ortiz of Basel.", "Jean-Luc d'Ortiz"),
        ("Chancellor Karl-Heinz von Ortiz looked at the slope.", "Karl-Heinz von Ortiz"),
        ("The chief of police, Ana Lucia Ortiz, looked at the slope.", "Ana Lucia Ortiz"),
        ("Prosecutor Ines Ortiz QC looked at the slope.", "Ines Ortiz"),
        ("Valley Works CEO Carla Ortiz looked at the slope.", "Carla Ortiz"),
        ("The slope was measured by the spokesman Navy Capt. Ben Ortiz.", "Ben Ortiz"),
        ("Navy Capt. Ben Ortiz looked at the slope.", "Ben Ortiz"),
    ],
)
def test_a_name_is_whole(introduction: str, name: str) -> None:
    told = f'"The slope is moving," {name.split()[-1]} said.'
    assert who(f"{introduction}\n\n{told}") == [name]


def test_the_full_name_is_the_one_the_article_uses() -> None:
    formal = "Rep. Robert C. Lang spoke first.\n\n"
    assert who(formal + '"It is moving," Bobby Lang said. "It is."') == ["Bobby Lang", "Bobby Lang"]


def test_a_first_name_may_stand_in_a_quotation_alone() -> None:
    text = '"It is moving," Lang said.\n\n"I never believed a word of what Martha Lang told us," said Ben Ortiz.'
    assert who(text) == ["Martha Lang", "Ben Ortiz"]


def test_a_title_tells_a_couple_apart() -> None:
    text = (
        'Tom Lang and Ellen Lang bought the farm in May.\n\n"It is ours," Mrs. Lang said.\n\n"It leaks," Mr. Lang said.'
    )
    assert who(text) == ["Ellen Lang", "Tom Lang"]


def test_a_sentence_full_of_names_is_no_headline() -> None:
    text = 'Mayor Olu Adeyemi met singer Tee Martel Sunday.\n\n"It is moving," Martel said.'
    assert who(text) == ["Tee Martel"]


def test_a_stranger_is_whom_the_next_pronoun_means() -> None:
    text = (
        "Marta Keller, the director, joined in May.\n\n"
        'A spokesman for the union said the failure was foreseeable. "We warned them," he said.'
    )
    assert who(text) == ["A spokesman for the union"]


def test_a_cue_may_be_a_paragraph() -> None:
    text = "Ben Ortiz, the mayor, spoke on Monday about the slope.\n\nContinued Ortiz:\n\n"
    assert who(text + '"It will not stop before the spring."') == ["Ben Ortiz"]


def test_a_sentence_of_its_own_is_speech() -> None:
    text = (
        '"It is moving," said Ben Ortiz. "They\'d better go."\n\nThe ridge is called the "Sleeping Giant." It is old.'
    )
    assert [use for _, _, use in attributed(text)[0]] == ["speech", "speech", "mention"]


def test_a_title_may_be_parted_from_its_name() -> None:
    assert who('"It is moving," said former Utah Gov. and Valley Works Chairman Ben Ortiz.') == ["Ben Ortiz"]


def test_a_description_may_bring_its_name() -> None:
    assert who('One student, Jaylen, 15, kept it short. "It is moving," he said.') == ["Jaylen"]


@pytest.mark.parametrize(
    ("introduction", "name"),
    [
        ("Commerce Minister Smt Vasudha Ortiz looked at the slope.", "Vasudha Ortiz"),
        ("The slope was shown to Alhaji Ibrahim Ortiz on Monday.", "Ibrahim Ortiz"),
        ("Deputy Donnchadh Ó Murchú looked at the slope.", "Donnchadh Ó Murchú"),
        ("Will Carla Ortiz look at the slope?", "Carla Ortiz"),
    ],
)
def test_honorifics_and_particles_of_other_englishes(introduction: str, name: str) -> None:
    surname = "Ó Murchú" if name.endswith("Ó Murchú") else "Ortiz"
    assert who(f'{introduction}\n\n"The slope is moving," {surname} said.') == [name]


def test_a_lone_name_with_an_age_is_somebodys() -> None:
    text = 'The four Ortiz sisters won on Friday.\n\nThe eldest, Rosalinda, 58, ran the stand. "It is ours," she said.'
    assert who(text) == ["Rosalinda"]


def test_a_place_somebody_is_from_says_nothing() -> None:
    text = 'Her supervisor, a man from Puebla who keeps to himself, has a rule. "You see nothing," he said.'
    assert who(text) == ["Her supervisor"]


def test_a_surname_may_come_first_or_be_joined_to_another() -> None:
    text = 'Chan Siu-wai, the chairman, stepped down. His niece, Vivian Chan, follows.\n\n"It is time," Mr. Chan said.'
    assert who(text) == ["Chan Siu-wai"]
    text = (
        "Ida Roth-Keller, who sued the town, died on Sunday, her daughter, Judith Keller, said.\n\n"
        "Ida Roth was born in Basel.\n\n"
    )
    assert who(text + '"She won," Ms. Keller said.') == ["Judith Keller"]
    assert len(set(who(text + '"I won," Ida Roth once said. "They paid," Ida Roth-Keller told the jury.'))) == 1


def test_somebodys_relative_is_nobody_named_before() -> None:
    text = 'Teresa Lim, who sold the tickets, wept.\n\nThe owner could not be reached. "He is ill," his lawyer said.'
    assert who(text) == ["his lawyer"]


def test_who_was_just_he_is_not_she() -> None:
    text = (
        "Walt Ortiz and Opal Finch met at a funeral and married in the kitchen of a ranch.\n\n"
        '"I asked for a chair," he says.\n\n"It was taken by my purse," she says.'
    )
    first, second = who(text)
    assert {first, second} == {"Walt Ortiz", "Opal Finch"}


def test_a_question_is_answered_by_somebody_else() -> None:
    text = (
        'Ines Pruett told the jury of the call. "He was calm," Pruett said.\n\n'
        'Miles Hathaway asked whether her husband had complained before.\n\n"Every week," she said.'
    )
    assert who(text) == ["Ines Pruett", "Ines Pruett"]


def test_two_people_take_turns() -> None:
    text = (
        'Dale Ortiz and Ben Lang eat at the counter.\n\n"It\'s coming back," Dale Ortiz said.\n\n'
        '"With what?" said Ben Lang.\n\n"With people who want to work."\n\n"They shut the mine, Dale."'
    )
    assert who(text) == ["Dale Ortiz", "Ben Lang", "Dale Ortiz", "Ben Lang"]
    article = parse_article(text)
    attributions, _ = attribute(text, article.paragraphs, find_quotations(text, article.paragraphs))
    assert all(a.confidence < 0.85 for a in attributions[2:])  # for a person to look at


@pytest.mark.parametrize(
    "rest",
    [
        "Marta Keller has watched the slope for ten years.",
        "That was the answer that Marta Keller gave on Monday.",
    ],
)
def test_the_next_paragraph_may_say_who_spoke(rest: str) -> None:
    text = f'Slope moves again\n\nDES MOINES — "It does not wait for the council to find the money."\n\n{rest}'
    assert who(text) == ["Marta Keller"]


def test_the_words_of_an_answer_are_whose_it_is() -> None:
    text = "Ben Ortiz was asked about the slope.\n\nOrtiz's letter to the press ended with a plea: "
    assert who(text + '"Let us talk about the bridge, please."') == ["Ben Ortiz"]


def test_a_closing_mark_inside_does_not_make_a_fragment() -> None:
    text = 'Does the slope count? "Not in the sense of ‘one, two, three,’" said Marta Keller of the institute.'
    assert attributed(text)[0][0][1:] == ("Marta Keller", "speech")


@pytest.mark.parametrize(
    ("introduction", "description"),
    [
        ("Ben Ortiz, 34, fell off the wall on Sunday.", "the 34-year-old"),
        ("Hana Novotná, the champion in 2022, lost on Sunday.", "the Czech"),
        ("Prime Minister Jane Colquhoun met Finance Minister Ben Ortiz on Sunday.", "the prime minister"),
        ("Ines Pruett had asked the court for leniency.", "the barrister"),
        ("Ben Ortiz, who was sent off, has watched it again.", "the 29-year-old lock"),
    ],
)
def test_whom_a_description_means_by_age_people_office_or_trade(introduction: str, description: str) -> None:
    name = " ".join(introduction.removeprefix("Prime Minister ").split()[:2]).strip(",")
    text = f'Marta Keller, a geologist, saw it.\n\n{introduction}\n\n"It is over," said {description}.'
    assert who(text) == [name]


def test_whoever_needs_a_clause_to_be_known_by_is_nobody_named() -> None:
    text = 'Marta Keller opened the mill on Sunday.\n\n"It is late," said the designer who had planned the roof.'
    assert who(text) != ["Marta Keller"]


def test_names_that_the_recogniser_takes_for_bodies_or_words() -> None:
    text = 'Min-jun Ahlers, 41, cut the scallions.\n\n"Soup," he said, "is patience."'
    assert who(text) == ["Min-jun Ahlers"] * 2
    text = 'Otto Prim owns a shop.\n\nTunde Bakare, a geochemist at Bristol, declined to bet. "I like both," he said.'
    assert who(text) == ["Tunde Bakare"]


def test_who_is_named_beside_a_description_is_who_acts() -> None:
    text = 'Oddvar Lang mended a net. "It is ours," said Lang.\n\nHis counterpart, Callum Ortiz, put it more strongly. '
    assert who(text + '"They sold us out," he said.')[-1] == "Callum Ortiz"


@pytest.mark.parametrize(
    ("kin", "name"),
    [
        ("Her husband, Daniel, heard it.", "Daniel Ortiz"),
        ("Ortiz's brother Emil heard it.", "Emil Ortiz"),
        ("Emil, her brother, heard it.", "Emil Ortiz"),
        ("Her husband of 41 years, Daniel, heard it.", "Daniel Ortiz"),
        ("Her niece, Emilia, heard it.", "Emilia"),
        ("Her husband, Daniel Lang, heard it.", "Daniel Lang"),
    ],
)
def test_a_first_name_alone_takes_the_surname_of_the_family(kin: str, name: str) -> None:
    text = f'Marta Ortiz, a nurse, fell off the wall on Sunday. {kin}\n\n"It was late," {name.split()[0]} said.'
    assert who(text) == [name]


def test_the_title_tells_husband_from_wife() -> None:
    text = 'Marta Ortiz, a nurse, fell. Her husband, Daniel, called for help.\n\n"We waited," Mr. Ortiz said.\n\n'
    assert who(text + '"I slept," Ms. Ortiz said.') == ["Daniel Ortiz", "Marta Ortiz"]


def test_a_mother_is_not_whose_mother_she_is() -> None:
    text = 'Marta Ortiz has won again. "She never sleeps," Ortiz\'s mother said.'
    assert who(text) == ["Ortiz's mother"]


@pytest.mark.parametrize(
    ("before", "tag", "name"),
    [
        ("Brightside said a supplier had changed a spring.", "the company said", "Brightside"),
        ("Brightside said a supplier had changed a spring.", "it said", "Brightside"),
        ("The Flood Safety Commission met the mayors.", "the commission said", "The Flood Safety Commission"),
        ("The teachers union said it would sue.", "it said", "The teachers union"),
        ("The pilots association said a fund was empty.", "the union said", "The pilots association"),
        ("Unite will walk out unless the company pays.", "the union said", "Unite"),
    ],
)
def test_an_organisation_keeps_its_name(before: str, tag: str, name: str) -> None:
    text = f'{before} "The board knew of it for six weeks," {tag}.'
    assert who(text) == [name]
    article = parse_article(text)
    attributions, _ = attribute(text, article.paragraphs, find_quotations(text, article.paragraphs))
    assert attributions[0].confidence < 0.85  # for a person to look at


def test_no_surname_is_better_than_a_wrong_one() -> None:
    text = "Bartholomew Ortiz took the stand. His lawyer, Quincy Lang, spoke first. His wife, Rosa, sat in front. "
    assert who(text + '"I never saw it," Rosa said.') == ["Rosa"]


def test_a_stranger_may_be_called_by_an_age() -> None:
    text = (
        'Moira Keller, the treasurer, said: "Ask me later."\n\n'
        'One resident said she had "heard it all before". "They come and go," the 71-year-old said.'
    )
    assert who(text)[-1] == "One resident"


def test_how_a_headline_begins_is_no_name() -> None:
    text = "Late Okafor strike sinks Rovers\n\nChidi Okafor came on in May.\n\n"
    assert who(text + '"They said cause trouble, so I did," Okafor said.') == ["Chidi Okafor"]


def test_an_age_is_a_subject_whatever_the_parser_makes_of_it() -> None:
    text = 'Ingrid Falk rejected comparisons with the crash. "Our chips are running," the 52-year-old said.'
    assert who(text) == ["Ingrid Falk"]


def test_whom_an_apposition_introduces_is_nobody_named_before() -> None:
    text = (
        'Judge Renata Sokol thanked the panel. "It was hard," she said.\n\n'
        'The foreman, a retired machinist, said the jurors agreed. "Nobody writes that by accident," he said.'
    )
    assert who(text) == ["Renata Sokol", "The foreman"]
