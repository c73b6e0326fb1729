import { isTurnedDown } from '../../records/expert-rounds.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'expert/application-proofs',
  scope: 'expert',
  level: 'error',
  duty: 'application-proofs',
  title: { zh: '申请所附证明材料', en: 'Proofs with the application' },
  demand: {
    zh: '申请须附专业资格的证明，以及参与海外知识产权保护工作或者涉外工作的证明。',
    en: 'With the application come proofs of professional qualification, and of overseas intellectual property protection work or other foreign-related work.',
  },
  messages: {
    qualifications: {
      zh: '{{on}} 的申请没有列出专业资格。',
      en: 'The application of {{on}} lists no professional qualification.',
      remedy: {
        zh: '在该申请写入 qualifications，逐项列出所附证书；没有收到的，请申请人补交。',
        en: 'Write qualifications into the application, naming each certificate; if none came, have the applicant send them.',
      },
    },
    proofs: {
      zh: '{{on}} 的申请没有列出海外知识产权保护工作或涉外工作的证明材料。',
      en: 'The application of {{on}} lists no proof of overseas protection work or other foreign-related work.',
      remedy: {
        zh: '在该申请写入 proofs，逐项列出所附材料；没有收到的，请申请人补交。',
        en: 'Write proofs into the application, naming each paper; if none came, have the applicant send them.',
      },
    },
  },
  check({ record, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    for (const placed of ofType(events, 'applied')) {
      const { event, index } = placed;
      const duty = dutyOn(event.on);
      if (!duty || isTurnedDown(events, placed)) continue;
      const level = event.route === 'direct' ? 'note' : 'error'; // 直接纳入 rests on the national list (art. 8 ¶2)
      for (const message of ['qualifications', 'proofs'] as const)
        if ((event[message] ?? []).length === 0)
          report({ message, level, at: `/history/${index}`, duty, data: { on: event.on } });
    }
  },
});
