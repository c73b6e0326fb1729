import type { Scheme } from '../../generated/scheme.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { RECORD_SCHEMAS } from '../../load/record-schemas.ts';
import { FREE_TEXT, privateValues, type Kept } from '../../records/private-values.ts';
import { partStrings, type PartString } from '../../records/publish.ts';
import { SoughtIndex, type SoughtKind } from '../../text/written/sought.ts';
import type { Content, Held } from '../content.ts';
import { defineRule } from '../rule.ts';

const KINDS: Record<SoughtKind, Bilingual> = {
  identity: { zh: '身份标识', en: 'identity mark' },
  date: { zh: '出生日期', en: 'date of birth' },
  number: { zh: '电话或其他号码', en: 'telephone or other number' },
  email: { zh: '电子邮箱', en: 'e-mail address' },
  name: { zh: '不公开的姓名', en: 'name that is not public' },
  body: { zh: '不公开的单位名称', en: 'name of a body that is not public' },
  text: { zh: '非公开字段的文字', en: 'words of a private field' },
};

interface Part {
  kind: 'expert' | 'workstation';
  held: Held<{ id: string; scheme: string }>;
  priv: object | undefined;
}

function partsIn({ experts, workstations, privates, stationPrivates }: Content): Part[] {
  const keyOf = ({ value }: Part['held']): string => `${value.scheme}/${value.id}`;
  return [
    ...experts.map((held): Part => ({ kind: 'expert', held, priv: privates.get(keyOf(held)) })),
    ...workstations.map((held): Part => ({
      kind: 'workstation',
      held,
      priv: stationPrivates.get(keyOf(held)),
    })),
  ];
}

/** The record's own private values; a public field made for such a value makes it public. */
function indexOf({ kind, held, priv }: Part, left: readonly PartString[]): SoughtIndex<Kept> {
  const { path, value } = held;
  const values = [
    ...privateValues(RECORD_SCHEMAS, kind, value, { path, record: value.id }),
    ...privateValues(RECORD_SCHEMAS, `${kind}-private`, priv ?? {}, {
      path: `private/${value.scheme}/${value.id}.json`,
      record: value.id,
    }),
  ];
  const index = new SoughtIndex(values);
  for (const { pointer, text } of left) if (!FREE_TEXT.test(pointer)) index.admitWhole(text);
  return index;
}

interface Notice {
  id: string;
  texts: readonly string[];
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

/** The notices, lists and registers of the schemes, by the record that each names. */
function noticesBySubject(schemes: ReadonlyArray<Held<Scheme>>): Map<string, Notice[]> {
  const by = new Map<string, Notice[]>();
  for (const { value: scheme } of schemes)
    for (const event of scheme.history) {
      const subjects = 'subjects' in event ? (event.subjects ?? []) : [];
      const { subjects: _, ...rest } = event as typeof event & { subjects?: unknown };
      const notice = { id: event.id, texts: stringsOf(rest) };
      for (const subject of subjects) {
        const key = `${scheme.id}/${subject}`;
        by.set(key, [...(by.get(key) ?? []), notice]);
      }
    }
  return by;
}

interface Found {
  message: 'inField' | 'inNotice' | 'identityNumber';
  at: string;
  data: Record<string, string>;
}

/** Each private field once for each public one that shows it. */
function* leaksIn(part: Part, notices: readonly Notice[]): Generator<Found> {
  const left = partStrings(RECORD_SCHEMAS, part.kind, part.held.value).public;
  const index = indexOf(part, left);
  const said = new Set<string>();
  const places = [
    ...left
      .filter(({ isDate }) => !isDate)
      .map(({ text, pointer }) => ({ text, at: pointer, place: pointer, notice: false })),
    ...notices.flatMap(({ id, texts }) =>
      texts.map((text) => ({ text, at: '', place: id, notice: true })),
    ),
  ];
  for (const { text, at, place, notice } of places)
    for (const { owner } of index.find(text)) {
      if (said.has(`${place} ${owner?.path} ${owner?.pointer}`)) continue;
      said.add(`${place} ${owner?.path} ${owner?.pointer}`);
      if (owner === null) yield { message: 'identityNumber', at, data: { field: place } };
      else {
        const { zh, en } = KINDS[owner.kind];
        const data = { field: place, kind: zh, kindEn: en, kept: owner.path, of: owner.pointer };
        yield { message: notice ? 'inNotice' : 'inField', at, data };
      }
    }
}

export default defineRule({
  id: 'file/private-published',
  scope: 'file',
  level: 'error',
  title: { zh: '公开文字中没有非公开内容', en: 'Nothing private in public words' },
  demand: {
    zh: '记录中不公开的内容（出生日期、电话、邮箱、身份标识、不公开的姓名和文字），不得以任何写法出现在同一记录的公开字段，或指名该记录的公示、名单的文字中。发布前还要对全站再查一遍。',
    en: 'What a record keeps to itself (birth date, telephone, e-mail, identity, private names and words) stands in no public field of that record, however it is spelt, nor in the words of a notice or list that names it. The whole site is searched once more before it is published.',
  },
  messages: {
    inField: {
      zh: '公开字段 {{field}} 写有{{kind}}；该值属于 {{kept}} 的 {{of}}，不公开。',
      en: 'The public field {{field}} holds the {{kindEn}} that {{kept}} keeps at {{of}}, which is not public.',
      remedy: {
        zh: '从公开字段中删去；此值曾提交的，历史中仍有，按手册处理。',
        en: 'Take it out of the public field; where it was committed, the history still has it: see the handbook.',
      },
    },
    inNotice: {
      zh: '指名本记录的“{{field}}”文字中写有{{kind}}；该值属于 {{kept}} 的 {{of}}，不公开。',
      en: 'The words of “{{field}}”, which names this record, hold the {{kindEn}} that {{kept}} keeps at {{of}}, which is not public.',
      remedy: {
        zh: '从该公示或名单的文字中删去；已经发布的，撤下后重新发布。',
        en: 'Take it out of the words of that notice or list; where it was posted, take it down and post it anew.',
      },
    },
    identityNumber: {
      zh: '公开文字 {{field}} 中有一个公民身份号码（校验码相符）。',
      en: 'The public words {{field}} hold a resident identity number: its check sign is right.',
      remedy: {
        zh: '删去；身份标识只以 HMAC 存于 private/。',
        en: 'Take it out; an identity is kept in private/ alone, as an HMAC.',
      },
    },
  },
  across: 'each',
  check({ content }, report) {
    const notices = noticesBySubject(content.schemes);
    for (const part of partsIn(content)) {
      const { path, value } = part.held;
      const naming = notices.get(`${value.scheme}/${value.id}`) ?? [];
      for (const found of leaksIn(part, naming)) report({ path, record: value.id, ...found });
    }
  },
});
