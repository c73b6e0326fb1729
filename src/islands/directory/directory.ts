import type { DirectoryData } from '../../site/directory/directory-data.ts';
import { FACETS } from '../../site/directory/directory-facets.ts';
import {
  asksNothing,
  readQuery,
  SORTS,
  writeQuery,
  type DirectoryQuery,
} from '../../site/directory/directory-query.ts';
import { recoverFrom, type Recovery } from '../../site/directory/directory-recovery.ts';
import type { DirectoryWords } from '../../site/directory/directory-words.ts';
import { findPeople } from '../../site/directory/directory-find.ts';
import { openDirectory, type Directory } from '../../site/directory/directory.ts';
import { showChips } from './directory-chips.ts';
import { showCounts } from './directory-counts.ts';
import { showRecovery } from './directory-none.ts';
import { PEOPLE_A_PAGE, ResultList } from './directory-results.ts';

/** A screen reader is told of the count when the typing rests, not at each letter. */
const REST = 600;
/** Between two letters of somebody who types on. */
const PAUSE = 150;

/** Where the style sheet puts the filters beside the list. */
const WIDE = matchMedia('(min-width: 60rem)');

class Finder {
  private readonly root: HTMLElement;
  private readonly form: HTMLFormElement;
  private readonly text: HTMLInputElement;
  private readonly sort: HTMLSelectElement;
  private readonly status: HTMLElement;
  private readonly words: DirectoryWords;
  private readonly list: ResultList;
  private directory: Promise<Directory> | null = null;
  private query: DirectoryQuery;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private recovering: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked: an answer that waited for the data does not cover a later one. */
  private turn = 0;

  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.root = root;
    this.form = form;
    this.text = form.querySelector<HTMLInputElement>('input[name="q"]')!;
    this.sort = form.querySelector<HTMLSelectElement>('select[name="sort"]')!;
    this.status = root.querySelector<HTMLElement>('[role="status"]')!;
    this.words = JSON.parse(root.dataset['words'] ?? '{}') as DirectoryWords;
    this.list = new ResultList(root, this.words);
    this.query = readQuery(location.search);
  }

  start(): void {
    this.form.hidden = false;
    this.root.classList.add('with-finder');
    this.foldFilters();
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!WIDE.matches) this.seeResults();
    });
    // Fetched while the hand is on its way; that it failed is told when something is asked.
    for (const sign of ['focusin', 'pointerover'])
      this.form.addEventListener(sign, () => void this.load().catch(() => null), { once: true });
    this.form.addEventListener('input', (event) => this.changed(event));
    // A Chinese word while it is being composed is letters still; with its end comes the word.
    this.text.addEventListener('compositionend', () => this.typed());
    this.list.more.addEventListener('click', () => this.showMore());
    addEventListener('popstate', () => this.readAddress());
    this.readAddress();
  }

  /** Open beside the list, folded above it on a phone. */
  private foldFilters(): void {
    const filters = this.form.querySelector<HTMLDetailsElement>('details.filters')!;
    const facets = [...filters.querySelectorAll<HTMLDetailsElement>('details.facet')];
    const first = facets.filter(({ open }) => open);
    const fold = (): void => {
      filters.open = WIDE.matches;
      for (const facet of first) facet.open = WIDE.matches;
    };
    WIDE.addEventListener('change', fold);
    fold();
  }

  /** On a phone the results stand below the filters, out of sight. */
  private seeResults(): void {
    this.form.querySelector<HTMLDetailsElement>('details.filters')!.open = false;
    this.root.querySelector<HTMLElement>('[data-found]')!.focus();
    this.root.querySelector('.directory-list')!.scrollIntoView();
  }

  private load(): Promise<Directory> {
    return (this.directory ??= this.fetch());
  }

  private async fetch(): Promise<Directory> {
    try {
      const response = await fetch(this.root.dataset['directory'] ?? '');
      if (!response.ok) throw new Error(String(response.status));
      return openDirectory((await response.json()) as DirectoryData);
    } catch (error) {
      this.directory = null; // the next question tries again
      throw error;
    }
  }

  private readAddress(): void {
    this.query = readQuery(location.search);
    this.fillForm();
    void this.show();
  }

  private fillForm(): void {
    const { text, chosen } = this.query;
    if (this.text.value.trim() !== text.trim()) this.text.value = text;
    for (const box of this.boxes())
      box.checked = chosen[box.name as (typeof FACETS)[number]]?.includes(box.value) ?? false;
  }

  private boxes(): NodeListOf<HTMLInputElement> {
    return this.form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]');
  }

  private changed(event: Event): void {
    if (event.target !== this.text) this.ask(this.readForm());
    else if (!(event as InputEvent).isComposing) this.typed();
  }

  private readForm(): DirectoryQuery {
    const chosen: Partial<Record<string, string[]>> = {};
    for (const box of this.boxes()) if (box.checked) (chosen[box.name] ??= []).push(box.value);
    // what no box stands for, an old link may still ask
    for (const [facet, ids = []] of Object.entries(this.query.chosen))
      for (const id of ids)
        if (!this.form.querySelector(`input[name="${facet}"][value="${CSS.escape(id)}"]`))
          (chosen[facet] ??= []).push(id);
    const sort = SORTS.find((each) => each === this.sort.value) ?? null;
    const isGiven = sort !== this.defaultSort(this.text.value);
    return { text: this.text.value, chosen, sort: isGiven ? sort : null, page: 1 };
  }

  private defaultSort(text: string): 'relevance' | 'name' {
    return text.trim() === '' ? 'name' : 'relevance';
  }

  /** One entry of the history for a word being typed, not one a letter. */
  private typed(): void {
    const wasTyping = (history.state as { typing?: boolean } | null)?.typing === true;
    this.query = { ...this.query, text: this.text.value, page: 1 };
    if (this.query.sort === 'relevance' && this.text.value.trim() === '')
      this.query = { ...this.query, sort: null };
    this.writeAddress(wasTyping ? 'replaceState' : 'pushState', { typing: true });
    void this.show();
  }

  private ask(query: DirectoryQuery): void {
    this.query = query;
    this.writeAddress('pushState', null);
    this.fillForm();
    void this.show();
  }

  private writeAddress(how: 'pushState' | 'replaceState', state: object | null): void {
    history[how](state, '', `${location.pathname}${writeQuery(this.query)}`);
  }

  private showMore(): void {
    this.query = { ...this.query, page: this.query.page + 1 };
    this.writeAddress('replaceState', history.state as object | null);
    this.list.showMore();
  }

  private showPlain(isPlain: boolean): void {
    this.root.querySelector<HTMLElement>('[data-static]')!.hidden = !isPlain;
    this.root.querySelector<HTMLElement>('[data-results]')!.hidden = isPlain;
  }

  private fillSort(): void {
    const { text, sort } = this.query;
    const [relevance] = this.sort.options;
    if (relevance) relevance.hidden = relevance.disabled = text.trim() === '';
    this.sort.value = sort ?? this.defaultSort(text);
  }

  private async show(): Promise<void> {
    const turn = (this.turn += 1);
    const { query } = this;
    this.fillSort();
    this.linkLanguages();
    if (asksNothing(query) && !this.directory) return this.showPlain(true);
    let directory: Directory;
    try {
      if (!this.directory) this.say(this.words.loading);
      directory = await this.load();
    } catch {
      this.showPlain(true);
      this.say(this.words.failed);
      this.root.querySelector<HTMLElement>('[data-failed]')!.hidden = false;
      return;
    }
    if (turn === this.turn) this.answer(directory, query);
  }

  private answer(directory: Directory, query: DirectoryQuery): void {
    const { people, counts } = findPeople(directory, query);
    this.root.querySelector<HTMLElement>('[data-failed]')!.hidden = true;
    showCounts(this.form, directory, counts);
    showChips(this.root, directory, query, this.words, (next) => this.follow(next));
    this.showPlain(asksNothing(query));
    this.list.show(directory, people, query);
    this.recover(directory, query, people.length === 0);
    this.announce(people.length, Math.min(people.length, query.page * PEOPLE_A_PAGE));
  }

  /** What was meant, and who comes near, takes longer than a search: it waits until the typing rests. */
  private recover(directory: Directory, query: DirectoryQuery, isEmpty: boolean): void {
    const show = (recovery: Recovery | null): void =>
      showRecovery(this.root, directory, query, recovery, this.words, this.list, (next) =>
        this.follow(next),
      );
    clearTimeout(this.recovering);
    if (!isEmpty) show(null);
    else this.recovering = setTimeout(() => show(recoverFrom(directory, query)), PAUSE);
  }

  /** A button that is gone with its click hands the focus to what came of it. */
  private follow(query: DirectoryQuery): void {
    this.ask(query);
    const plain = asksNothing(query);
    (plain ? this.text : this.root.querySelector<HTMLElement>('[data-found]'))?.focus();
  }

  private announce(count: number, shown: number): void {
    const { found, 'found-one': one, shown: first } = this.words;
    const words = count === 1 ? one : found.replace('{count}', String(count));
    const rest = shown < count ? first.replace('{count}', String(shown)) : '';
    const heading = this.root.querySelector<HTMLElement>('[data-found]')!;
    const none = this.root.querySelector<HTMLElement>('[data-none] h2')?.textContent ?? '';
    heading.textContent = count === 0 ? none : words + rest;
    this.form.querySelector('[data-see]')!.textContent = heading.textContent;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.say(heading.textContent), REST);
  }

  private say(words: string): void {
    this.status.textContent = words;
  }

  /** The same question in the other language. */
  private linkLanguages(): void {
    const links = document.querySelectorAll<HTMLAnchorElement>('.site-header a[hreflang]');
    for (const link of links) link.search = writeQuery(this.query);
  }
}

const root = document.querySelector<HTMLElement>('[data-directory]');
const form = root?.querySelector<HTMLFormElement>('form.finder');
if (root && form) new Finder(root, form).start();
