import { join } from 'node:path';
import { openFolder } from '../src/load/disk.ts';
import { listContent, readListed } from '../src/load/files.ts';
import { comparePaths } from '../src/load/paths.ts';
import { readSchemas } from '../src/load/schemas.ts';
import { readUnits, splitListing, type Shelf } from '../src/load/units.ts';
import type { Content } from '../src/rules/content.ts';
import { RULES } from '../src/rules/index.ts';
import type { RunOptions } from '../src/rules/run.ts';
import { runBatches, type Shelved } from '../src/rules/run-batches.ts';
import {
  chooseAddress,
  chooseAsOf,
  chooseContent,
  pathFromGitRoot,
  presentOf,
  ROOT,
  type Judgement,
} from './command.ts';

/** Content opened and its texts, schemes and settings read; its records are read when they are judged. */
function openShelf(shelf: Shelf): Shelved {
  const { source, listing, schemas } = shelf;
  const { frame, units } = splitListing(listing);
  const { files, faults } = readListed(source, listing, frame, schemas);
  return {
    frame: { files, faults: [...listing.faults, ...faults].sort(comparePaths) },
    units,
    read: (some) => readUnits(shelf, some),
  };
}

/** The text of a file, read anew, as the check reads it. */
function textOf({ source, listing, schemas }: Shelf, path: string): string | undefined {
  return readListed(source, listing, [path], schemas).files[0]?.text;
}

/**
 * Judges a content folder of any size: records are read a few at a time and not kept, so that `content` of the judgement
 * has none.
 */
export function judgeInBatches(options: {
  content?: string | undefined;
  asOf?: string | undefined;
  only?: (path: string) => boolean;
  /** How many records are held at a time; it bears on nothing that is found. */
  atOnce?: number;
}): Judgement {
  const folder = chooseContent(options.content);
  const schemas = readSchemas(join(ROOT, 'schemas'));
  const source = openFolder(folder);
  const shelf = { source, listing: listContent(source), schemas };
  const contentPath = pathFromGitRoot(folder);
  const optionsOf = (content: Content): RunOptions => ({
    asOf: chooseAsOf(options.asOf, content),
    present: presentOf(content),
    contentPath,
    publicAddress: chooseAddress(content),
    ...(options.only ? { only: options.only } : {}),
  });
  const shelved = openShelf(shelf);
  const { result, frame, faults } = runBatches(shelved, RULES, optionsOf, options.atOnce);
  const content = { ...frame, loaded: { files: frame.loaded.files, faults } };
  const textOfFile = (path: string): string | undefined => textOf(shelf, path);
  return { content, schemas, result, folder, contentPath, textOf: textOfFile };
}
