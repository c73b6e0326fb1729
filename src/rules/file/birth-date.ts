import { defineRule } from '../rule.ts';

/** Nobody has been known to live longer than 122 years. */
const LONGEST_LIFE = 125;

export default defineRule({
  id: 'file/birth-date',
  scope: 'registry',
  level: 'error',
  title: { zh: '出生日期在一个人的一生之内', en: 'A birth date within a human life' },
  demand: {
    zh: '非公开部分的出生日期不晚于基准日，也不早于基准日之前 125 年。',
    en: 'The birth date in the private part is no later than the as-of date, and no more than 125 years before it.',
  },
  messages: {
    future: {
      zh: '出生日期晚于基准日 {{asOf}}。',
      en: 'The birth date is later than the as-of date {{asOf}}.',
      remedy: {
        zh: '对照身份证件更正年份。',
        en: 'Correct the year from the identity document.',
      },
    },
    tooOld: {
      zh: '出生日期在基准日 {{asOf}} 之前 {{years}} 年以上，没有人活到这个年纪。',
      en: 'The birth date lies more than {{years}} years before the as-of date {{asOf}}: nobody has lived so long.',
      remedy: {
        zh: '对照身份证件更正年份。',
        en: 'Correct the year from the identity document.',
      },
    },
  },
  across: 'each',
  check({ content, asOf }, report) {
    const earliest = `${String(Number(asOf.slice(0, 4)) - LONGEST_LIFE).padStart(4, '0')}${asOf.slice(4)}`;
    for (const { value } of content.experts) {
      const key = `${value.scheme}/${value.id}`;
      const birthDate = content.privates.get(key)?.birthDate;
      if (birthDate === undefined) continue;
      const place = { path: `private/${key}.json`, record: value.id, at: '/birthDate' };
      if (birthDate > asOf) report({ message: 'future', ...place, data: { asOf } });
      else if (birthDate < earliest)
        report({ message: 'tooOld', ...place, data: { asOf, years: LONGEST_LIFE } });
    }
  },
});
