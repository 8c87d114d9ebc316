/**
 * The only place that writes `srcdoc`. An article is shown in a frame that may not run scripts, and even its empty
 * page goes through the Trusted Types policy `reader`, which gives one constant and ignores what it is handed:
 * whatever goes wrong elsewhere, no words of a page can become markup here. The article's own tree is put in as
 * nodes, already sanitised (see `sanitise-body.ts`); nothing is parsed a second time.
 *
 * The policy below repeats, for a host that sends none (the development server), what the frame inherits anyway.
 */
const FRAME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' app://media; font-src 'self'; " +
  "base-uri 'none'; form-action 'none'";

const EMPTY_PAGE =
  '<!doctype html><html><head><meta charset="utf-8">' +
  `<meta http-equiv="Content-Security-Policy" content="${FRAME_POLICY}"><title>Article</title></head>` +
  '<body><header class="head"></header><main class="text" tabindex="-1"></main>' +
  '<aside class="margin"></aside><footer class="foot"></footer></body></html>';

interface FramePolicy {
  createHTML(input: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: FramePolicy): FramePolicy;
}

/** A window may make a policy of one name only once, so that the one it made has to be remembered with it. */
const policies = new WeakMap<Window, FramePolicy>();

function framePolicy(owner: Window): FramePolicy {
  const known = policies.get(owner);
  if (known) return known;
  const rules: FramePolicy = { createHTML: () => EMPTY_PAGE };
  const factory = (owner as Window & { trustedTypes?: PolicyFactory }).trustedTypes;
  const made = factory?.createPolicy('reader', rules) ?? rules;
  policies.set(owner, made);
  return made;
}

/** Makes the frame load its empty page; what it is ready for comes with its `load` event. */
export function openEmptyPage(frame: HTMLIFrameElement): void {
  frame.srcdoc = framePolicy(window).createHTML('');
}
