import type { Exited, Expert } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { banOf, isExcepted, type Ban } from '../../records/expert-state.ts';
import { isTurnedDown } from '../../records/expert-rounds.ts';
import { dutyOn } from '../../records/rulebook.ts';
import { ofType, timeline, type Placed } from '../../records/timeline.ts';
import type { Content, Held } from '../content.ts';
import { isSamePerson, keysOf, ONE_PERSON, personOf, type Person } from '../person.ts';
import { defineRule } from '../rule.ts';

interface Barred extends Ban {
  /** The day of the event itself; the ban may run from a confirmation, which is not public. */
  since: string;
  person: Person;
  held: Held<Expert>;
  scheme: Scheme;
}

function bansOf(held: Held<Expert>, person: Person, scheme: Scheme, asOf: string): Barred[] {
  const events = timeline(held.value.history, asOf);
  const exits = ofType(events, 'exited').flatMap(({ event }: Placed<Exited>) => {
    const ban = banOf(event, scheme);
    return ban ? [{ ...ban, since: event.on }] : [];
  });
  const forLife = ofType(events, 'barred').map(({ event }) => ({
    ...{ from: event.on, until: null, since: event.on },
  }));
  return [...exits, ...forLife].map((ban) => ({ ...ban, person, held, scheme }));
}

type BanIndex = Map<string, Barred[]>;

function indexBans(content: Content, schemes: ReadonlyMap<string, Scheme>, asOf: string): BanIndex {
  const index: BanIndex = new Map();
  for (const held of content.experts) {
    const scheme = schemes.get(held.value.scheme);
    const person = personOf(content, held);
    const found = scheme && person ? bansOf(held, person, scheme, asOf) : [];
    for (const ban of found)
      for (const key of keysOf(ban.person)) index.set(key, [...(index.get(key) ?? []), ban]);
  }
  return index;
}

function bansAgainst(index: BanIndex, person: Person): Barred[] {
  const found = new Set(keysOf(person).flatMap((key) => index.get(key) ?? []));
  return [...found].filter((ban) => isSamePerson(ban.person, person));
}

const MESSAGE = {
  here: { years: 'barred', forLife: 'forLife' },
  elsewhere: { years: 'elsewhere', forLife: 'forLifeElsewhere' },
} as const;

export default defineRule({
  id: 'expert/applied-while-barred',
  scope: 'registry',
  level: 'error',
  duty: 'reentry-ban',
  alsoDuties: ['lifetime-ban'],
  title: { zh: '出库后不得重新申请', en: 'No application while barred' },
  demand: {
    zh: '出库之日起在条文规定的年数内不得重新申请入库，经批准的除外；终身不得再次入库的，无例外。按身份认人，不看记录编号。',
    en: 'For the years the article says from the exit nobody applies again, unless a reasoned approval is given; a bar for life has no exception. The person is found by identity, not by record number.',
  },
  messages: {
    barred: {
      zh: '{{on}} 提出申请，但此人于 {{exitedOn}} 出库（{{other}}），至 {{until}}（含当日）不得重新申请。',
      en: 'An application on {{on}}, but this person exited on {{exitedOn}} ({{other}}) and is barred up to and including {{until}}.',
      remedy: {
        zh: '如经批准可例外：在该申请写入 approval（批准人、日期、理由）。',
        en: 'If an exception was approved, write approval (by, on, reason) into the application.',
      },
    },
    forLife: {
      zh: '{{on}} 提出申请，但此人自 {{exitedOn}} 起终身不得再次入库（{{other}}）。',
      en: 'An application on {{on}}, but this person has been barred for life since {{exitedOn}} ({{other}}).',
      remedy: {
        zh: '不予受理；认错人的，更正身份标识。',
        en: 'Do not accept it; if it is somebody else, correct the identity.',
      },
    },
    forLifeElsewhere: {
      zh: '{{on}} 提出申请，但此人自 {{exitedOn}} 起在“{{scheme}}”中终身不得再次入库（{{other}}）。',
      en: 'An application on {{on}}, but this person has been barred for life from “{{schemeEn}}” since {{exitedOn}} ({{other}}).',
      remedy: {
        zh: '请负责人了解情况后决定。',
        en: 'Have the person in charge find out and decide.',
      },
    },
    elsewhere: {
      zh: '{{on}} 提出申请，但此人在“{{scheme}}”中出库，至 {{until}} 不得重新申请（{{other}}）。',
      en: 'An application on {{on}}, but this person is barred from “{{schemeEn}}” up to {{until}} ({{other}}).',
      remedy: {
        zh: '请负责人了解情况后决定。',
        en: 'Have the person in charge find out and decide.',
      },
    },
  },
  across: ONE_PERSON,
  check({ content, asOf }, report) {
    const schemes = new Map(content.schemes.map(({ value }) => [value.id, value]));
    const bans = indexBans(content, schemes, asOf);
    if (bans.size === 0) return;
    for (const held of content.experts) {
      const record = held.value;
      const scheme = schemes.get(record.scheme);
      const person = personOf(content, held);
      if (!scheme || !person) continue;
      const against = bansAgainst(bans, person);
      if (against.length === 0) continue;
      const events = timeline(record.history, asOf);
      for (const placed of ofType(events, 'applied')) {
        const { event, index } = placed;
        if (isTurnedDown(events, placed)) continue; // was not accepted: rightly so
        for (const ban of against) {
          const isBarred = event.on >= ban.from && (ban.until === null || event.on <= ban.until);
          const mapped = dutyOn(scheme, 'reentry-ban', event.on);
          if (!isBarred || !mapped || isExcepted(events, event, ban)) continue;
          const forLife = ban.until === null;
          const duty = (forLife ? dutyOn(scheme, 'lifetime-ban', event.on) : null) ?? mapped;
          const elsewhere = ban.scheme.id !== scheme.id;
          report({
            message: MESSAGE[elsewhere ? 'elsewhere' : 'here'][forLife ? 'forLife' : 'years'],
            level: elsewhere ? 'warning' : 'error',
            path: held.path,
            record: record.id,
            at: `/history/${index}/on`,
            duty,
            data: {
              on: event.on,
              exitedOn: ban.since,
              until: ban.until ?? '',
              other: ban.held.value.id,
              scheme: ban.scheme.name.zh,
              schemeEn: ban.scheme.name.en,
            },
          });
        }
      }
    }
  },
});
