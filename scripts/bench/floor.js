import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads every file of a folder, and parses the JSON: the least that any check of it must do. */
function readAndParse(folder) {
  let count = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) count += readAndParse(path);
    else {
      const text = readFileSync(path, 'utf8');
      if (entry.name.endsWith('.json')) JSON.parse(text);
      count++;
    }
  }
  return count;
}

readAndParse(process.argv[2] ?? '.');
