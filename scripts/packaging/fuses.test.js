import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { afterPack, fuses, setFuses } from './fuses.js';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** What a binary holds at its wire: the version, the length, and a byte for each fuse. */
const wire = (states, version = 1) =>
  Buffer.concat([
    Buffer.from(SENTINEL, 'latin1'),
    Buffer.from([version, states.length]),
    Buffer.from(states, 'latin1'),
  ]);
const binary = (...parts) => Buffer.concat([Buffer.from('program '), ...parts, Buffer.from(' more program')]);
const statesIn = (bytes) => {
  const start = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
  return bytes.subarray(start, start + fuses.length).toString('latin1');
};

describe('the fuses', () => {
  it('are those of security.md, item 12', () => {
    expect(Object.fromEntries(fuses.map(({ name, isOn }) => [name, isOn]))).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
  });

  it('are all set, and nothing else is touched', () => {
    const bytes = binary(wire('101100101'));
    const before = Buffer.from(bytes);
    setFuses(bytes);
    expect(statesIn(bytes)).toBe('010011001');
    const changed = [...bytes.keys()].filter((at) => bytes[at] !== before[at]);
    expect(changed.every((at) => at >= bytes.indexOf(SENTINEL) + SENTINEL.length + 2)).toBe(true);
    expect(bytes).toHaveLength(before.length);
  });

  it('are set in both halves of a universal binary', () => {
    const bytes = binary(wire('101100101'), Buffer.from('other half'), wire('101100101'));
    setFuses(bytes);
    expect(statesIn(bytes.subarray(bytes.lastIndexOf(SENTINEL)))).toBe('010011001');
    expect(statesIn(bytes)).toBe('010011001');
  });

  it('leave a fuse that Electron has removed', () => {
    const bytes = binary(wire('r01100101'));
    setFuses(bytes);
    expect(statesIn(bytes)).toBe('r10011001');
  });

  it('stop the build when Electron has another wire', () => {
    expect(() => setFuses(binary(wire('1011001011')))).toThrow('has 10 fuses, the table 9');
    expect(() => setFuses(binary(wire('10110010')))).toThrow('has 8 fuses, the table 9');
    expect(() => setFuses(binary(wire('101100101', 2)))).toThrow('of version 2');
    expect(() => setFuses(Buffer.from('a program'))).toThrow('no fuse wire');
  });
});

describe('the hook', () => {
  let dir;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'verbatim-fuses-'))));
  afterEach(() => rmSync(dir, { recursive: true }));

  it('finds the program and sets its fuses', async () => {
    writeFileSync(join(dir, 'verbatim'), binary(wire('101100101')));
    writeFileSync(join(dir, 'Verbatim.exe'), binary(wire('101100101')));
    const packager = { executableName: 'verbatim', appInfo: { productFilename: 'Verbatim' } };
    await afterPack({ appOutDir: dir, electronPlatformName: 'linux', packager });
    await afterPack({ appOutDir: dir, electronPlatformName: 'win32', packager });
    for (const name of ['verbatim', 'Verbatim.exe']) {
      expect(statesIn(readFileSync(join(dir, name)))).toBe('010011001');
    }
  });
});
