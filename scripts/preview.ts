import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { t } from '../src/i18n/translate.ts';
import { ROOT, runCommand, UserError } from './command.ts';
import { serveSite } from './serve.ts';

const OPTIONS = {
  directory: { type: 'string', short: 'd', default: 'dist' },
  port: { type: 'string', default: '4321' },
} as const;

/** The path that the site was made to be served under: its manifest tells. */
function baseOf(folder: string): string {
  const manifest = readFileSync(join(folder, 'manifest.webmanifest'), 'utf8');
  return (JSON.parse(manifest) as { scope: string }).scope;
}

await runCommand(OPTIONS, 'preview.help', async ({ values, lang }) => {
  const folder = resolve(ROOT, String(values['directory']));
  if (!existsSync(join(folder, '404.html')))
    throw new UserError('preview.missing', { path: String(values['directory']) });
  const { address, server } = await serveSite(folder, baseOf(folder), Number(values['port']));
  process.stdout.write(`${t(lang, 'preview.ready', { address })}\n`);
  await new Promise((closed) => server.once('close', closed));
  return 0;
});
