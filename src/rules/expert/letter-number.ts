import type { Event } from '../../generated/expert.ts';
import { timeline } from '../../records/timeline.ts';
import type { Content } from '../content.ts';
import { defineRule } from '../rule.ts';

interface Issued {
  number: string | null;
  path: string;
  record: string;
  at: string;
}

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
              },
            ]
          : [],
      ),
    );
}

export default defineRule({
  id: 'expert/letter-number',
  scope: 'registry',
  level: 'error',
  house: 'letter-number',
  title: { zh: '聘书编号', en: 'Letter numbers' },
  demand: {
    zh: '每份聘书都有编号，且不重复。条文只说“发放聘书”，编号是房规。',
    en: 'Every letter of appointment has a number, and no two have the same. The article only says that letters are given: the number is a house rule.',
  },
  messages: {
    none: {
      zh: '聘任没有聘书编号。',
      en: 'The appointment has no letter number.',
      remedy: {
        zh: '在该事件写入 letter（number、issuedOn）。',
        en: 'Write letter (number, issuedOn) into the event.',
      },
    },
    twice: {
      zh: '聘书编号“{{number}}”已用于 {{other}}。',
      en: 'The letter number “{{number}}” is already used by {{other}}.',
      remedy: {
        zh: '核对编号簿，更正记错的一个。',
        en: 'Check the number book and correct the wrong one.',
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
      const owners = new Map<string, string>();
      for (const { number, ...place } of lettersOf(content, scheme.id, asOf)) {
        const other = number === null ? undefined : owners.get(number);
        if (number === null) report({ ...place, message: 'none' });
        else if (other !== undefined)
          report({
            ...place,
            message: 'twice',
            at: `${place.at}/letter/number`,
            data: { number, other },
          });
        else owners.set(number, place.record);
      }
    }
  },
});
