"""First names that English-language news, wherever it is from, gives mostly to women or mostly to men.

A hint for settling pronouns only: "she" is rather Alice than Robert. It is never evidence of a speaker's gender, which
comes from the article alone, and it gives way to any such evidence. Written for the project; unisex names are left out.
"""

WOMEN = frozenset(
    """
aaliyah abigail achieng ada adaeze adele adriana agata agathe agnes agnieszka aicha aine aisha aisling aleksandra
alessandra alexandra alexis alice alicia alina alison allison alma alyssa amanda amara amber amelia amelie amina amira
amrita amy ana anais ananya anastasia andrea aneta angela angelika angelina anika anita anja anjali anke ann anna
annabel anne anneke anneliese annette annie annika antonella antonia anya aoife aparna april arantxa archana ariana
asha ashley astrid audrey aurora ava ayesha aylin azadeh barbara barbora beata beatrice beatrix beatriz becky bella
bente bernadette bernice beth bethany betty beverly bianca birgit birgitta bonnie bozena brenda bridget bridie brigid
brigitte britta brittany bronwen brooke camila camille candice carla carlotta carly carmen carol caroline carolyn
carrie cassandra catarina catherine cathy catrin cecile cecilia celeste celia celine chantal charlene charlotte chelsea
cheryl chiamaka chiara chidinma chinwe chioma chloe christiane christina christine cindy claire clara clarisse claudia
clemence colette colleen conchita connie constance consuelo courtney cristina crystal cynthia dagmar dagny daisy dana
daniela danielle danuta daphne dawn debbie deborah debra deepa deepika deirdre delphine denise diana diane dolores
donna dora doris dorota dorothea dorothy ebba edith efua eileen eilidh eilis eimear ekaterina elaine eleanor elena
eleni elif elin elisabeth elisabetta elise eliza elizabeth elke ella ellen elsa elsbeth elspeth emer emilia emily emma
emmanuelle erica erika erin estelle esther eszter eva eve evelina evelyn ewa fabiola faith fatima fatou fatoumata
federica felicia fiona fionnuala flora florence folasade frances francesca francoise freja freya frida funke gabriela
gabriella gail galina genevieve georgia geraldine gerda ghislaine giada gina gisela gisele giulia giuliana gladys
gloria grace grainne greta gro gudrun gulnara gwen gwendolyn gwyneth habiba halima hanna hannah hanneke harriet hazel
heather hedda heidi heike helen helena helene helga henrietta henrike hilary hilde hildegard hillary hiroko holly hope
ida ifeoma ilaria ilse imani imke imogen ines inga inge ingeborg ingrid inka ioana irena irene irina iris irma isabel
isabella isabelle isla ivana ivanka ivy iwona jacqueline jadwiga jana jane janet janice jasmin jasmine jeanette jeanne
jelena jen jenna jennifer jenny jessica jill joan joana joanna joanne jocelyn jocelyne johanna jolanta josefina
josephine josie joy joyce juana juanita judit judith judy julia juliana julie juliet juliette june justyna jutta
kalpana kamala karen karin karina katarina katarzyna kate kateryna katharina katherine kathleen kathryn kathy katie
katja katrin katrina kavita kayla kayleigh keiko kellyanne kendra khadija kim kimberly kirsten kirsty klara kristen
kristin kristina krisztina krystyna lakshmi larissa latifa latoya laura lauren lea leah leila lena leonie leslie
leticia liesbeth lieselotte lila liliana lillian lily lina linda linnea lisa liselotte liv liz liza lois lola loretta
lori lorraine lotte louisa louise lucia luciana lucie lucille lucinda lucy ludmila luisa lupe lydia lynn mabel
madeleine madison magda magdalena maggie mahnoor maja malgorzata manon manuela marcela margarethe margarita margaux
margit margot margrethe marguerite maria mariam marian mariana marianne marie mariela marija marilyn marina marisa
marit marjorie marlene marsha marta martha martina mary maryam mathilde matilda maud maureen maya mbali meera megan
megyn melania melanie melinda melissa mercedes meredith mette michaela michelle mildred milena mina miranda mireille
miriam moira molly mona monica monika monique montserrat muriel mwende myra nadia nadine naledi namrata nancy nandini
naoko naomi natalia natalie natasha nathalie neha neve ngozi niamh nicola nicole nicoletta nina ninette nisha njeri
noemi nomsa noor nora norma nuala oksana olena olga olive olivia oonagh orla orsolya ottilie paige pamela paola pascale
patricia patty paula paulina pauline peggy penelope penny perpetua petra phyllis pilar polina polly pooja preeti
priscilla priya rachel radha raisa ramona rania raquel rashida rebecca regina rekha renata renate renee revati rhonda
riina rita roberta roisin rosa rosalia rosalind rosario rose rosemary roxana roxanne ruby ruta ruth sabine sabrina
saira sally salma samantha samira sandra sangeeta sanna saoirse sara sarah sarita saskia savita selena selma serena
shabana shannon shanthi sharmila sharon shauna shazia sheena sheila shelley shirin shirley shreya sian sigrid silke
silvia simona simone sina sinead sita sofia sofie solange solveig sonali sonia sonya sophia sophie sorcha stacey
stefania steffi stella stephanie sue sumitra sunita susan susana susanne suzanne svetlana swati sylvia sylvie tamara
tammy tamsin tanja tansu tanya tara tatiana tatjana teresa thandiwe thelma theresa therese tiffany tina tracy tuva ulla
ulrike ursula usha ute valentina valeria valerie vandana vanessa vasundhara vera veronica veronika vicki victoire
victoria vigdis viola violet violeta virginia virginie vivian viviane waltraud wanda wanjiku wendela wendy whitney
wiebke wilma xiomara yasmin yetunde yolanda yuko yulia yvette yvonne zahra zainab zanele zara zoe zofia zsofia zuzana
""".split()
)

MEN = frozenset(
    """
aaron abdul abdullah abel abhishek abraham achille adam adebayo adrian adriano agustin ahmad ahmed ajay akira akshay
alan alasdair alastair albert alberto albrecht aldo alejandro aleksandar aleksander aleksei alessandro alex alexander
alexandre alexei alfonso alfred alfredo ali alistair allan allen alvin amadou amir amit amos anand anatoly anders andre
andreas andrei andrej andres andrew andriy andy angelo anil anthony anton antonio ari arjun arkady armando arnaud arne
arnold arthur arturo arun arvind asad ashok asif aslam atsushi augusto aurelio axel aziz babatunde balint baptiste
barack barry bart bartosz bashir bastian ben benedikt benjamin benoit bernard bernardo bernd bernie bertrand bilal bill
billy birger bjorn bob bobby bogdan bohdan boris brad bradley brandon brendan brent brett brian bruce bruno bryan
callum calvin carl carlo carlos casper cedric cesar chad charles charlie chidi chinedu chris christophe christopher
christos chuck ciaran cillian clarence claude claudio clayton clemens clifford clint clive colin conor cormac cornelis
craig cristian curtis cyril dag dale damian damien dan daniel danilo danny dario darren darryl dave david dean declan
deepak dennis derek dermot derrick devendra dick diego dieter dimitri dinesh dmitri dmitry domenico dominic don donal
donald donnacha doug douglas dragan duarte duncan dustin dwight eamon eamonn earl eberhard ed eddie edgar edmund
eduardo edward edwin efraim eirik ekow eli elias elijah elliot emeka emil emile emilio emmanuel emre enda enrico
enrique enzo eoin eric erik ernest ernesto ernst ethan etienne eugene eugenio evan ewan fabian fabio fabrice faisal
farhan fausto federico felipe felix femi ferdinand ferenc fergus fernando filip finbarr fintan florian floyd francesco
francisco francois frank franklin franz fred frederic frederick fredrik friedrich fritz gabor gabriel gaetan gareth
gary gaurav gavin gene geoff geoffrey georg george georgi georgios geraint gerald gerard gerhard gianni giles giorgio
giovanni giulio giuseppe glenn gonzalo goran gordon graeme graham grant greg gregory grigory grzegorz guido guillaume
guillermo gunnar gunther gustav gustavo guy gwilym hakan hakim hamid hamish hamza hans harald hari harish harold harry
haruki hassan hector heinrich heinz helge helmut henri henrik henry herbert herman hermann hideo hiroshi horace horst
howard hugh hugo hussein iain ian ibrahim igor ilya imran ingo ioannis isaac isamu ismail istvan ivan ivar ivo jacek
jack jacob jacques jake jakob jakub jamal james janos jared jaroslav jason javier jay jeb jeff jeffrey jens jeremias
jeremy jerome jerry jerzy jesper jesse jesus jim jimmy jiri joachim joao joaquim joaquin jochen joe joel johan johann
johannes john johnny jonah jonas jonathan jorge jorgen jose josef josep joseph josh joshua juan juergen juha julian
julien julio jurgen justin kabir kai kamal kareem karel karim karl karsten kaspar keir keith ken kenji kenneth kevin
khalid kieran kirk kofi konrad konstantin krzysztof kunal kurt kwabena kwame kwasi kyle lachlan lamine lance larry lars
laszlo laurence laurent lawrence leif lennart leo leon leonard leonardo leonid leopold leroy lester leszek levi liam
lionel lloyd logan lorcan lorenzo louis luca lucas luciano ludovic luigi luis lukas luke lyndon maciej mads magnus
mahmoud malcolm manfred manish manoj manuel marc marcel marcelo marcin marco marcos marcus marek mario marius mariusz
mark marshall martin marvin mathew mathias mathieu matt matteo matthew matthias maurice maurizio max mehmet melvin
michael michal michel miguel mihai mikael mike mikhail milan milos milton mirko miroslav mitch mitt mohamed mohammad
mohammed mohan morten moses moussa muhammad mukesh murray mustafa nasir nasser nathan nathaniel naveen ned neil nelson
newt niall niccolo nicholas nick nicolas niels nigel nikhil niklas nikolai nikos nils nitin noah norman nuno obinna
oisin olaf ole oleg oleksandr oliver olivier olu oluwaseun omar orlando osama oscar oskar osman ottavio otto owen pablo
padraig paolo pascal patrice patrick paul pavel pawel peder pedro perry pete peter petr petros phil philip philippe
phillip pierre piers pieter piotr pradeep prakash pranav preston przemyslaw rafael rafal raghav rahul rainer raj rajesh
rajiv rakesh ralph ramesh ramon rand randall randy raphael rashid raul ravi ray raymond reggie reinhard renato rene
reuben rex rhys ricardo richard rick rob robert roberto roderick rodney rodrigo roger rohan rohit roland rolf romain
roman ron ronald rory ross roy ruairi ruben rudolph rudy rui rupert russell ryan sachin salim salman salvador salvatore
sam samir samuel sandeep sandor sanjay satoshi scott seamus sean sebastian sebastien sergei sergey sergio serhii seth
shane shaun shinji sidney siegfried simon slobodan soren spencer stanislav stanley stefan stefano steffen stelios
stephen steve steven stig stuart sunil suresh svein sven swapnil takashi takeshi taras tarek tariq ted terence terrence
thabo theodore thierry thomas thorsten tiago tim timothy tobias todd tom tomas tomasz tommy tony torsten travis trevor
trond troy tunde tuomas tyler udo ulf ulrich umar uwe vaclav valentin valerio vasily venkat vernon vicente victor vijay
vikram viktor vinay vince vincent vincenzo vinod vitaly vivek vladimir volodymyr wade waleed walid wallace walter
warren wayne werner wesley wilfred wilfried wilhelm will william wim winston wojciech wolfgang xavier yannick yasin
yasser yasuo yiannis youssef yuri yusuf yves zachary zbigniew zoltan zoran
""".split()
)

FIRST_NAMES = WOMEN | MEN
"""All of them."""
