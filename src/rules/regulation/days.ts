import type { Version } from '../../generated/work.ts';
import { isDraft } from '../../regulation/draft.ts';
import { defineRule } from '../rule.ts';

/** A version is called by the day it was issued; where its id is less exact, the first day told of that. */
function issuedDay({ id, dates }: Version): string | null {
  if (id.length === 10) return id;
  const days = [dates.adoptedOn?.on, dates.issuedOn?.on].filter((on) => on?.length === 10);
  return days.toSorted()[0] ?? null;
}

function effectDay({ dates }: Version): string | null {
  const on = dates.effectiveFrom?.on;
  return on?.length === 10 ? on : null;
}

export default defineRule({
  id: 'regulation/days',
  scope: 'regulation',
  level: 'error',
  title: { zh: '各版本的施行日期', en: 'The days from which versions are in force' },
  demand: {
    zh: '一个版本不早于其通过或者印发之日施行；同一文件的两个版本不在同一天起施行。',
    en: 'No version is in force before it was adopted or issued, and no two versions of one text from the same day.',
  },
  messages: {
    early: {
      zh: '版本 {{version}} 自 {{from}} 起施行，早于其通过或者印发之日（{{issued}}）。',
      en: 'Version {{version}} is said to be in force from {{from}}, before it was adopted or issued ({{issued}}).',
      remedy: {
        zh: '修改过的文件，末条常仍写首次施行的日期。请查修改决定，改 effectiveFrom；修改决定没有写日期的，删去该项。',
        en: 'The last article of an amended text often still tells the day of the first issue. Look at the amending decision and correct effectiveFrom, or take it out where the decision names no day.',
      },
    },
    same: {
      zh: '版本 {{version}} 与 {{other}} 都自 {{from}} 起施行。',
      en: 'Versions {{version}} and {{other}} are both said to be in force from {{from}}.',
      remedy: {
        zh: '新版本自何日起施行，以修改决定为准；请改 effectiveFrom。',
        en: 'The amending decision says from which day the newer version is in force; correct its effectiveFrom.',
      },
    },
  },
  check({ content }, report) {
    for (const work of content.works)
      for (const [index, version] of work.versions.entries()) {
        const from = effectDay(version);
        if (from === null || isDraft(version.id)) continue;
        const place = {
          path: `regulations/${work.id}/work.json`,
          record: work.id,
          at: `/versions/${index}/dates/effectiveFrom`,
        };
        const issued = issuedDay(version);
        if (issued !== null && from < issued)
          report({ message: 'early', ...place, data: { version: version.id, from, issued } });
        const other = work.versions.slice(0, index).find((each) => effectDay(each) === from);
        if (other)
          report({
            message: 'same',
            ...place,
            data: { version: version.id, other: other.id, from },
          });
      }
  },
});
