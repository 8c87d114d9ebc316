import { describe, expect, it } from 'vitest';
import { createSpeakerResolver } from './resolve-speaker.ts';

const peskov = { id: 'peskov', name: 'Dmitry Peskov', aliases: [] };
const putin = { id: 'putin', name: 'Vladimir Putin', aliases: ['Владимир Путин'] };
const kremlin = { id: 'kremlin', name: 'the Kremlin', aliases: ['Кремль'] };
const anna = { id: 'anna', name: 'Anna Smith', aliases: [] };
const john = { id: 'john', name: 'John Smith', aliases: ['Smith'] };

describe('a name means', () => {
  const { resolve } = createSpeakerResolver([peskov, putin, kremlin, anna]);
  it.each([
    ['Dmitry Peskov', 'peskov', 'exact'],
    ['DMITRY PESKOV', 'peskov', 'exact'],
    ['Дмитрий Песков', 'peskov', 'same'],
    ['Peskov', 'peskov', 'likely'],
    ['Mr Peskov', 'peskov', 'likely'],
    ['Песков', 'peskov', 'likely'],
    ['Путина', 'putin', 'likely'],
    ['Kremlin', 'kremlin', 'exact'],
    ['кремль', 'kremlin', 'exact'],
    ['Ivan Peskov', null, null],
    ['Somebody Else', null, null],
    ['', null, null],
  ])('%s: %s, %s', (name, speakerId, certainty) =>
    expect(resolve(name)).toMatchObject({ speakerId, certainty }),
  );
});

describe('a name that may mean several', () => {
  it('names them and decides nothing', () => {
    const { resolve } = createSpeakerResolver([anna, { ...john, aliases: [] }]);
    expect(resolve('Smith')).toEqual({ speakerId: null, certainty: null, candidates: ['anna', 'john'] });
    expect(resolve('Anna Smith').speakerId).toBe('anna');
    expect(resolve('Sarah Smith').candidates).toEqual([]);
  });

  it('means the one who has it as an alias, unless two have', () => {
    expect(createSpeakerResolver([anna, john]).resolve('Smith')).toMatchObject({ speakerId: 'john' });
    const both = createSpeakerResolver([{ ...anna, aliases: ['Smith'] }, john]);
    expect(both.resolve('smith').candidates).toEqual(['anna', 'john']);
  });

  it('is somebody’s own name before it is an alias of another', () => {
    const smith = { id: 'smith', name: 'Smith', aliases: [] };
    expect(createSpeakerResolver([john, smith]).resolve('Smith').speakerId).toBe('smith');
  });
});

describe('twins', () => {
  it('are speakers who may be one, and never people whose full names differ', () => {
    const alone = { id: 'alone', name: 'Песков', aliases: [] };
    const inFull = { id: 'cyrillic', name: 'Дмитрий Песков', aliases: [] };
    const other = { id: 'other', name: 'Ivan Peskov', aliases: ['Peskov'] };
    const twins = createSpeakerResolver([peskov, alone, inFull, other, kremlin, putin]).findTwins();
    expect(twins.map((pair) => [pair.oneId, pair.otherId, pair.certainty])).toEqual([
      ['alone', 'peskov', 'likely'],
      ['cyrillic', 'peskov', 'same'],
      ['alone', 'cyrillic', 'likely'],
      ['alone', 'other', 'likely'],
    ]);
  });
});
