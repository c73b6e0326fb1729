import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { reportJson } from '../src/report/json.ts';
import { reportText } from '../src/report/text.ts';
import { chooseContent, judge, output, runCommand, UserError } from './command.ts';

const OPTIONS = {
  content: { type: 'string' },
  'as-of': { type: 'string' },
  format: { type: 'string', default: 'text' },
  output: { type: 'string', short: 'o' },
} as const;

const FORMATS = ['text', 'json'];

/** Which files the paths given on the command line name, or all of them. */
function chooseFiles(
  paths: readonly string[],
  content: string,
): ((path: string) => boolean) | undefined {
  if (paths.length === 0) return undefined;
  const chosen = paths.map((path) => {
    // a mistyped path must not look like a clean one
    if (!existsSync(path)) throw new UserError('check.no-path', { path });
    const inside = relative(content, resolve(path)).split(sep).join('/');
    if (inside.startsWith('..')) throw new UserError('check.outside', { path, content });
    return inside;
  });
  return (file) =>
    chosen.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}

await runCommand(OPTIONS, 'check.help', ({ values, positionals, lang }) => {
  const format = String(values['format']);
  if (!FORMATS.includes(format))
    throw new UserError('command.bad-choice', {
      option: '--format',
      value: format,
      allowed: FORMATS.join(', '),
    });
  const folder = chooseContent(values['content'] as string | undefined);
  const only = chooseFiles(positionals, folder);
  const asOf = values['as-of'] as string | undefined;
  const { result } = judge({ content: folder, asOf, ...(only ? { only } : {}) });
  output(
    format === 'json' ? reportJson(result) : reportText(result, lang),
    values['output'] as string | undefined,
  );
  return result.counts.error > 0 ? 1 : 0;
});
