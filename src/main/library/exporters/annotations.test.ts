import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeArticle, makeCard } from './exporters.test-support.ts';
import { storableText } from './hostile-text.test-support.ts';
import { exporters } from './index.ts';
import type { ExportFormat } from '../../../contract/exporting.ts';
import type { PassageCard } from '../../../contract/passage.ts';

function write(format: ExportFormat, cards: readonly PassageCard[]): string {
  const articles = [{ article: makeArticle(), passages: cards }];
  return exporters[format]({ articles, layout: 'one', key: 'all' })[0]?.text ?? '';
}

/** What the Web Annotation Data Model (W3C Recommendation, 23 February 2017) requires of what we write. */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const iri = z.string().regex(/^(https?:\/\/\S+|urn:[a-z0-9][a-z0-9-]*:\S+)$/u);
const dateTime = z.iso.datetime();
const motivations = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting'],
  ...['identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'],
] as const;
const own = z.record(z.string().regex(/^verbatim:[a-zA-Z0-9]+$/u), z.union([z.string(), z.boolean()]));
const ruled = <S extends z.core.$ZodLooseShape>(shape: S) => z.strictObject(shape);
const body = ruled({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.string(),
  purpose: z.enum(motivations),
});
const selector = z.discriminatedUnion('type', [
  ruled({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() }),
  ruled({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) }),
]);
const known = ['@context', 'id', 'type', 'motivation', 'created', 'modified', 'body', 'target'];
const annotation = z
  .looseObject({
    '@context': z
      .array(z.union([z.string(), z.strictObject({ verbatim: z.literal('urn:verbatim:') })]))
      .refine((contexts) => contexts[0] === CONTEXT && contexts.length > 1),
    id: iri,
    type: z.literal('Annotation'),
    motivation: z.enum(motivations),
    created: dateTime,
    modified: dateTime,
    body: z.array(body).min(1).optional(),
    target: ruled({
      type: z.literal('SpecificResource'),
      source: iri,
      selector: z.array(selector).min(1),
      state: ruled({ type: z.literal('TimeState'), sourceDate: dateTime }),
    }),
  })
  .refine(
    (value) =>
      own.safeParse(Object.fromEntries(Object.entries(value).filter(([name]) => !known.includes(name))))
        .success,
  );
const annotationPage = ruled({
  '@context': z.literal(CONTEXT),
  id: iri,
  type: z.literal('AnnotationPage'),
  partOf: ruled({
    id: iri,
    type: z.literal('AnnotationCollection'),
    label: z.string(),
    total: z.int().min(0),
  }),
  startIndex: z.int().min(0),
  items: z.array(annotation),
});

describe('the annotations of the W3C', () => {
  it('are what the published rules say, whatever a passage holds, and give its words back', () => {
    fc.assert(
      fc.property(storableText, storableText, storableText, fc.boolean(), (quote, note, tag, isOnWeb) => {
        const card = makeCard(
          { quote, note, tags: [tag] },
          { url: isOnWeb ? 'https://news.example/a b' : null },
        );
        const page = annotationPage.parse(JSON.parse(write('annotations', [card, makeCard()])));
        expect(page.partOf.total).toBe(page.items.length);
        const [first] = page.items;
        expect(first?.target.selector).toEqual([
          { type: 'TextQuoteSelector', exact: quote, prefix: card.prefix, suffix: card.suffix },
          { type: 'TextPositionSelector', start: 10, end: 40 },
        ]);
        expect(first?.target.source).toBe(
          isOnWeb ? 'https://news.example/a%20b' : `urn:uuid:${card.articleId}`,
        );
        const bodies = (first?.body ?? []).map(({ purpose, value }) => [purpose, value]);
        expect(bodies).toEqual([...(note.trim() === '' ? [] : [['commenting', note]]), ['tagging', tag]]);
      }),
      { numRuns: 200 },
    );
  });

  it('say who said it and all else that the model has no word for under a name of ours', () => {
    const [file] = exporters.annotations({
      ...{ articles: [{ article: makeArticle(), passages: [makeCard()] }], layout: 'one', key: 'all' },
    });
    expect(file).toMatchObject({
      name: 'A story.jsonld',
      mediaType: `application/ld+json; profile="${CONTEXT}"`,
    });
    const { items } = JSON.parse(file?.text ?? '') as { items: unknown[] };
    expect(items[0]).toEqual({
      '@context': [CONTEXT, { verbatim: 'urn:verbatim:' }],
      id: 'urn:uuid:01a202f2-4723-71e7-a6c2-5927d9402b12',
      type: 'Annotation',
      motivation: 'highlighting',
      created: '2026-11-22T10:15:00.000Z',
      modified: '2026-11-22T10:15:00.000Z',
      target: {
        type: 'SpecificResource',
        source: 'https://news.example/story?id=1',
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'such a decision is not unusual',
            prefix: 'skov added that ',
            suffix: ' in the circum',
          },
          { type: 'TextPositionSelector', start: 10, end: 40 },
        ],
        state: { type: 'TimeState', sourceDate: '2026-11-22T10:15:00.000Z' },
      },
      'verbatim:speakerId': '01a202f2-4723-71e7-a6c2-5927d9402b12',
      'verbatim:speaker': 'Dmitry Peskov',
      'verbatim:role': 'press secretary',
      'verbatim:kind': 'indirect',
      'verbatim:saidOn': '2025-04-25',
      'verbatim:title': 'A story',
      'verbatim:byline': 'Orla Tennick',
      'verbatim:siteName': 'The Ledger',
      'verbatim:url': 'https://news.example/story?id=1',
      'verbatim:language': 'en',
      'verbatim:publishedAt': '2025-04-26T18:20:00+02:00',
      'verbatim:textSha256': 'b'.repeat(64),
      'verbatim:articleId': '01a202f2-4723-71e7-a6c2-5927d9402b12',
      'verbatim:captureId': '01a202f2-4723-71e7-a6c2-5927d9402b12',
      'verbatim:status': 'anchored',
      'verbatim:colour': 'amber',
      'verbatim:private': false,
    });
  });
});

describe('the Hypothesis export', () => {
  it('has the shape of its own exports, and no clock', () => {
    const text = write('hypothesis', [makeCard({ tags: ['a b'], note: 'Ask *him*.' })]);
    expect(JSON.parse(text)).toEqual({
      export_date: '2026-11-22T10:15:00.000000+00:00',
      export_userid: 'acct:verbatim@localhost',
      client_version: 'verbatim',
      annotations: [
        {
          id: '01a202f2-4723-71e7-a6c2-5927d9402b12',
          created: '2026-11-22T10:15:00.000000+00:00',
          updated: '2026-11-22T10:15:00.000000+00:00',
          user: 'acct:verbatim@localhost',
          user_info: { display_name: 'Verbatim' },
          uri: 'https://news.example/story?id=1',
          text: 'Ask *him*.\n\n— Dmitry Peskov, press secretary, 25 April 2025',
          tags: ['a b'],
          group: '__world__',
          permissions: {
            read: ['group:__world__'],
            admin: ['acct:verbatim@localhost'],
            update: ['acct:verbatim@localhost'],
            delete: ['acct:verbatim@localhost'],
          },
          target: [
            {
              source: 'https://news.example/story?id=1',
              selector: [
                { type: 'TextPositionSelector', start: 10, end: 40 },
                {
                  type: 'TextQuoteSelector',
                  exact: 'such a decision is not unusual',
                  prefix: 'skov added that ',
                  suffix: ' in the circum',
                },
              ],
            },
          ],
          document: { title: ['A story'] },
          links: {},
          references: [],
          flagged: false,
          hidden: false,
        },
      ],
    });
  });
});

describe('JSON lines', () => {
  it('say in each line what it is, and hold what the JSON holds', () => {
    fc.assert(
      fc.property(storableText, storableText, (quote, note) => {
        const cards = [makeCard({ quote, note }), makeCard()];
        const lines = write('jsonl', cards)
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as Record<string, unknown>);
        expect(lines.map(({ type }) => type)).toEqual(['export', 'article', 'passage', 'passage']);
        const whole = JSON.parse(write('json', cards)) as { articles: { passages: object[] }[] };
        const { passages = [], ...article } = whole.articles[0] ?? {};
        expect(lines.slice(1)).toEqual([
          { type: 'article', ...article },
          ...passages.map((passage) => ({ type: 'passage', ...passage })),
        ]);
        expect(passages[0]).toMatchObject({ quote, note });
      }),
      { numRuns: 100 },
    );
  });
});
