import type { Answer, AnswerSection } from '../../forms/answers.ts';
import { listAnswers } from '../../forms/answers.ts';
import { controlId } from '../../forms/form-view.ts';
import { need } from './form-dom.ts';
import type { FormPage } from './form-page.ts';

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** The box, the first option, or the button that adds a row: what a person goes to. */
export function findControl(field: string): HTMLElement | null {
  const control = document.getElementById(controlId(field));
  if (control && control.tagName !== 'BUTTON') return control;
  const place = document.querySelector<HTMLElement>(`[data-field="${field}"]`);
  return place?.querySelector<HTMLElement>('input, textarea, select') ?? control;
}

function answerWords({ lines }: Answer, page: FormPage): HTMLElement {
  const words = element('dd', '', 'given');
  if (lines.length === 0) words.append(element('span', page.word('unanswered'), 'mark'));
  for (const line of lines) words.append(element('p', line));
  return words;
}

function answerRow(answer: Answer, page: FormPage, change: (field: string) => void): HTMLElement {
  const row = element('div', '');
  const action = element('dd', '', 'change');
  if (!answer.computed) {
    const link = element('a', page.word('change'));
    link.href = `#${answer.field}`;
    link.dataset['change'] = answer.field;
    link.append(element('span', ` ${answer.label}`, 'visually-hidden'));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      change(answer.field);
    });
    action.append(link);
  }
  row.append(element('dt', answer.label), answerWords(answer, page), action);
  return row;
}

function sectionOf(section: AnswerSection, page: FormPage, change: (field: string) => void) {
  const list = element('dl', '');
  list.append(...section.answers.map((answer) => answerRow(answer, page, change)));
  return [element('h3', section.title), list];
}

/** Shows every question that is asked with its answer; `change` is told which field a person wants to go back to. */
export function showAnswers(page: FormPage, change: (field: string) => void): void {
  const sections = listAnswers(page.definition, page.values(), page.lang);
  need(page.form, '[data-answers]').replaceChildren(
    ...sections.flatMap((section) => sectionOf(section, page, change)),
  );
}

/** The given answers in words, in a list of terms: what an offer would fill in. */
export function showOffered(page: FormPage, list: HTMLElement, values: Record<string, unknown>) {
  const sections = listAnswers(page.definition, values as never, page.lang);
  const rows = sections
    .flatMap(({ answers }) => answers)
    .filter(({ lines }) => lines.length > 0)
    .map((answer) => {
      const row = element('div', '');
      row.append(element('dt', answer.label), answerWords(answer, page));
      return row;
    });
  list.replaceChildren(...rows);
}
