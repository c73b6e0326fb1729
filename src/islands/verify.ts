import { formatDate } from '../site/date-words.ts';
import { judgeLetter, type LetterBook, type LetterEntry } from '../site/letters.ts';

const form = document.querySelector<HTMLFormElement>('form[data-verify]');
const input = form?.querySelector('input');
const answer = document.getElementById('answer');
const lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

let book: Promise<LetterBook> | undefined;

async function fetchBook(address: string): Promise<LetterBook> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as LetterBook;
}

/** Today in China, where the terms are counted. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

function fill(words: string, entry: LetterEntry | null, date: string): string {
  const dates = { from: entry?.from, to: entry?.to, left: entry?.leftOn, date };
  return words.replace(/\{(from|to|left|date)\}/g, (_, name: keyof typeof dates) => {
    const on = dates[name];
    return on ? formatDate(on, lang) : '';
  });
}

function show(id: string, entry: LetterEntry | null, date: string): void {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-answer="${id}"]`);
  if (!template || !answer || !form) return;
  const shown = template.content.cloneNode(true) as DocumentFragment;
  for (const words of shown.querySelectorAll('p')) {
    words.textContent = fill(words.textContent, entry, date);
  }
  if (entry?.holder && id.startsWith('valid')) {
    const link = document.createElement('a');
    const list = entry.kind === 'letter' ? form.dataset['experts'] : form.dataset['workstations'];
    link.href = `${list}${entry.holder.id}/`;
    link.textContent = entry.holder.name[lang];
    shown.querySelector('.verdict + p')?.append(' ', link);
  }
  answer.replaceChildren(shown);
}

async function verify(number: string): Promise<void> {
  if (!form) return;
  try {
    const letters = await (book ??= fetchBook(form.dataset['verify'] ?? ''));
    const date = letters.pinned ? letters.asOf : today();
    const { answer: id, entry } = judgeLetter(letters, number, date);
    const byKind = id === 'valid' || id === 'left';
    show(byKind ? `${id}-${entry?.kind}` : id, entry, letters.asOf);
  } catch {
    book = undefined;
    show('failed', null, '');
  }
}

/** The number in the address, as the QR code of a letter holds it: `verify/#n=<number>`. */
function verifyFromAddress(): void {
  const number = new URLSearchParams(location.hash.slice(1)).get('n');
  if (!number || !input) return;
  input.value = number;
  void verify(number);
}

if (form && input) {
  form.hidden = false;
  document.querySelector<HTMLElement>('[data-without-script]')?.setAttribute('hidden', '');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void verify(input.value);
  });
  addEventListener('hashchange', verifyFromAddress);
  verifyFromAddress();
}
