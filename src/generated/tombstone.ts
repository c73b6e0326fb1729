// Generated from schemas/tombstone.schema.json by npm run generate; do not edit.

import type { Private } from './private.ts';

/**
 * What stays, in the same file, of a record erased on its person’s lawful request: its number, which is never given to anybody else, the day and the ground. Nothing of it leaves.
 */
export interface Tombstone {
  $schema?: Private<string>;
  schemaVersion: 1;
  id: Private<string>;
  scheme: Private<string>;
  erased: {
    on: Private<string>;
    /**
     * The law and the request that the erasure rests on; no fact about the person.
     */
    ground: Private<string>;
  };
}
