import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../src/i18n/lang.ts';
import { t } from '../../src/i18n/translate.ts';
import { ROOT } from '../command.ts';
import { writeSafely } from '../files/safe-write.ts';

/** Where the fonts that come with the product lie. */
export const FONT_ROOT = join(ROOT, 'node_modules');

/** One file that a command makes; `name` is used where `-o` names a folder. */
export interface Output {
  name: string;
  bytes: Uint8Array;
}

/** What is to be mended before anything is made: one line each on the error stream, exit code 1. */
export class Complaint extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Whether `-o` names one file, by its ending; else it is a folder for as many as there are. */
export function isFile(path: string): boolean {
  return /\.(pdf|xlsx)$/i.test(path);
}

/** Writes what was made, to the file or into the folder, and says where. */
export function writeOutputs(outputs: readonly Output[], path: string, lang: Lang): void {
  if (!isFile(path)) mkdirSync(path, { recursive: true });
  for (const { name, bytes } of outputs) writeSafely(isFile(path) ? path : join(path, name), bytes);
  const text =
    outputs.length === 1
      ? t(lang, 'command.written', { path: isFile(path) ? path : join(path, outputs[0]!.name) })
      : t(lang, 'paper.written', { path, count: outputs.length });
  process.stdout.write(`${text}\n`);
}
