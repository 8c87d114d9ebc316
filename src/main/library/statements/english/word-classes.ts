import { makeClassTable, wordSet } from '../word-class.ts';
import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';

/** Forms that are written with either apostrophe have the straight one here: tokens are folded. */
export const englishClasses = makeClassTable({
  determiner: `a an the this that these those his her their its our my your some many several most all both another
    each every no any few one two three four five six seven eight nine ten`,
  preposition: `of in on at by for with from to about after before during since until against between among under over
    near through as like via into onto within without despite amid around across toward towards inside outside
    following including beyond behind beside upon regarding concerning`,
  conjunction: `and but or nor yet so as when while because if although though since after before whereas unless until
    where whether once than`,
  subordinator: 'as when while if although though because since after before unless until once whereas',
  auxiliary: `is are was were be been being am has have had having do does did will would can could may might must
    shall should 's 've 'd 'll 're 'm isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't
    don't doesn't didn't shouldn't cannot reportedly to`,
  be: "am is are was were be been being 's 're 'm get got isn't aren't wasn't weren't",
  have: "has have had having 've 's hasn't haven't hadn't",
  modal: `can could will would may might must should shall 'll did does do didn't doesn't don't won't wouldn't can't
    couldn't shouldn't cannot to not`,
  adverb: `also then later again now once often always never even just still only already recently previously earlier
    repeatedly publicly privately simply flatly further famously reportedly soon immediately quickly specifically
    initially eventually finally subsequently instead likewise similarly twice frequently sometimes usually merely
    largely long first too both all each has have had would not n't rightly wrongly there twice jokingly ever since
    nonetheless nevertheless therefore thus meanwhile however apparently allegedly afterward afterwards`,
  personal: 'he she they it we i you who',
  standIn: `he she they it we i you who everyone someone somebody nobody everybody one others many some several few both
    most another these those this that`,
  weekday: `monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow mon tue tues wed
    thu thurs fri sat sun`,
  month: `january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept sep oct nov dec`,
  timeUnit: `week month year night morning evening afternoon weekend day hour fall spring summer winter autumn weeks months
    years days hours minutes moments decade`,
  occasion: `interview interviews statement speech email e-mail rally tweet tweets letter memo report post debate hearing
    conference testimony appearance address ad ads video hall op-ed memoir book podcast briefing call filing release
    article column blog message remarks comments editorial brief phone twitter facebook event fundraiser forum
    convention show radio program meeting response deposition document transcript press newspaper magazine telegram
    instagram stage air background condition documentary essay session gathering visit summit talk lunch dinner
    breakfast town-hall trip stop panel series`,
  body: `report study poll survey campaign article source memo letter statement website book administration group
    company government panel committee court paper newspaper magazine ad agency ministry kremlin organization
    organisation department commission coalition union party institute foundation network station blog outlet site
    firm team office board council email document transcript complaint lawsuit indictment affidavit filing post tweet
    story review editorial column profile piece dispatch release headline caption slogan sign`,
  listener: `him her them us me you it reporters supporters voters lawmakers journalists attendees investigators police
    people fans donors delegates viewers everyone friends aides colleagues students congress members listeners readers
    senators governors officials allies advisers rallygoers staffers staff donors guests others`,
  question: 'whether if how why what who whom whose when where which',
  role: `spokesman spokeswoman spokesperson spokespeople president senator governor representative congressman
    congresswoman secretary speaker chairman chairwoman chair judge justice mayor sheriff minister director ambassador
    general attorney lawyer professor analyst strategist adviser advisor aide manager coach chancellor premier official
    officials leader leaders candidate nominee expert experts economist economists pollster researcher researchers
    author editor reporter journalist host anchor commentator columnist activist executive ceo founder co-founder owner
    chief officer commander captain lieutenant colonel sergeant detective prosecutor prosecutors defendant victim
    witness witnesses voter voters supporter supporters critic critics opponent opponents billionaire businessman mogul
    lawmaker lawmakers legislator delegate delegates veteran donor operative operatives staffer staffers member members
    head scientist scientists doctor physician pastor bishop priest rabbi imam pope king queen prince princess student
    teacher mother father son daughter wife husband brother sister friend friends neighbor neighbour envoy diplomat
    negotiator president-elect vice-president counsel consultant historian surrogate surrogates rival rivals
    politician politicians communist republican democrat conservative insider scholar fellow consultant lobbyist
    administrator trustee superintendent principal publisher producer writer correspondent blogger politico
    representatives governors senators aides advisers lawyers analysts diplomats negotiators spokesmen`,
  title: `mr mrs ms miss dr sen rep gov gen lt col sgt capt prof sens reps govs president senator governor
    representative congressman congresswoman secretary speaker chairman chairwoman judge justice mayor sheriff minister
    king queen prince princess pope sir lord lady dame rev reverend director ambassador attorney general former vice
    prime first deputy chief professor spokesman spokeswoman spokesperson analyst strategist adviser advisor manager
    coach chancellor premier foreign defense defence state press republican democrat democratic gop special envoy
    assistant chairperson commander captain colonel admiral cardinal archbishop bishop rabbi imam sheikh`,
  particle: 'de la del der van von den bin ibn al el di da dos du le ben abu ter ten of-the',
  abbreviation: `mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt prof st jr sr vs no dept u.s u.k u.n d.c a.m
    p.m jan feb mar apr aug sept sep oct nov dec inc corp co ltd etc i.e e.g ala ariz ark calif colo conn del fla ga
    ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo rev hon maj adm
    cmdr ph.d esq mt ft`,
  notName: `the a an i he she it they we you this that these those his her their its our my your but and or so yet if
    when while as in on at by for with from to of after before during since until because although though however
    meanwhile moreover indeed still then now here there what who whom whose why how where which both all some many most
    several few each every no not only even just also again once one two three four five six seven eight nine ten
    according asked earlier later last next first another other such yes well oh let see read more related watch photo
    image video click sign subscribe advertisement getty ap afp reuters monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december speaking responding citing noting adding calling despite instead perhaps maybe under over between among
    about against like unlike given whether than never nothing everyone everything someone something nobody people
    americans republicans democrats voters critics supporters experts officials police good great new big do does did
    is are was were will would can could should has have had don't didn't it's that's he's she's they're we're i'm
    i've there's what's let's up out off down back much very too`,
  maleName: MALE_NAMES,
  femaleName: FEMALE_NAMES,
});

/** Titles that a name always follows. */
export const namingTitles = wordSet(
  'mr mrs ms dr sen rep gov st gen lt col sgt capt prof sens reps govs rev',
);

/** What surely begins a sentence after "U.S." */
export const sentenceStarters = wordSet(
  'the he she it they we but and in on at i a this that these his her as when while however',
);
