import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../files/process.ts';
import { syncFolder } from '../files/safe-write.ts';

const lastOf = (target: string): string => `${target}.last`;
const nearOf = (target: string): string => `${target}.near`;

/** A build killed between the two renames has left the old site under another name: it comes back. */
export function recoverLast(target: string): void {
  const last = lastOf(target);
  if (existsSync(last) && !existsSync(target)) renameSync(last, target);
  rmSync(last, { recursive: true, force: true });
  rmSync(nearOf(target), { recursive: true, force: true });
}

/** Beside the target where that is on another disk: only there is a swap one rename. */
function bringNear(next: string, target: string): string {
  if (statSync(next).dev === statSync(dirname(target)).dev) return next;
  const near = nearOf(target);
  try {
    cpSync(next, near, { recursive: true });
  } catch (error) {
    rmSync(near, { recursive: true, force: true });
    throw error;
  }
  return near;
}

/** The new site takes the old one's place by two renames; if the second fails the old one comes back. */
export function swapIn(next: string, target: string): void {
  const last = lastOf(target);
  const near = bringNear(next, target);
  const had = existsSync(target);
  if (had) renameSync(target, last);
  try {
    renameSync(near, target);
  } catch (error) {
    if (had) renameSync(last, target);
    throw error;
  }
  syncFolder(dirname(target));
  rmSync(last, { recursive: true, force: true });
}

const WORK = /^dist\.work-(\d+)$/; // dist.work-4711

/** A folder that this process alone works in, inside the program's own: elsewhere Astro would share one with others. */
export const workFolder = (root: string): string => join(root, `dist.work-${process.pid}`);

/** Takes away what builds that were killed have left. */
export function clearWork(root: string): void {
  for (const name of readdirSync(root)) {
    const [, pid] = WORK.exec(basename(name)) ?? [];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(root, name), { recursive: true, force: true });
  }
}
