"""Common first names of the countries whose languages `vocabulary` has, without accents. Data alone."""

from __future__ import annotations

_NAMES = """
aaron abby abigail ada adam adele adrian adrien afonso agata agathe agnes agnieszka ahmed aidan aisha aksel alain alan alba alberto
albin alejandra alejandro aleksander aleksandra alessandra alessandro alessia alessio alex alexander alexandra alexandre alexis alfonso
alfredo ali alice alicia alicja alison alva alvaro amalie amanda amandine amber amelia amelie amparo amy ana anabela anais anders andre
andrea andreas andres andrew andrzej andy ane anette angel angela angelo anita anja anjali anna anne anneli annelie annette annika anouk
anthony antje antoine antoni antonia antonio arianna arjun armando armin arnaud arne arthur arturo arvid asa asbjorn asger ashley astrid
audrey aurelie aurelien aurora austin ava axel ayse baptiste barbara bart bartek bartosz bas bastian beata beate beatrice beatriz becky
belen ben benedetta benjamin benoit berit bernard bernardo bernd bertrand beth bettina betty bianca bill billy birgit birgitta birthe
bjarne bjorn blanca blazej bob bobby bodil bogdan bosse bozena brad bradley bram brandon brenda brian brigitte britta bruce bruna bruno
bryan caio caleb callum cameron camila camilla camille carina carl carla carlo carlos carmen carol carolina caroline carsten catarina
caterina catherine cecile cecilie cedric cees celia celine cesar cezary chantal charles charlie charlotte chiara chloe chris christa
christian christina christine christoffer christoph christopher cindy claire clara claudia claudio clement cleo coen colin concha connor
consuelo corentin cornelia craig cristiano cristina cristobal cynthia cyprian czeslaw daan daisy damian damien dan daniel daniela danny
danuta dario dariusz dave david davide dawid dawn debora deborah delphine denis dennis derek detlef diana diane didier diego dieter
diogo dirk dmitri dolores domenico dominic dominik dominika dominique don donald donna doris dorota doug douglas duarte dylan ebba ed
eddie eduarda eduardo edward eigil einar eirik eleanor elena eleonora elias elijah elin eline elisa elise elizabeth elke ella ellen
ellie ellinor elodie els elzbieta emanuele emil emilia emilie emilio emily emma emmanuel emre enrico enrique enzo eric erik erika erin
erling ernst esmee espen esteban esther ethan etienne ettore eugenia eva evan evelyn evi ewa ewelina fabian fabiana fabien fabio fabrice
fabrizio fatima federica federico felipe felix femke ferdinand fernanda fernando filip filipa filipe filippo finn fiona fleur florence
florent florian francesca francesco francisca francisco franciszek francois francoise frank franz franziska fred frederic frederik
fredrik freja freya frida frieda friedrich frits fritz frode gabi gabriel gabriela gabriele gaelle gaia gareth gary gavin geert gemma
geoff georg george georgia gerald gerard gerd gerhard gert giacomo giada gianluca gianni gijs gilles gillian gina ginevra giorgia
giorgio giovanna giovanni gitte giulia giulio giuseppe glenn goncalo gonzalo gordon gosia graham grazyna greg gregory greta gro grzegorz
guadalupe gudrun guilherme guillaume guillermo gunnar gunther gustav gustavo haakon hakan hakon halina hampus hanna hannah hanne hanneke
hannes hans harald harriet harry hassan heather hector hedda hege heidi heike heiner heinrich heinz helder helen helena helene helga
helge helle helmut henk henning henri henrik henrique henry henryk herbert hermann herve hidde hilde hiroshi holger holly horst howard
hubert hugo ian ida ignacio igor iker ilaria ilona ilse imogen inacio ineke ines inga inge ingeborg inger ingo ingrid ingvild inmaculada
irena irene iris isaac isabel isabella isabelle isadora isak isla ivan ivar ivone iwona izabela jaap jacek jack jackie jacob jacques
jadwiga jaime jake jakob jakub james jamie jan jana jane janet janina janne janneke jannik janusz jaroslaw jasmine jason javier jean
jeanne jeff jeffrey jen jenna jennifer jenny jens jeppe jeremy jeroen jerome jerry jerzy jesper jess jesse jessica jesus jette jill jim
jimena jimmy joachim joakim joan joana joanna joanne joao joaquin jochen joe joel joep johan johanna johannes john johnny joke jolanda
jolanta jon jonas jonathan joost jordan jorg jorge jorgen joris jorn jose josef josefa josefine joseph josh joshua josue joyce jozef
juan juana judith judy juergen jules julia julian juliana julie julien julio julius jurgen jurre justin justine justyna jutta kaare
kacper kai kamil kamila karel karen kari karin karine karl karol karolina karoline karsten kasia kasper katarzyna kate katharina
katherine kathleen kathrin kathryn kathy katie katja katrin katrine kayla kazimierz kees keith kelly ken kenji kenneth kerry kerstin
kevin kilian kim kimberly kinga kirsten kirsty kjell kjersti klaas klaus knud knut koen konrad konstantin kristen kristian kristin
kristina kristine kristoffer krystian krystyna krzysztof kuba kurt kyle laetitia laia larissa larry lars lasse laura lauren laurence
laurent laurie laust lea leah leandro leane leif lena lene leo leon leonie leonor leslie leszek leticia lewis liam lieke lieve lill lily
linda linn linnea linus lisa lise liz logan loic lorena lorenzo lotta lotte louane louis louise lovisa luana luc luca lucas lucia
luciana lucie lucy ludovic ludvig luigi luis luisa luiz luiza lukas lukasz luke luuk luz lydia maaike maarten maciej madalena maddalena
madison magda magdalena maggie magnus maiken maite maj maja malene malgorzata malin mandy manfred manolo manon manuel manuela marc
marcel marcela marcello marcelo marcin marco marcos marcus mareike marek maren margaret margarita margaux margit margot margrethe mari
maria mariana mariann marianne marie marieke marijke marina marine mario marion marisol marit marius mariusz marjolein mark markus
marleen marlene marta marte martha martin martina mary marzena mason massimo mateo mateus mateusz mathias mathieu mathilda mathilde
matilde mats matt matteo matthew matthias mattia mattias maud maura maureen mauricio maurizio max maxime maximilian maya mees megan
mehdi mehmet melanie melina melissa menno mercedes merel mette mia michael michaela michal michel michela michele michelle mickael mieke
miguel mikael mike mikkel mikolaj mila milan milena millie ming mira miriam mirko miroslaw mohammed molly mona monica monika monique
montserrat morgane moritz morten muriel murilo nadia nadine nancy naomi natalia natalie natasha nathalie nathan neil nele nelson nerea
nicholas nick nicola nicolas nicole nicolo niels nienke nigel niklas nils nina noah noemi noemie noor nora norbert nuno nuria oda odile
ola olav ole olga oliver olivia olivier oliwia olle omar oscar oskar otavio otto owen oystein oyvind pablo paco paloma pam pamela paola
paolo pascal pascale patrice patricia patrick patrycja patryk paul paula paulo pawel peder pedro peggy pernilla pernille pete peter
petra phil philip philipp philippe phoebe pia pierre piet pieter pietro pilar pim piotr pontus preben priya przemyslaw quentin rachel
radoslaw rafael rafaela rafal raffaele ragnhild rainer raissa raj ralf ralph ramon randi randy raphael raphaelle raquel rasmus raul ravi
ray raymond rebecca regina regis reidar reinhard remi remy renata renate renato renske rhys ricardo riccardo richard rick rik rikke rita
rob robert roberta roberto robin rocio rodney rodrigo roel roger roland rolf romain ron ronald roos rory rosa rosana rosanna rosario
rosie ross ruben ruby rudi rudolf rui rune russell ruth ruud ryan ryszard saar sabine sabrina saga sally salvador salvatore sam samantha
samuel sander sandra sandrine sandro sanna sanne santiago sara sarah sascha scott sean sebastian sebastien sem serena sergei sergio
severine sharon shaun sheila sietse signe sigrid sigurd silje silke silvia silvio simao simon simona simone sindre siri sissel sjoerd
slawomir sofia sofie solene solveig sonia sonja sophia sophie soren stacey stan stanislaw stanley stefan stefania stefanie stefano
steffen stella stephane stephanie stephen steve steven stian stig stijn stina stine stuart sture sue sune sunniva susan susana susanne
suzanne svantje svein sven svenja sverre sylvain sylvia sylvie sylwia synnove szymon tadeusz tage tamara tanja tanya tara tatiana ted
telma teresa terje terry tess teun thea theo thibault thierry thijs thomas thor thorbjorn thorsten tiago tiffany tijn tim timo timothy
tina tineke tobias toby todd tom tomas tomasz tomek tommaso tommy tonje tony tora tore torgeir torill torstein torsten tracy travis
trevor trine tristan trond trygve tuva tyler udo ulf ulla ulli ulrich ulrik ulrika ulrike umberto unni ursula urszula ute uwe valentin
valentina valeria valerie vanda vanessa vania vasco vegard vera verena veronica veronique vicente vicky victor victoria vidar viggo
viktor vilde vilma vincent vincenzo vinicius virginia virginie vitor vittoria vittorio volker waldemar walter wayne wei wendy werner
weronika wesley wiebke wieslaw wiktor wiktoria wilhelm willem william wilma wim wioletta wladyslaw wojciech wolfgang wouter xaver xavier
ximena yann yannick yara yngve yngvild yolanda yuki yves yvette yvonne zach zachary zbigniew zoe zofia zuzanna
"""
FIRST_NAMES = frozenset(_NAMES.split())
