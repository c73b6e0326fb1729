import { reportCodeQuality } from './code-quality.ts';
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { reportJunit } from './junit.ts';
import { reportMarkdown } from './markdown.ts';
import { reportRdjson } from './rdjson.ts';
import type { Report, Setting } from './report.ts';
import { reportSarif } from './sarif.ts';
import { reportText } from './text.ts';

/** Every way to tell a report, by the name that `--format` gives it. */
export const VOICES = {
  text: reportText,
  json: reportJson,
  github: reportGithub,
  sarif: reportSarif,
  rdjson: reportRdjson,
  junit: reportJunit,
  markdown: reportMarkdown,
  codequality: reportCodeQuality,
} satisfies Record<string, (report: Report, setting: Setting) => string>;

export type Format = keyof typeof VOICES;

export const FORMATS = Object.keys(VOICES) as Format[];

export function isFormat(name: string): name is Format {
  return Object.hasOwn(VOICES, name);
}
