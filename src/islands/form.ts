/**
 * The form page's script. It needs, as src/components/form/FormFields.astro renders them:
 * `script[data-form-data]` (JSON, `FormPageData`), `form[data-form]`, `fieldset[data-form-fields]` (disabled until
 * now), `[data-form-problems]` (with `h2` and `ul`), `[data-section]`, `[data-field]`, `[data-problem]`,
 * `[data-rows]` around `[data-row]`s around `.cell`s, `[data-add-row]`, `[data-remove-row]`, `[data-save]`, `input[data-load]`,
 * `[data-clear]`, `[data-load-rare]`, `[data-form-result]`, `[data-form-status]`, `[data-no-script]`.
 * Nothing is uploaded and nothing is stored.
 */
import { dropUnasked, holds, isAsked } from '../forms/conditions.ts';
import type { FormValues, RowsField } from '../forms/definition.ts';
import { listAnswerable } from '../forms/definition.ts';
import type { FormPageData } from '../forms/form-view.ts';
import { formatSize, pageWord } from '../forms/form-view.ts';
import { formatSaved, parseSaved, readValues } from '../forms/read-values.ts';
import { findProblems } from '../forms/validate.ts';
import { addRow, listRows, need, readTyped, removeRow, writeTyped } from './form-dom.ts';
import { FormPrinter } from './form-pdf.ts';
import { clearProblems, showProblems } from './form-problems.ts';

const data: FormPageData = JSON.parse(
  need<HTMLScriptElement>(document, 'script[data-form-data]').textContent ?? '',
);
const { form: definition, lang } = data;
const form = need<HTMLFormElement>(document, 'form[data-form]');
const summary = need<HTMLElement>(document, '[data-form-problems]');
const status = need<HTMLElement>(form, '[data-form-status]');
const result = need<HTMLAnchorElement>(form, '[data-form-result]');
const rareButton = need<HTMLButtonElement>(form, '[data-load-rare]');
const printer = new FormPrinter(data);
const pageTitle = document.title;

const readForm = (): FormValues => readValues(definition, readTyped(form, definition));

/** Sections and fields whose condition does not hold are hidden. */
function showAsked(): void {
  const values = readForm();
  for (const section of definition.sections) {
    need<HTMLElement>(form, `[data-section="s-${section.id}"]`).hidden = !holds(
      section.when,
      values,
    );
    for (const field of section.fields)
      need<HTMLElement>(form, `[data-field="${field.id}"]`).hidden = !isAsked(
        section,
        field,
        values,
      );
  }
}

function offer(bytes: BlobPart, type: string, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function showResult(bytes: Uint8Array): void {
  const file = `${definition.id}.pdf`;
  if (result.href) URL.revokeObjectURL(result.href);
  result.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/pdf' }));
  result.download = file;
  result.textContent = pageWord(lang, 'again');
  result.hidden = false;
  result.click();
  status.textContent = pageWord(lang, 'made', { file });
}

function offerRare(chars: string[]): void {
  const size = formatSize(data.fonts.rare.size);
  status.textContent = pageWord(lang, 'rareNeeded', { chars: chars.join(' '), size });
  rareButton.textContent = pageWord(lang, 'loadRare', { size });
  rareButton.hidden = false;
  rareButton.focus();
}

/** Problems in the list and at their fields; none, and the page is clean again. */
function report(problems: ReturnType<typeof findProblems>): void {
  if (problems.length > 0) showProblems(summary, problems, lang);
  else clearProblems(summary);
  document.title = problems.length > 0 ? pageWord(lang, 'errorPrefix') + pageTitle : pageTitle;
}

async function makePdf(): Promise<void> {
  const values = dropUnasked(definition, readForm());
  const problems = findProblems(definition, values);
  report(problems);
  status.textContent = '';
  result.hidden = rareButton.hidden = true;
  if (problems.length > 0) return;
  status.textContent = pageWord(lang, 'making', { size: formatSize(data.fonts.common.size) });
  const made = await printer.print(definition, values);
  if ('bytes' in made) return showResult(made.bytes);
  if (!printer.hasRare) return offerRare([...new Set(made.missing.map(({ char }) => char))]);
  status.textContent = '';
  report(made.missing);
}

/** Runs one of the actions that fetch; a failure is told in words, and can be tried again. */
function attempt(action: () => Promise<void>): void {
  action().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    status.textContent = pageWord(lang, 'failed', { reason });
  });
}

function rowsFieldOf(button: Element): RowsField {
  const id = button.closest<HTMLElement>('[data-rows]')?.dataset['rows'];
  return listAnswerable(definition).find((field) => field.id === id) as RowsField;
}

function handleRowButton(button: HTMLElement): void {
  const field = rowsFieldOf(button);
  if ('addRow' in button.dataset) {
    const row = addRow(form, field, lang);
    status.textContent = pageWord(lang, 'rowAdded', { row });
    listRows(form, field).at(-1)!.querySelector<HTMLElement>('input, textarea')?.focus();
    return;
  }
  const row = button.closest<HTMLElement>('[data-row]')!;
  const index = listRows(form, field).indexOf(row);
  removeRow(form, field, row, lang);
  status.textContent = pageWord(lang, 'rowRemoved', { row: index + 1 });
  const rows = listRows(form, field);
  (rows[index] ?? rows.at(-1))?.querySelector<HTMLElement>('input, textarea')?.focus();
}

async function loadSaved(input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  const name = { file: file.name };
  try {
    writeTyped(form, definition, parseSaved(definition, await file.text()), lang);
    showAsked();
    report([]);
    status.textContent = pageWord(lang, 'loaded', name);
  } catch {
    status.textContent = pageWord(lang, 'notSaved', name);
  }
  input.value = '';
}

function clearForm(button: HTMLButtonElement): void {
  if (button.dataset['sure'] !== 'yes') {
    button.dataset['sure'] = 'yes';
    button.textContent = pageWord(lang, 'clearSure');
    return;
  }
  writeTyped(form, definition, {}, lang);
  prefill();
  showAsked();
  report([]);
  result.hidden = rareButton.hidden = true;
  delete button.dataset['sure'];
  button.textContent = pageWord(lang, 'clear');
  status.textContent = pageWord(lang, 'cleared');
}

/** Dates that begin as today's, in the time zone of the office. */
function prefill(): void {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  for (const field of listAnswerable(definition)) {
    const control = field.prefill && form.querySelector<HTMLInputElement>(`[name="${field.id}"]`);
    if (control && control.value === '') control.value = today;
  }
}

function save(): void {
  const file = `${definition.id}.json`;
  offer(formatSaved(definition, readForm()), 'application/json', file);
  status.textContent = pageWord(lang, 'saved', { file });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(makePdf);
});
form.addEventListener('change', showAsked);
form.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>(
    '[data-add-row], [data-remove-row]',
  );
  if (button) handleRowButton(button);
});
need(form, '[data-save]').addEventListener('click', save);
need<HTMLInputElement>(form, 'input[data-load]').addEventListener('change', (event) =>
  attempt(() => loadSaved(event.target as HTMLInputElement)),
);
need<HTMLButtonElement>(form, '[data-clear]').addEventListener('click', (event) =>
  clearForm(event.currentTarget as HTMLButtonElement),
);
rareButton.addEventListener('click', () => attempt(() => printer.loadRare().then(makePdf)));

need<HTMLFieldSetElement>(form, '[data-form-fields]').disabled = false;
need<HTMLElement>(document, '[data-no-script]').hidden = true;
prefill();
showAsked();
