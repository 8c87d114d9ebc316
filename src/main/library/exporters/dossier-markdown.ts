import { quoteBlock } from './citation.ts';
import { formatDate } from './dates.ts';
import type { Dossier, DossierEntry, DossierTelling } from './dossier.ts';
import { disarmMarkdown, escapeLine, yamlString } from './escape.ts';
import { webAddress } from './text-fragment.ts';

/** Front matter, who it is, and the entries under the years. Nothing that a story holds can become markup. */
export function writeDossierMarkdown({ speaker, entries }: Dossier): string {
  const { name, kind, aliases, roles, note } = speaker;
  const link = webAddress(speaker.link === '' ? null : speaker.link);
  const lines = [
    ...['---', `title: ${yamlString(`${name}: dossier`)}`, `speaker: ${yamlString(name)}`, `kind: ${kind}`],
    ...(aliases.length === 0 ? [] : ['aliases:', ...aliases.map((alias) => `  - ${yamlString(alias)}`)]),
    ...[`statements: ${String(entries.length)}`, `verbatimSpeakerId: ${yamlString(speaker.id)}`, '---', ''],
    ...[`# ${escapeLine(name)}`, ''],
    ...roles.map(({ role, from, until }) => `- ${escapeLine(describeRole({ role, from, until }))}`),
    ...(roles.length === 0 ? [] : ['']),
    ...(link === null ? [] : [`<${link}>`, '']),
    ...(note.trim() === '' ? [] : [...disarmMarkdown(note.trim()).split('\n'), '']),
    ...entryLines(entries),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** `Envoy (2025 to April 2026)`. */
export function describeRole({ role, from, until }: Dossier['speaker']['roles'][number]): string {
  if (from === null && until === null) return role;
  if (until === null) return `${role} (from ${formatDate(from ?? '')})`;
  return `${role} (${from === null ? 'until' : `${formatDate(from)} to`} ${formatDate(until)})`;
}

function entryLines(entries: readonly DossierEntry[]): string[] {
  let year = '';
  return entries.flatMap((entry) => {
    const isNew = entry.day.slice(0, 4) !== year;
    year = entry.day.slice(0, 4);
    const [first, ...others] = entry.tellings;
    if (first === undefined) return [];
    return [
      ...(isNew ? [`## ${year}`, ''] : []),
      ...[`**${formatDate(entry.day)}**`, ''],
      ...tellingLines(first),
      ...(others.length === 0 ? [] : ['Told again:', '', ...others.map(againLine), '']),
    ];
  });
}

function tellingLines(told: DossierTelling): string[] {
  const facts = [
    ...[told.role, told.kind, told.venue, told.saidOn === null ? null : `said ${formatDate(told.saidOn)}`],
    told.isSuggestion ? 'found by the program, not checked' : null,
    ...[sourceOf(told), told.capturedAt === null ? null : `captured ${formatDate(told.capturedAt)}`],
  ].filter((fact) => fact !== null && fact !== '');
  const note = told.note.trim() === '' ? [] : ['', ...disarmMarkdown(told.note.trim()).split('\n')];
  const tags = told.tags.length === 0 ? [] : ['', `Tags: ${told.tags.map(escapeLine).join(', ')}`];
  const plain = facts.map((fact) => (fact === sourceOf(told) ? fact : escapeLine(fact ?? '')));
  return [...quoteBlock(told.quote), '', `— ${plain.join(' · ')}`, ...note, ...tags, ''];
}

function againLine(told: DossierEntry['tellings'][number]): string {
  const how = told.likeness === 'alike' ? ' (in another language, perhaps the same)' : '';
  return `- ${sourceOf(told)}${how}: ${escapeLine(told.quote)}`;
}

function sourceOf({ title, siteName, publishedAt, link }: DossierTelling): string {
  const named = link === null ? escapeLine(title) : `[${escapeLine(title)}](<${link}>)`;
  const facts = [siteName, publishedAt === null ? null : formatDate(publishedAt)];
  return [named, ...facts.flatMap((fact) => (fact === null || fact === '' ? [] : [escapeLine(fact)]))].join(
    ', ',
  );
}
