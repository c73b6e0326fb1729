import { defineRule } from '../rule.ts';
import { fileRootChanges } from '../trust-root-files.ts';
import { keyChanges } from '../trust-root-keys.ts';
import { schemeRootChanges } from '../trust-root-schemes.ts';
import { alteredApprovals, freshApprovals, matchApprovals, writeApproval } from '../trust-root.ts';

const APPROVE = {
  zh: '不应变更的，恢复原样。确需变更的，先由负责人批准：随本次变更新增 approvals/名称.json，写明 on（日期）、approvedBy（批准人）、ground（依据），approves 中写 {{approval}}。',
  en: 'If it should not change, restore it. If it must, have it approved by whoever answers for it: add approvals/<name>.json in the same change, with on (the day), approvedBy, ground, and in approves {{approval}}.',
};

export default defineRule({
  id: 'change/trust-root',
  scope: 'change',
  level: 'error',
  title: {
    zh: '检查所依据的内容未经批准不得变更',
    en: 'What the checks rest on changes only by approval',
  },
  demand: {
    zh: '验签公钥的增加、删除和恢复，内部规则的关闭，要求的解除，已印发正文的改动，记录的依法删除，对这些内容的暂缓：都须有随变更新增的批准文件（approvals/），写明准许的是哪一项、何人、何日、依据什么。批准文件只对这一次变更有效，此后不得改动。',
    en: 'Keys added, removed or made good again, house rules switched off, duties taken off the rulebook, issued texts edited, records erased, findings in any of these put off: each needs an approval (approvals/) that comes with the change and says which one is allowed, by whom, when and on what ground. It holds for that change alone, and stays as it is.',
  },
  messages: {
    keyAdded: {
      zh: '新增验签公钥 {{key}}（自 {{from}} 起）：持有相应私钥的人，今后都能签出核验为本中心所签的聘书、牌匾。',
      en: 'The public key {{key}} is added (from {{from}} on): whoever holds its private key can sign letters and plaques that verify as this centre’s.',
      remedy: APPROVE,
    },
    keyRemoved: {
      zh: '公钥 {{key}} 被删除：由它签发的聘书、牌匾，今后核验为不是本中心的签名。停用、作废公钥不用删除（npm run keys -- retire、revoke）。',
      en: 'The public key {{key}} is removed: letters and plaques signed with it no longer verify as this centre’s. To retire or revoke a key it is not removed (npm run keys -- retire, revoke).',
      remedy: APPROVE,
    },
    keyRevived: {
      zh: '公钥 {{key}} 的有效日期放宽（{{days}}）：原来不认的签名，今后核验为有效；窃得密钥的人所签的也在内。',
      en: 'The public key {{key}} vouches for more days than before ({{days}}): signatures that were refused will verify, those of somebody who stole the key among them.',
      remedy: APPROVE,
    },
    houseRuleOff: {
      zh: '制度 {{scheme}} 关闭了内部规则 {{house}}：今后违反它的记录和变更，都不再报告。',
      en: 'The scheme {{scheme}} switches off the house rule {{house}}: what breaks it is no longer reported.',
      remedy: APPROVE,
    },
    dutyUnmapped: {
      zh: '制度 {{scheme}} 的规则册 {{work}} {{version}} 不再列“{{dutyZh}}”（{{duty}}）：检查它的规则依这一规则册不再运行，违反它的记录不再报告。',
      en: 'The rulebook {{work}} {{version}} of {{scheme}} no longer maps “{{dutyEn}}” ({{duty}}): under it the rules that check this duty do not run, and what breaks it is not reported.',
      remedy: APPROVE,
    },
    rulebookRemoved: {
      zh: '制度 {{scheme}} 的规则册 {{work}} {{version}} 被删除：其中各项要求都不再检查。',
      en: 'The rulebook {{work}} {{version}} of {{scheme}} is removed: none of its duties is checked any more.',
      remedy: APPROVE,
    },
    rulebookNarrowed: {
      zh: '制度 {{scheme}} 的规则册 {{work}} {{version}} 的施行时段缩短为 {{from}} 至 {{to}}，没有别的规则册接续：时段以外的记录不再按其中的要求检查。',
      en: 'The rulebook {{work}} {{version}} of {{scheme}} is in force for fewer days ({{from}} to {{to}}) and no other takes its place: outside them its duties are not checked.',
      remedy: APPROVE,
    },
    textEdited: {
      zh: '已印发的《{{titleZh}}》{{version}} 的正文被改动：{{placesZh}}。引用它的规则、记录和文书，今后都以改动后的文字为依据。',
      en: 'The issued text of {{titleEn}}, {{version}}, is edited: {{placesEn}}. The rules, records and papers that cite it will rest on the edited words.',
      remedy: APPROVE,
    },
    textRemoved: {
      zh: '已印发的《{{titleZh}}》{{version}} 的正文被删除，或不再列入其版本：依据它的规则、记录和文书失去依据。',
      en: 'The issued text of {{titleEn}}, {{version}}, is removed or no longer among its versions: the rules, records and papers that rest on it lose their ground.',
      remedy: APPROVE,
    },
    erased: {
      zh: '记录 {{record}} 被依法删除：其内容和历程今后无从查考，公开页面不再显示。',
      en: 'The record {{record}} is erased: what it said and its history can no longer be consulted, and no page shows it.',
      remedy: APPROVE,
    },
    suppressed: {
      zh: '对 {{file}} 的 {{rule}} 新增暂缓，至 {{until}}：在此之前，检查所依据的内容中的这一问题不再阻止合并和发布。',
      en: '{{rule}} in {{file}} is put off until {{until}}: up to then this fault, in what the checks rest on, blocks neither merge nor publication.',
      remedy: APPROVE,
    },
    approvalAltered: {
      zh: '已记录的批准被改动或删除：当时准许了什么，今后无从查考。',
      en: 'A recorded approval is altered or removed: what was allowed then can no longer be consulted.',
      remedy: {
        zh: '恢复原文件；另有批准的，另写一份。',
        en: 'Restore the file, and write a further approval as a file of its own.',
      },
    },
    approvalIdle: {
      zh: '批准的这一项（{{kind}}）与本次变更对不上：批准只对随它提交的变更有效，以后也不能再用。',
      en: 'This approved change ({{kind}}) matches nothing in the change: an approval holds for the change that it comes with, and cannot be used later.',
      remedy: {
        zh: '照 change/trust-root 的发现所列抄写；没有这项变更的，删去此项。',
        en: 'Copy it as the finding of change/trust-root gives it; if there is no such change, take it out.',
      },
    },
  },
  check({ content, base }, report) {
    if (base.loaded.files.length === 0) return; // the first content of all has nothing to guard yet
    const changes = [
      ...keyChanges(base, content),
      ...schemeRootChanges(base, content),
      ...fileRootChanges(base, content),
    ];
    const { open, idle } = matchApprovals(changes, freshApprovals(base, content));
    for (const { approval, data, ...found } of open)
      report({ ...found, data: { ...data, approval: writeApproval(approval) } });
    for (const path of alteredApprovals(base, content))
      report({ message: 'approvalAltered', path });
    for (const { path, at, approved } of idle) {
      const data = { kind: approved.kind }; // what stands there may be anything somebody typed
      report({ message: 'approvalIdle', level: 'warning', path, at, data });
    }
  },
});
