/** Escapes that stand for one sign. */
const SIGNS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };

/** The strings of a list as Python writes it (`["don't", 'peanut, butter']`); null for what is none. */
export function readPythonList(text: string): string[] | null {
  const inner = /^\s*[[(]([\s\S]*)[\])]\s*$/u.exec(text)?.[1];
  if (inner === undefined) return null;
  const values: string[] = [];
  let at = skip(inner, 0);
  while (at < inner.length) {
    const mark = inner.charAt(at);
    if (mark !== '"' && mark !== "'") return null;
    const string = readString(inner, at + 1, mark);
    if (string === null) return null;
    values.push(string.value);
    at = skip(inner, string.end);
  }
  return values;
}

function readString(text: string, start: number, mark: string): { value: string; end: number } | null {
  let value = '';
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === mark) return { value, end: at + 1 };
    if (sign !== '\\') {
      value += sign;
      continue;
    }
    const code = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/u.exec(
      text.slice(at + 1, at + 10),
    );
    const digits = code?.[1] ?? code?.[2] ?? code?.[3];
    const point = digits === undefined ? null : Number.parseInt(digits, 16);
    if (point !== null && point <= 0x10ffff) {
      value += String.fromCodePoint(point);
      at += code?.[0].length ?? 0;
    } else {
      at += 1;
      const next = text.charAt(at);
      value += Object.hasOwn(SIGNS, next) ? (SIGNS[next] ?? '') : `\\${next}`;
    }
  }
  return null;
}

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s,]/u.test(text.charAt(at))) at += 1;
  return at;
}
