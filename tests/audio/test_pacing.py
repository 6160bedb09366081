from narrator.audio.pacing import CLAUSE, PARAGRAPH, SEAM, SENTENCE, pause_between


def test_a_higher_boundary_has_a_longer_pause(segment):
    sentence = segment(0, sentence=0, paragraph=0)
    seam = pause_between(segment(0, text="He called it", sentence=0, paragraph=0), sentence)
    clause = pause_between(segment(0, text="“Yes,”", sentence=0, paragraph=0), sentence)
    same_voice = pause_between(sentence, segment(1, paragraph=0))
    other_voice = pause_between(sentence, segment(1, paragraph=0, voice="henry-hale"))
    paragraph = pause_between(sentence, segment(1))
    heading = pause_between(sentence, segment(1, "heading"))
    assert 0 < seam < clause < same_voice < other_voice < paragraph < heading


def test_a_heading_is_nearer_to_what_it_announces_than_to_what_it_ends(segment):
    text, heading = segment(0), segment(1, "heading")
    assert pause_between(heading, segment(2)) < pause_between(text, heading)


def test_two_sentences_of_one_heading_are_paced_as_sentences(segment):
    first = segment(0, "heading", sentence=0, paragraph=0)
    assert pause_between(first, segment(1, "heading", sentence=1, paragraph=0)) == SENTENCE


def test_the_disclosure_is_set_off_from_whatever_follows(segment):
    disclosure = segment(0, "disclosure", sentence=-1, paragraph=-1)
    assert {pause_between(disclosure, segment(1, kind)) > PARAGRAPH for kind in ("heading", "narration", "quote")} == {
        True
    }


def test_punctuation_between_parts_of_a_sentence_counts_on_either_side_of_a_quotation_mark(segment):
    def pause(before, after):
        parts = [segment(0, text=text, sentence=0, paragraph=0) for text in (before, after)]
        return pause_between(*parts)

    for before, after in [
        ('"Yes,"', "she said"),
        ("“Yes!”", "she said"),
        ("“Yes”", ", she said"),
        ("She said: “", "Yes”"),
    ]:
        assert pause(before, after) == CLAUSE
    for before, after in [("He spoke of", "“opportunistic reasons”"), ("“reasons”", "and went on")]:
        assert pause(before, after) == SEAM
