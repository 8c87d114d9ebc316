import { describe, expect, it } from 'vitest';
import type { CommandId } from './command-table.ts';
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
  const registry = makeCommandRegistry({
    now: () => clockMs,
    doesArrive: (key) => key !== 'Ctrl+n',
  });
  const command = (id: CommandId, more: Partial<Command> = {}): Command => ({
    id,
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
    [press(' ', { ctrlKey: true }), 'Ctrl+Space'],
  ])('%o is %s', (given, spelled) => {
    expect(spellStroke(given)).toBe(spelled);
  });
});

describe('the registry', () => {
  it('runs the command of a key and says that it did', () => {
    const { registry, ran, command } = makeTrial();
    registry.put('list', [command('story.archive')]);
    expect(registry.takeKey(press('e'), false)).toBe(true);
    expect(registry.takeKey(press('x'), false)).toBe(false);
    expect(ran).toEqual(['story.archive']);
  });

  it('runs only what works always while words are typed, and never by a letter', () => {
    const { registry, ran, command } = makeTrial();
    registry.put('app', [command('story.archive'), command('find.always')]);
    expect(registry.takeKey(press('e'), true)).toBe(false);
    expect(registry.takeKey(press('/', { ctrlKey: true }), true)).toBe(true);
    registry.setOverrides({ 'find.always': ['q'] });
    expect(registry.takeKey(press('q'), true)).toBe(false);
    expect(ran).toEqual(['find.always']);
  });

  it('takes two strokes, one soon after the other', () => {
    const { registry, ran, command, wait } = makeTrial();
    registry.put('app', [command('go.inbox')]);
    expect(registry.takeKey(press('g'), false)).toBe(true);
    wait(500);
    expect(registry.takeKey(press('i'), false)).toBe(true);
    registry.takeKey(press('g'), false);
    wait(5_000);
    expect(registry.takeKey(press('i'), false)).toBe(false);
    expect(ran).toEqual(['go.inbox']);
  });

  it('prefers the place that comes first, then the later owner', () => {
    const { registry, ran, command } = makeTrial();
    registry.put('reader', [command('reader.found-next')]);
    registry.put('app', [command('story.save')]);
    registry.takeKey(press('n'), false);
    registry.drop('reader');
    registry.put('other', [command('go.smart.a', { keys: ['n'] })]);
    registry.takeKey(press('n'), false);
    registry.drop('other');
    registry.takeKey(press('n'), false);
    expect(ran).toEqual(['reader.found-next', 'go.smart.a', 'story.save']);
  });

  it('leaves out what is not enabled', () => {
    const { registry, command } = makeTrial();
    registry.put('app', [command('app.undo', { isEnabled: false })]);
    expect(registry.list()).toEqual([]);
    expect(registry.takeKey(press('z'), false)).toBe(false);
  });

  it('knows the keys that the user has given, and none that never arrives', () => {
    const { registry, ran, command } = makeTrial();
    registry.put('app', [command('story.save')]);
    expect(registry.list()[0]?.keys).toEqual(['n']);
    registry.setOverrides({ 'story.save': ['Ctrl+i', 'q'] });
    expect(registry.list()[0]?.keys).toEqual(['Ctrl+i', 'q']);
    expect(registry.takeKey(press('n'), false)).toBe(false);
    expect(registry.takeKey(press('q'), false)).toBe(true);
    expect(ran).toEqual(['story.save']);
  });

  it('runs a key among some commands alone, for a sheet that has the focus', () => {
    const { registry, ran, command } = makeTrial();
    const own = [command('passage.merge'), command('passage.drop-ends', { isEnabled: false })];
    registry.put('reader', [...own, command('reader.panel')]);
    expect(registry.takeKeyAmong(own, press('p'))).toBe(false);
    expect(registry.takeKeyAmong(own, press('z'))).toBe(false);
    expect(registry.takeKeyAmong(own, press('M', { shiftKey: true }))).toBe(true);
    expect(ran).toEqual(['passage.merge']);
  });
});
