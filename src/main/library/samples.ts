import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { VerbatimError } from '../../contract/errors.ts';
import { tagNameSchema } from '../../contract/primitives.ts';
import type { ArticleDraft } from './capture/types.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import { recordSavedTogether, saveDraft } from './saving.ts';

/** What a sample's folder says of its page: where it would stand on the web, and the files that it shows. */
const sampleSchema = z.object({
  url: z.url(),
  files: z.array(z.string().regex(/^[\w-][\w.-]*$/u)),
  tags: z.array(tagNameSchema),
});

/** Saves the stories that come with the program, through the same door as every page; one act for all of them. */
export async function addSamples(parts: LibraryParts, context: CallContext): Promise<{ added: number }> {
  const folders = await listSamples(parts.ports.samplesDir);
  const saved: string[] = [];
  try {
    // Backwards, so that the first of them is the newest and stands at the top of the inbox.
    for (const folder of folders.toReversed()) {
      const { draft, tags } = await readSample(folder);
      const outcome = await saveDraft(withoutNetwork(parts), draft, { tags, act: null, context });
      if (outcome.outcome === 'saved') saved.push(outcome.articleId);
    }
  } finally {
    recordSavedTogether(parts, saved, 'Add the sample stories');
  }
  return { added: saved.length };
}

async function listSamples(dir: string | null): Promise<string[]> {
  if (dir === null) throw noSamples();
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: unknown) => {
    throw noSamples(error);
  });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(dir, entry.name))
    .sort();
}

async function readSample(folder: string): Promise<{ draft: ArticleDraft; tags: string[] }> {
  const { url, files, tags } = sampleSchema.parse(
    JSON.parse(await readFile(join(folder, 'sample.json'), 'utf8')),
  );
  const resources = await Promise.all(
    files.map(async (name) => ({
      url: new URL(name, url).href,
      bytes: await readPlainFile(join(folder, name)),
    })),
  );
  const draft: ArticleDraft = {
    how: 'file',
    bytes: await readPlainFile(join(folder, 'page.html')),
    contentType: 'text/html',
    charset: 'utf-8',
    url,
    finalUrl: url,
    redirects: [],
    headers: {},
    title: null,
    resources,
  };
  return { draft, tags };
}

async function readPlainFile(file: string): Promise<Uint8Array> {
  const found = await lstat(file);
  if (!found.isFile())
    throw new VerbatimError('internal', 'A sample story holds something that is not a file.');
  return readFile(file);
}

/** A sample brings all its files along; whatever else its page names stays unasked. */
function withoutNetwork(parts: LibraryParts): LibraryParts {
  const fetchBytes = (): Promise<never> =>
    Promise.reject(new VerbatimError('address-refused', 'Sample stories are read without the network.'));
  return { ...parts, ports: { ...parts.ports, fetchBytes } };
}

function noSamples(cause?: unknown): VerbatimError {
  return new VerbatimError('not-found', 'This copy of Verbatim comes without sample stories.', {
    cause,
    hint: 'Save a story of your own.',
  });
}
