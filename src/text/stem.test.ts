import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTerm } from './fold-term.ts';
import { stemsOf } from './stem.ts';

const stems = (word: string) => stemsOf(foldTerm(word));
const meet = (a: string, b: string) => stems(a).some((stem) => stems(b).includes(stem));

/** In a line, every word meets the first. */
const FORMS: Readonly<Record<string, string>> = {
  English: `
    negotiation negotiations; negotiate negotiates negotiated negotiating; country countries; policy policies;
    university universities; universe universes; war wars; sanction sanctions sanctioned; agree agrees agreed agreeing;
    stop stops stopped stopping; hope hopes hoped hoping; paste pastes pasted pasting; control controls controlled;
    travel travels travelled traveling; decide decides decided deciding; report reports reported reporting;
    box boxes; church churches; hero heroes; say said says saying; man men; child children; life lives;
    announce announced announcing; move moved moving; continue continued; deny denied denies denying; state states
    stated stating; close closed closing; visit visited visiting; begin began begun; minister ministers; attack attacked`,
  German: `
    Verhandlung Verhandlungen; Regierung Regierungen; Präsident Präsidenten; Minister Ministers Ministern;
    Staat Staaten Staates; Krieg Kriege Kriegen Krieges; Jahr Jahre Jahren; Waffe Waffen; Wahl Wahlen; Land Länder
    Ländern Landes; Kind Kinder Kindern; Haus Häuser; deutsch deutsche deutschen deutscher deutsches deutschem;
    wichtig wichtige wichtiger wichtigen; erklären erklärte erklärten; Soldat Soldaten; Straße Straßen; Tag Tage Tagen`,
  French: `
    négociation négociations; guerre guerres; pays pays; national nationaux nationale nationales; cheval chevaux;
    tableau tableaux; président présidents présidente présidentes; grand grande grands grandes; heureux heureuse;
    déclarer déclaré déclarée déclarées déclare déclarent déclarait déclarèrent déclarera; annoncer annonce annoncé
    annoncés; actif active actives; réfugié réfugiés réfugiée; confirmer confirme confirmait; lieu lieux`,
  Spanish: `
    negociación negociaciones; país países; guerra guerras; ciudad ciudades; voz voces; presidente presidentes;
    declarar declararon declarado declarando declaradas; ucraniano ucraniana ucranianas ucranianos; francés francesa
    franceses; director directora directoras; político política políticos políticas; decidir decidieron decidido;
    ruso rusa rusos rusas; decir dijo dijeron`,
  Russian: `
    переговоры переговоров переговорам переговорах переговорами; война войны войну войной войне войнах;
    президент президента президенту президентом президенты; решение решения решению решением решений решениях;
    новость новости новостей новостях; новый новая новое новые нового новому новых новыми; санкция санкции санкций
    санкциями; Россия России Россию Россией; Песков Пескова Пескову Песковым Пескове; страна страны стран стране;
    сказать сказал сказала сказали; заявить заявил заявила заявили заявит заявят; делать делает делают делал;
    требовать требует требуют требовал; сталь стали сталью; словарь словаря словарем; министр министра министры;
    договориться договорились договорился; Путин Путина Путину Путиным; государство государства государств`,
  Ukrainian: `
    переговори переговорів переговорам переговорах; війна війни війну війною війні; президент президента президентові
    президентом; рішення рішенню рішенням; країна країни країну країною країні; новий нова нове нові нового новому
    нових; сказати сказав сказала сказали; вимагати вимагає вимагають вимагав; Київ Києва Києві Києвом; Львів Львова
    Львові; місто міста місту містом; планувати планує планують; угода угоди угоду угодою; зброя зброї зброю зброєю`,
};

/** No two words of a line are one word. */
const STRANGERS: Readonly<Record<string, string>> = {
  English: `
    universe university universal; new news; policy police polite; organ organization organic; general generous generate;
    past paste; arm army; author authority; nation national nationality; state station static; import important;
    internal international; minister ministry; past paste post; office officer official; number numb; corner corn;
    listen list; garden guard; even evening; unit united unity; plan plane planet; rat rate; star stare; car care; not
    note; human humane; moral morale; local locale; corps corpse; use user; lead leader; port portal;
    object objective; commune community; secret secretary; execute executive; marine marina; pass past;
    Paris parish; William Williams; Robert Roberts; refuge refugee; hop hope; war ward warden; severe several; board
    border; mission missile; press president; code codex; meter metal; probe probably; organ orange; mar mars`,
  German: `
    Land Landung; Minister Ministerium; Staat Stadt; Wahl Wahn; Waffe Waffel; Krieg Krieger; Rat Rate; Recht Rechnung;
    Mann Mannschaft; Regierung Region; Macht machen; Gericht gerade`,
  French: `
    guerre guerrier; parti partie partir; pays paysan; cours course; port porte porter; fois foi; mars mar; police
    politique; poste postal; avenir avenue; mais mai`,
  Spanish: `caso casa; puerto puerta; banco banca; partido parte; cuento cuenta; estado estar; peso pesar; Mario Maria`,
  Russian: `
    новость новый; сталь стал; брат брать; дела делать; мир мирный мировой; мать мат; пост постный; рука рукав;
    полк полкан; министр министерство; материал мать материя; страна странный; власть властвовать; речь река;
    право правда правительство; город гора; канал кана; состав соста; стрела стрелять; быль был; путь Путин;
    Россия российский; президент президентский; банк банкир; суд судья судить; война воин; лавка Лавров`,
  Ukrainian: `країна край; рада радити; мова мовити; війна військо; право правда; угода угодник`,
};

const rows = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([language, lines]) =>
    lines.split(';').map((line) => [language, line.trim().split(/\s+/)] as const),
  );

describe('stemsOf', () => {
  it.each(rows(FORMS))('%s: forms meet: %j', (_language, [word = '', ...forms]) => {
    expect(forms.filter((form) => !meet(word, form))).toEqual([]);
  });

  it.each(rows(STRANGERS))('%s: other words do not: %j', (_language, words) => {
    const met = words.flatMap((word, i) =>
      words.slice(i + 1).filter((other) => foldTerm(word) !== foldTerm(other) && meet(word, other)),
    );
    expect(met).toEqual([]);
  });

  it('gives the term first, and nothing else of what has no endings', () => {
    for (const term of ['', 'war', '2025', 'f16s', "o'briens", '東京', 'اخبار', 's'.repeat(30)])
      expect(stemsOf(term)).toEqual([term]);
    expect(stemsOf('wars')).toEqual(['wars', 'war']);
  });

  it('gives any term few stems, each once', () => {
    const unit = fc.constantFrom(...'aeioudgnrstxcyабеийлнотвсьямиїіє');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 30 }), fc.string({ unit: 'binary' })), (text) => {
        const term = foldTerm(text);
        const all = stemsOf(term);
        expect(all[0]).toBe(term);
        expect(all.length).toBeLessThanOrEqual(8);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 2000 },
    );
  });
});
