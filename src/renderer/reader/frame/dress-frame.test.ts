import { expect, it } from 'vitest';
import { withAbsoluteUrls } from './dress-frame.ts';

it('makes the addresses of faces absolute, whatever quotes they have', () => {
  const rule = `@font-face { src: url("../a.woff2") format("woff2"), url('b.woff2'), url(/c.woff2); }`;
  expect(withAbsoluteUrls(rule, 'http://127.0.0.1:5000/assets/css/app.css')).toBe(
    '@font-face { src: url("http://127.0.0.1:5000/assets/a.woff2") format("woff2"), ' +
      'url("http://127.0.0.1:5000/assets/css/b.woff2"), url("http://127.0.0.1:5000/c.woff2"); }',
  );
});
