/** A small engine for tests of what the library does with statements: `NAME said: “…”`, and `a NAME said: “…”`. */
import type { StatementsAnswer, StatementsRequest } from '../../contract/found-statement.ts';
import type { Statement } from '../../contract/statement.ts';
import type { LibraryPorts } from './ports.ts';

const SAID =
  /(?:(?<role>[a-z][a-z ]*) )?(?<name>\p{Lu}[\p{L}. ]*?|an? [a-z ]+) (?<cue>said)[^:\n]*: (?<quote>“[^”]*”)/gu;

function findStatements(text: string): Statement[] {
  return [...text.matchAll(SAID)].map((match) => {
    const { name = '', role = null, quote = '' } = match.groups ?? {};
    const nameAt = match.index + match[0].indexOf(name);
    const start = match.index + match[0].length - quote.length;
    return {
      ...{
        start,
        end: start + quote.length,
        quote,
        kind: 'direct',
        cue: 'said',
        confidence: 0.9,
        rule: 'test',
      },
      speaker: { name, role, start: nameAt, end: nameAt + name.length },
    };
  });
}

/** The engine as a port; `asked` are the texts that it has looked through. */
export function testEngine(version = 1): LibraryPorts['statements'] & { asked: string[] } {
  const asked: string[] = [];
  const read = ({ text, span }: StatementsRequest): Promise<StatementsAnswer> => {
    if (text.includes('unreadable')) return Promise.reject(new Error('an engine that fails'));
    const statements = findStatements(text);
    if (span === null) {
      asked.push(text);
      return Promise.resolve({ kind: 'statements', statements });
    }
    const near = statements.filter(({ start, end }) => start < span.end && end > span.start);
    const candidates = near.flatMap(({ speaker }) => (speaker === null ? [] : [{ ...speaker, score: 0.8 }]));
    return Promise.resolve({ kind: 'speakers', candidates });
  };
  return { version, read, asked };
}
