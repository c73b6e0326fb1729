import type { AnswerableField, FormDefinition, RowsField } from '../../forms/definition.ts';
import { listAnswerable } from '../../forms/definition.ts';
import { controlId, pageWord, problemId } from '../../forms/form-view.ts';
import type { Lang } from '../../i18n/lang.ts';

/** What a person typed, before it is read: field id → text, chosen values, or rows of texts. */
export type Typed = Record<string, unknown>;

type TextControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The element, or an error that names what the page lacks. */
export function need<E extends Element>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`The form page lacks ${selector}`);
  return found;
}

function byName(form: HTMLFormElement, name: string): TextControl | null {
  return form.querySelector<TextControl>(`[name="${CSS.escape(name)}"]`);
}

function optionsOf(form: HTMLFormElement, field: AnswerableField): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(field.id)}"]`)];
}

/** The rows of a field on the page, in order. */
export function listRows(form: HTMLFormElement, field: RowsField): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(`[data-rows="${field.id}"] [data-row]`)];
}

function readRows(form: HTMLFormElement, field: RowsField): Record<string, string>[] {
  return listRows(form, field).map((_, i) =>
    Object.fromEntries(
      field.columns.map((c) => [c.id, byName(form, `${field.id}.${i}.${c.id}`)?.value ?? '']),
    ),
  );
}

function readField(form: HTMLFormElement, field: AnswerableField): unknown {
  if (field.type === 'rows') return readRows(form, field);
  if (field.type !== 'choice' && field.type !== 'choices') return byName(form, field.id)?.value;
  const select = form.querySelector<HTMLSelectElement>(`select[name="${CSS.escape(field.id)}"]`);
  if (select) return select.value === '' ? undefined : select.value;
  const chosen = optionsOf(form, field)
    .filter((option) => option.checked)
    .map((o) => o.value);
  return field.type === 'choices' ? chosen : chosen[0];
}

/** Everything typed and chosen on the page. */
export function readTyped(form: HTMLFormElement, definition: FormDefinition): Typed {
  return Object.fromEntries(
    listAnswerable(definition).map((field) => [field.id, readField(form, field)]),
  );
}

function renumberRow(row: HTMLElement, field: RowsField, index: number, lang: Lang): void {
  const number = { row: index + 1 };
  row.setAttribute('aria-label', pageWord(lang, 'row', number));
  need(row, '[data-remove-row]').textContent = pageWord(lang, 'removeRow', number);
  const cells = [...row.querySelectorAll<HTMLElement>('.cell')];
  cells.forEach((cell, i) => {
    const path = `${field.id}.${index}.${field.columns[i]!.id}`;
    const control = need<TextControl>(cell, 'input, textarea');
    const help = cell.querySelector('.hint');
    const problem = need<HTMLElement>(cell, '[data-problem]');
    control.id = controlId(path);
    control.name = path;
    need(cell, 'label').setAttribute('for', control.id);
    if (help) help.id = `${control.id}-help`;
    problem.id = problemId(path);
    problem.dataset['problem'] = path;
    control.setAttribute('aria-describedby', `${help ? `${help.id} ` : ''}${problem.id}`);
  });
}

/** Gives every row its number, in names, ids and words. */
export function renumberRows(form: HTMLFormElement, field: RowsField, lang: Lang): void {
  listRows(form, field).forEach((row, i) => renumberRow(row, field, i, lang));
}

function emptyRow(row: HTMLElement): void {
  for (const control of row.querySelectorAll<TextControl>('input, textarea')) control.value = '';
  for (const problem of row.querySelectorAll<HTMLElement>('[data-problem]')) problem.hidden = true;
}

/** Adds an empty row at the end; returns its number from 1. */
export function addRow(form: HTMLFormElement, field: RowsField, lang: Lang): number {
  const rows = listRows(form, field);
  const copy = rows[0]!.cloneNode(true) as HTMLElement;
  emptyRow(copy);
  rows.at(-1)!.after(copy);
  renumberRows(form, field, lang);
  return rows.length + 1;
}

/** Takes a row away; the last one is only emptied. */
export function removeRow(
  form: HTMLFormElement,
  field: RowsField,
  row: HTMLElement,
  lang: Lang,
): void {
  if (listRows(form, field).length === 1) return emptyRow(row);
  row.remove();
  renumberRows(form, field, lang);
}

/** A strange file may hold anything: only text and numbers are shown. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** More than a sheet has room for: a strange file does not hang the page. */
const MOST_ROWS = 200;

function writeRows(form: HTMLFormElement, field: RowsField, value: unknown, lang: Lang): void {
  const given: unknown[] = Array.isArray(value) && value.length > 0 ? value : [{}];
  const rows = given.slice(0, field.schema?.maxItems ?? MOST_ROWS);
  while (listRows(form, field).length > rows.length) listRows(form, field).at(-1)!.remove();
  while (listRows(form, field).length < rows.length) addRow(form, field, lang);
  rows.forEach((given, i) => {
    const row = (given ?? {}) as Record<string, unknown>;
    for (const column of field.columns) {
      const control = byName(form, `${field.id}.${i}.${column.id}`);
      if (control) control.value = textOf(row[column.id]);
    }
  });
}

/** Puts values, such as those of a saved file, onto the page; what they lack is emptied. */
export function writeTyped(
  form: HTMLFormElement,
  definition: FormDefinition,
  values: Typed,
  lang: Lang,
): void {
  for (const field of listAnswerable(definition)) {
    const value = values[field.id];
    if (field.type === 'rows') writeRows(form, field, value, lang);
    else if (field.type === 'choice' || field.type === 'choices') {
      const chosen = Array.isArray(value) ? value : [value];
      for (const option of optionsOf(form, field)) option.checked = chosen.includes(option.value);
      const select = form.querySelector<HTMLSelectElement>(
        `select[name="${CSS.escape(field.id)}"]`,
      );
      if (select) select.value = String(value ?? '');
    } else {
      const control = byName(form, field.id);
      if (control) control.value = textOf(value);
    }
  }
}
