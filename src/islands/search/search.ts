import type { Lang } from '../../i18n/lang.ts';
import type { DirectoryData } from '../../site/directory/directory-data.ts';
import { openDirectory, type Directory } from '../../site/directory/directory.ts';
import { simplifyWith } from '../../text/simplify-with.ts';
import type { AnswerBook } from '../../site/search/answer-book.ts';
import { mayCite } from '../../site/search/citation-form.ts';
import type { CitationBook } from '../../site/search/citation-book.ts';
import { findAnswer } from '../../site/search/find-answer.ts';
import { findNumber } from '../../site/search/find-number.ts';
import { readQuestion } from '../../site/search/question-words.ts';
import { searchMeaning } from '../../site/search/search-meaning.ts';
import { searchMeantPeople } from '../../site/search/search-people.ts';
import {
  findShorter,
  searchPages,
  type Hit,
  type SearchIndex,
} from '../../site/search/search-query.ts';
import { mergeResults, ofKind, type Results } from '../../site/search/search-results.ts';
import type { SearchWords } from '../../site/search/search-words.ts';
import { ResultList } from './search-list.ts';

/** How many of what holds only a part of the words. */
const NEAR = 10;

const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

async function loadIndex(bundle: string): Promise<SearchIndex> {
  const address = `${bundle}pagefind.js`;
  const [api, catalogue] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<
      SearchIndex['api'] & {
        options: (options: Record<string, unknown>) => Promise<void>;
        init: () => Promise<void>;
      }
    >,
    fetchJson<SearchIndex['catalogue']>(`${bundle}catalogue.json`),
  ]);
  // A worker would fetch the same program a second time, for an index that answers in milliseconds.
  await api.options({ bundlePath: bundle, baseUrl: '/', noWorker: true });
  await api.init();
  return { api, catalogue };
}

/** What a typed citation means; its book and its grammar are fetched when one is typed. */
async function findCited(bundle: string, query: string): Promise<Hit[]> {
  if (!mayCite(query)) return [];
  const [{ findCitation }, { openCitationBook }, book] = await Promise.all([
    import('../../site/search/find-citation.ts'),
    import('../../site/search/citation-book.ts'),
    fetchJson<CitationBook>(`${bundle}citations.json`),
  ]);
  return findCitation(openCitationBook(book), query, lang);
}

/** What the page asks: the words, and one kind or ''. */
interface Asked {
  query: string;
  kind: string;
}

function readAddress(): Asked {
  const parameters = new URLSearchParams(location.search);
  return { query: parameters.get('q')?.trim() ?? '', kind: parameters.get('kind') ?? '' };
}

function writeAddress({ query, kind }: Asked): string {
  const parameters = new URLSearchParams({ q: query });
  if (kind !== '') parameters.set('kind', kind);
  return `${location.pathname}?${parameters}`;
}

class SearchPage {
  readonly #root: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #list: ResultList;
  readonly #words: SearchWords;
  #index: Promise<SearchIndex> | undefined;
  #directory: Promise<Directory> | undefined;
  #answers: Promise<AnswerBook> | undefined;
  /** What the last query came to; a kind chosen afterwards asks nothing anew. */
  #last: { query: string; results: Results } | undefined;

  constructor(root: HTMLElement, input: HTMLInputElement, list: ResultList, words: SearchWords) {
    this.#root = root;
    this.#input = input;
    this.#list = list;
    this.#words = words;
  }

  start(): void {
    // The index is on its way while the words are being typed.
    this.#input.addEventListener('focus', () => void this.#load().catch(() => undefined), {
      once: true,
    });
    this.#input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.ask({ query: this.#input.value.trim(), kind: '' });
    });
    addEventListener('popstate', () => void this.#answer(readAddress()));
    if (readAddress().query === '') this.#input.focus();
    else void this.#answer(readAddress());
  }

  /** Answers, at an address that can be kept. */
  ask(asked: Asked): void {
    history.pushState(null, '', writeAddress(asked));
    void this.#answer(asked);
  }

  #load(): Promise<[SearchIndex, Directory, AnswerBook]> {
    const { search = '', people = '' } = this.#root.dataset;
    this.#index ??= loadIndex(search);
    this.#directory ??= fetchJson<DirectoryData>(people).then(openDirectory);
    this.#answers ??= fetchJson<AnswerBook>(`${search}answers.json`);
    return Promise.all([this.#index, this.#directory, this.#answers]);
  }

  async #find(query: string): Promise<Results> {
    if (this.#last?.query === query) return this.#last.results;
    const [index, directory, answers] = await this.#load();
    const { experts = '', search = '' } = this.#root.dataset;
    const expertHref = (id: string): string => `${experts}${id}/`;
    const typed = simplifyWith(answers.traditional)(query);
    const cited = await findCited(search, typed);
    const numbered =
      cited.length > 0 ? [] : findNumber(answers, directory, typed, lang, expertHref);
    const known = [...cited, ...numbered];
    const leads = known.length > 0 ? known : findAnswer(answers, typed);
    const named = searchMeantPeople(directory, typed, lang, expertHref);
    const { words } = readQuestion(typed);
    const people = named.length > 0 ? named : searchMeantPeople(directory, words, lang, expertHref);
    const results = mergeResults(people, await searchMeaning(index, answers, typed), leads);
    this.#last = { query, results };
    return results;
  }

  async #answer(asked: Asked): Promise<void> {
    this.#input.value = asked.query;
    if (asked.query === '') return this.#list.clear();
    this.#list.say(this.#words.working);
    try {
      const results = await this.#find(asked.query);
      if (readAddress().query !== asked.query) return;
      if (results.found.length === 0) return await this.#showNearest(asked, results);
      await this.#list.show(ofKind(results, asked.kind), results, asked);
    } catch {
      this.#list.clear();
      this.#list.say(this.#words.failed);
    }
  }

  /** Nothing holds the words: what resembles them, else what holds the longest part of them. */
  async #showNearest(asked: Asked, results: Results): Promise<void> {
    const [index] = await this.#load();
    const parts = await findShorter(index, asked.query);
    const [longest] = parts;
    const held = longest === undefined ? [] : (await searchPages(index, longest)).found;
    const near = results.near.length > 0 ? results.near : held.slice(0, NEAR);
    await this.#list.show({ ...results, near }, results, asked);
    this.#list.offer(parts, this.#root.dataset['other'] ?? '', asked.query);
  }
}

const root = document.querySelector<HTMLElement>('[data-search]');
const input = root?.querySelector<HTMLInputElement>('input[name="q"]');
if (root && input) {
  root.querySelector('[data-without-script]')?.remove();
  const words = JSON.parse(root.dataset['words'] ?? '{}') as SearchWords;
  const list = new ResultList(root, words, (query, kind) => page.ask({ query, kind }));
  const page = new SearchPage(root, input, list, words);
  page.start();
}
