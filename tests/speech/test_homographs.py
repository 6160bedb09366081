"""Words of one spelling and two pronunciations, in sentences as the news has them."""

import pytest

from narrator.folders import voices_folder
from narrator.script.lexicon import Lexicon
from narrator.script.lexicon.load import read_lexicon
from narrator.speech.kokoro.phonemes import phonemes

SHIPPED = Lexicon(read_lexicon(voices_folder() / "lexicon.toml"))

SENTENCES = {
    "ɹˈid": """
        She will read the report tonight.
        Few people read the small print.
        They often read it aloud to children.
        Did he read the letter?
    """,
    "ɹˈɛd": """
        He read the letter on Monday.
        A spokesman read a short statement.
        Have you read the file?
        They read it yesterday.
    """,
    "lˈɛd": """
        Children were poisoned by lead in the water.
        Tests found lead in the paint.
        High lead levels worry doctors.
    """,
    "lˈid": "She took the lead in the polls.\nThe minister will lead the talks.\nThe lead singer resigned.",
    "lˈIv": "The match was shown live.\nA live broadcast was cut short.",
    "lˈɪv": "Thousands live near the border.",
    "ɹəkˈɔɹd": "Cameras will record the vote.",
    "ɹˈɛkəɹd": "Prices hit a record high.",
    "klˈOz": "The factory will close next year.\nThe talks drew to a close on Friday.\nShops close at noon.",
    "klˈOs": "It was a close race.\nTroops close to the border withdrew.",
    "mInˈut": "Minute traces of the poison were found.",
    "mˈɪnət": "The call lasted a minute.",
    "pˈOlɪʃ": "The Polish government objected.",
    "pˈɑlɪʃ": "He used polish on the table.",
    "wˈInd": "The firm will wind up its business.",
    "wˈɪnd": "Strong wind fanned the flames.",
    "tˈɪɹ": "Police used tear gas on marchers.",
    "tˈɛɹ": "A hamstring tear kept him out.\nThey want to tear down the wall.",
    "bˈAs": "The bass guitarist left.",
    "bˈæs": "Anglers caught striped bass in the bay.",
    "əbʤˈɛkt": "Neighbours object to the plan.\nNo one may object now.",
    "ˈɑbʤəkt": "An object fell from the sky.",
    "pɹizˈɛnt": "Lawyers present their case on Tuesday.",
    "pɹˈɛzᵊnt": "She was present at the signing.",
    "hˈWz": "The camps house ten thousand people.",
    "kəntˈɛnt": "He was content to wait.",
    "ɹˈW": "A diplomatic row over fishing deepened.",
    "bˈW": "Diplomats bow before the emperor.",
    "bˈO": "She came with a bow and arrow.",
    "wˈWnd": "The procession wound through the town.",
    "wˈund": "He died of a gunshot wound through the chest.",
    "ɹˈɛzəmA": "He lied on his resume.",
    "ɹəzˈum": "Talks resume on Tuesday.",
    "ɹəbˈɛl": "Some backbenchers rebel over the bill.",
    "ɹˈɛbᵊl": "A rebel over there waved.",
    "ɹˈO": "It was the third win in a row.",
    "pɹətˈɛst": "Nurses plan to protest outside.\nFarmers protest against the cuts.",
    "pɹˈOtˌɛst": "The protest drew crowds.",
    "dˈOz": "Several does crossed the road.\nHunters shot bucks and does.",
    "dˈʌz": "What does it mean?\nHe can and does vote.",
}


@pytest.mark.parametrize(
    ("sentence", "said"),
    [(line.strip(), said) for said, lines in SENTENCES.items() for line in lines.strip().splitlines()],
)
def test_homographs_are_said_by_their_sense(sentence, said):
    assert f" {said} " in " " + phonemes(sentence, "en-us", SHIPPED).replace(".", " ").replace("?", " ") + " "
