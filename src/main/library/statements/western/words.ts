import { makeClassTable, wordSet } from '../word-class.ts';
import type { WesternTables } from './tables.ts';

export const german: WesternTables = {
  hasCapitalNouns: true,
  classes: makeClassTable({
    determiner:
      'der die das den dem des ein eine einer einem einen eines sein seine ihr ihre unser unsere dieser diese dieses',
    preposition: `in im an am auf aus bei beim mit nach von vom zu zum zur über unter vor hinter neben zwischen durch für gegen
      ohne um seit während wegen trotz laut`,
    conjunction: 'und oder aber denn sondern dass weil wenn als ob während nachdem bevor',
    adverb:
      'auch noch dann jetzt heute gestern später zuvor bereits weiter außerdem zudem dazu am jedoch dabei so nun hier da',
    auxiliary: 'ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können muss soll',
    weekday: 'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
    personal: 'er sie es ich wir ihr du man',
    role: `sprecher sprecherin präsident präsidentin minister ministerin kanzler kanzlerin chef chefin vorsitzende vorsitzender
      abgeordnete abgeordneter bürgermeister bürgermeisterin experte expertin anwalt anwältin trainer direktor direktorin
      außenminister innenminister professor professorin`,
    title:
      'herr frau dr prof präsident kanzler minister ministerin bundeskanzler außenminister sprecherin sprecher',
    particle: 'von van der zu de',
    abbreviation: 'dr prof z.b bzw ca st nr d.h u.a str abs',
    notName:
      'der die das ein eine und oder aber in im an am auf bei mit nach von zu wir ich er sie es ihr so dann auch nur',
    maleName: `hans peter klaus wolfgang jürgen dieter olaf friedrich markus robert christian michael thomas stefan martin
      andreas karl heinz frank bernd uwe ralf jens lars boris horst`,
    femaleName:
      'angela annalena ursula maria anna petra sabine claudia monika birgit nancy katrin julia andrea susanne karin eva',
  }),
  cues: wordSet(`sagte sagt erklärte erklärt meinte meint betonte betont teilte fügte schrieb schreibt berichtete berichtet
    forderte fordert kritisierte warnte warnt behauptete antwortete fragte ergänzte kündigte versicherte bestätigte
    bekräftigte äußerte hieß sagten erklärten betonten meinten forderten räumte lobte twitterte rief versprach`),
  pronouns: new Map([
    ['er', 'm'],
    ['sie', 'f'],
  ]),
};

export const french: WesternTables = {
  classes: makeClassTable({
    determiner: "le la les l' un une des du son sa ses leur leurs ce cette ces notre nos",
    preposition:
      'de à en dans sur sous avec pour par chez vers entre avant après depuis pendant selon devant lors au aux',
    conjunction: 'et ou mais que si comme quand lorsque car donc',
    adverb: 'aussi encore puis ensuite hier aujourd’hui déjà notamment également alors enfin ici là ainsi',
    auxiliary: 'a ont est sont avait avaient était étaient sera',
    weekday: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
    personal: 'il elle on ils elles je nous vous tu ce',
    role: `porte-parole président présidente ministre premier directeur directrice chef maire député députée sénateur avocat
      avocate expert économiste préfet procureur entraîneur patron patronne secrétaire`,
    title: 'm mme mlle dr président présidente ministre premier maire',
    particle: "de du des la le d'",
    abbreviation: 'm mm mme mmes mlle dr st ste art',
    notName:
      'le la les un une des il elle on nous je vous et mais dans en à sur pour par avec ce cette selon',
    maleName: `emmanuel françois nicolas jean pierre jacques philippe michel bruno gérald édouard gabriel olivier laurent alain
      bernard christophe marc paul louis antoine sébastien`,
    femaleName:
      'marine ségolène anne marie élisabeth elisabeth christine sophie isabelle catherine nathalie valérie florence rachida',
  }),
  cues: wordSet(`dit déclaré déclare affirmé affirme expliqué explique ajouté ajoute précisé précise indiqué indique estimé estime
    souligné souligne assuré assure annoncé annonce lancé lance confié confie rappelé rappelle reconnu répondu répond écrit
    martelé dénoncé insisté insiste regretté regrette raconté raconte commenté commente poursuit poursuivi conclu conclut
    averti prévenu prévient`),
  pronouns: new Map([
    ['il', 'm'],
    ['elle', 'f'],
  ]),
};

export const spanish: WesternTables = {
  classes: makeClassTable({
    determiner: 'el la los las un una unos unas su sus este esta estos estas ese esa nuestro nuestra',
    preposition: 'de del a al en con por para sobre desde hasta entre sin según ante tras durante contra',
    conjunction: 'y e o pero que si como cuando porque aunque',
    adverb: 'también además luego después ayer hoy ya aún así entonces finalmente asimismo',
    auxiliary: 'ha han es son fue fueron era eran había será está',
    weekday: 'lunes martes miércoles jueves viernes sábado domingo',
    personal: 'él ella ellos ellas yo nosotros usted',
    role: `portavoz presidente presidenta ministro ministra director directora alcalde alcaldesa diputado diputada senador jefe
      jefa líder abogado abogada experto experta economista secretario secretaria fiscal entrenador gobernador`,
    title: 'sr sra don doña dr presidente presidenta ministro ministra alcalde',
    particle: 'de del la los las y',
    abbreviation: 'sr sra srta dr dra d ee uu pág',
    notName: 'el la los las un una y pero en de a por para con su no si se él ella según como',
    maleName: `pedro pablo josé juan carlos luis miguel jorge javier antonio fernando alberto manuel francisco rafael mariano
      andrés nicolás gustavo santiago diego álvaro`,
    femaleName:
      'maría ana isabel carmen cristina claudia yolanda irene margarita teresa soraya inés lucía pilar rosa elena',
  }),
  cues: wordSet(`dijo dice afirmó afirma aseguró asegura explicó explica señaló señala declaró declara añadió añade agregó agrega
    indicó indica destacó destaca subrayó subraya advirtió advierte sostuvo sostiene apuntó manifestó respondió recordó reconoció
    insistió concluyó escribió comentó anunció denunció dicho afirmado asegurado explicado señalado declarado añadido
    destacado subrayado indicado precisó`),
  pronouns: new Map([
    ['él', 'm'],
    ['ella', 'f'],
  ]),
};

export const italian: WesternTables = {
  classes: makeClassTable({
    determiner: "il lo la i gli le l' un uno una suo sua suoi sue questo questa nostro nostra",
    preposition: `di del della dello dei degli delle a al alla ai in nel nella con per da dal dalla su sul sulla tra fra secondo
      durante dopo prima contro`,
    conjunction: 'e ed o ma che se come quando perché mentre',
    adverb: 'anche poi ancora già ieri oggi inoltre così quindi infine',
    auxiliary: 'ha hanno è sono era erano aveva sarà',
    weekday: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
    personal: 'lui lei egli ella loro io noi',
    role: `portavoce presidente presidentessa ministro ministra direttore direttrice sindaco sindaca deputato senatore capo leader
      avvocato esperto economista segretario segretaria premier procuratore allenatore`,
    title: 'sig dott presidente ministro premier sindaco signor signora',
    particle: "di de del della dell' d'",
    abbreviation: 'sig dott prof ing avv on',
    notName: 'il lo la i gli le un una e ma in di a per con su non se lui lei secondo come',
    maleName: `matteo giuseppe mario giovanni paolo luca marco andrea francesco antonio silvio sergio enrico roberto carlo luigi
      guido stefano alessandro giorgio`,
    femaleName:
      'giorgia maria anna elly laura francesca giulia chiara paola elena mara silvia daniela roberta ilaria',
  }),
  cues: wordSet(`detto dice disse dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge sottolineato sottolinea
    assicurato assicura precisato precisa commentato commenta annunciato annuncia ricordato ricorda osservato osserva
    scritto scrive risposto risponde concluso conclude sostenuto sostiene avvertito avverte ribadito ribadisce`),
  pronouns: new Map([
    ['lui', 'm'],
    ['lei', 'f'],
  ]),
};

export const polish: WesternTables = {
  classes: makeClassTable({
    determiner: 'ten ta to ci te tego tej tych jego jej ich swój nasz nasza',
    preposition: 'w we na z ze do od o u po dla przez przy nad pod przed za między bez według podczas wobec',
    conjunction: 'i a ale lecz że gdy jeśli kiedy jak oraz lub bo ponieważ',
    adverb: 'też także już jeszcze potem wczoraj dziś dzisiaj teraz tylko wtedy również dodatkowo następnie',
    auxiliary: 'jest są był była było byli będzie ma nie',
    weekday: 'poniedziałek wtorek środę czwartek piątek sobotę niedzielę',
    personal: 'on ona oni one ja my pan pani',
    role: `rzecznik rzeczniczka prezydent minister premier dyrektor dyrektorka prezes szef szefowa burmistrz poseł posłanka senator
      ekspert ekspertka adwokat prokurator trener przewodniczący przewodnicząca ekonomista lekarz`,
    title: 'prezydent minister premier pan pani prof dr',
    particle: 'de van von',
    abbreviation: 'dr prof mgr ul r tys mln np itd m.in',
    notName: 'w na z do od o i a ale że to jest nie ten ta my ja on ona po za jak gdy według',
    maleName: `andrzej donald jarosław mateusz radosław władysław szymon tomasz piotr paweł jan krzysztof marek adam michał
      jacek marcin rafał lech`,
    femaleName:
      'beata ewa anna katarzyna małgorzata agnieszka joanna magdalena barbara maria elżbieta dorota',
  }),
  cues: wordSet(`powiedział powiedziała powiedzieli mówi mówił mówiła dodał dodała podkreślił podkreśliła zaznaczył zaznaczyła
    oświadczył oświadczyła stwierdził stwierdziła poinformował poinformowała wyjaśnił wyjaśniła ocenił oceniła zapewnił
    zapewniła przyznał przyznała napisał napisała zapowiedział zapowiedziała odpowiedział odpowiedziała twierdzi uważa
    ostrzegł tłumaczy tłumaczył podsumował zauważył zauważyła przekonuje`),
  pronouns: new Map([
    ['on', 'm'],
    ['ona', 'f'],
  ]),
};
