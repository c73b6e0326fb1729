import type { Lang } from '../../i18n/lang.ts';
import { formatDate } from '../../site/page/date-words.ts';
import type { DirectoryQuery } from '../../site/directory/directory-query.ts';
import type { DirectoryWords } from '../../site/directory/directory-words.ts';
import { personCard, termsOf, type Directory } from '../../site/directory/directory.ts';
import { markTerms } from '../../site/directory/directory-marks.ts';

/** Drawn at once; the rest when asked for, so that 10,000 people cost no more than 24. */
export const PEOPLE_A_PAGE = 24;

const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

/** Writes a text into an element, with what was asked for marked. */
function write(
  element: Element | null,
  text: string,
  terms: readonly string[],
  fold: Directory['fold'],
): void {
  const parts = markTerms(text, terms, fold).map((part) => {
    if (!part.marked) return part.text;
    const mark = document.createElement('mark');
    mark.textContent = part.text;
    return mark;
  });
  element?.replaceChildren(...parts);
}

/** The results below each other, from the template that the page’s own cards are of. */
export class ResultList {
  readonly more: HTMLButtonElement;
  private readonly list: HTMLElement;
  private readonly template: HTMLTemplateElement;
  private readonly words: DirectoryWords;
  private readonly base: string;
  private directory: Directory | null = null;
  private people: readonly number[] = [];
  private terms: readonly string[] = [];
  private shown = 0;

  constructor(root: HTMLElement, words: DirectoryWords) {
    this.list = root.querySelector<HTMLElement>('[data-list]')!;
    this.more = root.querySelector<HTMLButtonElement>('[data-more]')!;
    this.template = root.querySelector<HTMLTemplateElement>('template[data-card]')!;
    this.base = root.dataset['base'] ?? '';
    this.words = words;
  }

  show(directory: Directory, people: readonly number[], query: DirectoryQuery): void {
    this.directory = directory;
    this.people = people;
    this.terms = termsOf(directory, query.text);
    this.shown = 0;
    this.list.replaceChildren();
    this.append(query.page * PEOPLE_A_PAGE);
  }

  showMore(): void {
    const before = this.list.children.length;
    this.append(PEOPLE_A_PAGE);
    this.list.children[before]?.querySelector('a')?.focus();
  }

  private append(count: number): void {
    const next = this.people.slice(this.shown, this.shown + count);
    this.list.append(...next.flatMap((at) => this.card(at) ?? []));
    this.shown += next.length;
    const left = Math.min(PEOPLE_A_PAGE, this.people.length - this.shown);
    this.more.hidden = left === 0;
    this.more.textContent = this.words['show-more'].replace('{count}', String(left));
  }

  /** A person’s card; `remark` says what a near one lacks. */
  card(at: number, remark = '', directory = this.directory): HTMLElement | null {
    if (!directory) return null;
    const fragment = this.template.content.cloneNode(true) as DocumentFragment;
    const item = fragment.querySelector<HTMLElement>('li')!;
    const person = personCard(directory.data, at, lang);
    const part = (name: string) => item.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const { terms } = this;
    const { fold } = directory;
    part('name')!.setAttribute('href', `${this.base}${person.id}/`);
    write(part('name'), person.name, terms, fold);
    if (person.otherName === null) part('other')?.remove();
    else write(part('other'), person.otherName, terms, fold);
    write(part('post'), person.post, terms, fold);
    write(part('category'), person.category, terms, fold);
    write(part('languages'), person.languages, terms, fold);
    const until = this.words.until.replace('{date}', formatDate(person.end, lang));
    part('until')!.textContent = person.end ? until : '';
    part('fields')!.replaceChildren(
      ...person.fields.map((field) => {
        const tag = document.createElement('li');
        write(tag, field, terms, fold);
        return tag;
      }),
    );
    if (remark) part('remark')!.textContent = remark;
    else part('remark')?.remove();
    return item;
  }
}
