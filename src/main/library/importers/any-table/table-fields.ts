import type { TableField } from '../../../../contract/importing.ts';
import { tableFields } from '../../../../contract/importing.ts';
import { nameOf } from '../table.ts';

/** How columns are called that are this, in the languages of the interface; what stands first is meant first. */
const NAMES: Readonly<Record<TableField, readonly string[]>> = {
  url: [
    ...[
      'url',
      'link',
      'uri',
      'href',
      'address',
      'web address',
      'source url',
      'page url',
      'permalink',
      'ссылка',
    ],
    ...['адрес', 'посилання', 'адреса', 'adresse', 'webadresse'],
  ],
  title: [
    ...[
      'title',
      'name',
      'headline',
      'article',
      'page title',
      'document title',
      'book title',
      'заголовок',
      'название',
    ],
    ...['назва', 'titel', 'überschrift'],
  ],
  highlight: [
    ...[
      'highlight',
      'quote',
      'highlights',
      'selection',
      'passage',
      'quotation',
      'citation',
      'annotated text',
      'цитата',
    ],
    ...['выделение', 'виділення', 'zitat', 'markierung'],
  ],
  note: [
    ...[
      'note',
      'notes',
      'comment',
      'comments',
      'annotation',
      'remark',
      'заметка',
      'комментарий',
      'примечание',
    ],
    ...['нотатка', 'коментар', 'примітка', 'notiz', 'kommentar'],
  ],
  tags: [
    'tags',
    'tag',
    'labels',
    'label',
    'keywords',
    'categories',
    'topics',
    'теги',
    'метки',
    'мітки',
    'schlagwörter',
  ],
  folder: [
    'folder',
    'collection',
    'list',
    'category',
    'folders',
    'collections',
    'папка',
    'коллекция',
    'тека',
    'колекція',
    'ordner',
  ],
  savedAt: [
    ...[
      'saved',
      'saved at',
      'savedat',
      'date saved',
      'saved date',
      'added',
      'added at',
      'date added',
      'date_added',
    ],
    ...[
      'time_added',
      'created',
      'created at',
      'created_at',
      'createdat',
      'timestamp',
      'kept',
      'captured',
      'date',
    ],
    ...['time', 'дата', 'сохранено', 'добавлено', 'збережено', 'додано', 'datum'],
  ],
  publishedAt: [
    ...[
      'published',
      'published at',
      'publishedat',
      'published_at',
      'publication date',
      'date published',
      'pubdate',
    ],
    ...['опубликовано', 'дата публикации', 'опубліковано', 'дата публікації', 'veröffentlicht'],
  ],
  byline: [
    'author',
    'authors',
    'byline',
    'by',
    'writer',
    'creator',
    'автор',
    'авторы',
    'автори',
    'autor',
    'autorin',
  ],
  siteName: [
    ...[
      'site',
      'site name',
      'sitename',
      'publication',
      'publisher',
      'website',
      'domain',
      'source',
      'outlet',
      'сайт',
    ],
    ...['издание', 'источник', 'видання', 'джерело', 'quelle'],
  ],
  language: ['language', 'lang', 'locale', 'язык', 'мова', 'sprache'],
  excerpt: ['excerpt', 'description', 'summary', 'abstract', 'описание', 'опис', 'beschreibung'],
  state: ['state', 'status', 'read', 'is_read', 'archived', 'is_archived', 'состояние', 'статус', 'стан'],
  favourite: [
    'favourite',
    'favorite',
    'favorited',
    'starred',
    'star',
    'is_starred',
    'important',
    'избранное',
    'обране',
    'favorit',
  ],
  progress: ['progress', 'reading progress', 'readingprogress'],
  speaker: [
    'speaker',
    'said by',
    'who',
    'person',
    'спикер',
    'кто',
    'спікер',
    'хто',
    'sprecher',
    'sprecherin',
  ],
  saidOn: ['said on', 'saidon', 'date said', 'said', 'когда сказано', 'коли сказано', 'gesagt am'],
  colour: ['colour', 'color', 'цвет', 'колір', 'farbe'],
  prefix: ['prefix'],
  suffix: ['suffix'],
  content: ['content', 'html', 'full text', 'text', 'body', 'текст', 'volltext'],
};

/** The columns of a table by what their names say. Each column is one thing at most. */
export function fieldsByName(columns: readonly string[]): Map<TableField, string> {
  const found = new Map<TableField, string>();
  const taken = new Set<string>();
  const byName = new Map(columns.map((column) => [nameOf(column), column]));
  for (const field of tableFields) {
    const column = NAMES[field]
      .map((name) => byName.get(name))
      .find((one) => one !== undefined && !taken.has(one));
    if (column === undefined) continue;
    found.set(field, column);
    taken.add(column);
  }
  return found;
}
