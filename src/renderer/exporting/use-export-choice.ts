import { useState } from 'react';
import type { ExportChoice, ExportFormat, ExportScope, ExportTemplate } from '../../contract/exporting.ts';
import { useSettings } from '../api/queries.ts';
import { shapedFormats } from './format-names.ts';

/** What is chosen in the dialog: a scope that still wants a name (which speaker, which tag) is null. */
export interface ExportChoosing {
  choice: Omit<ExportChoice, 'scope'>;
  kind: ExportScope['kind'];
  scope: ExportScope | null;
  /** The words of the query, the id of the speaker, the name of the tag. */
  names: Names;
  change: (patch: Partial<Omit<ExportChoice, 'scope'>>) => void;
  /** Writes notes by a template, or again as the program does by itself. */
  setTemplate: (template: ExportTemplate | null) => void;
  setKind: (kind: ExportScope['kind']) => void;
  name: (patch: Partial<Names>) => void;
}

interface Names {
  query: string;
  speakerId: string;
  tag: string;
}

const first: Omit<ExportChoice, 'scope'> = {
  format: 'markdown',
  shape: 'stories',
  layout: 'each',
  includePrivate: false,
};

/** It begins with the format that was taken last. Private passages are asked for anew each time. */
export function useExportChoice(asked: ExportScope): ExportChoosing {
  const { lastExport } = useSettings();
  const [choice, setChoice] = useState<Omit<ExportChoice, 'scope'>>(() => ({
    ...first,
    ...remembered(lastExport),
  }));
  const [kind, setKind] = useState<ExportScope['kind']>(asked.kind);
  const [names, setNames] = useState<Names>({
    query: asked.kind === 'query' ? asked.text : '',
    speakerId: asked.kind === 'speaker' ? asked.id : '',
    tag: asked.kind === 'tag' ? asked.name : '',
  });
  return {
    ...{ choice, kind, names, setKind },
    scope: scopeOf(kind, names, asked),
    change: (patch) => setChoice((now) => ({ ...now, ...patch })),
    setTemplate: (template) =>
      setChoice(({ template: _, ...rest }) => (template === null ? rest : { ...rest, template })),
    name: (patch) => setNames((now) => ({ ...now, ...patch })),
  };
}

function remembered(last: ExportChoice | null): Partial<ExportChoice> {
  if (last === null) return {};
  const { format, shape, layout, template } = last;
  return { format, shape, layout, ...(template && { template }) };
}

function scopeOf(kind: ExportScope['kind'], names: Names, asked: ExportScope): ExportScope | null {
  switch (kind) {
    case 'query':
      return { kind, text: names.query };
    case 'speaker':
      return names.speakerId === ''
        ? null
        : { kind, id: names.speakerId as Extract<ExportScope, { kind: 'speaker' }>['id'] };
    case 'tag':
      return names.tag === '' ? null : { kind, name: names.tag };
    case 'library':
      return { kind };
    default:
      return asked;
  }
}

/** What is asked of the library for files of text. A format that knows stories alone is asked for no other shape. */
export function makeInputOf(choice: Omit<ExportChoice, 'scope'>, scope: ExportScope) {
  const { format, shape, layout, template, includePrivate } = choice;
  return {
    // A PDF is printed from the page.
    ...{ format: (format === 'pdf' ? 'html' : format) as ExportFormat, scope, layout, includePrivate },
    shape: shapedFormats.includes(format) ? shape : ('stories' as const),
    ...(format === 'markdown' && template && { template }),
  };
}
