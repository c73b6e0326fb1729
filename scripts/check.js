import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// The check is run at every push, mostly for one record: most of its time would go into stripping the types of our modules and
// compiling them, so Node keeps what it made of them (and does without where the folder cannot be written). It is JavaScript
// because to read a single TypeScript file Node first loads its compiler.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));
await import('./check.ts');
