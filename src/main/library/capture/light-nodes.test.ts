import { DOMParser } from 'linkedom';
import { expect, it } from 'vitest';
import { makeNodesLight } from './light-nodes.ts';

const parse = (html: string): Document =>
  new DOMParser().parseFromString(`<html><body>${html}</body></html>`, 'text/html') as unknown as Document;

it('leaves nodes what they were, but for their listeners', () => {
  const before = parse('<p class="a b" id="x">One <b>two</b></p>');
  makeNodesLight(before.createTextNode(''));
  makeNodesLight(before.createTextNode(''));
  const after = parse('<p class="a b" id="x">One <b>two</b></p>');
  expect(after.documentElement.outerHTML).toBe(before.documentElement.outerHTML);
  const [paragraph] = after.querySelectorAll('p.a');
  paragraph?.append(after.createElement('i'), 'three');
  paragraph?.setAttribute('lang', 'en');
  expect(paragraph?.outerHTML).toBe('<p lang="en" class="a b" id="x">One <b>two</b><i></i>three</p>');
  expect((after.body.cloneNode(true) as Element).textContent).toContain('One two');
  // A change of linkedom that made this do nothing would show here.
  expect(() => paragraph?.addEventListener('click', () => undefined)).toThrow(TypeError);
});
