"""Cases of good English; ¦ stands where one sentence ends and the next begins."""

import pytest

from narrator.script.sentences.split import split_sentences

GOLDEN = {
    "plain": [
        "The council met.¦ It voted twice.¦ Nobody won.",
        "One sentence without a mark",
        "Who won?¦ Nobody did!¦ So they met again.",
        "A paragraph that was\nwrapped by hand.¦ Its lines\nare not sentences.",
    ],
    "titles and names": [
        "The visitors met Dr. Adams, Mrs. Okoye and Mr. Brandt.¦ They had tea.",
        "Lt. Col. Ana Ruiz saluted Gen. Marcus Webb.¦ He nodded.",
        "Sen. Trent and Reps. Cole and Diaz objected.",
        "The climb up Mt. Kenya began at St. Mary's.¦ Ft. Collins came later.",
        "It was written by J. K. Larsen and T.S. Morrow.¦ She edited it.",
        "Albert I. Jones met Dana W. Frost.¦ They agreed.",
        "Ramon Ortiz Jr. was there.¦ So was Lee Park Sr.¦ They left early.",
        "The poet W.H. Marlow read first.",
        "Mr. and Mrs. Poole moved in.",
        "“No,” she said.¦ “Mr. No is not in.”",
        "Rev. Dr. Lena King Jr. spoke.",
        "King Charles III.¦ The queen is late.",
    ],
    "letters with full stops": [
        "I have lived in the U.S. for years.",
        "I have lived in the U.S.¦ How about you?",
        "She works for the U.S. Senate in Washington, D.C. and likes it.",
        "He moved to the U.K.¦ There he met Ann.",
        "He earned a Ph.D. in Ohio.¦ His sister has an M.D., too.",
        "The F.B.I. director spoke.¦ The C.I.A. did not.",
        "She works for the U.S. Government in Ohio.",
        "Is it from the I.R.S.?¦ No.",
        "It was built in A.D. 80 and fell in 50 years.",
        "At the end of World War II.¦ The army left.",
    ],
    "companies and places": [
        "Shares of Brightwater Corp. fell.¦ Those of Hale & Sons Ltd. rose.",
        "He sold it to Larch Inc.¦ The price was secret.",
        "He sold it to Larch Inc. Chairman Ann Poole.",
        "They live at 12 Elm St. in Dover.",
        "They live on Elm St.¦ The house is blue.",
        "Turn left at Fifth Ave. and stop.",
        "He was born in Dover, Del., in 1950.",
        "The bill of Rep. Lund (R-Calif.).¦ Few read it.",
        "They met Sen. Kane (D-Vt.) and left.",
        "RENO, Nev. (AP) — A fire broke out.",
        "DOVER, Del. — The fire went out.",
        "Let's ask Ann & Co.¦ They know.",
    ],
    "Latin": [
        "Bring fruit, e.g. apples, or nuts, i.e. almonds.",
        "Bring apples, pears, etc. to the fair.",
        "Bring apples, pears, etc.¦ The fair opens at nine.",
        "The case of Ford v. Hale (cf. Poe vs. Roe) was cited by Lund et al. in court.",
    ],
    "numbers": [
        "It costs $4.50, up from $3.25.¦ Sales fell 2.5 percent.",
        "Version 3.11.2 is out.¦ Version 4.0 is not.",
        "See p. 55, pp. 60-62 and Fig. 3.¦ Vol. II has more.",
        "The No. 5 seed beat the No. 1 seed.",
        "Was it ready?¦ No.¦ It never was.",
        "They met in 1998.¦ By 2001 they had married.",
        "The tower stands at 52° 31' 12.5\" N 13° 24' 17.0\" E.¦ It is tall.",
        "The sample is N°. 2077.¦ Keep it.",
        "It cost approx. 5 euros.¦ It was cheap.",
        "It was No. 1.¦ It was the best.",
        "The ratio was 3.5:1.¦ That is high.",
    ],
    "dates and hours": [
        "It opened on Jan. 5 and closed on Sept. 12, 2019.",
        "It opened in January.¦ In Feb. it closed.",
        "We meet at 5 p.m. on Monday.",
        "We meet at 5 p.m. Monday at the gate.",
        "We meet at 5 p.m.¦ Bring a coat.",
        "Come at 9 A.M.¦ Mr. Poole will be there.",
        "The polls close at 8 p.m. Eastern time.",
        "It led the 6 p.m. Channel Four bulletin.",
        "It ended on Jan. 5.¦ The next began.",
        "The ferry left at 7 a.m.¦ It sank at noon.",
        "At 5 a.m. Mr. Dean went out.¦ He came back at 6 P.M.¦ Mr. Dean then slept.",
        "By 7 p.m. Morrow had won.",
    ],
    "marks": [
        "What?!¦ You saw her?¦ Yes!!¦ I did.",
        "Wait!!!¦ Please ...",
        "He works at Yahoo! in California.",
        "Services such as Yahoo! and Bing were down.",
        "She watched Jeopardy! every night.¦ It was fun.",
        "It was great !!!¦ Go and see it.",
    ],
    "ellipses": [
        "I thought ... well, never mind.",
        "I thought... well, never mind.",
        "They left us nothing . . . not a crumb.",
        "They left us nothing. . . .¦ The rest is history.",
        "We saw it itself....¦I think so.",
        "He said it was over ....¦ She did not agree.",
        "“I was afraid…” she said.",
        "The rule [...] was changed.¦ It helped.",
        "I did not ... well, what I mean...see . . . what I say is . . . I did not.",
        "If words are left out, add a mark . . . .¦ Next sentence.",
        "“… There is proof,” he said.",
        "Wait...¦ What?",
    ],
    "quotations and cues": [
        '"It works!" said Dr. Lopez.',
        '"Is it?" he asked.¦ "Yes," she said.',
        "“Is it?” Henry Hale asked.¦ “It is!” Dr. Lopez said.",
        "“Where were you?” Hale asked.",
        'He said: "Go.¦ Now."¦ Then he left.',
        '"We\'ve seen it.¦ I think so," Hale said.¦ "We will see."',
        '"I am done."¦ She put down the pen.',
        "“I am done.”¦ “So am I.”",
        "He shouted 'Stop!' and ran.",
        "She turned and said, ‘This is it.’¦ Then she went.",
        'He called it "the end of an era."¦ Nobody agreed.',
        "She asked, \"Did he say 'never again'?\"¦ He did.",
        '"Stop!", he cried, and they stopped.',
        '"Why?" — nobody knew.',
        "The film “Who Goes There?” was long.",
        "“Who came?” Senator Mary Cole of Ohio asked.",
        "“Will you go?”¦ Mary left.",
        "“Will you go?”¦ The question hung in the air.",
        "She said “yes.”¦ (He said no.)",
        "“Ann [...] used the steps [...]” (Dunn 55).",
    ],
    "brackets": [
        "He teaches physics (he was an engineer for years) in Leeds.",
        "He teaches physics (he was an engineer!) in Leeds.",
        "They came late (at noon).¦ We waited.",
        "They came late.¦ (It was noon.)¦ We waited.",
        "She won (again!).¦ The crowd roared.",
        "Read it [cf. Lund 2010].¦ Then write.",
    ],
    "lists": [
        "1. Beat the eggs¦ 2. Add the flour¦ 3. Bake",
        "1. Beat the eggs.¦ 2. Add the flour.",
        "You need three things:¦ 1. milk¦ 2. flour¦ 3. eggs",
        "1) Beat the eggs.¦ 2) Add the flour.",
        "1.) Beat the eggs¦ 2.) Add the flour",
        "a. Beat the eggs¦ b. Add the flour¦ c. Bake",
        "i. Beat the eggs¦ ii. Add the flour¦ iii. Bake",
        "• Beat the eggs¦ • Add the flour",
        "• 7. Beat the eggs¦ • 8. Add the flour",
        "Shopping list¦\n2 eggs¦\n1 cup of sugar",
        "You need:¦\n- milk¦\n- flour",
        "It rests on (1) trust, (2) time and (3) money.",
        "It rests on 1) trust, 2) time and 3) money.",
        "The first was won by A. Dunn and the second by B. Dunn.",
    ],
    "labels": [
        "Q. How did it begin?¦ A. By chance.",
        "Q: How did it begin?¦ A: By chance.",
        "P.S. Do write soon.",
        "I must go.¦ P.S. Do write.¦ PS. The cat is well.",
    ],
    "references": [
        "He left school in 1805. [6]¦ Later he wrote.",
        "He left school in 1805.[6]¦ Later he wrote.",
        "He left school early.5¦ The next year he wrote.",
        "He left school early.¹²¦ The next year he wrote.",
        "It was done. [1] [2]¦ The next was not.",
        "It was “done.”[3]¦ The next was not.",
    ],
    "addresses": [
        "Write to jane.hale@example.com or see www.example.com/a.b?c=d.¦ It helps.",
        "The site Example.com was down.¦ So was node.js.org again.",
        "Follow her at https://example.com/news.html today.",
    ],
    "no space": [
        "The service was poor.¦There were flies.",
        "Will you come?¦Yes we will.",
    ],
    "uncapitalised": [
        "where did you go?¦ it was late.¦ we waited",
    ],
}
"""Our own sentences, by what they try."""


def marked(text: str) -> str:
    """The text with ¦ between its sentences."""
    spans = split_sentences(text)
    ends = [end for _, end in spans[:-1]]
    return "¦".join(text[first:last] for first, last in zip([0, *ends], [*ends, len(text)], strict=True))


@pytest.mark.parametrize("case", [case for cases in GOLDEN.values() for case in cases])
def test_golden(case: str) -> None:
    assert marked(case.replace("¦", "")) == case
