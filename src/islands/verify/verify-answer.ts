import { toDay } from '../../dates/days.ts';
import { formatDate } from '../../site/page/date-words.ts';
import type { LetterEntry } from '../../trust/lists.ts';
import { isOld, type Judgement, type Note } from '../../trust/verify.ts';
import { asOfOf, dayOf, type Lists } from './verify-lists.ts';

const lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

/** What fills the gaps in the page's sentences; days are ISO and written as people write them. */
export type Gaps = Record<string, string | null | undefined>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function templateOf(selector: string): DocumentFragment | null {
  const template = document.querySelector<HTMLTemplateElement>(`template[${selector}]`);
  return template ? (template.content.cloneNode(true) as DocumentFragment) : null;
}

function fill(words: string, gaps: Gaps): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = gaps[name] ?? '';
    return DAY.test(value) ? formatDate(value, lang) : value;
  });
}

/** A word or sentence of the page; what has no word is shown as it is. */
export function word(id: string, gaps: Gaps = {}, otherwise = ''): string {
  const text = templateOf(`data-word="${CSS.escape(id)}"`)?.textContent?.trim();
  return fill(text ?? otherwise, gaps);
}

function fillAll(node: ParentNode, gaps: Gaps): void {
  for (const words of node.querySelectorAll('p')) words.textContent = fill(words.textContent, gaps);
}

function answerBox(id: string, gaps: Gaps): HTMLElement | null {
  const fragment = templateOf(`data-answer="${id}"`);
  if (!fragment) return null;
  fillAll(fragment, gaps);
  return fragment.querySelector<HTMLElement>('.answer');
}

function line(className: string, text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = className;
  paragraph.textContent = text;
  return paragraph;
}

/** How new the lists are that the answer goes by, and whether they come from this device's own copy. */
function datesOf(lists: Lists): HTMLElement[] {
  const date = asOfOf(lists);
  if (date === null) return [];
  const said = [word('as-of', { date })];
  if (lists.book?.pinned) said.push(word('pinned'));
  if (lists.savedOn) said.push(word('saved', { saved: lists.savedOn, date }));
  const days = toDay(dayOf(lists)) - toDay(date);
  if (days > 1) said.push(word('age', { days: String(days) }));
  return [line('as-of', said.join(lang === 'zh' ? '' : ' '))];
}

/** Whose signature it is: where the key itself is in doubt, or a specimen’s, nobody’s. */
const issuerOf = ({ answer, specimen }: Judgement): string | null =>
  specimen || answer.startsWith('key-') ? null : word('issuer');

function factsOf(judgement: Judgement): HTMLElement | null {
  const list = templateOf('data-facts')?.querySelector<HTMLElement>('dl');
  const { statement, key } = judgement;
  if (!list || !statement) return null;
  const { k, role, sch, from, to, on, name, no } = statement;
  const facts: Gaps = {
    issuer: issuerOf(judgement),
    name,
    no,
    role: role && word(`role-${role}`, {}, role),
    sch: word(`sch-${sch}`, {}, sch),
    term: k === 'letter' ? word('term', { from, to }) : null,
    established: k === 'plaque' ? from : null,
    on,
    kid: key?.kid.slice(0, 8),
  };
  for (const row of list.querySelectorAll<HTMLElement>('[data-claim]')) {
    const value = facts[row.dataset['claim'] ?? ''];
    if (value) row.querySelector('dd')!.textContent = fill('{value}', { value });
    else row.remove();
  }
  return list;
}

/** The template's name for an answer about a statement. */
const idOf = ({ answer, statement }: Judgement): string =>
  answer === 'left' ? `left-${statement?.k}` : answer;

function gapsOf({ statement, key, leftOn }: Judgement, lists: Lists): Gaps {
  return {
    ...statement,
    v: null,
    left: leftOn,
    date: lists.revoked?.asOf ?? lists.book?.asOf,
    kid: key?.kid,
    keyfrom: key?.validFrom,
    keyto: key?.retiredOn,
    stolen: key?.compromisedOn,
  };
}

/** A specimen's box says first that it is one, and then what it would be. */
function specimenBox(inner: HTMLElement): HTMLElement | null {
  const box = answerBox('specimen', {});
  const [verdict, text] = [...inner.querySelectorAll('p')].map(({ textContent }) => textContent);
  box?.append(line('else', word('specimen-else', { verdict, text })));
  return box;
}

function addNotes(box: HTMLElement | null, notes: readonly Note[], gaps: Gaps): void {
  for (const id of notes) {
    const note = templateOf(`data-note="${id}"`);
    if (note) fillAll(note, gaps);
    if (note) box?.append(note);
  }
  // An answer that is good but for a list that was not had, or is old, is no plain yes.
  if (notes.some((note) => note.startsWith('revocations-')) && box?.matches('.good, .plain'))
    box.className = 'answer caution';
}

/** The answer about a signed statement; `kid` is the key that it names, known or not. */
export function statementAnswer(
  judgement: Judgement,
  lists: Lists,
  kid: string,
): HTMLElement | null {
  const gaps = { ...gapsOf(judgement, lists), kid: kid.slice(0, 8) };
  const inner = answerBox(idOf(judgement), gaps);
  const box = inner && judgement.specimen ? specimenBox(inner) : inner;
  addNotes(box, judgement.notes, gaps);
  const facts = factsOf(judgement);
  box?.append(...(facts ? [facts] : []), ...datesOf(lists));
  return box;
}

function holderLink(entry: LetterEntry | null, form: HTMLFormElement): HTMLElement[] {
  if (!entry?.holder) return [];
  const link = document.createElement('a');
  const list = entry.kind === 'letter' ? form.dataset['experts'] : form.dataset['workstations'];
  link.href = `${list}${entry.holder.id}/`;
  link.textContent = entry.holder.name[lang];
  return [link];
}

/** The answer about a typed number; the holder is named only while the term runs. */
export function numberAnswer(
  id: string,
  found: { entry: LetterEntry | null; left: string | null },
  lists: Lists,
  form: HTMLFormElement,
): HTMLElement | null {
  const { entry, left } = found;
  const box = answerBox(id, { from: entry?.from, to: entry?.to, left });
  if (id === 'listed-letter' || id === 'listed-plaque')
    box?.querySelector('.verdict + p')?.append(' ', ...holderLink(entry, form));
  const { revoked } = lists;
  if (revoked && isOld(revoked, dayOf(lists)))
    addNotes(box, ['revocations-old'], { date: revoked.asOf });
  box?.append(...datesOf(lists));
  return box;
}

/** What was not read at all: no code in a photo, no camera. */
export function plainAnswer(id: string): HTMLElement | null {
  return answerBox(id, {});
}
