// Generated from schemas/workstation-private.schema.json by npm run generate; do not edit.

import type { Private } from './private.ts';

/**
 * The person whom the authority calls, kept apart from the public enquiry line: content/private/<scheme>/<id>.json. Nothing of it leaves.
 */
export interface WorkstationPrivate {
  $schema?: Private<string>;
  schemaVersion: 1;
  id: Private<string>;
  contact: {
    name: Private<string>;
    telephone?: Private<string>;
    email?: Private<string>;
  };
}
