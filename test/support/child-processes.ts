import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

interface ListedProcess {
  pid: number;
  parentPid: number;
  command: string;
}

/** The child of a process whose command line fits; null when there is none now. Linux and macOS. */
export async function findChildPid(parentPid: number, command: RegExp): Promise<number | null> {
  const listed = existsSync('/proc/self/stat') ? await readProc() : await askPs();
  return listed.find((one) => one.parentPid === parentPid && command.test(one.command))?.pid ?? null;
}

async function readProc(): Promise<ListedProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const listed = await Promise.all(pids.map(readOne));
  return listed.filter((one) => one !== null);
}

async function readOne(pid: string): Promise<ListedProcess | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    // `pid (name) state parent …`: the name may hold spaces and brackets of its own.
    const [, parentPid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(pid), parentPid: Number(parentPid), command };
  } catch {
    // It ended while it was being read.
    return null;
  }
}

async function askPs(): Promise<ListedProcess[]> {
  const { stdout } = await promisify(execFile)('ps', ['-axo', 'pid=,ppid=,command=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parentPid, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
    if (pid === undefined || parentPid === undefined || command === undefined) return [];
    return [{ pid: Number(pid), parentPid: Number(parentPid), command }];
  });
}
