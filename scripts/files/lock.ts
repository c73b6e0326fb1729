import { readFileSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { isAlive } from './process.ts';
import { writeSafely } from './safe-write.ts';

interface Holder {
  pid: number;
  host: string;
  /** When its process began, as Linux tells; a number that was given anew is another process. */
  began: string;
}

/** Field 22 of `/proc/<pid>/stat`, counted after the name in brackets; empty where there is no such thing. */
function beganOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Of another machine nobody here can tell whether it still works: its lock holds. */
function isGone({ pid, host, began }: Holder): boolean {
  return host === hostname() && (!isAlive(pid) || (began !== '' && began !== beganOf(pid)));
}

/** Takes away a dead process’s lock: under a lock of its own, so that of two who see it only one does. */
function takeAway(path: string): void {
  const gate = `${path}.gate`;
  try {
    writeSafely(gate, '', { fresh: true });
  } catch {
    const age = Date.now() - (statSync(gate, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 10_000) rmSync(gate, { force: true }); // its process died in that very moment
    return;
  }
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  const holder = readHolder(path);
  if (isThere && (holder === null || isGone(holder))) rmSync(path, { force: true });
  rmSync(gate, { force: true });
}

/** Takes the lock and returns what gives it back; null where a living process has it. */
export function takeLock(path: string): (() => void) | null {
  const mine = { pid: process.pid, host: hostname(), began: beganOf(process.pid) };
  for (let tries = 0; tries < 3; tries++) {
    try {
      writeSafely(path, JSON.stringify(mine), { fresh: true });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder !== null && !isGone(holder)) return null;
    takeAway(path);
  }
  return null;
}

/** The same, waiting while another has it, as long as is said. */
export async function waitForLock(path: string, seconds: number): Promise<(() => void) | null> {
  for (let waited = 0; ; waited += 0.2) {
    const release = takeLock(path);
    if (release || waited >= seconds) return release;
    await new Promise((done) => setTimeout(done, 200));
  }
}
