import type {
  Column,
  Field,
  FieldValue,
  FormDefinition,
  FormValues,
  RowValue,
} from './definition.ts';
import { parseChineseNumeral } from '../text/chinese-numerals.ts';
import { readCode } from '../text/typed-code.ts';
import { tidyText } from './characters.ts';
import { listAnswerable } from './definition.ts';

/** Wide digits, point and minus, narrow. */
function narrow(text: string): string {
  return text.replace(/[０-９．－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/**
 * A day as people type it, as ISO; anything else comes back as typed, for validation to name.
 * Matches `1980-5-21`, `1980年5月21日`, `1980.05.21`, `１９８０／５／２１`.
 */
export function readDate(typed: string): string {
  const plain = narrow(typed.trim());
  const parts = /^(\d{4})\s*[-./年／－．]\s*(\d{1,2})\s*[-./月／－．]\s*(\d{1,2})\s*日?$/.exec(
    plain,
  );
  if (!parts) return typed.trim();
  return `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
}

/** A month as people type it, as `2010-07`. Matches `2010-7`, `2010年7月`, `2010.07`. */
export function readMonth(typed: string): string {
  const plain = narrow(typed.trim());
  const parts = /^(\d{4})\s*[-./年／－．]\s*(\d{1,2})\s*月?$/.exec(plain);
  return parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}` : typed.trim();
}

/**
 * A number as typed, wide digits and signs too, thousands set apart or not; anything else stays text, for
 * validation to name. Matches `18`, `１８`, `1,200,000.50`, `－３．５`.
 */
export function readNumber(typed: string): number | string {
  const plain = narrow(typed.trim()).replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : typed.trim();
}

/** Text as typed, without what shows nothing and the white space round it; line breaks stay. */
export function readText(typed: string): string {
  return tidyText(typed).trim();
}

/** An end that has not come. */
const TO_THIS_DAY =
  /^(?:至今|迄今|到现在|至现在|现在|目前|在任|在职|今|(?:to |till |until )?(?:present|now|date|this day)|current|ongoing)$/i;

/** `35年`, `35 years`, `满35年`, `三十五年` → 35, where the definition names the unit. */
function readQuantity(typed: string, units: readonly string[]): number | string {
  const plain = typed.normalize('NFKC').trim().toLowerCase();
  const unit = units.filter((each) => plain.endsWith(each.toLowerCase()));
  const longest = unit.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return readNumber(typed);
  const number = plain
    .slice(0, -longest.length)
    .replace(/^[满足整]/, '')
    .trim();
  const read = readNumber(number);
  return typeof read === 'number' ? read : (parseChineseNumeral(number) ?? typed.trim());
}

function readScalar(field: Field | Column, typed: string): string | number {
  const { type, schema } = field;
  if ('openEnd' in field && field.openEnd && TO_THIS_DAY.test(readText(typed))) return '';
  if (type === 'date') return readDate(typed);
  if (type === 'month') return readMonth(typed);
  if (type === 'number') return readQuantity(typed, ('units' in field && field.units) || []);
  if (type === 'long-text') return readText(typed);
  const line = readText(typed).replace(/\s*\n\s*/g, ' ');
  const pattern = type === 'text' ? schema?.pattern : undefined;
  return pattern ? readCode(line, new RegExp(pattern, 'u')) : line;
}

function readRow(columns: Column[], row: Record<string, unknown>): RowValue {
  const cells = columns.flatMap((column) => {
    const cell = row[column.id];
    const value = typeof cell === 'string' ? readScalar(column, cell) : cell;
    return value === '' || value === undefined || value === null ? [] : [[column.id, value]];
  });
  const known = new Set(columns.map((column) => column.id));
  const strange = Object.entries(row).filter(([id]) => !known.has(id));
  return Object.fromEntries([...cells, ...strange]);
}

function readField(field: Field, value: unknown): FieldValue | undefined {
  if (typeof value === 'string' && field.type !== 'choices' && field.type !== 'rows') {
    const read = readScalar(field, value);
    return read === '' ? undefined : read;
  }
  if (field.type === 'rows' && Array.isArray(value)) {
    const rows = value.map((row) =>
      typeof row === 'object' && row !== null ? readRow(field.columns, row) : row,
    );
    return rows.filter((row) => typeof row !== 'object' || Object.keys(row).length > 0);
  }
  return value as FieldValue | undefined;
}

/**
 * Typed or loaded answers → values to validate: dates and numbers read, empty answers and empty rows left out.
 * Unknown names stay, so that validation can name them.
 */
export function readValues(form: FormDefinition, typed: Record<string, unknown>): FormValues {
  const fields = new Map(listAnswerable(form).map((field) => [field.id, field]));
  const read = Object.entries(typed).map(([id, value]) => {
    const field = fields.get(id);
    return [id, field ? readField(field, value) : value];
  });
  return Object.fromEntries(
    read.filter(([, value]) => value !== undefined && value !== null && !isEmptyList(value)),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
