"""First names that English-language news gives mostly to women or mostly to men.

A hint for settling pronouns only: "she" is rather Alice than Robert. It is never evidence of a speaker's gender, which
comes from the article alone, and it gives way to any such evidence. Written for the project; unisex names are left out.
"""

WOMEN = frozenset(
    """
abigail ada adriana agnes aisha alexandra alexis alice alicia alison allison alyssa amanda amber amelia amelie amina
amira amy ana anastasia andrea angela angelina anika anita ann anna anne annette annie april ariana ashley astrid
audrey aurora ava ayesha barbara beatrice becky bella bernadette bernice beth bethany betty beverly bianca bonnie
brenda bridget brittany brooke camila camille candice carla carly carmen carol caroline carolyn carrie cassandra
catherine cathy cecilia celeste celia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara
claudia colleen connie constance courtney crystal cynthia daisy dana daniela danielle daphne dawn deborah debbie
debra denise diana diane dolores donna dora doris dorothy edith eileen elaine eleanor elena elise eliza elizabeth
ella ellen emilia emily emma erica erika erin esther eva eve evelyn faith fatima felicia fiona flora florence
frances francesca frida gabriela gabriella gail georgia geraldine gina gisele gladys gloria grace greta gwen
gwendolyn hanna hannah harriet hazel heather heidi helen helena helga henrietta hilary hillary holly hope ida imani
ingrid irene iris irina isabel isabella ivana ivanka ivy jacqueline jane janet janice jasmine jeanette jeanne jen
jenna jennifer jenny jessica jill joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana
julie juliet june kamala karen karin kate katherine kathleen kathryn kathy katie katrina kayla kellyanne kendra kim
kimberly kirsten kristen kristin kristina latoya laura lauren leah leila lena leslie leticia lillian lily linda lisa
liz liza lois lola loretta lori lorraine louisa louise lucia lucille lucy luisa lydia lynn mabel madeleine madison
maggie maria marian mariana marie marilyn marina marisa marjorie marlene marsha martha mary maryam matilda maureen
maya megan megyn melanie melania melinda melissa mercedes meredith michelle mildred mina miranda miriam molly mona
monica muriel myra nadia nancy naomi natalia natalie natasha nicola nicole nina noor nora norma olga olive olivia
paige pamela patricia patty paula pauline peggy penelope penny phyllis pilar polly priscilla priya rachel ramona
rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina sally samantha sandra
sara sarah selena serena shannon sharon sheila shelley shirley simone sofia sonia sonya sophia sophie stacey stella
stephanie sue susan suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa thelma theresa tiffany tina tracy
ursula valentina valerie vanessa vera veronica vicki victoria viola violet virginia vivian wanda wendy whitney wilma
yasmin yolanda yvette yvonne zainab zara zoe
""".split()
)

MEN = frozenset(
    """
aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro alex alexander alexei alfonso
alfred ali allan allen alvin amir andre andreas andrei andrew andy angelo anthony antonio arnold arthur arturo asad
augusto barack barry bart ben benjamin bernard bernie bertrand bill billy bob bobby boris brad bradley brandon
brendan brent brett brian bruce bruno bryan calvin carl carlos cedric cesar chad charles charlie chris christopher
chuck clarence claude clayton clifford clint clive colin conor craig curtis cyril dale damien dan daniel danny
darren darryl dave david dean dennis derek derrick dick diego dimitri dmitri dominic don donald doug douglas duncan
dustin dwight earl ed eddie edgar eduardo edward edwin eli elijah elliot emmanuel enrique eric ernest ernesto ethan
eugene evan felipe felix ferdinand fernando floyd francesco francisco francois frank franklin fred frederick gabriel
gareth gary gavin gene geoffrey george gerald gerard giovanni glenn gordon graham grant greg gregory guillermo
gustavo guy hamza hans harold harry hassan hector henry herbert herman horace howard hugh hugo hussein ian ibrahim
igor ismail ivan jack jacob jacques jake jamal james jared jason javier jay jeb jeff jeffrey jeremy jerome jerry
jesse jesus jim jimmy joaquin joe joel john johnny jonah jonathan jorge jose joseph josh joshua juan juergen julian
julio justin kareem karl keith ken kenneth kevin khalid kirk kofi konstantin kurt kyle lance larry lars laurence
lawrence leo leon leonard leroy lester levi liam lionel lloyd logan lorenzo louis luca lucas luigi luis luke lyndon
mahmoud malcolm manuel marc marcel marco marcus mario mark marshall martin marvin mathew matt matthew maurice max
mehmet melvin michael miguel mike mikhail milton mitch mitt mohamed mohammad mohammed moses muhammad murray mustafa
nathan nathaniel ned neil nelson newt niall nicholas nick nicolas nigel nikolai noah norman oleg oliver omar orlando
oscar osama otto owen pablo paolo pascal patrick paul pedro perry pete peter phil philip phillip pierre preston
rafael rahul ralph ramon rand randall randy raul ray raymond reggie reuben rex ricardo richard rick rob robert
roberto rodney rodrigo roger roland roman ron ronald ross roy ruben rudolph rudy rupert russell ryan salman salvador
sam samir samuel scott sean sebastian sergei sergio seth shane shaun sidney simon spencer stanley stefan stephen
steve steven stuart ted terence terrence theodore thomas tim timothy todd tom tommy tony travis trevor troy tyler
vernon victor viktor vince vincent vladimir volodymyr wade wallace walter warren wayne wesley wilfred will william
winston wolfgang xavier yasser yusuf yuri zachary
""".split()
)

FIRST_NAMES = WOMEN | MEN
"""All of them."""
