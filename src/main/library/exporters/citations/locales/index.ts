import type { CitationLanguage } from '../../../../../contract/citation.ts';
import type { CslNode } from '../style-tree.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import type { CslLocale, Terms } from './locale.ts';
import { russian } from './ru.ts';
import { ukrainian } from './uk.ts';

/** What a citation may be written in. */
export const cslLocales: Readonly<Record<CitationLanguage, CslLocale>> = {
  en: english,
  uk: ukrainian,
  ru: russian,
  de: german,
};

/** The locale of a tag (`uk-UA`, `de-AT`) as the processor reads it; English for a language that we do not write. */
export function localeTree(tag: string): CslNode {
  const language = tag.slice(0, 2).toLowerCase();
  return treeOf(isCitationLanguage(language) ? cslLocales[language] : english);
}

/** Whether we write it. */
export function isCitationLanguage(language: string): language is CitationLanguage {
  return Object.hasOwn(cslLocales, language);
}

function treeOf({ tag, terms, months, shortMonths, date, punctuationInQuote }: CslLocale): CslNode {
  const monthTerms = Object.fromEntries([
    ...months.map((name, index) => [monthName(index), name]),
    ...shortMonths.map((name, index) => [`${monthName(index)}/short`, name]),
  ]) as Terms;
  return node('locale', { 'xml:lang': tag, version: '1.0' }, [
    node('style-options', { 'punctuation-in-quote': String(punctuationInQuote) }, []),
    node(
      'date',
      { form: 'text' },
      date.map((part) => node('date-part', { ...part }, [])),
    ),
    node('date', { form: 'numeric', delimiter: '-' }, [
      node('date-part', { name: 'year' }, []),
      node('date-part', { name: 'month', form: 'numeric-leading-zeros' }, []),
      node('date-part', { name: 'day', form: 'numeric-leading-zeros' }, []),
    ]),
    node('terms', {}, Object.entries({ ...terms, ...monthTerms }).map(termNode)),
  ]);
}

function monthName(index: number): string {
  return `month-${String(index + 1).padStart(2, '0')}`;
}

function termNode([key, words]: [string, Terms[string]]): CslNode {
  const [name = '', form] = key.split('/');
  const attrs = form === undefined ? { name } : { name, form };
  if (typeof words === 'string') return node('term', attrs, [words]);
  return node('term', attrs, [node('single', {}, [words[0]]), node('multiple', {}, [words[1]])]);
}

function node(name: string, attrs: Record<string, string>, children: (CslNode | string)[]): CslNode {
  return { name, attrs, children };
}
