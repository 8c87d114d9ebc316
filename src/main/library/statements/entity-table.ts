import { wordClass, wordSet } from './word-class.ts';
import type { BareMention } from './names.ts';
import type { NameHabits } from './name-runs.ts';
import type { Entity, Mention } from './types.ts';

/** Last words of names that are no person's. */
const BODY_ENDS =
  wordSet(`university party committee times post news house court department institute association center
  centre council street county city act congress senate states carolina hampshire york foundation union bureau agency
  journal press college school fund pac group inc corp club network today convention series poll office service
  administration coast island beach lake river war day army navy guard force forces bank reserve coalition alliance
  project action america american americans law bill plan show weekly daily tower hotel airport square hall media
  ministry parliament security nations`);

/** First words of names that are no person's. */
const BODY_STARTS =
  wordSet(`new north south west east the united national american white supreme black fox wall capitol
  super los san las st fort middle democratic republican social associated european central international federal
  kremlin`);

const PERSON_TITLES = wordSet('mr mrs ms miss sen rep gov dr president senator governor gen prof');
const MALE_TITLES = wordSet('mr sir lord king prince');
const FEMALE_TITLES = wordSet('mrs ms miss lady queen princess dame');
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** So many bearers of a surname are told apart; more are not looked at, so that no text makes this slow. */
const MOST_NAMESAKES = 40;

/** How many tokens one more mention of a namesake outweighs. */
const MENTION_WEIGHT = 40;

/** Who is who: collects the names of a text under their fullest form. */
export class EntityTable {
  private readonly habits: NameHabits;
  private readonly byKey = new Map<string, Entity>();
  private readonly bySurname = new Map<string, Entity[]>();
  private readonly byFirst = new Map<string, Entity[]>();
  private readonly merged = new Map<Entity, Entity>();
  private readonly placed = new Map<BareMention, Entity>();
  private readonly lastAt = new Map<Entity, number>();
  private readonly counts = new Map<Entity, number>();

  constructor(habits: NameHabits) {
    this.habits = habits;
  }

  /** A name of several words is somebody of that very name. */
  addFull(mention: BareMention): void {
    if (mention.words.every((word) => /^\p{Lu}{2,}$/u.test(word))) return;
    const entity = this.byKey.get(this.key(mention)) ?? this.make(mention);
    this.placed.set(mention, entity);
    this.learn(entity, mention);
    entity.personhood += personhood(mention, this.classOf(mention.words[0]));
    this.counts.set(entity, (this.counts.get(entity) ?? 0) + 1);
  }

  /** "Paul J. Hale" and "Paul Hale" are one. */
  mergeLonger(): void {
    for (const namesakes of this.bySurname.values()) {
      for (const long of namesakes) {
        const short = namesakes.find(
          (each) =>
            each !== long &&
            !this.merged.has(each) &&
            each.words[0] === long.words[0] &&
            each.words.length < long.words.length,
        );
        if (short === undefined || long.words.some((word) => SUFFIX.test(word))) continue;
        this.merged.set(long, short);
        short.personhood += long.personhood;
        for (const role of long.roles) short.roles.add(role);
        this.counts.set(short, (this.counts.get(short) ?? 0) + (this.counts.get(long) ?? 0));
      }
    }
  }

  /** Says whose name a mention is; called in the order of the text. */
  settle(mention: BareMention): Mention {
    const known = this.placed.get(mention);
    const entity = this.follow(
      known ?? this.findShort(mention) ?? this.byKey.get(this.key(mention)) ?? this.make(mention),
    );
    if (known === undefined) {
      this.learn(entity, mention);
      if (mention.role !== null || mention.titles.length > 0) entity.personhood += 1;
      if (mention.words.length === 1 && this.classOf(mention.words[0]) !== null) entity.personhood += 0.5;
    }
    this.lastAt.set(entity, mention.from);
    return { ...mention, entity };
  }

  private follow(entity: Entity): Entity {
    return this.merged.get(entity) ?? entity;
  }

  private key(mention: BareMention): string {
    return mention.words.map((word) => this.habits.keyOf(word)).join(' ');
  }

  private make(mention: BareMention): Entity {
    const words = this.habits.nominative?.(mention.words) ?? mention.words;
    const surname = words.findLast((word) => !SUFFIX.test(word)) ?? words[0] ?? '';
    const entity: Entity = {
      name: words.join(' '),
      words,
      surname,
      gender: this.classOf(words[0]),
      personhood: 0,
      roles: new Set(),
      mentions: [],
    };
    this.byKey.set(this.key(mention), entity);
    if (words.length > 1) {
      append(this.bySurname, this.habits.keyOf(surname), entity);
      append(this.byFirst, this.habits.keyOf(words[0] ?? ''), entity);
    }
    return entity;
  }

  private learn(entity: Entity, mention: BareMention): void {
    if (mention.role !== null) entity.roles.add(mention.role);
    entity.gender = genderOfTitles(mention.titles) ?? entity.gender;
  }

  /** One word: a surname met before or after, or a first name that only one bears. */
  private findShort(mention: BareMention): Entity | undefined {
    const [word] = mention.words;
    if (word === undefined || mention.words.length > 1) return undefined;
    const gender = genderOfTitles(mention.titles);
    const bearers = (this.bySurname.get(this.habits.keyOf(word)) ?? []).map((each) => this.follow(each));
    const fitting = bearers.filter(
      (each) => gender === null || each.gender === null || each.gender === gender,
    );
    if (fitting.length > 0) return this.likeliest(fitting);
    const firsts = (this.byFirst.get(this.habits.keyOf(word)) ?? []).map((each) => this.follow(each));
    const people = firsts.filter(({ personhood: likely }) => likely > 0);
    return people.length === 0 ? undefined : this.likeliest(people);
  }

  /** Of namesakes, the one met lately and often. */
  private likeliest(entities: readonly Entity[]): Entity | undefined {
    const met = entities.filter((each) => this.lastAt.has(each));
    const pool = met.length > 0 ? met : entities;
    const weigh = (each: Entity): number =>
      (this.lastAt.get(each) ?? 0) + (this.counts.get(each) ?? 0) * MENTION_WEIGHT;
    return pool.reduce((best, each) => (weigh(each) > weigh(best) ? each : best));
  }

  private classOf(word: string | undefined): 'm' | 'f' | null {
    if (word === undefined) return null;
    const classes = this.habits.classes.get(word.toLowerCase()) ?? 0;
    const isMale = (classes & wordClass.maleName) !== 0;
    const isFemale = (classes & wordClass.femaleName) !== 0;
    if (isMale === isFemale) return null;
    return isMale ? 'm' : 'f';
  }
}

function append(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entity]);
  else if (list.length < MOST_NAMESAKES) list.push(entity);
}

function genderOfTitles(titles: readonly string[]): 'm' | 'f' | null {
  if (titles.some((title) => MALE_TITLES.has(title))) return 'm';
  return titles.some((title) => FEMALE_TITLES.has(title)) ? 'f' : null;
}

function personhood(mention: BareMention, firstName: 'm' | 'f' | null): number {
  const { words, titles, role } = mention;
  let likely = 0;
  if (firstName !== null || /^\p{Lu}\.?$/u.test(words[0] ?? '')) likely += 2;
  if (titles.some((title) => PERSON_TITLES.has(title))) likely += 2;
  if (role !== null) likely += 2;
  if (words.length < 4) likely += 0.5;
  if (BODY_ENDS.has(words.at(-1)?.toLowerCase() ?? '')) likely -= 3;
  if (BODY_STARTS.has(words[0]?.toLowerCase() ?? '')) likely -= 2;
  return likely;
}
