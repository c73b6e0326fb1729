import { describe, expect, it } from 'vitest';
import type { LibraryVersion, LibraryWork } from '../../../src/regulation/library.ts';
import { parseRegulation } from '../../../src/regulation/parse.ts';
import {
  resolveReferences,
  type Reference,
} from '../../../src/regulation/references/references.ts';

/** An invented regulation: 12 articles in 3 chapters, the second with sections; art. 5 and 6 hold points and indents. */
const TEXT: Record<string, string> = {
  art_1__para_1: '为了规范，制定本规范。',
  art_2__para_1: '适用于本市。',
  art_3__para_1: '遵循公开原则。',
  art_3__para_2: '遵循公平原则。',
  art_4__para_1: '由中心负责。',
  art_5__para_1: '应当符合条件：',
  art_5__para_1__point_1: '守法；',
  art_5__para_1__point_2: '有能力：',
  art_5__para_1__point_2__indent_1: '学历；',
  art_5__para_1__point_2__indent_2: '经验；',
  art_5__para_1__point_3: '身体健康。',
  art_5__para_2: '另有规定的从其规定。',
  art_5__para_3: '直接入库的不受限制。',
  art_6__para_1: '程序如下：',
  art_6__para_1__point_1: '征集；',
  art_6__para_1__point_2: '申请。',
  art_6__para_2: '不予受理的情形：',
  art_6__para_2__point_1: '材料不全；',
  art_6__para_2__point_2: '已被出库。',
  art_7__para_1: '聘期三年。',
  art_8__para_1: '可以续聘。',
  'art_8-1__para_1': '续聘另行公示。',
  art_9__para_1: '应予出库。',
  art_10__para_1: '每年公布名册。',
  art_11__para_1: '由中心解释。',
  art_12__para_1: '自发布之日起施行。',
};

const HEADINGS: Record<string, string> = {
  art_1__para_1: '## 第一章 总则',
  art_5__para_1: '## 第二章 建设',
  art_11__para_1: '## 第三章 附则',
};

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function markdown(texts: Record<string, string>): string {
  const lines = Object.entries(texts).flatMap(([eId, text]) => {
    const [, article = '', inserted] = /^art_(\d+)(?:-(\d+))?/.exec(eId) ?? [];
    const opens = eId.endsWith('__para_1');
    const han = DIGITS[Number(article)] ?? '';
    const number = `第${han}条${inserted ? `之${DIGITS[Number(inserted)]}` : ''}　`;
    const point = /point_(\d+)$/.exec(eId)?.[1];
    const indent = /indent_(\d+)$/.exec(eId)?.[1];
    const mark = indent
      ? `${indent}.`
      : point
        ? `（${DIGITS[Number(point)]}）`
        : opens
          ? number
          : '';
    return [...(HEADINGS[eId] ? [HEADINGS[eId]] : []), mark + text];
  });
  return `# 临江市专家库规范\n\n${lines.join('\n\n')}\n`;
}

function workOf(id: string, title: string, version: string, source: string): LibraryWork {
  const regulation = parseRegulation(source, 'articles');
  const provisionsById = new Map(regulation.provisions.map((each) => [each.eId, each]));
  const held: LibraryVersion = {
    id: version,
    dates: {},
    regulation,
    provisionsById,
    translation: null,
    source: null,
    file: '',
    translationFile: '',
  };
  const names = { zh: title, en: title };
  return {
    schemaVersion: 1,
    id,
    profile: 'articles',
    title: names,
    shortTitle: names,
    issuers: [names],
    summary: names,
    versions: [held],
  };
}

const HELD = workOf(
  'rules',
  '云和市评审规则',
  '2025',
  '# 云和市评审规则\n\n第一条　甲。\n\n第二条　乙：\n\n（一）丙。\n',
);
const DRAFT = workOf(
  'draft-rules',
  '云和市援助办法',
  'draft',
  '# 云和市援助办法\n\n第一条　甲。\n',
);

function resolveIn(at: string, text: string): Reference[] {
  const work = workOf('pool', '临江市专家库规范', '2026', markdown({ ...TEXT, [at]: text }));
  const [version] = work.versions;
  if (!version) throw new Error('no version');
  expect(version.regulation.breaks).toEqual([]);
  return resolveReferences([work, HELD, DRAFT], work, version).get(at) ?? [];
}

/** `第八条>art_8`, several targets parted by `+`, `!` not linked, for a look, `@` another work: `《…》@rules`, `@` alone: not held. */
function summarise(reference: Reference): string {
  const { text, work, provisions, doubt } = reference;
  if (doubt) return `${text}!`;
  const targets = provisions.join('+');
  return work === 'pool'
    ? `${text}>${targets}`
    : `${text}@${work ?? ''}${targets && `>${targets}`}`;
}

type Case = [at: string, text: string, ...expected: string[]];

const P7 = 'art_7__para_1';

const CASES: Case[] = [
  // One article, with and without the regulation's name for itself
  [P7, '依照本规范第八条执行。', '本规范第八条>art_8'],
  [P7, '依照本办法第八条执行。', '本办法第八条>art_8'],
  [P7, '依照本规定第八条执行。', '本规定第八条>art_8'],
  [P7, '依照本条例第八条执行。', '本条例第八条>art_8'],
  [P7, '依照本细则第十二条执行。', '本细则第十二条>art_12'],
  [P7, '依照第八条执行。', '第八条>art_8'],
  [P7, '依照第8条执行。', '第8条>art_8'],
  [P7, '依照第十条执行。', '第十条>art_10'],
  [P7, '依照第八条之一执行。', '第八条之一>art_8-1'],
  [P7, '依照第二十条执行。', '第二十条!'],
  [P7, '依照第八条之二执行。', '第八条之二!'],
  // Lists
  [P7, '依照第三条、第四条执行。', '第三条>art_3', '第四条>art_4'],
  [
    P7,
    '依照本办法第三条、第四条和第九条执行。',
    '本办法第三条>art_3',
    '第四条>art_4',
    '第九条>art_9',
  ],
  [P7, '依照第三条及第四条执行。', '第三条>art_3', '第四条>art_4'],
  [P7, '依照第三条以及第四条执行。', '第三条>art_3', '第四条>art_4'],
  [P7, '依照第三条或者第四条执行。', '第三条>art_3', '第四条>art_4'],
  [P7, '依照第三条或第四条执行。', '第三条>art_3', '第四条>art_4'],
  [P7, '依照第三条与第二十条执行。', '第三条>art_3', '第二十条!'],
  [P7, '第三条规定甲，第四条规定乙。', '第三条>art_3', '第四条>art_4'],
  // Ranges
  [P7, '依照第三条至第五条执行。', '第三条至第五条>art_3+art_4+art_5'],
  [P7, '依照第八条至第九条执行。', '第八条至第九条>art_8+art_8-1+art_9'],
  [P7, '依照第三条到第四条执行。', '第三条到第四条>art_3+art_4'],
  [P7, '依照第五条至第三条执行。', '第五条至第三条!'],
  [P7, '依照第十条至第二十条执行。', '第十条至第二十条!'],
  [P7, '依照第一条、第三条至第五条执行。', '第一条>art_1', '第三条至第五条>art_3+art_4+art_5'],
  [
    P7,
    '依照第五条第一款第（一）项至第（三）项执行。',
    '第五条第一款第（一）项至第（三）项>art_5__para_1__point_1+art_5__para_1__point_2+art_5__para_1__point_3',
  ],
  [
    P7,
    '依照第五条第一款至第三款执行。',
    '第五条第一款至第三款>art_5__para_1+art_5__para_2+art_5__para_3',
  ],
  // Paragraphs, points and indents
  [P7, '依照第五条第二款执行。', '第五条第二款>art_5__para_2'],
  [P7, '依照第五条第四款执行。', '第五条第四款!'],
  [P7, '依照第五条第一款第（三）项执行。', '第五条第一款第（三）项>art_5__para_1__point_3'],
  [P7, '依照第五条第一款第三项执行。', '第五条第一款第三项>art_5__para_1__point_3'],
  [P7, '依照第五条第一款第(三)项执行。', '第五条第一款第(三)项>art_5__para_1__point_3'],
  [P7, '依照第五条第（三）项执行。', '第五条第（三）项>art_5__para_1__point_3'],
  [P7, '依照第五条第三项执行。', '第五条第三项>art_5__para_1__point_3'],
  [P7, '依照第五条第（四）项执行。', '第五条第（四）项!'],
  [P7, '依照第六条第（一）项执行。', '第六条第（一）项!'],
  [P7, '依照第六条第二款第（二）项执行。', '第六条第二款第（二）项>art_6__para_2__point_2'],
  [
    P7,
    '依照第五条第一款第（二）项第1目执行。',
    '第五条第一款第（二）项第1目>art_5__para_1__point_2__indent_1',
  ],
  [
    P7,
    '依照第五条第一款第二项第二目执行。',
    '第五条第一款第二项第二目>art_5__para_1__point_2__indent_2',
  ],
  [P7, '依照第五条第一款第（二）项第3目执行。', '第五条第一款第（二）项第3目!'],
  // Inherited units
  [P7, '依照第五条第一款、第三款执行。', '第五条第一款>art_5__para_1', '第三款>art_5__para_3'],
  [
    P7,
    '依照第五条第一款第（一）项、第（三）项执行。',
    '第五条第一款第（一）项>art_5__para_1__point_1',
    '第（三）项>art_5__para_1__point_3',
  ],
  [
    P7,
    '依照第五条第一款第一项、第二款执行。',
    '第五条第一款第一项>art_5__para_1__point_1',
    '第二款>art_5__para_2',
  ],
  [
    P7,
    '依照第五条第二款、第六条第一款执行。',
    '第五条第二款>art_5__para_2',
    '第六条第一款>art_6__para_1',
  ],
  [
    P7,
    '依照第五条第一款、第三款和第六条执行。',
    '第五条第一款>art_5__para_1',
    '第三款>art_5__para_3',
    '第六条>art_6',
  ],
  [P7, '依照第五条第一款、第九款执行。', '第五条第一款>art_5__para_1', '第九款!'],
  // Counted from the provision that speaks
  ['art_5__para_2', '第一款规定的条件从严。', '第一款>art_5__para_1'],
  ['art_5__para_2', '第一款第（二）项规定的条件从严。', '第一款第（二）项>art_5__para_1__point_2'],
  ['art_5__para_1__point_3', '第（一）项以外的情形。', '第（一）项>art_5__para_1__point_1'],
  ['art_5__para_3', '第（二）项规定的能力。', '第（二）项>art_5__para_1__point_2'],
  ['art_5__para_2', '前款规定的条件从严。', '前款>art_5__para_1'],
  ['art_5__para_3', '前款规定的除外。', '前款>art_5__para_2'],
  ['art_5__para_3', '前两款规定的除外。', '前两款>art_5__para_1+art_5__para_2'],
  ['art_5__para_3', '前二款规定的除外。', '前二款>art_5__para_1+art_5__para_2'],
  ['art_5__para_2', '前两款规定的除外。', '前两款!'],
  ['art_5__para_2', '前款第（一）项规定的除外。', '前款第（一）项>art_5__para_1__point_1'],
  [
    'art_5__para_2',
    '前款第一项、第三项规定的除外。',
    '前款第一项>art_5__para_1__point_1',
    '第三项>art_5__para_1__point_3',
  ],
  ['art_6__para_2__point_2', '前款规定以外的。', '前款>art_6__para_1'],
  ['art_5__para_1', '前款规定的：', '前款!'],
  [P7, '前条规定的情形。', '前条>art_6'],
  [P7, '前条第二款规定的情形。', '前条第二款>art_6__para_2'],
  [P7, '前两条规定的情形。', '前两条>art_5+art_6'],
  [P7, '前三条规定的情形。', '前三条>art_4+art_5+art_6'],
  ['art_1__para_1', '前条规定的情形。', '前条!'],
  ['art_9__para_1', '前条规定的情形。', '前条>art_8-1'],
  ['art_5__para_1__point_3', '前项规定以外的。', '前项>art_5__para_1__point_2'],
  [
    'art_5__para_1__point_3',
    '前两项规定以外的。',
    '前两项>art_5__para_1__point_1+art_5__para_1__point_2',
  ],
  ['art_5__para_1__point_1', '前项规定以外的；', '前项!'],
  ['art_5__para_2', '本条第一款规定的条件。', '本条第一款>art_5__para_1'],
  ['art_5__para_2', '本条所称条件。', '本条>art_5'],
  ['art_5__para_1__point_2', '符合本款规定的：', '本款>art_5__para_1'],
  ['art_5__para_1__point_3', '本项所称健康。', '本项>art_5__para_1__point_3'],
  [P7, '本章规定的程序。', '本章>chp_2'],
  [P7, '依照第一章执行。', '第一章>chp_1'],
  [P7, '依照第四章执行。', '第四章!'],
  [P7, '依照前章执行。', '前章>chp_1'],
  // Other works, held and not
  [P7, '依照《中华人民共和国专利法》执行。', '《中华人民共和国专利法》@'],
  [P7, '依照《云和市评审规则》执行。', '《云和市评审规则》@rules'],
  [
    P7,
    '依照《云和市评审规则》第二条第（一）项执行。',
    '《云和市评审规则》第二条第（一）项@rules>art_2__para_1__point_1',
  ],
  [
    P7,
    '依照《云和市评审规则》第一条、第二条执行。',
    '《云和市评审规则》第一条@rules>art_1',
    '第二条@rules>art_2',
  ],
  [
    P7,
    '依照《中华人民共和国专利法》第八条、第九条执行。',
    '《中华人民共和国专利法》第八条@',
    '第九条@',
  ],
  [P7, '依照《云和市援助办法》执行。', '《云和市援助办法》@'],
  [
    P7,
    '依照《关于印发〈评审规则〉的通知》（云评〔2025〕3号）执行。',
    '《关于印发〈评审规则〉的通知》（云评〔2025〕3号）@',
  ],
  [P7, '依照《甲〈乙〉》《丙》执行。', '《甲〈乙〉》@', '《丙》@'],
  [P7, '依照《临江市专家库规范》第三条执行。', '《临江市专家库规范》第三条>art_3'],
  [
    P7,
    '根据《云和市评审规则》（以下简称《规则》），依照《规则》第二条执行。',
    '《云和市评审规则》@rules',
    '《规则》第二条@rules>art_2',
  ],
  // What only looks like a reference
  [P7, '本条例由中心解释。'],
  [P7, '本项目由中心承担，本章程另定，本节约办法另定。'],
  [P7, '目前条件尚不成熟，以前款项已付，当前条约另定。'],
  [P7, '以前条第二款所列方式办理。', '前条第二款>art_6__para_2'],
  [P7, '第一项目组、第二条件、第三方机构、第七次会议、第二十五次集体学习。'],
  [P7, '第一目标是公开，第二款式另行确定。'],
];

describe('references inside a regulation', () => {
  it.each(CASES)('%s: %s', (at, text, ...expected) => {
    expect(resolveIn(at, text).map(summarise)).toEqual(expected);
  });

  it('has at least 80 hand-checked cases', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(80);
  });

  it('keeps the document number that a citation gives', () => {
    const [reference] = resolveIn(P7, '依照《甲意见》（国发〔2021〕24号）执行。');
    expect(reference).toMatchObject({
      title: '甲意见',
      documentNumber: '国发〔2021〕24号',
      start: 2,
    });
  });
});
