// Generated from schemas/workstation-private.schema.json by npm run generate; do not edit.

/**
 * The person whom the authority calls, kept apart from the public enquiry line: content/private/<scheme>/<id>.json. Nothing of it leaves.
 */
export interface WorkstationPrivate {
  $schema?: string;
  schemaVersion: 1;
  id: string;
  contact: {
    name: string;
    telephone?: string;
    email?: string;
  };
}
