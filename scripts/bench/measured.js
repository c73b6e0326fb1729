import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Runs a program of ours in this process, and at its end writes into a file how long the process took, how long it
 * computed, and the most memory it held: `node measured.js FILE PROGRAM ARGUMENTS…`. In JavaScript, as the floor is: the
 * loading of Node's TypeScript compiler is no part of either.
 */
const [, , file = '', program = '', ...rest] = process.argv;
process.argv.splice(1, process.argv.length, program, ...rest);
process.on('exit', () => {
  const milliseconds = performance.now();
  const { maxRSS } = process.resourceUsage(); // in KiB
  const { user, system } = process.cpuUsage(); // in microseconds
  const cpu = (user + system) / 1000;
  writeFileSync(file, JSON.stringify({ milliseconds, cpu, megabytes: (maxRSS * 1024) / 1e6 }));
});
await import(resolve(program));
