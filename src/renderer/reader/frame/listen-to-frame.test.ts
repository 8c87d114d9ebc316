// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { FramePage } from './article-view.ts';
import { type FrameListeners, listenToFrame } from './listen-to-frame.ts';

let stop: () => void;
/** In the window around the page, which is another document. */
let element: HTMLIFrameElement;
let heard: { [K in keyof FrameListeners]: ReturnType<typeof vi.fn> };

beforeEach(() => {
  document.body.innerHTML =
    '<header class="head"><a href="https://head.example/">h</a></header>' +
    '<main class="text"><p id="v-note">Words <a href="https://example.org/x">out</a> <a href="#v-note">note</a></p><img alt=""></main>';
  element = document.createElement('iframe');
  const page = { window: window, document, element, root: document.querySelector('.text') };
  heard = {
    onKey: vi.fn(),
    onSelection: vi.fn(),
    onPress: vi.fn(),
    onPlace: vi.fn(),
    onLink: vi.fn(),
    onPicture: vi.fn(),
    onWords: vi.fn(),
    onScroll: vi.fn(),
  };
  stop = listenToFrame(page as FramePage, heard as unknown as FrameListeners);
});

afterEach(() => stop());

function press(selector: string, init: MouseEventInit = {}, type = 'click'): MouseEvent {
  const event = new MouseEvent(type, {
    bubbles: true,
    cancelable: true,
    detail: 1,
    clientX: 7,
    clientY: 9,
    ...init,
  });
  document.querySelector(selector)?.dispatchEvent(event);
  return event;
}

it('asks about a link, and never follows it', () => {
  expect(press('a[href^="https://example"]').defaultPrevented).toBe(true);
  expect(heard.onLink).toHaveBeenCalledWith('https://example.org/x', { x: 7, y: 9 });
  expect(press('a[href^="https://example"]', { button: 1 }, 'auxclick').defaultPrevented).toBe(true);
  expect(heard.onLink).toHaveBeenCalledTimes(2);
  expect(press('a[href^="https://example"]', { ctrlKey: true }).defaultPrevented).toBe(true);
});

it('hands on a link to a place in the article', () => {
  expect(press('a[href^="#"]').defaultPrevented).toBe(true);
  expect(heard.onPlace).toHaveBeenCalledWith(document.querySelector('a[href^="#"]'));
  expect(heard.onLink).not.toHaveBeenCalled();
});

it('tells pictures from words', () => {
  press('img');
  press('.text p');
  expect(heard.onPicture).toHaveBeenCalledOnce();
  expect(heard.onWords).toHaveBeenCalledWith({ x: 7, y: 9 });
});

it('leaves the secondary button to the host, and the head to its own', () => {
  expect(press('a[href^="https://example"]', { button: 2 }, 'auxclick').defaultPrevented).toBe(false);
  press('.head a');
  expect(heard.onLink).not.toHaveBeenCalled();
});

it('presses a picture by its keys, and hands on all others', () => {
  const image = document.querySelector('img');
  const key = (name: string): KeyboardEvent => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
    image?.dispatchEvent(event);
    return event;
  };
  key('Enter');
  expect(heard.onPicture).not.toHaveBeenCalled();
  image?.setAttribute('role', 'button');
  expect(key('Enter').defaultPrevented && key(' ').defaultPrevented).toBe(true);
  expect(heard.onPicture).toHaveBeenCalledTimes(2);
  expect(heard.onPicture).toHaveBeenCalledWith(image);
  expect(key('j').defaultPrevented).toBe(false);
  expect(heard.onKey).toHaveBeenCalledTimes(2);
});

it('hands keys on, until it is stopped', () => {
  const key = (): boolean => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
  key();
  stop();
  key();
  expect(heard.onKey).toHaveBeenCalledOnce();
});

it('hands a drag over to the window, and takes what is dropped from the browser, which would go to it', () => {
  // jsdom knows no drags.
  vi.stubGlobal('DragEvent', Event);
  onTestFinished(() => void vi.unstubAllGlobals());
  const entered = vi.fn();
  element.addEventListener('dragenter', entered);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    const event = new Event(type, { bubbles: true, cancelable: true });
    document.querySelector('.text p')?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  }
  expect(entered).toHaveBeenCalledTimes(2);
});
