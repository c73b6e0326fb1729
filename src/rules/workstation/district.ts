import type { Workstation } from '../../generated/workstation.ts';
import { dutyOn } from '../../records/rulebook.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { roundsOf } from '../../records/workstation-rounds.ts';
import { defineRule, type RuleMessage } from '../rule.ts';

/** The host's district on a day; null where it moved since, and the profile no longer tells. */
function districtOn(record: Workstation, on: string, asOf: string): string | null {
  const moved = ofType(timeline(record.history, asOf), 'changed').some(
    ({ event }) => event.on >= on && event.facts.includes('district'),
  );
  return moved ? null : record.profile.district;
}

const RECOMMENDED: RuleMessage['remedy'] = {
  zh: '核对推荐区县；确由他区推荐的，退回所属区县审核。',
  en: 'Check the recommending district; if it was really another, return the case to the applicant’s own.',
};

export default defineRule({
  id: 'workstation/district',
  scope: 'workstation',
  level: 'error',
  duty: 'district-recommendation',
  alsoDuties: ['own-district'],
  title: { zh: '属地申报与推荐', en: 'The host’s own district' },
  demand: {
    zh: '向所属区县申报，并由申报单位所在的区县审核推荐。',
    en: 'The application goes to the host’s own district, and that district reviews and recommends it.',
  },
  messages: {
    appliedElsewhere: {
      zh: '{{on}} 所报的区县不是依托单位所在区县：依托单位在“{{own}}”。',
      en: 'The application of {{on}} went to another district than the host’s own, “{{own}}”.',
      remedy: {
        zh: '核对所报区县；依托单位其后迁移的，记录 changed（facts 含 district）。',
        en: 'Check the district; if the host has moved since, record changed (with district among facts).',
      },
    },
    recommendedElsewhere: {
      zh: '{{on}} 推荐的区县不是申报单位所在区县：申报单位所在区县为“{{own}}”。',
      en: 'The recommendation of {{on}} is by another district than the applicant’s own, “{{own}}”.',
      remedy: RECOMMENDED,
    },
    recommendedByOther: {
      zh: '{{on}} 推荐的区县不是申请时所报的区县。',
      en: 'The recommendation of {{on}} is by another district than the one applied to.',
      remedy: RECOMMENDED,
    },
  },
  check({ record, scheme, asOf, dutyOn: recommendationOn }, report) {
    for (const { applied, steps } of roundsOf(record, asOf)) {
      if (!applied) continue;
      const { on, district } = applied.event;
      const known = districtOn(record, on, asOf);
      const own = known ?? district;
      const applying = dutyOn(scheme, 'own-district', on);
      if (applying && known !== null && district !== known) {
        const at = `/history/${applied.index}/district`;
        report({ message: 'appliedElsewhere', at, duty: applying, data: { on, own: known } });
      }
      for (const { event, index } of steps) {
        const duty = event.type === 'recommended' ? recommendationOn(event.on) : null;
        if (!duty || event.type !== 'recommended' || event.district === own) continue;
        const at = `/history/${index}/district`;
        // where the host has moved since, only the application tells its district, and that is not public
        if (known === null)
          report({ message: 'recommendedByOther', at, duty, data: { on: event.on } });
        else
          report({ message: 'recommendedElsewhere', at, duty, data: { on: event.on, own: known } });
      }
    }
  },
});
