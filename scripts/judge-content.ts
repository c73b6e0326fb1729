import { join } from 'node:path';
import type { Edition } from '../src/edition/edition.ts';
import { openFolder } from '../src/load/disk.ts';
import { listContent } from '../src/load/files.ts';
import { readSchemas, type Schemas } from '../src/load/schemas.ts';
import { openShelf } from '../src/load/units.ts';
import type { Content } from '../src/rules/content.ts';
import { RULES } from '../src/rules/index.ts';
import { runBatches } from '../src/rules/run-batches.ts';
import { runRules, type RunResult } from '../src/rules/run.ts';
import {
  chooseContent,
  chooseRunOptions,
  openEdition,
  pathFromGitRoot,
  ROOT,
  type Asked,
} from './command.ts';

export interface Judgement {
  content: Content;
  schemas: Schemas;
  result: RunResult;
  folder: string;
  /** The folder as findings name it. */
  contentPath: string;
  /** The text of a file that `content` does not hold, by its path in the folder. */
  textOf?: (path: string) => string | undefined;
}

interface ContentAsked extends Asked {
  content?: string | undefined;
}

/** Runs every rule over what was read; the very same object is judged and used. */
export function judgeEdition(edition: Edition, asked: Asked = {}): Judgement {
  const { content, schemas, folder } = edition;
  const contentPath = pathFromGitRoot(folder);
  const result = runRules(content, RULES, chooseRunOptions(content, contentPath, asked));
  return { content, schemas, result, folder, contentPath };
}

/** Reads a content folder whole and runs every rule over it: for those who go on to use the records. */
export function judgeContent(asked: ContentAsked): Judgement {
  return judgeEdition(openEdition(asked.content), asked);
}

/**
 * Judges a content folder of any size, with the same result: records are read a few at a time and not kept, so that
 * `content` of the judgement has none.
 */
export function judgeInBatches(
  asked: ContentAsked & {
    /** How many records are held at a time; it bears on nothing that is found. */
    atOnce?: number;
  },
): Judgement {
  const folder = chooseContent(asked.content);
  const schemas = readSchemas(join(ROOT, 'schemas'));
  const source = openFolder(folder);
  const shelf = openShelf(source, listContent(source), schemas);
  const contentPath = pathFromGitRoot(folder);
  const { result, frame, faults } = runBatches(
    shelf,
    RULES,
    (content) => chooseRunOptions(content, contentPath, asked),
    asked.atOnce,
  );
  const content = { ...frame, loaded: { files: frame.loaded.files, faults } };
  return { content, schemas, result, folder, contentPath, textOf: shelf.textOf };
}
