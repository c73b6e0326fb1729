import { readJws } from '../../trust/jws.ts';
import { judgeNumber } from '../../trust/lists.ts';
import { readCode, type CodeContent } from '../../trust/read-code.ts';
import { verifyStatement } from '../../trust/verify.ts';
import { keepOffline } from './keep-offline.ts';
import { startScan, type Scan } from './scan-camera.ts';
import { numberAnswer, plainAnswer, statementAnswer, word } from './verify-answer.ts';
import { asOfOf, dayOf, fetchLists, type Lists } from './verify-lists.ts';

async function answerStatement(jws: string, lists: Lists): Promise<HTMLElement | null> {
  const judgement = await verifyStatement(jws, lists, dayOf(lists));
  return statementAnswer(judgement, lists, readJws(jws)?.kid ?? '');
}

function answerNumber(number: string, lists: Lists, form: HTMLFormElement): HTMLElement | null {
  const { book, revoked } = lists;
  if (!book || !revoked) return plainAnswer('failed');
  const { answer, kind, ...found } = judgeNumber({ book, revoked }, number, dayOf(lists));
  if (answer === 'unknown') return numberAnswer(answer, found, lists, form);
  // never “valid”: the number was looked up, the sheet was not seen
  const id = answer === 'valid' ? kind : answer === 'left' ? `left-${kind}` : answer;
  return numberAnswer(`listed-${id}`, found, lists, form);
}

async function answerCode(code: CodeContent, form: HTMLFormElement): Promise<HTMLElement | null> {
  if (code.kind === 'unreadable' || code.kind === 'incomplete') return plainAnswer(code.kind);
  if (code.kind === 'number')
    return answerNumber(code.number, await fetchLists(form, code.number), form);
  const number = readJws(code.jws)?.statement?.no ?? null;
  return answerStatement(code.jws, await fetchLists(form, number));
}

/** The page: three ways to give a code, one place for the answer. */
class Verification {
  private readonly form: HTMLFormElement;
  private readonly input: HTMLInputElement;
  private readonly place: HTMLElement;
  private scan: Scan | null = null;
  /** Counts what was asked: an answer that comes late does not cover a later one. */
  private asked = 0;

  constructor(form: HTMLFormElement, input: HTMLInputElement, place: HTMLElement) {
    this.form = form;
    this.input = input;
    this.place = place;
  }

  private show(box: HTMLElement | null): void {
    this.place.replaceChildren(...(box ? [box] : []));
    // On a phone the form is longer than the screen, and the answer stands above it.
    this.place.scrollIntoView({ block: 'nearest' });
  }

  /** Lists are fetched for every question: a page may stand open for days. */
  async verify(text: string): Promise<void> {
    const turn = (this.asked += 1);
    const content = readCode(text);
    const box = await answerCode(content, this.form);
    if (turn === this.asked) this.show(box);
  }

  /** What stands after # in the address: a signed statement, or `n=<number>`. */
  verifyAddress(): void {
    const fragment = location.hash;
    if (fragment.length <= 1) return;
    const content = readCode(fragment);
    if (content.kind === 'number') this.input.value = content.number;
    void this.verify(fragment);
  }

  async readPhoto(file: File): Promise<void> {
    const turn = (this.asked += 1);
    this.place.textContent = word('reading');
    const { readPhoto } = await import('./read-image.ts');
    const text = await readPhoto(file);
    if (turn !== this.asked) return;
    if (text === null) this.show(plainAnswer('no-code'));
    else await this.take(text);
  }

  private take(text: string): Promise<void> {
    this.input.value = text;
    return this.verify(text);
  }

  stop(): void {
    this.scan?.stop();
    this.scan = null;
    this.view().hidden = true;
  }

  private view(): HTMLElement {
    return document.getElementById('view')!;
  }

  async startCamera(): Promise<void> {
    this.stop();
    this.show(null);
    this.view().hidden = false;
    try {
      this.scan = await startScan(this.view().querySelector('video')!, (text) => {
        this.stop();
        void this.take(text);
      });
      if (this.view().hidden) this.stop(); // stopped while the browser was asking
    } catch {
      this.stop();
      this.show(plainAnswer('no-camera'));
    }
  }

  /** Says how old the copy is that the page would go by without a connection. */
  async keepOffline(): Promise<void> {
    const line = document.getElementById('offline');
    if (!line || !(await keepOffline(this.form.dataset['root'] ?? '/'))) return;
    const date = asOfOf(await fetchLists(this.form, null));
    if (date === null) return;
    line.textContent = word('offline-ready', { date });
    line.hidden = false;
  }
}

function listen(page: Verification, form: HTMLFormElement, input: HTMLInputElement): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void page.verify(input.value);
  });
  document.getElementById('camera')?.addEventListener('click', () => void page.startCamera());
  document.getElementById('stop')?.addEventListener('click', () => page.stop());
  document.getElementById('photo')?.addEventListener('change', ({ target }) => {
    const chosen = target as HTMLInputElement;
    const file = chosen.files?.[0];
    if (file) void page.readPhoto(file);
    chosen.value = '';
  });
  addEventListener('hashchange', () => page.verifyAddress());
  addEventListener('pagehide', () => page.stop());
}

const form = document.querySelector<HTMLFormElement>('form[data-keys]');
const input = document.querySelector<HTMLInputElement>('#number');
const place = document.getElementById('answer');

if (form && input && place) {
  form.hidden = false;
  document.querySelector<HTMLElement>('[data-without-script]')?.setAttribute('hidden', '');
  const page = new Verification(form, input, place);
  listen(page, form, input);
  page.verifyAddress();
  void page.keepOffline();
}
