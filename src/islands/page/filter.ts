import { foldLetters } from '../../text/letters.ts';
import { filterTerms, matchesAll } from '../../site/page/filter.ts';

/** A list's own children; where it stands in groups, the items marked as such. */
function itemsOf(list: HTMLElement): Element[] {
  const marked = [...list.querySelectorAll('[data-filter-item]')];
  return marked.length > 0 ? marked : [...list.children];
}

/** Shows of a list only what holds every word typed; without this script the whole list stands there. */
function startFilter(box: HTMLElement): void {
  const list = document.getElementById(box.dataset['filter'] ?? '');
  const empty = document.querySelector<HTMLElement>(`[data-empty="${box.dataset['filter']}"]`);
  const input = box.querySelector('input');
  const status = box.querySelector('[role="status"]');
  if (!list || !input || !status) return;
  const items = itemsOf(list).map((element) => ({
    element: element as HTMLElement,
    text: foldLetters(`${element.textContent} ${(element as HTMLElement).dataset['keys'] ?? ''}`),
  }));
  const apply = (): void => {
    const terms = filterTerms(input.value);
    let shown = 0;
    for (const { element, text } of items) {
      const matches = matchesAll(text, terms);
      element.hidden = !matches;
      if (matches) shown++;
    }
    for (const group of list.querySelectorAll<HTMLElement>('[data-filter-group]'))
      group.hidden = !group.querySelector('[data-filter-item]:not([hidden])');
    if (empty) empty.hidden = shown > 0;
    status.textContent =
      terms.length === 0 ? '' : (box.dataset['shown'] ?? '').replace('{shown}', String(shown));
  };
  input.addEventListener('input', apply);
  box.hidden = false;
  apply();
}

document.querySelectorAll<HTMLElement>('[data-filter]').forEach(startFilter);
