import { named, namesOf } from './block-names.ts';
import { PageShape, type Shape } from './page-shape.ts';

/** A kind of thing around an article, and how it is known. */
interface ChromeRule {
  readonly name: string;
  readonly tags?: ReadonlySet<string>;
  readonly roles?: ReadonlySet<string>;
  readonly names?: RegExp;
  /** It leads somewhere, or it is not what it is called: leads of stories are called teasers too. */
  readonly isLinked?: boolean;
  /** The part of its characters that is links, at least. */
  readonly minLinks?: number;
  /** With more prose than this, or a larger share of the page's, it is what people came for. */
  readonly maxProse: number;
  readonly maxShare: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The order is of no weight: one element falls to the first rule that names it. */
const RULES: readonly ChromeRule[] = [
  {
    name: 'navigation',
    tags: set('nav'),
    roles: set('navigation menu menubar search'),
    names: named(
      'nav|navbar|navigation|navi|menu|submenu|breadcrumbs?|breadcrumb-\\w+|pagination|pager|paging|skip-?links?|' +
        'post-navigation|next-(?:post|story|article)s?|prev(?:ious)?-(?:post|story|article)|searchform|language-switch\\w*',
    ),
    maxProse: 600,
    maxShare: 0.2,
  },
  {
    name: 'page footer',
    tags: set('footer'),
    roles: set('contentinfo'),
    names: named('footer|site-footer|page-footer|colophon|impressum|bottom-bar|foot-note-bar'),
    maxProse: 3_000,
    maxShare: 0.3,
  },
  {
    name: 'side column',
    tags: set('aside'),
    roles: set('complementary'),
    names: named(
      'sidebar|side-?col(?:umn)?|right-?col(?:umn)?|left-?nav|rail|widget-area|secondary-column|textwidget|marginal\\w*',
    ),
    maxProse: 2_500,
    maxShare: 0.3,
  },
  {
    name: 'form',
    tags: set('form button'),
    names: named('searchbox|search-form|login|log-in|register|registration|sign-?in'),
    maxProse: 600,
    maxShare: 0.2,
  },
  {
    name: 'consent',
    names: named(
      'cookies?|cookie-\\w+|cookielaw|cookielaw-\\w+|\\S+-cookies?|consent|consent-\\w+|gdpr|gdpr-\\S+|dsgvo|usercentrics\\S*|onetrust\\S*|' +
        // Not the prefix of a well-known family of templates ("cmp-container", "cmp-text").
        'cmp(?=\\s|$)|cmp-(?:app|banner|box|consent\\w*|dialog|layer|modal|overlay|popup|root)|borlabs\\w*|brlbs-\\w+|eucookielaw\\w*|eu-cookie\\S*|privacy-(?:banner|notice)|eprivacy\\S*|klaro|didomi\\S*',
    ),
    maxProse: Infinity,
    maxShare: 0.98,
  },
  {
    name: 'notice',
    tags: set('dialog'),
    roles: set('dialog alertdialog alert'),
    names: named(
      'cookies?|cookie-\\w+|cookielaw|cookielaw-\\w+|consent|gdpr|dsgvo|modal|popup|pop-up|overlay|lightbox|alert|borlabs\\w*|' +
        'brlbs-\\w+|eucookielaw\\w*|privacy-(?:banner|notice)|eu-cookie\\S*|noprint|no-print|print-hidden|' +
        'akismet\\S*|wpcnt|wordads\\S*',
    ),
    maxProse: 1_500,
    maxShare: 0.5,
  },
  {
    name: 'share bar',
    names: named(
      'share|shares|sharing|share-\\w+|sharedaddy|social|socials|social-\\w+|socialmedia|social-?share|addthis\\S*|addtoany\\S*|' +
        'a2a-\\w+|shariff|follow-?us|follow|like-?box|bookmarks?|teilen|compartir|partager|udostepnij|pinterest|' +
        'entry-tools|article-tools|toolbar|tools|print-?button|rating|ratings|star-rating|votes?|likes?|flattr',
    ),
    maxProse: 400,
    maxShare: 0.2,
  },
  {
    name: 'newsletter box',
    names: named(
      'newsletter|newsletter-\\w+|\\w+-newsletter|subscribe|subscriber?|subscription|sign-?up|signup-\\w+|abo|abo-\\w+|' +
        'donat(?:e|ion|ions)|spenden?|steady-\\w+|call-?to-?action|cta|promo|promo-\\w+|promotion|promobox|teaser-?ad|app-section\\S*|' +
        'mailchimp\\S*|mc4wp\\S*|gni-nota|suscri\\w+|paywall-\\w+|regwall|help-wrap\\S*',
    ),
    maxProse: 900,
    maxShare: 0.25,
  },
  {
    name: 'related stories',
    names: named(
      'related|related-?\\w+|\\w+-related|relatedposts|relatedarticles\\w*|relatedlinks|recommend(?:ed|ation|ations)?|recommend\\w*-\\w+|' +
        'recirc\\S*|more-(?:news|stories|articles|from|on|links|posts)|view-more|read-?more|read-?also|read-?next|also-?read|' +
        'see-also|further-reading|most-?read|most-?popular|popular|popular-?posts|trending|trends?|latest-?\\w+|' +
        'recent-?(?:posts|articles|news|comments)|similar|similar-?\\w+|you-may-(?:also-)?like|yarpp\\S*|jp-relatedposts|outbrain\\S*|' +
        'taboola\\S*|plista\\S*|nextstory|next-?up|up-?next|teasers|teaser-?list|teaser-?box|article-?teaser|post-?teaser|teaserable\\S*|teaser--article|' +
        'verwandte?\\S*|weitere-?\\w+|mehr-zum\\S*|interesting-articles|snippet--article|crosslinks?|linkbox|link-?list|infolinks|' +
        'products-\\w*slider|products-slider|recipe-slider|carousel|slideshow-nav|nota-relacionad\\w+|relacionad[oa]s?|noticias-relacionadas|' +
        'ver-tambien|lea-tambien|leia-\\w+|czytaj\\S*|upcoming|events-list\\S*|mostread|topnews|internal-link\\S*',
    ),
    isLinked: true,
    maxProse: 1_500,
    maxShare: 0.3,
  },
  {
    name: 'contents',
    names: named('toc|toc-\\w+|ez-toc\\S*|lwptoc\\S*|table-of-contents|inhaltsverzeichnis'),
    minLinks: 0.5,
    maxProse: 600,
    maxShare: 0.2,
  },
  {
    name: 'author box',
    names: named(
      'author-?(?:box|bio|info|profile|card|description|desc|section|about|container|details|block|wrap(?:per)?|archive|area|img|image|avatar|meta)(?:-\\w+)*|' +
        'about-?(?:the-)?author|bio|biography|writer-bio|autoren?-?(?:box|info|profil)|autorenbox|entry-author-\\w+|guest-author|molongui\\S*|' +
        'abh-\\w+|saboxplugin\\S*|pp-author\\S*|contributor-bio|byline-bio|post-author-\\w+',
    ),
    maxProse: 1_200,
    maxShare: 0.3,
  },
  {
    name: 'comments',
    names: named(
      'comments?|comments?-(?:list|area|section|form|wrap\\w*|respond|box|block|title|reply|container|body|thread|count|link|links)|commentlist|' +
        'respond|disqus\\S*|kommentare?|kommentar-?\\w+|comentarios?|commentaires?|replies|livefyre\\S*|fb-comments|' +
        'komentarze|talkback|guestbook|reader-comments|postcomment\\S*|commenting',
    ),
    maxProse: Infinity,
    maxShare: 0.9,
  },
  {
    name: 'tags',
    names: named(
      'tags|tag-?list|tag-?links|tag-?cloud|post-?tags|entry-?tags|article-?tags|tagged|keywords|topics|topic-list|cat-?links|' +
        'categories|category-list|post-?categories|entry-?categories|article-?categories|entry-utility|entry-footer|post-footer|article-footer|' +
        'edit-link|postmetadata|license|licence-?info|copyright|copyrights?-\\w+|correction-form|permalink',
    ),
    maxProse: 600,
    maxShare: 0.2,
  },
  {
    name: 'facts line',
    names: named(
      'byline|by-line|dateline|timestamp|meta|post-?meta|entry-?meta|article-?meta|meta-?data|meta-?info|post-?info|entry-?info|article-?info|' +
        'publish(?:ed)?|publish-?date|published-?date|pub-?date|post-?date|entry-?date|article-?date|last-?updated|updated|read(?:ing)?-?time|authors?|author-?name|' +
        'article-?author|article--?author|post-?author|posted-on|kicker|overline|eyebrow|roofline|spitzmarke|dachzeile|infobar|page-views',
    ),
    maxProse: 160,
    maxShare: 0.15,
  },
  {
    name: 'advertisement',
    names: named(
      'ads?|adv|advert|adverts|advertisement|advertising|ad-(?:slot|unit|box|container|wrapper|label|block|banner)|adsense|adsbygoogle|dfp\\S*|' +
        'anzeige|werbung|publicidad|reklama|sponsor(?:ed|s|ing)?|affiliate-\\w+|banners?|commercial|billboard',
    ),
    maxProse: 600,
    maxShare: 0.2,
  },
];

/** Whatever they are called: the page itself. */
const NEVER: ReadonlySet<string> = set('html body main table tbody tr td th');
/** Their names come from the story's own subjects ("category-social"), but a teaser is a teaser; a live ticker comments. */
const STORY_NAMES =
  /(?:^|\s)(?:post-\d+|type-\w+|hentry|h-entry|category-\S+|tag-\S+|\S*(?:live|match|ticker)\S*-comment\S*)/gu;

/** What one rule took away. */
export interface Dropped {
  rule: string;
  count: number;
  chars: number;
}

/**
 * Takes away what stands around articles, before one is looked for: navigation, boxes, bars, comments. The
 * share of the page's prose that a thing holds protects it: a name alone never costs a page its text.
 */
export function dropChrome(body: Element): { dropped: Dropped[]; proseLeft: number } {
  const shape = new PageShape(body);
  const total = shape.of(body).prose;
  let proseLeft = total;
  const taken = new Map<string, Dropped>();
  const walk = (parent: Element): void => {
    for (let child = parent.firstElementChild; child !== null;) {
      const next: Element | null = child.nextElementSibling;
      const rule = ruleFor(child, shape.of(child), total);
      if (rule === null) walk(child);
      else {
        const sum = taken.get(rule.name) ?? { rule: rule.name, count: 0, chars: 0 };
        taken.set(rule.name, {
          ...sum,
          count: sum.count + 1,
          chars: sum.chars + shape.of(child).text,
        });
        proseLeft -= shape.of(child).prose;
        child.remove();
      }
      child = next;
    }
  };
  walk(body);
  return { dropped: [...taken.values()], proseLeft };
}

function ruleFor(element: Element, shape: Shape, total: number): ChromeRule | null {
  const tag = element.localName;
  if (NEVER.has(tag)) return null;
  const names = namesOf(element).replace(STORY_NAMES, '');
  const role = element.getAttribute('role') ?? '';
  for (const rule of RULES) {
    const isMeant =
      rule.tags?.has(tag) === true ||
      (role !== '' && rule.roles?.has(role) === true) ||
      (names !== '' && rule.names?.test(names) === true);
    if (!isMeant || (rule.isLinked === true && shape.prose > 0 && !isLinked(element))) continue;
    if (shape.links < shape.text * (rule.minLinks ?? 0)) continue;
    const share = total === 0 ? 0 : shape.prose / total;
    if (shape.prose <= rule.maxProse && share <= rule.maxShare && !holdsStory(element)) return rule;
  }
  return null;
}

function isLinked(element: Element): boolean {
  return element.querySelector('a, button') !== null || element.closest('a') !== null;
}

const STORY_PARTS = 'h1, [itemprop~="articleBody"], main';

function holdsStory(element: Element): boolean {
  return element.localName !== 'span' && element.firstElementChild !== null
    ? element.querySelector(STORY_PARTS) !== null
    : false;
}
