/** What a template can say of a story, a passage and a speaker. docs/templates.md lists the names; they stay. */
import type { Article } from '../../../../contract/article.ts';
import type { PassageCard } from '../../../../contract/passage.ts';
import { describeAttribution, describePages, formatCitations } from '../citation.ts';
import { disarmMarkdown } from '../escape.ts';
import { dayOf } from '../passage-facts.ts';
import { linkToPassage, webAddress } from '../text-fragment.ts';
import { Markdown, type TemplateValue } from './template-values.ts';

type Facts = Record<string, TemplateValue>;

/** A story with the passages that go along. */
export function factsOfArticle(article: Article, passages: readonly PassageCard[]): Facts {
  const capture = article.captures.find(({ id }) => id === article.currentCaptureId);
  const speakers = new Set(passages.flatMap(({ attribution }) => attribution.speaker ?? []));
  return {
    ...{ id: article.id, title: article.title, author: article.byline, site: article.siteName },
    ...{ url: webAddress(article.url), language: article.language, published: article.publishedAt },
    ...{ saved: article.savedAt, captured: capture?.capturedAt ?? null },
    ...{ textSha256: capture?.textSha256 ?? null, excerpt: article.excerpt, words: article.wordCount },
    ...{ state: article.state, favourite: article.favourite, tags: article.tags, note: noteOf(article.note) },
    speakers: [...speakers],
    passages: passages.map(factsOfPassage),
  };
}

/** A passage with the facts of its story under `article`. */
export function factsOfPassage(card: PassageCard): Facts {
  const { attribution, source } = card;
  const said = describeAttribution(card);
  return {
    ...{ id: card.id, quote: card.quote, speaker: attribution.speaker, role: attribution.role },
    ...{ kind: attribution.kind, said: attribution.saidOn, venue: attribution.venue, day: dayOf(card) },
    attribution: said === '' ? null : said,
    ...{ note: noteOf(card.note), tags: card.tags, colour: card.colour, private: card.private },
    ...{ orphaned: card.status === 'orphaned', kept: card.createdAt, pages: describePages(source) },
    link: linkToPassage({ ...card, url: source.url }),
    citation: new Markdown(formatCitations([card], 'markdown')),
    article: {
      ...{ id: card.articleId, title: source.title, author: source.byline, site: source.siteName },
      ...{ url: webAddress(source.url), language: source.language, published: source.publishedAt },
      ...{ captured: source.capturedAt, textSha256: source.textSha256 },
    },
  };
}

/** A speaker with what is carried out of what they said; nobody has no name. */
export function factsOfSpeaker(passages: readonly PassageCard[]): Facts {
  const [first] = passages;
  const roles = new Set(passages.flatMap(({ attribution }) => attribution.role ?? []));
  return {
    ...{ id: first?.attribution.speakerId ?? null, speaker: first?.attribution.speaker ?? null },
    ...{ roles: [...roles], passages: passages.map(factsOfPassage) },
  };
}

/** A note of the user's is Markdown by intent. */
function noteOf(note: string): TemplateValue {
  return note.trim() === '' ? null : new Markdown(disarmMarkdown(note.trim()));
}
