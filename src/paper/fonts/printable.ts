import type { Column, Field, FormDefinition, FormValues } from '../../forms/definition.ts';
import { listAnswerable } from '../../forms/definition.ts';
import { sayProblem } from '../../forms/messages.ts';
import type { FormProblem } from '../../forms/validate.ts';
import type { RoleFaces } from './faces.ts';
import { facesOf } from './faces.ts';
import type { Typeface } from './typeface.ts';
import { MissingCharacterError, missingCharacters } from './typeface.ts';

/** A character of an answer that cannot be printed, with the problem to show at its field. */
export interface UnprintableCharacter extends FormProblem {
  char: string;
  /** `U+2C35B` */
  codePoint: string;
}

function findInText(
  field: Field,
  labelled: Field | Column,
  path: string,
  value: unknown,
  typefaces: readonly Typeface[],
): UnprintableCharacter[] {
  if (typeof value !== 'string') return [];
  return missingCharacters(typefaces, value).map(({ char, code: codePoint }) => ({
    path,
    field: field.id,
    code: 'character',
    char,
    codePoint,
    message: sayProblem('character', { label: labelled.label }, { char, code: codePoint }),
  }));
}

/** Every character of the answers that the given typefaces lack, in the order of the sheet. */
export function findUnprintable(
  form: FormDefinition,
  values: FormValues,
  typefaces: readonly Typeface[],
): UnprintableCharacter[] {
  return listAnswerable(form).flatMap((field) => {
    const value = values[field.id];
    if (field.type !== 'rows') return findInText(field, field, field.id, value, typefaces);
    const rows = Array.isArray(value) ? value : [];
    return rows.flatMap((row, i) =>
      field.columns.flatMap((column) => {
        const cell = typeof row === 'object' ? row[column.id] : undefined;
        return findInText(field, column, `${field.id}.${i}.${column.id}`, cell, typefaces);
      }),
    );
  });
}

/** Throws `MissingCharacterError`, naming each character, its code point and its field, if any cannot be printed. */
export function assertPrintable(form: FormDefinition, values: FormValues, faces: RoleFaces): void {
  const found = findUnprintable(form, values, facesOf(faces, 'field'));
  if (found.length > 0)
    throw new MissingCharacterError(
      found.map(({ char, codePoint, path }) => ({ char, code: codePoint, path })),
    );
}
