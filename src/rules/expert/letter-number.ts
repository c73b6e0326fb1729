import type { Event } from '../../generated/expert.ts';
import { timeline } from '../../records/timeline.ts';
import type { Content } from '../content.ts';
import { defineRule } from '../rule.ts';

interface Issued {
  number: string | null;
  path: string;
  record: string;
  at: string;
  recordedOn: string;
  isRenewal: boolean;
}

/** In the order of recording: of two that bear one number, the later took it. */
function lettersOf(content: Content, scheme: string, asOf: string): Issued[] {
  return content.experts
    .filter(({ value }) => value.scheme === scheme)
    .flatMap(({ value, path }) =>
      timeline(value.history, asOf).flatMap(({ event, index }) =>
        event.type === 'appointed' || event.type === 'renewed'
          ? [
              {
                number: event.letter?.number ?? null,
                path,
                record: value.id,
                at: `/history/${index}`,
                recordedOn: event.recordedOn,
                isRenewal: event.type === 'renewed',
              },
            ]
          : [],
      ),
    )
    .sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0));
}

const APPOINTMENT = { whatZh: '聘任', whatEn: 'appointment' };
const RENEWAL = { whatZh: '续聘', whatEn: 'renewal' };

export default defineRule({
  id: 'expert/letter-number',
  scope: 'registry',
  level: 'error',
  house: 'letter-number',
  title: { zh: '聘书编号', en: 'Letter numbers' },
  demand: {
    zh: '每份聘书都有编号，且不重复。条文只说“发放聘书”，编号是内部规则。',
    en: 'Every letter of appointment has a number, and no two have the same. The article only says that letters are given: the number is a house rule.',
  },
  messages: {
    none: {
      zh: '{{whatZh}}没有聘书编号。',
      en: 'The {{whatEn}} has no letter number.',
      remedy: {
        zh: '按内部规则编号：在该事件写入 letter（编号 number、签发日期 issuedOn）。',
        en: 'By house rule letters are numbered: write letter (number, issuedOn) into the event.',
      },
    },
    twice: {
      zh: '聘书编号“{{number}}”已用于 {{other}}（{{since}} 记录）。',
      en: 'The letter number “{{number}}” is already used by {{other}} (recorded on {{since}}).',
      remedy: {
        zh: '按内部规则编号不重复：核对编号簿，更正记错的一个。',
        en: 'By house rule no number is given twice: check the number book and correct the wrong one.',
      },
    },
  },
  across: {
    joins({ content }, join) {
      for (const { value, path } of content.experts)
        for (const event of value.history)
          if ('letter' in event && event.letter) {
            const { number } = event.letter;
            join(path, `${value.scheme} ${number}`, number);
          }
    },
    views({ content }, look) {
      const isSeen = (event: Event): boolean => 'letter' in event || event.type === 'corrected';
      for (const { value, path } of content.experts)
        look(path, JSON.stringify(value.history.filter(isSeen)));
    },
  },
  check({ content, asOf }, report) {
    for (const { value: scheme } of content.schemes) {
      if (scheme.kind !== 'experts' || !scheme.houseRules.includes('letter-number')) continue;
      const owners = new Map<string, Issued>();
      for (const letter of lettersOf(content, scheme.id, asOf)) {
        const { number, path, record, at, isRenewal } = letter;
        const other = number === null ? undefined : owners.get(number);
        if (number === null) {
          const data = isRenewal ? RENEWAL : APPOINTMENT;
          report({ message: 'none', path, record, at, data });
        } else if (other !== undefined) {
          const data = { number, other: other.record, since: other.recordedOn };
          report({ message: 'twice', path, record, at: `${at}/letter/number`, data });
        } else owners.set(number, letter);
      }
    }
  },
});
