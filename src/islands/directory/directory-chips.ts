import type { Lang } from '../../i18n/lang.ts';
import { toggleValue, type DirectoryQuery } from '../../site/directory/directory-query.ts';
import type { DirectoryWords } from '../../site/directory/directory-words.ts';
import type { Directory } from '../../site/directory/directory.ts';

const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

interface Chip {
  facet: string;
  label: string;
  next: DirectoryQuery;
}

function chipsOf({ data }: Directory, query: DirectoryQuery): Chip[] {
  const text = query.text.trim();
  const typed =
    text === '' ? [] : [{ facet: '', label: `“${text}”`, next: { ...query, text: '', page: 1 } }];
  const chosen = data.facets.flatMap((facet) =>
    (query.chosen[facet.id] ?? []).map((id) => ({
      facet: facet[lang],
      label: facet.values.find((value) => value.id === id)?.[lang] ?? id,
      next: toggleValue(query, facet.id, id),
    })),
  );
  return [...typed, ...chosen];
}

function chipItem({ facet, label, next }: Chip, words: DirectoryWords, follow: Follow) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'chip';
  const name = facet === '' ? label : `${facet}${lang === 'zh' ? '：' : ': '}${label}`;
  button.setAttribute('aria-label', words.remove.replace('{label}', name));
  button.append(label);
  button.addEventListener('click', () => follow(next));
  item.append(button);
  return item;
}

type Follow = (query: DirectoryQuery) => void;

/** Everything asked for, each with a button that takes it back. */
export function showChips(
  root: HTMLElement,
  directory: Directory,
  query: DirectoryQuery,
  words: DirectoryWords,
  follow: Follow,
): void {
  const box = root.querySelector<HTMLElement>('[data-chips]')!;
  const chips = chipsOf(directory, query);
  box.hidden = chips.length === 0;
  box.querySelector('ul')!.replaceChildren(...chips.map((chip) => chipItem(chip, words, follow)));
  const clear = box.querySelector<HTMLButtonElement>('[data-clear]')!;
  clear.hidden = chips.length < 2;
  clear.onclick = () => follow({ text: '', chosen: {}, sort: null, page: 1 });
}
