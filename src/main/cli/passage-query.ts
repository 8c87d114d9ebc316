/** What `passage list` is asked for: fields as the search field of the app has them, and words. */
export interface PassageQuery {
  speaker: string | null;
  tag: string | null;
  /** `2025`, `2025-04` or `2025-04-25`: said on a day of it. */
  said: string | null;
  /** What is left. */
  text: string;
}

const FIELD = /(?<=^|\s)(speaker|tag|said):(?:"([^"]*)"|(\S+))/gu;

/** Reads `speaker:NAME tag:T said:DATE` out of what was typed, each once; the rest are words. Never fails. */
export function readPassageQuery(typed: string): PassageQuery {
  const fields = new Map(
    [...typed.matchAll(FIELD)].map(([, name = '', quoted, bare]) => [name, (quoted ?? bare ?? '').trim()]),
  );
  const text = typed.replaceAll(FIELD, ' ').replaceAll(/\s+/gu, ' ').trim();
  const valueOf = (name: string): string | null => fields.get(name) ?? null;
  return { speaker: valueOf('speaker'), tag: valueOf('tag'), said: valueOf('said'), text };
}
