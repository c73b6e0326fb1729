import { countLeft } from '../../forms/answers.ts';
import type { FormPage } from './form-page.ts';
import { need } from './form-dom.ts';

/** Says beside each part of the contents how many required answers it still lacks. */
export function showProgress(page: FormPage): void {
  const values = page.values();
  for (const { id } of page.definition.sections) {
    const item = need<HTMLElement>(document, `[data-contents="s-${id}"]`);
    const section = need<HTMLElement>(page.form, `[data-section="s-${id}"]`);
    const left = section.hidden ? null : countLeft(page.definition, id, values);
    const words = need<HTMLElement>(item, '[data-left]');
    item.classList.toggle('done', left === 0);
    if (section.hidden) words.textContent = page.word('notAsked');
    else if (left === null) words.textContent = '';
    else words.textContent = left > 0 ? page.word('left', { count: left }) : page.word('answered');
  }
}

/** How many characters a long answer still has room for; told while typing, and aloud once it is over. */
export function showCounts(page: FormPage): void {
  for (const counter of page.form.querySelectorAll<HTMLElement>('[data-count]')) {
    const name = counter.dataset['count'] ?? '';
    const box = page.form.querySelector<HTMLTextAreaElement>(`[name="${CSS.escape(name)}"]`);
    const left = Number(counter.dataset['limit']) - [...(box?.value ?? '')].length;
    counter.textContent =
      left >= 0
        ? page.word('charactersLeft', { count: left })
        : page.word('charactersOver', { count: -left });
    counter.classList.toggle('over', left < 0);
    counter.setAttribute('aria-live', left < 0 ? 'polite' : 'off');
  }
}
