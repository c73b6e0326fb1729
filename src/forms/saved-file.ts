import type { FormDefinition, FormValues } from './definition.ts';
import { isAnswerable, isComputed, listFields } from './definition.ts';

const FORMAT = 'dianzhang-form';

/** The version of the saved file; files without one are older, and read alike. */
const VERSION = 1;

/** Larger than any answers: what a person chose by mistake. In characters. */
const LARGEST = 2_000_000;

export type SavedFault = 'not-json' | 'not-answers' | 'other-form' | 'newer' | 'too-large';

/** A file that cannot be read in; `form` is the form it belongs to, where it says so. */
export class SavedFileError extends TypeError {
  readonly fault: SavedFault;
  readonly form: string;
  constructor(fault: SavedFault, form = '') {
    super(`${fault} ${form}`.trim());
    this.fault = fault;
    this.form = form;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  if (text.length > LARGEST) throw new SavedFileError('too-large');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SavedFileError('not-json');
  }
}

/** Answers saved by the page, read back; throws `SavedFileError` when the text is anything else. */
export function parseSaved(form: FormDefinition, text: string): Record<string, unknown> {
  const saved = parseJson(text);
  if (!isObject(saved) || typeof saved['form'] !== 'string' || !isObject(saved['values']))
    throw new SavedFileError('not-answers');
  if (saved['form'] !== form.id) throw new SavedFileError('other-form', saved['form']);
  const { version = 1 } = saved;
  if (typeof version !== 'number' || version > VERSION) throw new SavedFileError('newer');
  return saved['values'];
}

/** The file the page saves: the form's id and the values, as JSON that people can read. */
export function formatSaved(form: FormDefinition, values: FormValues): string {
  const file = { format: FORMAT, version: VERSION, form: form.id, edition: form.updatedOn, values };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The ids among given values that this edition of the form does not have. */
export function listStrange(form: FormDefinition, values: Record<string, unknown>): string[] {
  const held = listFields(form).filter((field) => isAnswerable(field) || isComputed(field));
  const known = new Set(held.map(({ id }) => id));
  return Object.keys(values).filter((id) => !known.has(id));
}
