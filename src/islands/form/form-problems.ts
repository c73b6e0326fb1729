import { controlId, pageWord, problemId } from '../../forms/form-view.ts';
import type { FormProblem } from '../../forms/validate.ts';
import type { Lang } from '../../i18n/lang.ts';
import { need } from './form-dom.ts';

function findTarget(path: string): HTMLElement | null {
  const control = document.getElementById(controlId(path));
  if (control) return control;
  return document.getElementById(problemId(path))?.parentElement?.querySelector('input') ?? null;
}

/** Takes every problem off the page. */
export function clearProblems(summary: HTMLElement): void {
  summary.hidden = true;
  for (const shown of document.querySelectorAll<HTMLElement>('[data-problem]')) {
    shown.hidden = true;
    shown.textContent = '';
  }
  for (const control of document.querySelectorAll('[aria-invalid]'))
    control.removeAttribute('aria-invalid');
}

function hideAtField(place: HTMLElement): void {
  place.hidden = true;
  place.textContent = '';
  findTarget(place.dataset['problem'] ?? '')?.removeAttribute('aria-invalid');
}

/** Takes away what has been mended since the problems were shown; new ones wait for the next look. */
export function dropSolved(
  summary: HTMLElement,
  problems: readonly FormProblem[],
  lang: Lang,
): void {
  if (summary.hidden) return;
  const open = new Set(problems.map(({ path }) => path));
  for (const place of document.querySelectorAll<HTMLElement>('[data-problem]:not([hidden])'))
    if (!open.has(place.dataset['problem'] ?? '')) hideAtField(place);
  for (const item of summary.querySelectorAll<HTMLElement>('li[data-path]'))
    if (!open.has(item.dataset['path'] ?? '')) item.remove();
  const count = summary.querySelectorAll('li').length;
  need(summary, 'h2').textContent = pageWord(lang, 'summary', { count });
  summary.hidden = count === 0;
}

function showAtField(problem: FormProblem, lang: Lang): void {
  const place = document.getElementById(problemId(problem.path));
  if (!place) return;
  place.textContent = problem.message[lang];
  place.hidden = false;
  findTarget(problem.path)?.setAttribute('aria-invalid', 'true');
}

function linkTo(problem: FormProblem, lang: Lang): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['path'] = problem.path;
  const link = document.createElement('a');
  link.href = `#${findTarget(problem.path)?.id ?? problemId(problem.path)}`;
  link.textContent = problem.message[lang];
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const target = findTarget(problem.path);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  });
  item.append(link);
  return item;
}

/**
 * Shows the problems in a list at the top, each a link to its field, and with the same words at the field;
 * the focus moves to the list.
 */
export function showProblems(
  summary: HTMLElement,
  problems: readonly FormProblem[],
  lang: Lang,
): void {
  clearProblems(summary);
  need(summary, 'h2').textContent = pageWord(lang, 'summary', { count: problems.length });
  need(summary, 'ul').replaceChildren(...problems.map((problem) => linkTo(problem, lang)));
  for (const problem of problems) showAtField(problem, lang);
  summary.hidden = false;
  summary.focus();
  summary.scrollIntoView({ block: 'start' });
}
