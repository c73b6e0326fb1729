import type { Expert } from '../../generated/expert.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { expertState, type ExpertStateName } from '../../records/expert-state.ts';
import { timeline } from '../../records/timeline.ts';
import type { Content, Held } from '../content.ts';
import {
  isNamedAlike,
  isSamePerson,
  keysOf,
  ONE_PERSON,
  personOf,
  type Person,
} from '../person.ts';
import { defineRule } from '../rule.ts';

/** States in which a person is still in the pool, or on the way into it. */
const PRESENT: Partial<Record<ExpertStateName, Bilingual>> = {
  applicant: { zh: '申请中', en: 'an applicant' },
  'in-notice': { zh: '公示中', en: 'in public notice' },
  serving: { zh: '在聘', en: 'serving' },
};

interface Known {
  person: Person;
  held: Held<Expert>;
  began: string;
}

/** Who are named by a key that somebody else has too. */
function sharing(content: Content): Array<Pick<Known, 'person' | 'held'>> {
  const people = content.experts.flatMap((held) => {
    const person = personOf(content, held);
    return person ? [{ person, held, keys: keysOf(person) }] : [];
  });
  const counts = new Map<string, number>();
  for (const { keys } of people)
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return people.filter(({ keys }) => keys.some((key) => (counts.get(key) ?? 0) > 1));
}

/** Those of them whose history has begun, the earliest first. */
function knownIn(content: Content, asOf: string): Known[] {
  return sharing(content)
    .flatMap(({ person, held }) => {
      const began = timeline(held.value.history, asOf)[0]?.event.on;
      return began !== undefined ? [{ person, held, began }] : [];
    })
    .sort((a, b) => (a.began < b.began ? -1 : a.began > b.began ? 1 : 0));
}

export default defineRule({
  id: 'file/identity-twice',
  scope: 'registry',
  level: 'error',
  title: { zh: '一人一份记录', en: 'One record for one person' },
  demand: {
    zh: '同一人在同一制度中不得同时有两份记录；前一份已出库、期满、未入选或撤回的除外。按身份认人，不看记录编号。',
    en: 'Nobody has two records in one scheme at a time; a second may begin when the first has exited, expired, been rejected or withdrawn. The person is found by identity, not by record number.',
  },
  messages: {
    twice: {
      zh: '此人已有记录 {{other}}，{{on}} 时为“{{state}}”。',
      en: 'This person already has the record {{other}}, on {{on}} {{stateEn}}.',
      remedy: {
        zh: '并入原记录，删去此份；认错人的，更正非公开部分中的身份标识。',
        en: 'Enter it in the first record and take this one away; if it is somebody else, correct the identity in the private part.',
      },
    },
    alike: {
      zh: '与记录 {{other}} 的姓名（或别名）和出生日期相同，身份标识不同：是否同一人？',
      en: 'The name (or an alias) and the birth date are those of the record {{other}}, the identity is another: is it one person?',
      remedy: {
        zh: '核对两份的证件号码（末位 x 即 X）。同一人的，更正身份标识；确是两人的，暂缓此项并写明理由。',
        en: 'Compare the identity numbers of both (a last x is an X). If it is one person, correct the identity; if they are two, suppress this with the reason.',
      },
    },
  },
  across: ONE_PERSON,
  check({ content, asOf }, report) {
    const schemes = new Map(content.schemes.map(({ value }) => [value.id, value]));
    const seen = new Map<string, Known[]>();
    for (const known of knownIn(content, asOf)) {
      const { person, held, began } = known;
      const scheme = schemes.get(held.value.scheme);
      if (!scheme) continue;
      const keys = keysOf(person).map((key) => `${scheme.id} ${key}`);
      const before = new Set(keys.flatMap((key) => seen.get(key) ?? []));
      for (const earlier of before) {
        if (earlier.held.value.id === held.value.id) continue; // one file copied: file/name-and-id says so
        if (!isSamePerson(earlier.person, person)) {
          if (isNamedAlike(earlier.person, person))
            report({
              ...{ message: 'alike', level: 'warning', path: held.path, record: held.value.id },
              ...{ at: '/id', data: { other: earlier.held.value.id } },
            });
          continue;
        }
        const state = expertState(earlier.held.value, began, scheme)?.state;
        const words = state && PRESENT[state];
        if (!words) continue;
        const other = earlier.held.value.id;
        const data = { other, on: began, state: words.zh, stateEn: words.en };
        const { path, value } = held;
        report({ message: 'twice', path, record: value.id, at: '/id', data });
      }
      for (const key of keys) seen.set(key, [...(seen.get(key) ?? []), known]);
    }
  },
});
