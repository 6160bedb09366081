"""From an article to its cast script, with the corrections that a person keeps for it."""

import logging
from dataclasses import replace

from narrator.article.article import Article
from narrator.article.disclosure import names_ai
from narrator.casting.cast import Cast, cast_script
from narrator.errors import ScriptError
from narrator.narration.options import House, NarrationOptions, open_house
from narrator.script.editing.corrections import Corrections, correct_script, find_corrections, with_chosen_voices
from narrator.script.editing.corrections_toml import corrections_path, load_corrections
from narrator.script.reminders import with_reminders
from narrator.script.script import DEFAULT_DISCLOSURE, NARRATOR, Script
from narrator.script.spoken import spoken_form
from narrator.script.write import write_script

_log = logging.getLogger(__name__)


def write_cast_script(
    article: Article, options: NarrationOptions = NarrationOptions(), house: House | None = None
) -> Script:
    """The script of an article with a voice for everybody in it, as corrected in the file beside it if there is one.

    Args:
        article: what ``read_article`` gave.
        options: voices, quotations, disclosure.
        house: the voices and the lexicon of ``options``, if they are open already.

    Raises:
        ScriptError: the article's corrections cannot be read, or are wrong.
        UsageError: the disclosure does not say AI.
        VoiceError: the catalogue cannot be read, or the narrator's voice is not in it.
        LexiconError: a lexicon cannot be read, or is wrong.
    """
    house = house or open_house(options)
    kept = _kept_corrections(article, house)
    script, lost = correct_script(_write(article, options, house), kept, options.quotes)
    if lost:
        _log.warning(
            "%s: %d of its corrections match nothing in the article any more, the first of them: %s",
            corrections_path(article.metadata.source),
            len(lost),
            " ".join(lost[0].split()),
        )
    return with_voices(script, cast_for(script, options, house))


def corrections_of(article: Article, edited: Script, options: NarrationOptions = NarrationOptions()) -> Corrections:
    """What a person corrected in a script of the article, compared with a new reading of it by the same options.

    Raises:
        ScriptError: the script is of another text, or the corrections that are kept already are wrong.
        VoiceError: the catalogue cannot be read, or does not have a voice that is named.
    """
    if edited.article.sha256 != article.metadata.sha256:
        raise ScriptError(
            f"{article.metadata.source} is not the text that the script was made from: write the script anew."
        )
    house = open_house(options)
    script = _write(article, options, house)
    heard = {speaker.id: speaker.voice for speaker in edited.speakers if speaker.voice}
    kept = {change.id: change.voice for change in _kept_corrections(article, house).speakers if change.voice}
    corrections = find_corrections(script, edited)
    corrections = with_chosen_voices(corrections, {id: v for id, v in kept.items() if heard.get(id) == v})
    # Whoever is not cast so by this much has a voice that a person chose now.
    cast = cast_for(correct_script(script, corrections, options.quotes)[0], options, house)
    return with_chosen_voices(
        corrections, {id: v for id, v in heard.items() if id in cast.speakers and cast.speakers[id].id != v}
    )


def cast_for(script: Script, options: NarrationOptions, house: House) -> Cast:
    """A voice for everybody in the script; those that it names itself are kept.

    Raises:
        VoiceError: a voice that is asked for is not in the catalogue.
    """
    narrator = options.narrator or script.narrator
    cast = cast_script(
        script,
        house.catalogue,
        engine=options.engine,
        quality=options.quality,
        narrator=narrator,
        language=options.language,
    )
    return replace(cast, quotation=house.catalogue.get(script.quotation)) if script.quotation else cast


def with_voices(script: Script, cast: Cast) -> Script:
    """The script with the voices of the cast in it."""
    speakers = tuple(replace(speaker, voice=cast.voice_of(speaker.id).id) for speaker in script.speakers)
    return replace(script, speakers=speakers, narrator=cast.narrator.id, quotation=cast.quotation.id)


def disclosed(script: Script, options: NarrationOptions, house: House) -> Script:
    """The script with its disclosure spoken in the words of ``script.disclosure``, whatever was edited elsewhere, and
    spoken again from time to time if it is long.

    Raises:
        ScriptError: those words do not say that the voice is AI, or there is no segment that speaks them.
    """
    first = script.segments[0] if script.segments else None
    if first is None or first.kind != "disclosure" or not names_ai(script.disclosure.text):
        raise ScriptError(
            f"{script.article.source}: the script does not begin with a disclosure that says AI. "
            f'Its "disclosure" needs a text such as "{DEFAULT_DISCLOSURE}"'
        )
    british = options.language == "en-gb"
    spoken = spoken_form(script.disclosure.text, british=british, house=house.lexicon.rules).text
    first = replace(first, spoken=spoken, voiced_by=NARRATOR, left_out=False)
    return with_reminders(
        replace(script, segments=(first, *script.segments[1:])),
        options.remind_every,
        speed=options.speed,
        british=british,
        lexicon=house.lexicon,
    )


def _write(article: Article, options: NarrationOptions, house: House) -> Script:
    return write_script(
        article,
        quotes=options.quotes,
        disclosure=options.disclosure,
        british=options.language == "en-gb",
        lexicon=house.lexicon,
    )


def _kept_corrections(article: Article, house: House) -> Corrections:
    path = corrections_path(article.metadata.source)
    return load_corrections(path, house.catalogue.get) if path else Corrections()
