import common from '../../schemas/common.schema.json' with { type: 'json' };
import expertPrivate from '../../schemas/expert-private.schema.json' with { type: 'json' };
import expert from '../../schemas/expert.schema.json' with { type: 'json' };
import workstationPrivate from '../../schemas/workstation-private.schema.json' with { type: 'json' };
import workstation from '../../schemas/workstation.schema.json' with { type: 'json' };
import type { JsonSchema } from './schemas.ts';

/** The schemas that say what of a record is public, for those who read no files. */
export const RECORD_SCHEMAS: ReadonlyMap<string, JsonSchema> = new Map<string, JsonSchema>([
  ['common', common],
  ['expert', expert],
  ['expert-private', expertPrivate],
  ['workstation', workstation],
  ['workstation-private', workstationPrivate],
]);
