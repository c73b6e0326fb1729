import { dev } from 'astro';
import { chooseAsOf, chooseContent, chooseSite, readContent, ROOT, runCommand } from './command.ts';

const OPTIONS = {
  content: { type: 'string' },
  'as-of': { type: 'string' },
  port: { type: 'string', default: '4321' },
} as const;

await runCommand(OPTIONS, 'dev.help', async ({ values }) => {
  const folder = chooseContent(values['content'] as string | undefined);
  const content = readContent(folder);
  chooseSite(content); // said here in a sentence, not out of Astro's configuration
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['DIANZHANG_CONTENT'] = folder;
  process.env['DIANZHANG_AS_OF'] = chooseAsOf(values['as-of'] as string | undefined, content);
  const server = await dev({ root: ROOT, server: { port: Number(values['port']) } });
  await new Promise((resolve) => server.watcher.once('close', resolve));
  return 0;
});
