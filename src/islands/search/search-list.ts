import type { Candidate, Hit } from '../../site/search/search-query.ts';
import type { Results } from '../../site/search/search-results.ts';
import type { SearchWords } from '../../site/search/search-words.ts';

const PAGE = 20;

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = element('a', '', text) as HTMLAnchorElement;
  link.href = href;
  return link;
}

function fill(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

function hitElement(hit: Hit, words: SearchWords): HTMLElement {
  const item = element('li', hit.match === 'loose' ? 'hit near' : 'hit');
  const title = element('h2', '');
  const link = linkTo(hit.href, hit.title);
  if (hit.heading) link.append(' ', element('span', 'heading', hit.heading));
  title.append(link);
  const excerpt = element('p', 'excerpt');
  for (const part of hit.excerpt) {
    excerpt.append(part.marked ? element('mark', '', part.text) : part.text);
  }
  item.append(element('p', 'kind', words.kinds[hit.kind] ?? ''), title, excerpt);
  return item;
}

interface Asked {
  query: string;
  kind: string;
}

/** What was found, as a list that says how much of it there is, and of what kinds. */
export class ResultList {
  readonly #results: HTMLElement;
  readonly #kinds: HTMLElement;
  readonly #status: HTMLElement;
  readonly #words: SearchWords;
  readonly #ask: (query: string, kind: string) => void;
  /** Counts up with every list, so that a text which comes late is not put into the next one. */
  #turn = 0;

  constructor(root: HTMLElement, words: SearchWords, ask: (query: string, kind: string) => void) {
    const part = (name: string): HTMLElement => {
      const found = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
      if (!found) throw new Error(`The search page has no part “${name}”`);
      return found;
    };
    this.#results = part('results');
    this.#kinds = part('kinds');
    this.#status = part('status');
    this.#words = words;
    this.#ask = ask;
    root.addEventListener('keydown', (event) => this.#step(event, root));
  }

  say(words: string): void {
    this.#status.textContent = words;
  }

  clear(): void {
    this.#turn++;
    this.say('');
    this.#results.replaceChildren();
    this.#kinds.replaceChildren();
  }

  async show(shown: Results, all: Results, asked: Asked): Promise<void> {
    const turn = ++this.#turn;
    const { found, near } = shown;
    const list = element('ol', 'hits');
    const [first, resembling] = await Promise.all([
      this.#elements(found.slice(0, PAGE)),
      this.#elements(near),
    ]);
    if (turn !== this.#turn) return;
    this.#showKinds(all, asked);
    list.append(...first);
    this.#results.replaceChildren(list);
    if (found.length > PAGE) this.#offerMore(list, found, PAGE, turn);
    if (resembling.length > 0) {
      const others = element('ol', 'hits near-hits');
      others.append(...resembling);
      this.#results.append(element('h2', 'near-title', this.#words.near), others);
    }
    this.say(this.#summary(found.length, near.length, asked.query));
  }

  /** “Nothing found” is never said above what may be the answer. */
  #summary(found: number, near: number, query: string): string {
    const count = fill(this.#words.count, { count: found });
    if (found > 0)
      return near > 0 ? `${count} ${fill(this.#words.nearCount, { count: near })}` : count;
    return fill(near > 0 ? this.#words.closest : this.#words.none, { query, count: near });
  }

  /** Parts of the query that do occur, and the other language. */
  offer(parts: readonly string[], other: string, query: string): void {
    const offers = element('div', 'offers');
    if (this.#results.querySelector('.hit'))
      offers.append(element('p', '', fill(this.#words.none, { query })));
    if (parts.length > 0) {
      const line = element('p', '', this.#words.shorter);
      for (const part of parts) {
        const link = linkTo(`?${new URLSearchParams({ q: part })}`, part);
        this.#follow(link, part, '');
        line.append(' ', link);
      }
      offers.append(line);
    }
    const elsewhere = fill(this.#words.otherLanguage, { query });
    const line = element('p', '');
    line.append(linkTo(`${other}?${new URLSearchParams({ q: query })}`, elsewhere));
    offers.append(line);
    this.#results.append(offers);
  }

  #elements(candidates: readonly Candidate[], before?: Candidate): Promise<HTMLElement[]> {
    const made = candidates.map(async ({ kind, load }, at) => {
      const item = hitElement(await load(), this.#words);
      const previous = at > 0 ? candidates[at - 1] : before;
      if (kind === 'handbook' && previous && previous.kind !== kind)
        item.prepend(element('p', 'near-title', this.#words.forStaff));
      return item;
    });
    return Promise.all(made);
  }

  #offerMore(list: HTMLElement, found: readonly Candidate[], from: number, turn: number): void {
    const left = fill(this.#words.more, { count: found.length - from });
    const more = element('button', 'button quiet more', left) as HTMLButtonElement;
    more.type = 'button';
    more.addEventListener('click', async () => {
      more.disabled = true;
      const next = await this.#elements(found.slice(from, from + PAGE), found[from - 1]);
      if (turn !== this.#turn) return;
      more.remove();
      list.append(...next);
      next[0]?.querySelector('a')?.focus();
      if (found.length > from + PAGE) this.#offerMore(list, found, from + PAGE, turn);
    });
    list.after(more);
  }

  #showKinds({ counts, found }: Results, { query, kind }: Asked): void {
    const hadFocus = this.#kinds.contains(document.activeElement);
    const known = Object.keys(this.#words.kinds).filter((each) => counts.has(each));
    if (known.length < 2) return this.#kinds.replaceChildren();
    const chosen = counts.has(kind) ? kind : '';
    const list = element('ul', '');
    for (const each of ['', ...known]) {
      const name = each === '' ? this.#words.all : (this.#words.kinds[each] ?? each);
      const count = each === '' ? found.length : (counts.get(each) ?? 0);
      const parameters = new URLSearchParams({ q: query });
      if (each !== '') parameters.set('kind', each);
      const text = fill(this.#words.kindCount, { kind: name, count });
      const link = linkTo(`?${parameters}`, text);
      if (each === chosen) link.setAttribute('aria-current', 'true');
      this.#follow(link, query, each);
      const item = element('li', '');
      item.append(link);
      list.append(item);
    }
    this.#kinds.replaceChildren(list);
    if (hadFocus) this.#kinds.querySelector<HTMLElement>('[aria-current]')?.focus();
  }

  /** Answers here; with a modifier the link opens where the reader wants it. */
  #follow(link: HTMLAnchorElement, query: string, kind: string): void {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#ask(query, kind);
    });
  }

  /** Arrows go from the box to the results, from one to the next, and back. */
  #step(event: KeyboardEvent, root: HTMLElement): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.isComposing) return;
    const box = root.querySelector<HTMLElement>('input[name="q"]');
    const links = [...this.#results.querySelectorAll<HTMLElement>('.hit h2 a')];
    const stops = box ? [box, ...links] : links;
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? undefined : stops[at + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
