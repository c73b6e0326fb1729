import type { ExpertPrivate } from '../../generated/expert-private.ts';
import type { Expert } from '../../generated/expert.ts';
import type { Content, Held } from '../content.ts';
import { keptRecords } from '../kept-records.ts';
import { defineRule } from '../rule.ts';

interface Person {
  name: string;
  priv: ExpertPrivate;
}

function personIn(content: Content, { value }: Held<Expert>): Person | null {
  const priv = content.privates.get(`${value.scheme}/${value.id}`);
  return priv ? { name: value.profile.name, priv } : null;
}

/**
 * Whether one number now names somebody else. Equal identity keys are one person, whatever the name. Different ones are
 * two people, unless name and birth date stayed: then the key outside git was changed, or a wrong number put right.
 * Where either has none, name and birth date must both have changed: people change their names, and dates get corrected.
 */
function isAnother(before: Person, now: Person): boolean {
  const renamed = before.name !== now.name;
  const reborn = before.priv.birthDate !== now.priv.birthDate;
  const [old, fresh] = [before.priv.identity, now.priv.identity];
  if (old === undefined || fresh === undefined) return renamed && reborn;
  return old !== fresh && (renamed || reborn);
}

export default defineRule({
  id: 'change/id-reused',
  scope: 'change',
  level: 'error',
  title: { zh: '编号不得改作他用', en: 'A number is never given to somebody else' },
  demand: {
    zh: '公开过的编号、网址一直指向同一人；记录删除后，编号也不再使用。',
    en: 'A number once public, and its address, always lead to the same person; that of an erased record is not used again.',
  },
  messages: {
    another: {
      zh: '编号 {{record}} 原属“{{before}}”，现写作另一人“{{now}}”：身份信息不同。',
      en: 'The number {{record}} belonged to “{{before}}” and now names another person, “{{now}}”: who they are differs.',
      remedy: {
        zh: '恢复原记录，为新人另用没有用过的编号；同一人改名的，核对身份标识。',
        en: 'Restore the record and give the new person a number never used; if it is one person renamed, check the identity.',
      },
    },
    erased: {
      zh: '编号 {{record}} 的记录已依法删除，编号不再使用。',
      en: 'The record {{record}} was erased by law; its number is not used again.',
      remedy: {
        zh: '恢复原文件（erased），另用没有用过的编号。',
        en: 'Restore the file (erased) and take a number never used.',
      },
    },
  },
  check({ content, base }, report) {
    const erased = new Map(
      [...keptRecords(base.loaded).values()]
        .filter(({ isErased }) => isErased)
        .map((each) => [each.key, each]),
    );
    for (const { key, path, id, isErased } of keptRecords(content.loaded).values())
      if (!isErased && erased.has(key))
        report({ message: 'erased', path, record: id, at: '/id', data: { record: id } });
    const before = new Map(
      base.experts.map((held) => [`${held.value.scheme}/${held.value.id}`, held]),
    );
    for (const held of content.experts) {
      const { id, scheme } = held.value;
      const old = before.get(`${scheme}/${id}`);
      const [was, now] = [old ? personIn(base, old) : null, personIn(content, held)];
      if (!was || !now || !isAnother(was, now)) continue;
      const data = { record: id, before: was.name, now: now.name };
      report({ message: 'another', path: held.path, record: id, at: '/profile/name', data });
    }
  },
});
