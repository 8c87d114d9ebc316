import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandTable, isNamedCommand, type NamedCommandId } from './command-table.ts';
import { judgeKey } from './judge-key.ts';
import {
  changeableKeys,
  dropKey,
  findConflicts,
  giveKey,
  isChangeable,
  keysOf,
  resetKeys,
} from './key-map.ts';

const ids = Object.keys(commandTable) as NamedCommandId[];
const none = { overrides: {} };

describe('the table of commands', () => {
  it('gives no key to two commands at the same time', () => {
    const clashes = ids.flatMap((id) =>
      changeableKeys(keysOf(id, {})).flatMap((key) =>
        findConflicts(id, key, none).clashing.map((other) => `${key}: ${id}, ${other}`),
      ),
    );
    expect(clashes).toEqual([]);
  });

  it('gives no letter to what works while words are typed', () => {
    const typed = ids.filter((id) => {
      const facts: { isAlways?: boolean } = commandTable[id];
      return (
        facts.isAlways === true &&
        keysOf(id, {}).some(
          (key) => judgeKey(key, { host: 'electron', platform: 'linux', isAlways: true }) === 'typed',
        )
      );
    });
    expect(typed).toEqual([]);
  });

  it('knows every command that a button, a menu or a hint names', () => {
    const dir = join(import.meta.dirname, '..');
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.test)\.tsx?$/u.test(file),
    );
    const named = files.flatMap((file) =>
      [...readFileSync(join(dir, file), 'utf8').matchAll(/\bcommand(?:=|: )["']([^"']+)["']/gu)].map(
        ([, id = '']) => id,
      ),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((id) => !isNamedCommand(id))).toEqual([]);
  });
});

describe('a key that is given', () => {
  it('is one more, and is lost by whoever had it at the same time', () => {
    const overrides = giveKey('story.archive', 's', none);
    expect(overrides).toEqual({ 'story.archive': ['e', 's'], 'story.favourite': [] });
    expect(keysOf('passage.mark-speaker', overrides), 'while words are selected').toEqual(['s']);
  });

  it('clashes with two strokes that begin with it, and they with it', () => {
    expect(findConflicts('story.archive', 'g', none).clashing).toContain('go.inbox');
    expect(findConflicts('story.archive', 'e i', none).clashing).toEqual([]);
    expect(findConflicts('story.tag', 'e i', none).clashing).toEqual(['story.archive']);
    expect(giveKey('story.tag', 'e i', none)).toEqual({ 'story.archive': [], 'story.tag': ['t', 'e i'] });
  });

  it('tells who has it at another time', () => {
    expect(findConflicts('story.archive', 'n', none)).toEqual({
      clashing: ['story.save'],
      elsewhere: ['reader.found-next', 'passage.mark-note'],
    });
  });

  it('may be that of a smart list', () => {
    const others = ['go.smart.a', 'go.smart.b'] as const;
    const overrides = giveKey('go.smart.a', 'g 1', { overrides: {}, others });
    expect(overrides).toEqual({ 'go.smart.a': ['g 1'] });
    expect(findConflicts('go.smart.b', 'g 1', { overrides, others }).clashing).toEqual(['go.smart.a']);
  });
});

describe('a key that is taken away, and the first ones again', () => {
  it('leaves the others, and Escape', () => {
    const overrides = dropKey('passage.drop-ends', 'z', {});
    expect(keysOf('passage.drop-ends', overrides)).toEqual(['Escape', 'Ctrl+z']);
    expect(isChangeable('story.back')).toBe(false);
    expect(isChangeable('story.stretch')).toBe(false);
    expect(isChangeable('app.change-keys')).toBe(true);
  });

  it('is the table once more, without what another has been given since', () => {
    const taken = giveKey('story.archive', 's', none);
    expect(resetKeys('story.archive', { overrides: taken })).toEqual({ 'story.favourite': [] });
    expect(resetKeys('story.favourite', { overrides: taken })).toEqual(taken);
    const back = resetKeys('story.archive', { overrides: taken });
    expect(resetKeys('story.favourite', { overrides: back })).toEqual({});
  });

  it('keeps nothing that says what the table says', () => {
    const overrides = giveKey('story.archive', 'q', none);
    expect(dropKey('story.archive', 'q', overrides)).toEqual({});
  });
});

describe('judgeKey', () => {
  const judge = { host: 'browser', platform: 'linux', isAlways: false } as const;
  it.each([
    ['q', judge, 'fine'],
    ['Tab', judge, 'needed'],
    ['Space', judge, 'needed'],
    ['q', { ...judge, isAlways: true }, 'typed'],
    ['F4', { ...judge, isAlways: true }, 'fine'],
    ['Ctrl+t', judge, 'browser'],
    ['Ctrl+t', { ...judge, host: 'electron' }, 'fine'],
    ['Ctrl+h', { ...judge, platform: 'mac' }, 'system'],
    ['Alt+F4', judge, 'system'],
    ['Ctrl+c', judge, 'editing'],
    ['Ctrl+t i', judge, 'browser'],
  ] as const)('%s under %j is %s', (key, under, verdict) => {
    expect(judgeKey(key, under)).toBe(verdict);
  });
});
