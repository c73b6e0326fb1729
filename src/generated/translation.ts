// Generated from schemas/translation.schema.json by npm run generate; do not edit.

/**
 * Which Chinese words each English provision translates: content/regulations/<work>/<version>/translation.json.
 */
export interface Translation {
  $schema?: string;
  schemaVersion: 1;
  provisions: {
    [k: string]: {
      textHash: string;
      status: 'machine' | 'reviewed' | 'official';
    };
  };
}
