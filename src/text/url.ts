/**
 * The form of an address by which the same article is recognised. It is compared, never fetched: what was asked for is
 * kept beside it.
 */

/**
 * The standard `URL`. It is there in Node and in every page, but in no library of pure language types, so the little
 * of it that is used here is described here, and nowhere else.
 */
interface ParsedUrl {
  readonly protocol: string;
  username: string;
  password: string;
  readonly host: string;
  pathname: string;
  search: string;
  hash: string;
  readonly href: string;
}
declare const URL: { parse(url: string): ParsedUrl | null };

/** Addresses longer than this are nobody's article, and are refused. UTF-16 units. */
export const MAX_URL_LENGTH = 16_384;

/** Parameters that say where a reader came from, not what is read. A name, or a beginning ending in `*`. */
const TRACKING_PARAMETERS: readonly string[] = [
  'utm_*', // Urchin, now Google Analytics, and everybody
  ...['gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', '_ga', '_gl', 'srsltid'], // Google
  ...['fbclid', 'fb_action_ids', 'fb_action_types', 'fb_source', 'fb_ref', 'igshid', 'igsh'], // Meta
  ...['yclid', 'ysclid', '_openstat', 'ymclid'], // Yandex
  ...['msclkid', 'cvid', 'ocid'], // Microsoft
  ...['twclid', 'ref_src', 'ref_url', 'ttclid', 'li_fat_id', 'epik', 'rdt_cid', 'sc_cid'], // other networks
  ...['mc_cid', 'mc_eid', 'mkt_tok', '_hsenc', '_hsmi', '__hstc', '__hssc', '__hsfp', 'hsctatracking'], // newsletters
  ...['vero_id', 'oly_anon_id', 'oly_enc_id', 'ml_subscriber', 'ml_subscriber_hash', 'ck_subscriber_id'],
  ...[
    'at_campaign',
    'at_campaign_type',
    'at_medium',
    'at_link_*',
    'at_custom*',
    'at_format',
    'at_ptr_name',
    'at_bbc_team',
  ], // BBC
  ...[
    'cmpid',
    'cmp',
    'smid',
    'smtyp',
    'ns_mchannel',
    'ns_source',
    'ns_campaign',
    'ns_linkname',
    'ns_fee',
    'ito',
  ], // other papers
  ...[
    'wt_mc',
    'wt_zmc',
    'mtm_*',
    'pk_campaign',
    'pk_kwd',
    'pk_source',
    'pk_medium',
    's_cid',
    'ncid',
    'sr_share',
  ], // other counters
];

const TRACKING_NAMES: ReadonlySet<string> = new Set(
  TRACKING_PARAMETERS.filter((name) => !name.endsWith('*')),
);
const TRACKING_BEGINNINGS: readonly string[] = TRACKING_PARAMETERS.filter((name) => name.endsWith('*')).map(
  (name) => name.slice(0, -1),
);

/**
 * The canonical form of an http or https address; null for anything else. Host in lower case, no default port, name or
 * password, no fragment but a `#!` route, no tracking parameters, the others sorted by name (those of one name keep
 * their order), no trailing slash but the root's. Scheme and `www.` stay: they may be different sites.
 */
export function canonicaliseUrl(url: string): string | null {
  if (url.length > MAX_URL_LENGTH) return null;
  const parsed = URL.parse(url.trim());
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') || parsed.host === '')
    return null;
  parsed.username = '';
  parsed.password = '';
  if (!parsed.hash.startsWith('#!')) parsed.hash = '';
  const search = canonicalSearch(parsed.search);
  parsed.search = search === '' ? '' : `?${search}`;
  parsed.pathname = parsed.pathname.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  return parsed.href;
}

/** Parameters are compared and moved as they are written: decoding and encoding again could change their meaning. */
function canonicalSearch(search: string): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(nameOf(parameter)))
    .map((parameter) => ({ name: nameOf(parameter), parameter }));
  kept.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return kept.map(({ parameter }) => parameter).join('&');
}

function nameOf(parameter: string): string {
  const equals = parameter.indexOf('=');
  return equals < 0 ? parameter : parameter.slice(0, equals);
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKING_NAMES.has(lower) || TRACKING_BEGINNINGS.some((beginning) => lower.startsWith(beginning));
}
