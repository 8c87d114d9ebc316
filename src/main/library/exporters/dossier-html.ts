import { formatDate } from './dates.ts';
import { describeRole } from './dossier-markdown.ts';
import type { Dossier, DossierEntry, DossierTelling } from './dossier.ts';
import { escapeHtml } from './escape.ts';
import { HTML_POLICY } from './html-style.ts';
import { webAddress } from './text-fragment.ts';

/** Black on white, printable, and nothing that loads or runs: its own policy forbids it. */
const STYLE = `
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: 1.0625rem/1.6 Georgia, serif; color: #1d1b18; }
h1 { font-size: 2rem; line-height: 1.2; } h2 { margin-top: 3rem; font-size: 1.25rem; }
article { margin: 2rem 0; break-inside: avoid; } blockquote { margin: .5rem 0; padding-inline-start: 1rem;
border-inline-start: 3px solid #b9b2a4; white-space: pre-line; } time { font-weight: 700; }
p, li { overflow-wrap: anywhere; } .facts, .again { color: #4e4a43; font-size: .9375rem; } .found { font-style: italic; }
`;

/** One page, whole in itself. Nothing that a story holds can become markup. */
export function writeDossierHtml({ speaker, entries }: Dossier): string {
  const { name, roles, aliases, note } = speaker;
  const link = webAddress(speaker.link === '' ? null : speaker.link);
  const parts = [
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${HTML_POLICY}">`,
    `<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width"><title>${escapeHtml(name)}: dossier</title>`,
    `<style>${STYLE}</style></head><body>`,
    `<h1><bdi>${escapeHtml(name)}</bdi></h1>`,
    aliases.length === 0
      ? ''
      : `<p class="facts">${aliases.map((alias) => `<bdi>${escapeHtml(alias)}</bdi>`).join(', ')}</p>`,
    roles.length === 0
      ? ''
      : `<ul>${roles.map((role) => `<li>${escapeHtml(describeRole(role))}</li>`).join('')}</ul>`,
    link === null ? '' : `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
    note.trim() === '' ? '' : `<p dir="auto" style="white-space: pre-line">${escapeHtml(note.trim())}</p>`,
    ...entryParts(entries),
    '</body></html>',
  ];
  return `${parts.filter((part) => part !== '').join('\n')}\n`;
}

function entryParts(entries: readonly DossierEntry[]): string[] {
  let year = '';
  return entries.map((entry) => {
    const isNew = entry.day.slice(0, 4) !== year;
    year = entry.day.slice(0, 4);
    const [first, ...others] = entry.tellings;
    if (first === undefined) return '';
    const again = others.map((told) => `<li>${againPart(told)}</li>`).join('');
    return [
      isNew ? `<h2>${escapeHtml(year)}</h2>` : '',
      `<article><time datetime="${escapeHtml(entry.day)}">${escapeHtml(formatDate(entry.day))}</time>`,
      quotePart(first),
      factsPart(first),
      again === '' ? '' : `<div class="again"><p>Told again:</p><ul>${again}</ul></div>`,
      '</article>',
    ].join('');
  });
}

function quotePart({ quote, language, dir }: DossierTelling): string {
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}"`;
  return `<blockquote${lang} dir="${dir}">${escapeHtml(quote)}</blockquote>`;
}

function factsPart(told: DossierTelling): string {
  const { role, kind, venue, saidOn, capturedAt, note, tags } = told;
  const facts = [
    ...[role, kind, venue, saidOn === null ? null : `said ${formatDate(saidOn)}`].flatMap((fact) =>
      fact === null || fact === '' ? [] : [`<bdi>${escapeHtml(fact)}</bdi>`],
    ),
    ...(told.isSuggestion ? ['<span class="found">found by the program, not checked</span>'] : []),
    sourcePart(told),
    ...(capturedAt === null ? [] : [`captured ${escapeHtml(formatDate(capturedAt))}`]),
    ...(tags.length === 0 ? [] : [tags.map((tag) => `<bdi>${escapeHtml(tag)}</bdi>`).join(', ')]),
  ];
  const written =
    note.trim() === '' ? '' : `<p dir="auto" style="white-space: pre-line">${escapeHtml(note.trim())}</p>`;
  return `<p class="facts">${facts.join(' · ')}</p>${written}`;
}

function againPart(told: DossierEntry['tellings'][number]): string {
  const how = told.likeness === 'alike' ? ' (in another language, perhaps the same)' : '';
  return `${sourcePart(told)}${how}: <q>${escapeHtml(told.quote)}</q>`;
}

function sourcePart({ title, siteName, publishedAt, link }: DossierTelling): string {
  const cite = `<cite>${escapeHtml(title)}</cite>`;
  const named = link === null ? cite : `<a href="${escapeHtml(link)}">${cite}</a>`;
  const facts = [siteName, publishedAt === null ? null : formatDate(publishedAt)];
  return [named, ...facts.flatMap((fact) => (fact === null || fact === '' ? [] : [escapeHtml(fact)]))].join(
    ', ',
  );
}
