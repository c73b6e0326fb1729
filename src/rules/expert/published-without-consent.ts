import { ofType, timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'expert/published-without-consent',
  scope: 'expert',
  level: 'error',
  duty: 'confidentiality',
  title: { zh: '公开事项情况须经同意', en: 'A matter is made known only with consent' },
  demand: {
    zh: '服务中接触到的情况以案例、报告、讲座等方式公开的，须记明申请人何时同意，或者所依据的法律规定；同意在公开之前取得。',
    en: 'Where what was learnt in a matter is made known (a case, a report, a lecture), the record names the applicant’s consent and its day, or the provision of law; consent comes before publication.',
  },
  messages: {
    noConsent: {
      zh: '{{on}} 履职的事项，其情况已经公开，没有申请人同意，也没有法律依据。',
      en: 'The facts of the matter served in on {{on}} were made known without the applicant’s consent and without a provision of law.',
      remedy: {
        zh: '取得书面同意的，写入 published.consent（by、on）；依法公开的，写入 published.law；均没有的，撤下并交由负责人处理。',
        en: 'With written consent, write published.consent (by, on); where the law provides for it, published.law; with neither, take it down and tell the person in charge.',
      },
    },
    late: {
      zh: '{{on}} 履职的事项，其情况先公开，申请人后同意。',
      en: 'The facts of the matter served in on {{on}} were made known before the applicant consented.',
      remedy: {
        zh: '核对两个日期；确在同意之前公开的，交由负责人处理。',
        en: 'Check both dates; if it really came before the consent, tell the person in charge.',
      },
    },
  },
  check({ record, asOf, dutyOn }, report) {
    for (const { event, index } of ofType(timeline(record.history, asOf), 'served')) {
      const { published } = event;
      const duty = published ? dutyOn(published.on) : null;
      if (!published || !duty || published.law !== undefined || published.on > asOf) continue;
      const { consent } = published;
      const data = { on: event.on };
      const at = `/history/${index}/published`;
      if (!consent) report({ message: 'noConsent', at, duty, data });
      else if (consent.on > published.on)
        report({
          message: 'late',
          at: `${at}/consent/on`,
          duty,
          data,
        });
    }
  },
});
