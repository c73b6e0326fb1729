import type { Lang } from '../i18n/lang.ts';
import { searchPeople, type PublishedExpert } from '../site/search-people.ts';
import { searchPages, type Hit, type PagefindApi } from '../site/search-query.ts';
import type { SearchWords } from '../site/search-words.ts';

const PAGE = 20;
const page = document.querySelector<HTMLElement>('[data-search]');
const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

async function loadPagefind(bundle: string): Promise<PagefindApi> {
  const address = `${bundle}pagefind.js`;
  const api = (await import(/* @vite-ignore */ address)) as PagefindApi & {
    options: (options: Record<string, string>) => Promise<void>;
    init: () => Promise<void>;
  };
  await api.options({ bundlePath: bundle, baseUrl: '/' });
  await api.init();
  return api;
}

async function loadPeople(address: string): Promise<PublishedExpert[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return ((await response.json()) as { experts: PublishedExpert[] }).experts;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function hitElement(hit: Hit, words: SearchWords): HTMLElement {
  const item = element('li', hit.match === 'loose' ? 'hit near' : 'hit');
  const title = element('h2', '');
  const link = element('a', '', hit.title) as HTMLAnchorElement;
  link.href = hit.href;
  if (hit.heading) link.append(' ', element('span', 'heading', hit.heading));
  title.append(link);
  const excerpt = element('p', 'excerpt');
  for (const part of hit.excerpt) {
    excerpt.append(part.marked ? element('mark', '', part.text) : part.text);
  }
  item.append(element('p', 'kind', words.kinds[hit.kind] ?? ''), title, excerpt);
  return item;
}

class ResultList {
  readonly #results: HTMLElement;
  readonly #status: HTMLElement;
  readonly #words: SearchWords;

  constructor(results: HTMLElement, status: HTMLElement, words: SearchWords) {
    this.#results = results;
    this.#status = status;
    this.#words = words;
  }

  say(words: string): void {
    this.#status.textContent = words;
  }

  show(hits: readonly Hit[], query: string): void {
    const found = this.#words.count.replace('{count}', String(hits.length));
    this.say(hits.length > 0 ? found : this.#words.none.replace('{query}', query));
    const list = element('ol', 'hits');
    this.#results.replaceChildren(list);
    this.#append(list, hits, 0);
  }

  #append(list: HTMLElement, hits: readonly Hit[], from: number): void {
    const shown = hits.slice(from, from + PAGE).map((hit) => hitElement(hit, this.#words));
    const firstNear = hits.findIndex(({ match }) => match === 'loose');
    const near = element('p', 'near-title', this.#words.near);
    if (firstNear > 0) shown[firstNear - from]?.prepend(near);
    list.append(...shown);
    if (from > 0) shown[0]?.querySelector('a')?.focus();
    if (from + PAGE >= hits.length) return;
    const more = element('button', 'button quiet', this.#words.more);
    more.addEventListener('click', () => {
      more.remove();
      this.#append(list, hits, from + PAGE);
    });
    this.#results.append(more);
  }
}

async function start(root: HTMLElement): Promise<void> {
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  const words = JSON.parse(root.dataset['words'] ?? '{}') as SearchWords;
  const results = document.getElementById('results');
  const status = root.querySelector<HTMLElement>('[role="status"]');
  const inputs = document.querySelectorAll<HTMLInputElement>('input[name="q"]');
  for (const input of inputs) input.value = query;
  if (!results || !status || query === '') return;
  const list = new ResultList(results, status, words);
  list.say(words.working);
  try {
    const [pages, people] = await Promise.all([
      loadPagefind(root.dataset['search'] ?? '').then((api) => searchPages(api, query)),
      loadPeople(root.dataset['people'] ?? '').then((all) => searchPeople(all, query, lang)),
    ]);
    const named = people.filter((hit) => hit.named);
    const others = people.filter((hit) => !hit.named);
    const exact = pages.filter((hit) => hit.match !== 'loose');
    const near = pages.filter((hit) => hit.match === 'loose');
    list.show([...named, ...exact, ...others, ...near], query);
  } catch {
    list.say(words.failed);
  }
}

if (page) {
  page.querySelector('[data-without-script]')?.remove();
  void start(page);
}
