import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { t } from '../src/i18n/translate.ts';
import { ROOT, runCommand, UserError } from './command.ts';
import { serveSite } from './serve.ts';

const OPTIONS = {
  directory: { type: 'string', short: 'd', default: 'dist' },
  port: { type: 'string', default: '4321' },
} as const;

await runCommand(OPTIONS, 'preview.help', async ({ values, lang }) => {
  const folder = resolve(ROOT, String(values['directory']));
  if (!existsSync(join(folder, '404.html')))
    throw new UserError('preview.missing', { path: String(values['directory']) });
  const { address, server } = await serveSite(
    folder,
    process.env['BASE_PATH'],
    Number(values['port']),
  );
  process.stdout.write(`${t(lang, 'preview.ready', { address })}\n`);
  await new Promise((closed) => server.once('close', closed));
  return 0;
});
