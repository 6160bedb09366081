"""What each family of written forms is said as."""

import pytest

from narrator.script.spoken import spoken_form

FAMILIES = {
    "shorthand of all kinds": """
        a $3 1/2 million home, €2½bn | a three and a half million dollar home, two and a half billion euros
        $2 1/4 a share | two and a quarter dollars a share
        all 1 234 567 voters | all one million two hundred thirty-four thousand five hundred sixty-seven voters
        call 555-123-4567 x12 | call five five five, one two three, four five six seven extension twelve
        off E 42nd St and N 1st Ave | off East forty-second Street and North first Avenue
        the 1st St Louis win | the first Saint Louis win
        Rte. 9W, a 9V battery | Route nine W, a nine volt battery
        2^n and x^2 | two to the power of n and x squared
        a 10 kΩ resistor | a ten kilohm resistor
        part no. AB-12, Apt 4B | part number A B twelve, Apartment four B
        the Nat'l Ass'n, Siemens GmbH | the National Association, Siemens G M B H
        from 300 BC–AD 100 | from three hundred B C to A D one hundred
        in the 5th–4th centuries | in the fifth to fourth centuries
        in 2:03:23.4 | in two hours three minutes and twenty-three point four seconds
        World Wars I and II, Chapters I–IV | World Wars one and two, Chapters one to four
        of World War I and I am | of World War one and I am
        a 6.5-pt favorite, 1pt of milk | a six point five point favorite, one pint of milk
        1.5M sq. ft. of space | one point five million square feet of space
        a .45-caliber pistol, a .357 Magnum | a forty-five-caliber pistol, a three fifty-seven Magnum
        w/c 12 May, Smith d/b/a Acme | week commencing the twelfth of May, Smith doing business as Acme
        Sat 3pm, Sun, 12.30pm, the Sun 3 times | Saturday three PM, Sunday, twelve thirty PM, the Sun three times
        SE Asia, N. Ireland, SW winds | Southeast Asia, Northern Ireland, Southwest winds
        2% vs. est. 1%, est. 1854 | two percent versus estimated one percent, established eighteen fifty-four
        $15/dose, 10-15¢/kWh | fifteen dollars per dose, ten to fifteen cents per kilowatt-hour
        34km W of Gaziantep, Plan W of Smith | thirty-four kilometers west of Gaziantep, Plan W of Smith
        NHS 111, Vols. 1–3 | N H S one one one, Volumes one to three
        at W. 42nd St. and N. Main Street | at West forty-second Street and North Main Street
        S. Korea's envoy, D-Day, (D-Queens) | South Korea's envoy, D-Day, Democrat of Queens
        a Boeing 787-9, a 737-800 | a Boeing seven eighty-seven nine, a seven thirty-seven eight hundred
        1.1m Americans, 500M+ users | one point one million Americans, five hundred million plus users
        1.5-2m people | one point five to two million people
        aged 18-24s | aged eighteen to twenty-fours
        $78.11/bbl, ¥148.2 | seventy-eight dollars and eleven cents per barrel, one hundred forty-eight point two yen
        it fell 2% y/y, or 25bp | it fell two percent year on year, or twenty-five basis points
        38 pts | thirty-eight points
        signed Mon. He left | signed Monday. He left
        signed on Mon. at 5 | signed on Monday at five
        shares of $TSLA rose | shares of T S L A rose
        a 50mph zone, at 50mph | a fifty mile per hour zone, at fifty miles per hour
        flight BE1234 | flight B E twelve thirty-four
        the XXIII Olympiad | the twenty-third Olympiad
        25 mcg for 2 yrs | twenty-five micrograms for two years
        by 330 v 275 | by three hundred thirty versus two hundred seventy-five
        on p. A1 | on page A one
        an airline's 737s | an airline's seven thirty-sevens
        a flight with 747 passengers | a flight with seven hundred forty-seven passengers
        up 2½p to 287.4p | up two and a half pence to two hundred and eighty-seven point four pence
        a 1080p video | a ten eighty p video
        call 116 123 | call one one six, one two three
        a Ph. D. or an LL.B. degree | a P H D or an L L B degree
        a 5* hotel, a Grade II* church | a five-star hotel, a Grade two star church
        at $12/MMBtu, 3.5 Bcf/d | at twelve dollars per million B T U, three point five billion cubic feet per day
        he shot 68-70-71-69 | he shot sixty-eight, seventy, seventy-one, sixty-nine
        Chief Supt Lee, Ch. Insp. Roe | Chief Superintendent Lee, Chief Inspector Roe
        out on 7 Nov. | out on the seventh of November.
        a 3/4-inch pipe, a 1/2-mile run | a three-quarter-inch pipe, a half-mile run
        wheat at $6.15/bu, the DAX | wheat at six dollars and fifteen cents per bushel, the Dax
        through (2-1 agg) | through, two to one aggregate
        Roe scored (34', 71' pen) | Roe scored, thirty-fourth minute, seventy-first minute penalty
        a yacht (58') sank | a yacht, fifty-eight feet, sank
        under s.18 of the Act | under section eighteen of the Act
        in Co. Clare and Co Durham | in County Clare and County Durham
        Hill Co. Clare said | Hill Company Clare said
        in SB LVIII, the XVII century, the DCCC | in S B fifty-eight, the seventeenth century, the D C C C
        1/4in thick, 4:45/mi | one quarter inch thick, four forty-five a mile
        England 312-7 dec, a 14-y-o boy | England three hundred twelve for seven dec, a fourteen-year-old boy
        a GAU-8/A cannon | a G A U eight A cannon
        at $78 a bbl, to Rome and Bonn, resp. | at seventy-eight dollars a barrel, to Rome and Bonn, respectively.
        Maj-Gen Smith, Rt. Revd. Lee | Major General Smith, Right Reverend Lee
    """,
    "numbers": """
        5 people | five people
        between 18-24, between 2%-10% | between eighteen and twenty-four, between two percent and ten percent
        1,234 people | one thousand two hundred thirty-four people
        a crowd of 13000 | a crowd of thirteen thousand
        case 48213 | case four eight two one three
        agent 007 | agent zero zero seven
        in 1984 | in nineteen eighty-four
        in 2005 and 2026 | in two thousand five and twenty twenty-six
        1500 people | one thousand five hundred people
        up 0.5 points, or .5 | up zero point five points, or point five
        the 21st-century 3rd Amendment | the twenty-first-century third Amendment
        1/2, 3/4 and 2 1/2 | one half, three quarters and two and a half
        ½ mile, 2½ km | one half mile, two and a half kilometers
        a 5-4 vote, then 3-2 | a five to four vote, then three to two
        ages 18-24 | ages eighteen to twenty-four
        a 50-50 chance in a 4-4-2 | a fifty-fifty chance in a four four two
        2019-2021 | twenty nineteen to twenty twenty-one
        the 2024-25 season | the twenty twenty-four to twenty-five season
        odds of 3:1 | odds of three to one
        fell to -2 | fell to minus two
        the #1 hit, ~50 times, 10+ years | the number one hit, about fifty times, ten plus years
        up 3.5%, or 5-10% | up three point five percent, or five to ten percent
        from 2%-4% | from two percent to four percent
        9/11, open 24/7 | nine eleven, open twenty-four seven
        in post-9/11 life | in post-nine eleven life
        call 911 or dial 999 | call nine one one or dial nine nine nine
        999 people | nine hundred ninety-nine people
        her card ending in 8876 | her card ending in eight eight seven six
        Flight 370 on Highway 101 | Flight three seventy on Highway one oh one
        2x8 boards | two by eight boards
        a 10-year-old's 100-car train | a ten-year-old's one hundred-car train
        ٣٤ and ² and Ⅷ | thirty-four and two and eight
        6.02 × 10²³ | six point zero two times ten to the power of twenty-three
        3.6e-10 | three point six times ten to the power of minus ten
        Isaiah 2:4, 1 Kings 5:3-12 | Isaiah two, four, First Kings five, three to twelve
        the 49ers, the 1ˢᵗ | the forty-niners, the first
        an RTX 4090, a UN 4090 | an R T X forty ninety, a U N four thousand ninety
        12,34,567 people | one million two hundred thirty-four thousand five hundred sixty-seven people
        call the helpline or 999 | call the helpline or nine nine nine
        a 1-in-5 chance | a one-in-five chance
        the 14th-15th centuries, 1st-2nd floors | the fourteenth to fifteenth centuries, first to second floors
        No. 22-451, nos. 3-5 | Number twenty-two, four fifty-one, numbers three to five
        H.R. 4521, PO Box 2134 | H R forty-five twenty-one, P O Box twenty-one thirty-four
        First Corinthians 9:25, Mark 6:30 p.m. | First Corinthians nine, twenty-five, Mark six thirty PM.
        from 1 John 4:8 and 2 Corinthians | from First John four, eight and Second Corinthians
        the top 3 Peter knew, at age 3 John moved | the top three Peter knew, at age three John moved
        319-304.112-108 | three hundred nineteen three hundred four point one one two one hundred eight
        Flight UA 328 | Flight U A three twenty-eight
        12 000 copies, 1 500 000 people | twelve thousand copies, one million five hundred thousand people
        10 - 15 people, 170 - 45190 | ten to fifteen people, one hundred seventy — four five one nine zero
        the 6400 block | the sixty-four hundred block
        1000s of people, the 1900s, 2x4s | thousands of people, the nineteen hundreds, two by fours
        a team below .500, by 2100 | a team below five hundred, by twenty-one hundred
        up 2.5%/year, day/night | up two point five percent per year, day slash night
        an 18thC manor | an eighteenth century manor
    """,
    "strokes": """
        odds of 7/2, a 100/1 outsider | odds of seven to two, a one hundred to one outsider
        since 4/15, on 3/4, until 25/12 | since April fifteenth, on March fourth, until the twenty-fifth of December
        7/11 from the field, hit 11/13 shots | seven out of eleven from the field, hit eleven out of thirteen shots
        gave it 8/10, 9/10 of them | gave it eight out of ten, nine tenths of them
        1/6 of it, on 1/6 | one sixth of it, on one six
        140/90, as India made 234/5 | one hundred forty over ninety, as India made two hundred thirty-four for five
        the 2/7 Marines | the second battalion, seventh Marines
        41/2 years, 23/4 hours | four and a half years, two and three quarters hours
        doors open 1/30 | doors open January thirtieth
    """,
    "scores": """
        won 6-4, 7-6 (7-3), 6-2 | won six four, seven six, seven three, six two
        leads 6-3 5-2 | leads six three, five two
        7-5 6-7 (4) 10-8 | seven five, six seven, four, ten eight
        a 6-4 vote | a six to four vote
        187-4 at stumps | one hundred eighty-seven for four at stumps
        scored in the 45+2' | scored in the forty-five plus two
        a 24-7 service, won 24-7 | a twenty-four to seven service, won twenty-four to seven
        a 24-7 service | a twenty-four seven service
        the 9-11 attacks, ages 9-11 | the nine eleven attacks, ages nine to eleven
        104* off 167, 1,200* | one hundred four not out off one hundred sixty-seven, one thousand two hundred
    """,
    "formulas": """
        2 + 2 = 4, 7 - 3 = 4 | two plus two equals four, seven minus three equals four
        E = mc², √16, 10^6 | E equals mc squared, the square root of sixteen, ten to the power of six
        if x > 5 or < 1%, Home > 5 tips | if x is greater than five or less than one percent, Home five tips
    """,
    "text that was decoded twice": """
        PeÃ±a donâ€™t eat â€œjalapeÃ±oâ€\x9d | Peña don't eat jalapeño
        realÃ¢â‚¬â„¢s, São Ângela | real's, São Ângela
    """,
    "dates": """
        on Jan. 15, 2020, | on January fifteenth, twenty twenty,
        3 March 2026 | the third of March, twenty twenty-six
        the 3rd of May | the third of May
        Sept. 9-11 | September ninth to eleventh
        between Sept. 9-11, between Jan.-March | between September ninth and eleventh, between January and March
        2026-08-05 and 3/4/1998 | August fifth, twenty twenty-six and March fourth, nineteen ninety-eight
        15.01.2020 | the fifteenth of January, twenty twenty
        Jan.-March, Mon-Fri | January to March, Monday to Friday
        the 1990s and the '80s | the nineteen nineties and the eighties
        mid-2020s, early 1900s | mid-twenty twenties, early nineteen hundreds
        the '08 crash | the oh eight crash
        in December, in Dec. | in December, in December.
        c. 1850 | circa eighteen fifty
        you may 5 times march on | you may five times march on
        Apr. 1-Sept. 30 | April first to September thirtieth
        b. 1942, r. 1952-2022 | born nineteen forty-two, reigned nineteen fifty-two to twenty twenty-two
        in the 12th c. in Rome | in the twelfth century in Rome
        8-May-2006, Jan. 27-Feb.1 | the eighth of May, two thousand six, January twenty-seventh to February first
        on Monday, Wed. night | on Monday, Wednesday night
        in Sept he met Jan of May Co. | in September he met Jan of May Company.
        born c. 40, Mr Hay, b 1921, | born circa forty, Mister Hay, born nineteen twenty-one,
        Mon./Wed./Fri. shows | Monday, Wednesday, Friday shows
        Tues & Thurs in Yr 6 | Tuesday and Thursday in Year six
    """,
    "times": """
        at 6:30 p.m. on Monday | at six thirty PM on Monday
        9am-5pm | nine AM to five PM
        5-7 p.m. ET | five to seven PM Eastern time
        14:30 GMT | fourteen thirty G M T
        at 9:05 and 12:00 | at nine oh five and twelve o'clock
        in 2:30:15 | in two hours thirty minutes and fifteen seconds
        1:59.40 | one fifty-nine point four zero
        0900 hours | oh nine hundred hours
        9 a.m.-noon, noon-1pm | nine AM to noon, noon to one PM
        the 3.30 at Ascot | the three thirty at Ascot
        at 9/8c | at nine, eight Central
        at 20.15 CET | at twenty fifteen C E T
        from 1:30 -2:30 | from one thirty to two thirty
        1m 27.4s, 2h 03m 15s | one minute twenty-seven point four seconds, two hours three minutes fifteen seconds
        in 38:12, a 45:30 split | in thirty-eight twelve, a forty-five to thirty split
        a 6 a.m.-to-4:30 p.m. shift | a six AM-to-four thirty PM shift
        at 0830, agent 0830 | at oh eight thirty, agent zero eight three zero
    """,
    "money": """
        $4.2bn, £1.5m and €10 | four point two billion dollars, one point five million pounds and ten euros
        a $5 million-a-year job | a five million dollar-a-year job
        the $20 bill | the twenty dollar bill
        a $4.2bn deal worth $5 million | a four point two billion dollar deal worth five million dollars
        the $5 million spent last year | the five million dollars spent last year
        $20.50, $1, $0.02 | twenty dollars and fifty cents, one dollar, two cents
        $5-10 million | five to ten million dollars
        $250-$300 | two hundred fifty dollars to three hundred dollars
        US$5bn and A$20 | five billion US dollars and twenty Australian dollars
        $20/mo | twenty dollars per month
        99¢ | ninety-nine cents
        -$3, 100 EUR | minus three dollars, one hundred euros
        ₹5 crore | five crore rupees
        5m AUD, 500 kr and CAD 20 | five million Australian dollars, five hundred kronor and twenty Canadian dollars
        45c a litre, 20p, 480p, unit 12c | forty-five cents a litre, twenty pence, four eighty p, unit twelve c
        the list hit 7.6m | the list hit seven point six million
        a handful of $20s and $100s | a handful of twenties and hundreds
        83.12/$, at $1.07/€ | eighty-three point one two to the dollar, at one dollar and seven cents per euro
        £120 pp | one hundred twenty pounds per person
        a 3-year, $45 million contract | a three-year, forty-five million dollar contract
        R350m, R2-D2, Rp 4.1trn | three hundred fifty million rand, R two D two, four point one trillion rupiah
        3.1m email addresses, 1.5m km | three point one million email addresses, one point five million kilometers
        two 25m swimming pools, the 100m hurdles | two twenty-five meter swimming pools, the one hundred meter hurdles
        ₹1.2 lakh crore, a Rs 8,000-cr deal | one point two lakh crore rupees, a eight thousand crore rupee deal
        $640/sq. ft. now | six hundred forty dollars per square foot now
        left 20K without power, a 10K race, gate 5B | left twenty thousand without power, a ten K race, gate five B
        from $5 to $10 million, a $1bn-$2bn deal | from five to ten million dollars, a one to two billion dollar deal
    """,
    "measures": """
        10 km at 60 mph | ten kilometers at sixty miles per hour
        -5C and 20°C | minus five degrees Celsius and twenty degrees Celsius
        98.6F | ninety-eight point six degrees Fahrenheit
        6'2" tall | six foot two tall
        5 ft 10 in. | five foot ten.
        200 sq. km, 20 km² | two hundred square kilometers, twenty square kilometers
        a 12 ft fence, 12 ft high | a twelve foot fence, twelve feet high
        a 12V battery | a twelve volt battery
        2-5lb | two to five pounds
        3 m/s, 100 km/h | three meters per second, one hundred kilometers per hour
        5 in the room | five in the room
        he said "it was 12" then | he said it was twelve then
        several km off, per kWh | several kilometers off, per kilowatt-hour
        1.5 million km away | one point five million kilometers away
        51°30′26″N, 40°N | fifty-one degrees thirty minutes twenty-six seconds north, forty degrees north
        a 10ft x 12ft room, in 9.58s | a ten foot by twelve foot room, in nine point five eight seconds
        12 nm off the coast, a 5 nm chip | twelve nautical miles off the coast, a five nanometer chip
        2.3 ac, 3hrs late | two point three acres, three hours late
        a 17-y.o., a 17yo boy | a seventeen-year-old, a seventeen-year-old boy
        3BR/2BA, 10kg/22lb | three bedrooms, two bathrooms, ten kilograms, twenty-two pounds
        THE 13-YEAR-OLDS WIN | The thirteen-year-olds Win
        runway 27L, with 27L of milk | runway twenty-seven L, with twenty-seven liters of milk
        1-2" of rain, a 14" screen | one to two inches of rain, a fourteen inch screen
        by 1'42", at 11,990' | by one minute forty-two seconds, at eleven thousand nine hundred ninety feet
        2.5 µm, 3 t of coal | two point five micrometers, three tonnes of coal
        a 500 W bulb, 500 W. 42nd St. | a five hundred watt bulb, five hundred West forty-second Street.
        3.2 million m³, 2 million sq ft | three point two million cubic meters, two million square feet
        5 GeV, 137,000 b/d | five gigaelectron volts, one hundred thirty-seven thousand barrels per day
        50 million °C, its 1.5C target | fifty million degrees Celsius, its one point five degrees Celsius target
        it is 10ft x 12ft | it is ten feet by twelve feet
        12+ hrs at 213 Mb/s | twelve plus hours at two hundred thirteen megabits per second
        temperatures of 40 C (104 F) | temperatures of forty degrees Celsius, one hundred four degrees Fahrenheit
        at 103 m.p.h. on it | at one hundred three miles per hour on it
    """,
    "telephone": """
        (202) 555-0143 | two zero two, five five five, zero one four three
        1-800-555-0199 | one, eight hundred, five five five, zero one nine nine
        +44 20 7946 0958 | plus four four, two zero, seven nine four six, zero nine five eight
        192.168.0.1 | one nine two dot one six eight dot zero dot one
    """,
    "roman": """
        King Charles III's visit | King Charles the third's visit
        Pope John Paul II | Pope John Paul the second
        World War II, Chapter IV | World War two, Chapter four
        Super Bowl LVIII | Super Bowl fifty-eight
        Elizabeth I was queen | Elizabeth the first was queen
        Charles I think | Charles I think
        vitamin C, Section D, Malcolm X | vitamin C, Section D, Malcolm X
        phase II, stage IV, an art IV | phase two, stage four, an art I V
    """,
    "places": """
        1428 Elm Dr. in St. Louis | fourteen twenty-eight Elm Drive in Saint Louis
        Dr. Lee of Elm Dr. | Doctor Lee of Elm Drive.
        near St. Paul's on Main St. She left | near Saint Paul's on Main Street. She left
        Springfield, Ill., and Austin, Texas | Springfield, Illinois, and Austin, Texas
        Sen. Chris Coons (D-Del.) said | Senator Chris Coons, Democrat of Delaware, said
        Rep. Ron Paul, R-Texas, | Representative Ron Paul, Republican of Texas,
        Santa Clara, CA 95051 | Santa Clara, California nine five zero five one
        Yes, OK, in Tulsa, OK, | Yes, OK, in Tulsa, Oklahoma,
        Albany, N.Y., and D.C. police | Albany, New York, and D C police
        Ohio St. beat Mich. St. at Penn St. on Friday | Ohio State beat Michigan State at Penn State on Friday
        wins Pa., Md. and Del.; at Mass. said | wins Pennsylvania, Maryland and Delaware; at Mass. said
        on Ohio St. in Reno | on Ohio Street in Reno
        Rep. Ott, R-8th District, | Representative Ott, Republican of the eighth District,
        on I-5 N and US 101 SB | on I-five north and U S one oh one southbound
    """,
    "abbreviations": """
        Mr. and Mrs. Smith | Mister and Missus Smith
        Mr. Brown and Lt. Gov. Lee | Mister Brown and Lieutenant Governor Lee
        Mr Brown, Sgt Lee | Mister Brown, Sergeant Lee
        No. 10, nos. 3-5, pp. 5-7 | Number ten, numbers three to five, pages five to seven
        No. He left, and no. I stay | No. He left, and no. I stay
        Trump vs. Biden, Roe v. Wade | Trump versus Biden, Roe versus Wade
        Ford Motor Co. and Apple Inc. said | Ford Motor Company and Apple Incorporated said
        King Jr., Esq., etc. | King Junior, Esquire, et cetera.
        and/or, he/she, w/o | and or, he or she, without
        Gov.-elect Lee on SR-520, on Ch. 4 | Governor-elect Lee on S R five twenty, on Channel four
        Flt Lt Lee, Sqn Ldr Lee | Flight Lieutenant Lee, Squadron Leader Lee
        Hwy 97, the 2nd Bn., and | Highway ninety-seven, the second Battalion, and
        Col. Lee (ret.) said | Colonel Lee, retired, said
        2% y/y, 3% y-o-y, QoQ | two percent year on year, three percent year on year, quarter on quarter
        case no. CR-12, he said no. F-16s flew | case number C R twelve, he said no. F-sixteens flew
        on Rt. 9 e/b in the 75th Pct. | on Route nine eastbound in the seventy-fifth Precinct.
        Lee et al. say | Lee et al say
        a Reuters/Ipsos poll, on/Off | a Reuters Ipsos poll, on slash Off
        ex-Rep. Marsh, then-Gov. Lee | ex-Representative Marsh, then-Governor Lee
    """,
    "initialisms": """
        The FBI, the EU and UNICEF | The F B I, the E U and UNICEF
        the WHO, who told us of the U.S. | the W H O, who told us of the U S.
        the FBI's men, MPs' pay, three CEOs | the F B I's men, M Ps' pay, three C E Os
        AT&T, R&D and Q&A | A T and T, R and D and Q-and-A
        SUVs of the YMCA; Gen Z | S U Vs of the Y M C A; Gen Z
        IT workers say it works | I T workers say it works
        the U.S.-led, pro-EU bloc | the U S led, pro E U bloc
        an ABC-Ipsos poll, the ex-CIA man | an A B C Ipsos poll, the ex C I A man
        RYE, N.H. — It began | Rye, New Hampshire — It began
        RIO DE JANEIRO (Reuters) - It began | Rio De Janeiro, Reuters — It began
        GOP, Democrats — a fight | G O P, Democrats — a fight
        John F. Kennedy and J.K. Rowling | John F Kennedy and J K Rowling
        the F.B.I. said | the F B I said
        A U.S. envoy, A UN panel, A NATO base | a U S envoy, a U N panel, A NATO base
        Plan B. It failed | Plan B. It failed
        a PhD, a Ph.D. | a P H D, a P H D.
        I did NOT go. DON'T! | I did Not go. Don't!
        STOCKS FALL AS FED RAISES RATES, FBI SAYS | Stocks Fall As Fed Raises Rates, F B I Says
        the S.&P. 500 of the S.&P. It fell | the S and P five hundred of the S and P. It fell
        ChatGPT's OpenAI, DNAinfo and GOPers | Chat G P T's Open A I, DNA info and GOPers
        E. coli in Gens. Lee and Grant | E coli in Generals Lee and Grant
    """,
    "models": """
        F-16s, B-52s and an A380 | F-sixteens, B-fifty-twos and an A three eighty
        two M16s | two M sixteens
        W26s | W twenty-six S
        COVID-19, GPT-4, 5G, H1N1 | COVID-nineteen, G P T four, five G, H one N one
        a Boeing 737 and an iPhone 15 | a Boeing seven thirty-seven and an iPhone fifteen
        the G20's 401(k)s | the G twenty's four oh one Ks
        code ab9453 in FY2024 | code ab nine four five three in F Y twenty twenty-four
        Cs-137, C-311/18 | caesium one thirty-seven, C three eleven slash eighteen
        23-cv-1234, CVE-2024-3094 | twenty-three C V twelve thirty-four, C V E twenty twenty-four, thirty ninety-four
        U-17s, the submarine U-20 | under seventeens, the submarine U-twenty
        S02E05 at 14x earnings | season two, episode five at fourteen times earnings
        rated BBB-, an A+ for A- and B-list guests | rated triple B minus, an A plus for A and B-list guests
        1:24-cr-00091 | one, twenty-four C R zero zero zero nine one
        S. 686 on K-5 schools | S six eighty-six on K through five schools
        922(g), 12(b)(6), seat(s) | nine twenty-two G, twelve B six, seats
        a K-1 visa, an A- student. A- and I'm gone | a K-one visa, an A minus student. A and I'm gone
        an A350-900, K. 482 | an A three fifty nine hundred, K four eighty-two
    """,
    "electronic": """
        tips@example.com or www.example.co.uk/news | tips at example dot com or www dot example dot co dot UK slash news
        see example.com. The end | see example dot com. The end
        @realDonaldTrump's #MeToo | at real Donald Trump's hashtag Me Too
        the end.The start | the end. The start
        report.pdf, scan.JPG | report dot P D F, scan dot J peg
    """,
    "pauses and symbols": """
        he saw "[Ukrainians]" there | he saw Ukrainians there
        the site (SOFREP) said | the site, Sofrep, said
        they ... left... Then | they — left. Then
        one -- two - three | one — two — three
        the name(s) | the names
        “Yes,” he said; ‘no’ | Yes, he said; no
        rock 'n' roll, the workers’ rights | rock 'n' roll, the workers' rights
        so 😀 happy 🎉 | so happy
        *bold* and _it_ | bold and it
        Hall & Oates, §5, © 2024 | Hall and Oates, section five, copyright twenty twenty-four
        Really?! No!!! | Really?! No!
    """,
}


def cases():
    for family, table in FAMILIES.items():
        for line in table.strip().splitlines():
            written, _, said = line.strip().partition(" | ")
            yield pytest.param(written, said, id=f"{family}: {written}")


@pytest.mark.parametrize(("written", "said"), cases())
def test_said_as_a_newsreader_says_it(written, said):
    assert spoken_form(written).text == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("by 3/4/2026", "by the third of April, twenty twenty-six"),
        ("5,105 km", "five thousand one hundred and five kilometres"),
        ("50p or £2.50", "fifty pence or two pounds and fifty pence"),
        ("12st 4lb and 6ft 4in", "twelve stone four pounds and six foot four"),
        (
            "£900pcm or £30k p.a. in Spalding, Lincs",
            "nine hundred pounds per calendar month or thirty thousand pounds a year in Spalding, Lincolnshire",
        ),
        ("on the A1(M) nr Leeds on Thurs 20 July", "on the A one M near Leeds on Thursday the twentieth of July"),
        ("a £22bn “black hole” at Man Utd plc", "a twenty-two billion pound black hole at Man United P L C"),
        ("Hull won 3-1, 2-0 and drew 0-0", "Hull won three-one, two-nil and drew nil-nil"),
        ("she won the prize at ages 3-5", "she won the prize at ages three to five"),
        ("at 7.30pm on March 3", "at seven thirty PM on March the third"),
    ],
)
def test_said_as_the_british_say_it(written, said):
    assert spoken_form(written, british=True).text == said
