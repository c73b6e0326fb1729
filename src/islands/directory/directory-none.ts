import { listSeparator, type Lang } from '../../i18n/lang.ts';
import { NO_QUERY, type DirectoryQuery } from '../../site/directory/directory-query.ts';
import type { Condition, Recovery } from '../../site/directory/directory-recovery.ts';
import type { DirectoryWords } from '../../site/directory/directory-words.ts';
import type { Directory } from '../../site/directory/directory.ts';
import type { ResultList } from './directory-results.ts';

const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

/** The word, or all the values chosen of the facet: 日本、德国. */
function labelOf({ data }: Directory, query: DirectoryQuery, condition: Condition): string {
  if ('term' in condition) return condition.term;
  const { facet } = condition;
  const values = data.facets.find(({ id }) => id === facet)?.values ?? [];
  const labels = (query.chosen[facet] ?? []).map(
    (id) => values.find((value) => value.id === id)?.[lang] ?? id,
  );
  return joinLabels(labels);
}

const joinLabels = (labels: readonly string[]): string => labels.join(listSeparator(lang));

function buttonItem(words: string, follow: () => void): HTMLElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = words;
  button.addEventListener('click', follow);
  item.append(button);
  return item;
}

/** Fills one part of the way back, and hides it where there is nothing in it. */
function fill(box: HTMLElement, part: string, items: readonly HTMLElement[]): void {
  const place = box.querySelector<HTMLElement>(`[data-none-part="${part}"]`)!;
  place.hidden = items.length === 0;
  place.querySelector('ul')!.replaceChildren(...items);
}

/** What to do where nobody is found: what to take out and what that gives, words meant, who comes nearest. */
export function showRecovery(
  root: HTMLElement,
  directory: Directory,
  query: DirectoryQuery,
  recovery: Recovery | null,
  words: DirectoryWords,
  list: ResultList,
  follow: (query: DirectoryQuery) => void,
): void {
  const box = root.querySelector<HTMLElement>('[data-none]')!;
  box.hidden = recovery === null;
  if (!recovery) return;
  const { removals, nearest, suggestions } = recovery;
  const all = words['clear-gives'].replace('{count}', String(directory.size));
  const gives = removals.map(({ condition, query: next, count }) => {
    const label = words['remove-gives'].replace('{label}', labelOf(directory, query, condition));
    return buttonItem(label.replace('{count}', String(count)), () => follow(next));
  });
  const clear = buttonItem(all, () => follow(NO_QUERY));
  fill(
    box,
    'suggestions',
    suggestions.map(({ word, query: next }) => buttonItem(word, () => follow(next))),
  );
  fill(box, 'removals', gives);
  // of a single condition the one way says it already
  fill(box, 'clear', removals.some(({ count }) => count === directory.size) ? [] : [clear]);
  const cards = nearest.flatMap(({ at, lacking }) => {
    const labels = lacking.map((condition) => labelOf(directory, query, condition));
    const remark = words.lacks.replace('{labels}', joinLabels(labels));
    return list.card(at, remark, directory) ?? [];
  });
  fill(box, 'nearest', cards);
}
