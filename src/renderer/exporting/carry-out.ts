import type { Client } from '../../contract/client.ts';
import type { CarriedFile, ExportChoice } from '../../contract/exporting.ts';
import type { HostBridge, SaveFilesOutcome } from '../../contract/host.ts';
import { isBuilt } from './format-names.ts';
import { makeInputOf } from './use-export-choice.ts';

/** Has the files made, or takes those that are shown, and lets the host write them where the user says. */
export async function carryOut(
  { client, bridge }: { client: Client; bridge: HostBridge },
  choice: ExportChoice,
  shown: readonly CarriedFile[] | null = null,
): Promise<SaveFilesOutcome> {
  const files = shown ?? (await makeFiles(client, choice));
  const pages = files.filter((file) => 'text' in file);
  return choice.format === 'pdf' && bridge.savePdf !== null ? bridge.savePdf(pages) : bridge.saveFiles(files);
}

async function makeFiles(client: Client, choice: ExportChoice): Promise<readonly CarriedFile[]> {
  const { format, scope, includePrivate } = choice;
  if (!isBuilt(format)) return (await client.call('exports.make', makeInputOf(choice, scope))).files;
  return (await client.call('exports.build', { format, scope, includePrivate })).files;
}
