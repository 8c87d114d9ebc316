import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { VerbatimError, type ErrorShape } from '../../contract/errors.ts';
import { exitStatus, UsageError, type AnyCommand, type ExitStatus } from './command.ts';
import { commands, notYet } from './commands.ts';
import { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

/**
 * The command line. It finds the command, parses its options, runs it, and turns whatever goes wrong into
 * the two shapes of docs/cli.md: a line for the person on stderr, or `{ error }` on stdout with `--json`.
 */

const commonOptions = {
  library: { type: 'string' },
  json: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsOptionsConfig;

const COMMON_HELP = [
  '  --library DIR   the library folder (default: your own)',
  '  --json          one JSON document on stdout, nothing else there',
  '  --verbose       what the processes log, on stderr',
  '  --help          this text',
].join('\n');

const INTERRUPTED_STATUS = 130;

function overview(): string {
  const lines = [...commands.values()].map(({ usage }) => `  verbatim ${usage}`);
  return [
    'Verbatim keeps what people said, word for word.',
    '',
    ...lines,
    '',
    COMMON_HELP,
    '',
    `Not yet: ${notYet.join(', ')}.`,
  ].join('\n');
}

function commandHelp(usage: string, command: AnyCommand): string {
  return [`verbatim ${usage}`, '', command.about, '', COMMON_HELP].join('\n');
}

/** The command's name, wherever it stands among the options: `passage add` is one name of two words. */
function findCommand(args: readonly string[]): { name: string; rest: string[] } {
  const places = args.flatMap((arg, place) => {
    const isWord = !arg.startsWith('-') || arg === '-';
    return isWord && args[place - 1] !== '--library' ? [place] : [];
  });
  const words = places.map((place) => args[place] ?? '');
  const wordCount = commands.has(words.slice(0, 2).join(' ')) ? 2 : 1;
  const named = new Set(places.slice(0, wordCount));
  return {
    name: words.slice(0, wordCount).join(' '),
    rest: args.filter((_, place) => !named.has(place)),
  };
}

/** Runs one command line and gives its exit status. Never rejects. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const isJson = args.includes('--json');
  const { name, rest } = findCommand(args);
  const entry = commands.get(name);
  if (entry === undefined) return answerUnknown(name, args, terminal);
  try {
    return await runCommand(await entry.load(), { usage: entry.usage, args: rest, terminal });
  } catch (error) {
    const isWrongUse = isUsage(error);
    const shape = isWrongUse
      ? { code: 'bad-input' as const, message: `${error.message}.`, hint: `Usage: verbatim ${entry.usage}` }
      : toShape(error);
    await fail(shape, isJson, terminal);
    return isWrongUse ? exitStatus.usage : exitStatus.failed;
  }
}

async function runCommand(
  command: AnyCommand,
  { usage, args, terminal }: { usage: string; args: string[]; terminal: Terminal },
): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args,
    options: { ...command.options, ...commonOptions },
    allowPositionals: true,
  });
  if (values.help) {
    await terminal.write(`${commandHelp(usage, command)}\n`);
    return exitStatus.done;
  }
  const session = new Session({
    libraryDir: values.library,
    isJson: values.json,
    isVerbose: values.verbose,
    terminal,
  });
  // The first signal stops the command, which then drains; a second one ends the program at once.
  const forget = terminal.onStop(() => {
    if (session.stopped.aborted) process.exit(INTERRUPTED_STATUS);
    session.stop();
  });
  try {
    return await command.run({ values, positionals, session });
  } finally {
    await session.close();
    forget();
  }
}

async function answerUnknown(name: string, args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  if (name === '' && (args.length === 0 || args.includes('--help') || args.includes('-h'))) {
    await terminal.write(`${overview()}\n`);
    return args.length === 0 ? exitStatus.usage : exitStatus.done;
  }
  const message = notYet.includes(name)
    ? `“verbatim ${name}” does not exist yet in this version.`
    : `There is no command “${name}”.`;
  const shape = { code: 'bad-input', message, hint: 'See what there is: verbatim --help' } as const;
  await fail(shape, args.includes('--json'), terminal);
  return exitStatus.usage;
}

function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

type PlainError = Pick<ErrorShape, 'code' | 'message' | 'hint'>;

function toShape(error: unknown): PlainError {
  if (error instanceof VerbatimError) return error.toShape();
  const message = error instanceof Error ? error.message : String(error);
  return new VerbatimError('internal', message).toShape();
}

async function fail(shape: PlainError, isJson: boolean, terminal: Terminal): Promise<void> {
  const { code, message, hint } = shape;
  if (isJson) await terminal.write(`${JSON.stringify({ error: { code, message, hint } }, null, 2)}\n`);
  else terminal.say(`${message} ${hint}`);
}
