import { describe, expect, it } from 'vitest';
import { makeCommandRegistry, type Command } from './registry.ts';
import { spellStroke, type KeyPress } from './strokes.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

function makeTrial() {
  let clockMs = 0;
  const ran: string[] = [];
  const registry = makeCommandRegistry(() => clockMs);
  const command = (id: string, keys: string[], more: Partial<Command> = {}): Command => ({
    id,
    title: id,
    section: 'Stories',
    keys,
    run: () => ran.push(id),
    ...more,
  });
  return { registry, ran, command, wait: (ms: number) => (clockMs += ms) };
}

describe('spellStroke', () => {
  it.each([
    [press('e'), 'e'],
    [press('E', { shiftKey: true }), 'Shift+e'],
    [press('K', { ctrlKey: true }), 'Ctrl+k'],
    [press('k', { metaKey: true }), 'Ctrl+k'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'Shift+Ctrl+z'],
    [press('#', { shiftKey: true }), '#'],
    [press('?', { shiftKey: true }), '?'],
    [press('ArrowDown', { shiftKey: true }), 'Shift+ArrowDown'],
    [press('у', { code: 'KeyE' }), 'e'],
    [press('é', { code: '' }), 'é'],
  ])('%o is %s', (given, spelled) => {
    expect(spellStroke(given)).toBe(spelled);
  });
});

describe('the registry', () => {
  it('runs the command of a key and says that it did', () => {
    const { registry, ran, command } = makeTrial();
    registry.put('list', [command('archive', ['e'])]);
    expect(registry.takeKey(press('e'), false)).toBe(true);
    expect(registry.takeKey(press('x'), false)).toBe(false);
    expect(ran).toEqual(['archive']);
  });

  it('runs only what works always while words are typed', () => {
    const { registry, ran, command } = makeTrial();
    registry.put('app', [command('archive', ['e']), command('find', ['Ctrl+k'], { isAlways: true })]);
    expect(registry.takeKey(press('e'), true)).toBe(false);
    expect(registry.takeKey(press('k', { ctrlKey: true }), true)).toBe(true);
    expect(ran).toEqual(['find']);
  });

  it('takes two strokes, one soon after the other', () => {
    const { registry, ran, command, wait } = makeTrial();
    registry.put('app', [command('inbox', ['g i'])]);
    expect(registry.takeKey(press('g'), false)).toBe(true);
    wait(500);
    expect(registry.takeKey(press('i'), false)).toBe(true);
    registry.takeKey(press('g'), false);
    wait(5_000);
    expect(registry.takeKey(press('i'), false)).toBe(false);
    expect(ran).toEqual(['inbox']);
  });

  it('prefers the higher precedence, then the later owner', () => {
    const { registry, ran, command } = makeTrial();
    registry.put('reader', [command('next hit', ['n'], { precedence: 1 })]);
    registry.put('app', [command('save', ['n'])]);
    registry.takeKey(press('n'), false);
    registry.put('reader', [command('next hit', ['n'])]);
    registry.takeKey(press('n'), false);
    registry.drop('app');
    registry.takeKey(press('n'), false);
    expect(ran).toEqual(['next hit', 'save', 'next hit']);
  });

  it('leaves out what is not enabled', () => {
    const { registry, command } = makeTrial();
    registry.put('app', [command('undo', ['z'], { isEnabled: false })]);
    expect(registry.list()).toEqual([]);
    expect(registry.takeKey(press('z'), false)).toBe(false);
  });
});
