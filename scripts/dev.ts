import { dev } from 'astro';
import { join, resolve, sep } from 'node:path';
import { handOver, type Handover } from '../src/edition/handover.ts';
import { chooseAsOf, chooseSite, openEdition, ROOT, runCommand } from './command.ts';

const OPTIONS = {
  content: { type: 'string' },
  'as-of': { type: 'string' },
  port: { type: 'string', default: '4321' },
} as const;

await runCommand(OPTIONS, 'dev.help', async ({ values }) => {
  const read = (): Handover => {
    const edition = openEdition(values['content'] as string | undefined);
    return { edition, asOf: chooseAsOf(values['as-of'] as string | undefined, edition.content) };
  };
  let current: Handover | null = read();
  const { folder, content } = current.edition;
  chooseSite(content); // said here in a sentence, not out of Astro's configuration
  handOver(() => (current ??= read()));
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['DIANZHANG_CONTENT'] = folder;
  process.env['DIANZHANG_WORK'] = join(ROOT, 'node_modules', '.cache', 'dev');
  const server = await dev({ root: ROOT, server: { port: Number(values['port']) } });
  server.watcher.add(folder);
  server.watcher.on('all', (_, path) => {
    // What changed is read anew when the next page asks for it.
    if (resolve(ROOT, path).startsWith(`${folder}${sep}`)) current = null;
  });
  await new Promise((closed) => server.watcher.once('close', closed));
  return 0;
});
