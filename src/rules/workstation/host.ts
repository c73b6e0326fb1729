import { roundsOf } from '../../records/workstation-rounds.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'workstation/host',
  scope: 'workstation',
  level: 'error',
  duty: 'host-body',
  title: { zh: '依托单位', en: 'The host body' },
  demand: {
    zh: '申请主体应为本市的实体机构；六类之外的实体机构，予以提示。',
    en: 'The applicant is a body of substance in the municipality; a body of a kind outside the six named is pointed out.',
  },
  messages: {
    noEntity: {
      zh: '{{on}} 的申报没有写明申请主体为实体机构的依据。',
      en: 'The application of {{on}} does not say what shows that the applicant is a body of substance.',
      remedy: {
        zh: '在 conditions 中写入 entity（登记证明）；不是实体机构的，不得设立。',
        en: 'Write entity (its registration) into conditions; a body without substance cannot host a workstation.',
      },
    },
    outside: {
      zh: '区县“{{district}}”不在本市所辖区县之列。',
      en: 'The district “{{district}}” is none of the municipality’s.',
      remedy: {
        zh: '更正 district；确为本市区县的，在制度的 districts 中补上。',
        en: 'Correct district; if it does belong to the municipality, add it to the scheme’s districts.',
      },
    },
    otherKind: {
      zh: '依托单位不属于条文所列的六类机构。',
      en: 'The host is of none of the six kinds that the article names.',
      remedy: {
        zh: '请负责人确认其属于“等实体机构”。',
        en: 'Have the person in charge confirm that the words “and other bodies” take it in.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const rounds = roundsOf(record, asOf).filter(({ isRefused }) => !isRefused);
    for (const { applied } of rounds) {
      const duty = applied && dutyOn(applied.event.on);
      if (!duty || applied.event.conditions.entity?.trim()) continue;
      const at = `/history/${applied.index}/conditions`;
      report({ message: 'noEntity', at, duty, data: { on: applied.event.on } });
    }
    const first = rounds.at(-1)?.steps[0]?.event;
    const duty = first ? dutyOn(first.on) : null;
    if (!duty) return;
    const { district, hostKind } = record.profile;
    if (scheme.districts?.every(({ id }) => id !== district))
      report({ message: 'outside', at: '/profile/district', duty, data: { district } });
    if (hostKind === 'other')
      report({ message: 'otherKind', level: 'note', at: '/profile/hostKind', duty });
  },
});
