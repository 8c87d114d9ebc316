/**
 * The fuses of the packaged app, and the hook of electron-builder that sets them. A fuse is one byte in Electron's
 * binary, after a sentinel, the version of the wire and its length. electron-builder's own option knows neither
 * the newest fuse nor a way to insist on all of them; here a wire that is not exactly as long as the table stops
 * the build, so a fuse that a new Electron brings is decided on and never left as it came.
 *
 * JavaScript, since electron-builder loads it by itself.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** In the order of the wire (`FuseV1Options` of @electron/fuses 2.1), with the reason for each. */
export const fuses = [
  {
    name: 'RunAsNode',
    isOn: false,
    why: 'nobody turns the app into a Node; our children are utility processes',
  },
  { name: 'EnableCookieEncryption', isOn: true, why: 'what Chromium keeps is not readable by others' },
  { name: 'EnableNodeOptionsEnvironmentVariable', isOn: false, why: 'the environment adds no code' },
  { name: 'EnableNodeCliInspectArguments', isOn: false, why: 'no debugger in a packaged app' },
  { name: 'EnableEmbeddedAsarIntegrityValidation', isOn: true, why: 'the code is the code that was packed' },
  { name: 'OnlyLoadAppFromAsar', isOn: true, why: 'and comes from nowhere else' },
  { name: 'LoadBrowserProcessSpecificV8Snapshot', isOn: false, why: 'there is none' },
  { name: 'GrantFileProtocolExtraPrivileges', isOn: false, why: 'file: is never loaded' },
  { name: 'WasmTrapHandlers', isOn: true, why: "the default: WebAssembly's own bounds checks" },
];

const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1');
const WIRE_VERSION = 1;
const OFF = 0x30;
const ON = 0x31;
const REMOVED = 0x72;

/**
 * Sets every fuse in the bytes of a binary, in place. A universal binary for the Mac has two wires.
 * @throws Error when there is no wire, or when it is not the one that the table was written for
 */
export function setFuses(binary) {
  const first = binary.indexOf(SENTINEL);
  if (first === -1) throw new Error('no fuse wire in this binary');
  for (const at of new Set([first, binary.lastIndexOf(SENTINEL)])) {
    const start = at + SENTINEL.length;
    const [version, length] = [binary[start], binary[start + 1]];
    if (version !== WIRE_VERSION)
      throw new Error(`the fuse wire is of version ${version}, not ${WIRE_VERSION}`);
    if (length !== fuses.length) {
      throw new Error(
        `the fuse wire has ${length} fuses, the table ${fuses.length}: decide on the difference first`,
      );
    }
    for (const [index, { isOn }] of fuses.entries()) {
      const byte = start + 2 + index;
      if (binary[byte] !== REMOVED) binary[byte] = isOn ? ON : OFF;
    }
  }
}

/** Where the wire is: in the framework on the Mac, elsewhere in the program itself. */
function findBinary({ appOutDir, electronPlatformName, packager }) {
  if (electronPlatformName === 'darwin') {
    const framework = 'Contents/Frameworks/Electron Framework.framework/Electron Framework';
    return join(appOutDir, `${packager.appInfo.productFilename}.app`, framework);
  }
  if (electronPlatformName === 'win32') return join(appOutDir, `${packager.appInfo.productFilename}.exe`);
  return join(appOutDir, packager.executableName);
}

/** electron-builder calls it after it has put the app together and before it signs. */
export async function afterPack(context) {
  const file = findBinary(context);
  const binary = await readFile(file);
  setFuses(binary);
  await writeFile(file, binary);
}
