/** At most this wide and high is a tracking pixel, not a picture. */
const PIXEL_PX = 2;
const TINY_STYLE = /(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[012](?:px)?\s*(?:;|!|$)/iu;
/** Counters that say no size, by their addresses. They are pictures of nothing wherever they stand. */
const COUNTERS: readonly RegExp[] = [
  /^https?:\/\/(?:[\w-]+\.)*(?:google-analytics\.com|googletagmanager\.com|doubleclick\.net|googlesyndication\.com|scorecardresearch\.com|quantserve\.com|chartbeat\.(?:com|net)|parsely\.com|omtrdc\.net|2o7\.net|demdex\.net|krxd\.net|adnxs\.com|amazon-adsystem\.com|bat\.bing\.com|ioam\.de|vgwort\.de|xiti\.com|at-o\.net|yadro\.ru|top-fwz1\.mail\.ru|tns-counter\.ru|hit\.gemius\.pl|statcounter\.com|histats\.com|feedsportal\.com)\//iu,
  /^https?:\/\/(?:www\.)?facebook\.com\/tr\b/iu,
  /^https?:\/\/mc\.yandex\.(?:ru|com)\/(?:watch|pixel)/iu,
  /^https?:\/\/(?:stats|pixel)\.wp\.com\//iu,
  /^https?:\/\/(?:px|dc)\.ads\.linkedin\.com\//iu,
  /^https?:\/\/(?:t\.co|analytics\.twitter\.com)\/i\/adsct/iu,
  /^https?:\/\/feeds\.feedburner\.com\/~(?:r|ff)\//iu,
  /^https?:\/\/[^/]{1,200}\.list-manage\.com\/track\//iu,
  /^https?:\/\/[^/]{1,200}\/(?:[^?#]{1,200}\/)?(?:(?:pixel|beacon|tracker|piwik|matomo)\.(?:gif|png|php|aspx?)|(?:track|collect|counter|count|hit|b|__utm)\.(?:gif|php|aspx?))(?:$|[?#])/iu,
];

/** An image that is there to be counted, not to be seen, by its size, its style or the address that it is had by. */
export function isTrackingPixel(image: Element, candidates: readonly string[]): boolean {
  const sizes = ['width', 'height'].map((name) => image.getAttribute(name)?.trim() ?? '');
  if (sizes.some((size) => /^\d+(?:px)?$/u.test(size) && Number.parseInt(size, 10) <= PIXEL_PX)) return true;
  if (TINY_STYLE.test(image.getAttribute('style') ?? '')) return true;
  return candidates.some((url) => COUNTERS.some((counter) => counter.test(url)));
}
