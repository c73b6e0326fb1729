/**
 * The form page's script. It needs what src/components/form/FormFields.astro renders: the JSON block
 * `script[data-form-data]` (`FormPageData`) and the elements marked with `data-…` that are named below and in the
 * modules it is made of. Nothing is uploaded; nothing is stored but a draft, when asked for.
 */
import type { FormValues, RowsField } from '../../forms/definition.ts';
import { listAnswerable } from '../../forms/definition.ts';
import type { FormPageData } from '../../forms/form-view.ts';
import { formatSize } from '../../forms/form-view.ts';
import { findProblems, type FormProblem } from '../../forms/validate.ts';
import { FormAdvisor } from './form-advice.ts';
import { findControl, showAnswers } from './form-answers.ts';
import { addRow, listRows, need, removeRow } from './form-dom.ts';
import { FormDraft } from './form-draft.ts';
import { copyLink, loadAnswers, saveAnswers } from './form-files.ts';
import { handOverToOtherLanguage, takeOver } from './form-handover.ts';
import { FormPage } from './form-page.ts';
import { FormPrinter } from './form-pdf.ts';
import { fillToday, offerPrefill } from './form-prefill.ts';
import { clearProblems, dropSolved, showProblems } from './form-problems.ts';
import { showCounts, showProgress } from './form-progress.ts';

const data: FormPageData = JSON.parse(
  need<HTMLScriptElement>(document, 'script[data-form-data]').textContent ?? '',
);
const page = new FormPage(data);
const { definition, form, lang } = page;
const find = <E extends HTMLElement>(selector: string) => need<E>(form, selector);
const summary = need<HTMLElement>(document, '[data-form-problems]');
const contents = need<HTMLElement>(document, '[data-form-contents]');
const questions = find('[data-questions]');
const check = find('[data-check]');
const result = find<HTMLAnchorElement>('[data-form-result]');
const rareButton = find<HTMLButtonElement>('[data-load-rare]');
const returnBar = find('[data-return-bar]');
const printer = new FormPrinter(data);
const advisor = new FormAdvisor(page);
const draft = new FormDraft(page);
const pageTitle = document.title;

function showResult(bytes: Uint8Array): void {
  const file = `${definition.id}.pdf`;
  if (result.href) URL.revokeObjectURL(result.href);
  result.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/pdf' }));
  result.download = file;
  result.textContent = page.word('again');
  result.hidden = false;
  result.click();
  page.markKept();
  page.say('made', { file });
}

function offerRare(chars: string[]): void {
  const size = formatSize(data.fonts.rare.size);
  page.say('rareNeeded', { chars: chars.join(' '), size });
  rareButton.textContent = page.word('loadRare', { size });
  rareButton.hidden = false;
  rareButton.focus();
}

/** The questions, or the answers to look over. */
function show(view: 'questions' | 'check'): void {
  questions.hidden = contents.hidden = view === 'check';
  check.hidden = view !== 'check';
  result.hidden = rareButton.hidden = true;
  page.status.textContent = '';
}

/** Problems in the list and at their fields; none, and the page is clean again. */
function report(problems: readonly FormProblem[]): void {
  if (problems.length > 0) {
    show('questions');
    showProblems(summary, problems, lang);
  } else clearProblems(summary);
  document.title = problems.length > 0 ? page.word('errorPrefix') + pageTitle : pageTitle;
}

function goTo(field: string): void {
  const control = findControl(field);
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}

/** Back to one question; a bar then leads to the answers again. */
function change(field: string): void {
  history.back();
  show('questions');
  returnBar.hidden = false;
  // After the browser has put the page back where it was.
  setTimeout(() => goTo(field), 60);
}

/** Looks the answers through; the browser's Back leads to the questions, with nothing lost. */
function toCheck(): void {
  const problems = findProblems(definition, page.values(), page.today);
  report(problems);
  if (problems.length > 0) return;
  returnBar.hidden = true;
  if (location.hash !== '#check') history.pushState(null, '', '#check');
  show('check');
  showAnswers(page, change);
  check.focus();
  check.scrollIntoView({ block: 'start' });
  void advisor.tell();
}

async function makePdf(): Promise<void> {
  const values: FormValues = page.values();
  const problems = findProblems(definition, values, page.today);
  report(problems);
  result.hidden = rareButton.hidden = true;
  if (problems.length > 0) return;
  page.say('making', { size: formatSize(data.fonts.common.size) });
  const made = await printer.print(definition, values);
  if ('bytes' in made) return showResult(made.bytes);
  if (!printer.hasRare) return offerRare([...new Set(made.missing.map(({ char }) => char))]);
  page.status.textContent = '';
  report(made.missing);
}

/** Runs one of the actions that fetch; a failure is told in words, and can be tried again. */
function attempt(action: () => Promise<void>): void {
  action().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    page.say('failed', { reason });
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
    page.say('rowAdded', { row });
    listRows(form, field).at(-1)!.querySelector<HTMLElement>('input, textarea')?.focus();
    return;
  }
  const row = button.closest<HTMLElement>('[data-row]')!;
  const index = listRows(form, field).indexOf(row);
  removeRow(form, field, row, lang);
  page.refresh();
  page.say('rowRemoved', { row: index + 1 });
  const rows = listRows(form, field);
  (rows[index] ?? rows.at(-1))?.querySelector<HTMLElement>('input, textarea')?.focus();
}

function clearForm(): void {
  page.write({});
  fillToday(page);
  page.refresh();
  report([]);
  returnBar.hidden = true;
  page.say('cleared');
}

let adviceTimer = 0;

function changed(): void {
  page.refresh();
  if (!summary.hidden)
    dropSolved(summary, findProblems(definition, page.values(), page.today), lang);
  if (summary.hidden) document.title = pageTitle;
  draft.changed();
  clearTimeout(adviceTimer);
  adviceTimer = window.setTimeout(() => void advisor.tell(), 300);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  toCheck();
});
// Enter in a box would otherwise leave a half-filled form for the list of problems.
questions.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.target as Element).matches('input')) event.preventDefault();
});
questions.addEventListener('change', changed);
questions.addEventListener('input', () => showCounts(page));
form.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>(
    '[data-add-row], [data-remove-row]',
  );
  if (button) handleRowButton(button);
});
find('[data-make-pdf]').addEventListener('click', () => attempt(makePdf));
find('[data-back]').addEventListener('click', () => history.back());
find('[data-return]').addEventListener('click', toCheck);
find('[data-save]').addEventListener('click', () => saveAnswers(page));
find('[data-link]').addEventListener('click', () => void copyLink(page));
find('input[data-load]').addEventListener('change', (event) => {
  void loadAnswers(page, event.target as HTMLInputElement).then((loaded) => loaded && report([]));
});
find('[data-clear]').addEventListener('click', clearForm);
rareButton.addEventListener('click', () => attempt(() => printer.loadRare().then(makePdf)));
window.addEventListener('popstate', () => {
  if (location.hash === '#check') toCheck();
  else if (!check.hidden) show('questions');
});

find<HTMLFieldSetElement>('[data-form-fields]').disabled = false;
need<HTMLElement>(document, '[data-no-script]').hidden = true;
fillToday(page);
page.refresh();
page.markKept();
const handed = takeOver(page);
if (handed) page.write(handed);
page.watch(() => showProgress(page));
page.watch(() => showCounts(page));
const { leaving } = handOverToOtherLanguage(page);
window.addEventListener('beforeunload', (event) => {
  if (page.hasUnkept && !leaving()) event.preventDefault();
});
if (location.hash === '#check') history.replaceState(null, '', location.pathname);
void offerPrefill(page, draft);
