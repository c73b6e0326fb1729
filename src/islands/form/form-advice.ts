import type { Advice, SelfCheckSource } from '../../forms/self-check.ts';
import { isEmpty } from '../../forms/validate.ts';
import { need } from './form-dom.ts';
import type { FormPage } from './form-page.ts';

type Finder = (page: FormPage) => Advice[];

/** The rules and their part of the scheme, fetched once; the same for everybody. */
async function loadFinder(url: string): Promise<Finder> {
  const [{ findAdvice }, response] = await Promise.all([
    import('../../forms/self-check.ts'),
    fetch(url),
  ]);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const source = (await response.json()) as SelfCheckSource;
  return (page) => findAdvice(page.definition, page.values(), source, page.today);
}

function adviceOf({ message, basis }: Advice, page: FormPage): HTMLElement {
  const item = document.createElement('p');
  item.append(message[page.lang]);
  if (basis) {
    const link = document.createElement('a');
    link.href = basis.url[page.lang];
    link.target = '_blank';
    link.textContent = basis.citation[page.lang];
    item.append(document.createElement('br'), page.word('adviceBasis'), link, ` “${basis.quote}”`);
  }
  return item;
}

function show(place: HTMLElement, found: Advice[], page: FormPage): void {
  place.hidden = found.length === 0;
  const title = document.createElement('p');
  title.className = 'label';
  title.textContent = page.word('advice');
  const intro = document.createElement('p');
  intro.className = 'hint';
  intro.textContent = page.word('adviceIntro');
  const parts = found.length > 0 ? [title, ...found.map((a) => adviceOf(a, page)), intro] : [];
  place.replaceChildren(...parts);
}

/** Tells what the rules would point out: at a field once it is answered, all together before the sheet is made. */
export class FormAdvisor {
  private readonly page: FormPage;
  private finder: Promise<Finder> | null = null;
  constructor(page: FormPage) {
    this.page = page;
  }

  /** Without the rules the form works as well: a failure to fetch them is tried again the next time. */
  private async find(): Promise<Advice[]> {
    const { selfCheck } = this.page.data;
    if (!selfCheck) return [];
    try {
      this.finder ??= loadFinder(selfCheck);
      return (await this.finder)(this.page);
    } catch {
      this.finder = null;
      return [];
    }
  }

  async tell(): Promise<void> {
    const found = await this.find();
    const values = this.page.values();
    for (const place of this.page.form.querySelectorAll<HTMLElement>('[data-advice]')) {
      const id = place.dataset['advice'] ?? '';
      const here = isEmpty(values[id]) ? [] : found.filter(({ field }) => field === id);
      show(place, here, this.page);
    }
    show(need(this.page.form, '[data-advice-list]'), found, this.page);
  }
}
