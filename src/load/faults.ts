/** What can be wrong with a file before any rule reads it; each kind is a message of a rule under `src/rules/file/`. */
export type FaultKind =
  | 'empty'
  | 'byteOrderMark'
  | 'notUtf8'
  | 'invisible'
  | 'halfCharacter'
  | 'tooLarge'
  | 'link'
  | 'unreadable'
  | 'unexpected'
  | 'missing'
  | 'syntax'
  | 'duplicateKey'
  | SchemaFaultKind;

export type SchemaFaultKind =
  'type' | 'required' | 'unknownProperty' | 'choice' | 'date' | 'pattern' | 'bounds' | 'other';

export interface Fault {
  kind: FaultKind;
  /** Relative to the content folder, with `/`. */
  path: string;
  line: number;
  column: number;
  pointer: string;
  data: Record<string, string | number>;
}
