/**
 * What a message wants, read from its own text by the compiler: `{count, plural, one {# match} other {# matches}} in
 * {title}` wants `{ count: number; title: string | number }`. A value that is missing or misspelt is a type error.
 *
 * Messages quote no braces with apostrophes, which is all of ICU's syntax that is not read here.
 */
export type ValuesOf<Message extends string> = {
  [Found in Scan<Message, never>[0] as Found[0]]: Found[1];
};

type Found = [name: string, value: unknown];
/** What was found so far, and the text that is not read yet. */
type Progress<Names extends Found = Found> = [Names, string];

/** Reads words up to the brace that closes them, or the end. */
type Scan<Text extends string, Names extends Found> = Text extends `${infer Head}}${infer Tail}`
  ? Head extends `${string}{${infer Argument}`
    ? ReadArgument<`${Argument}}${Tail}`, Names>
    : [Names, Tail]
  : [Names, ''];

/** Reads on behind an opening brace: `name}`, `name, number}` or `name, plural, one {...} other {...}}`. */
type ReadArgument<Text extends string, Names extends Found> = Text extends `${infer Head}}${infer Tail}`
  ? Head extends `${infer Name},${infer Kind},${string}{${infer Branch}`
    ? ReadBranches<Scan<`${Branch}}${Tail}`, Names | [Name, ValueOfKind<Kind>]>>
    : Head extends `${infer Name},${infer Kind}`
      ? Scan<Tail, Names | [Name, ValueOfKind<Kind>]>
      : Scan<Tail, Names | [Head, string | number]>
  : [Names, ''];

/** Behind one branch there is the next one, or the brace that closes the argument. */
type ReadBranches<Read extends Progress> = Read extends [infer Names extends Found, infer Text extends string]
  ? Text extends `${infer Head}}${infer Tail}`
    ? Head extends `${string}{${infer Branch}`
      ? ReadBranches<Scan<`${Branch}}${Tail}`, Names>>
      : Scan<Tail, Names>
    : [Names, '']
  : never;

type ValueOfKind<Kind extends string> = Kind extends `${string}select` ? string : number;
