import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, YUNHE } from '../regulation/versions.ts';

function diff(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = [join(ROOT, 'scripts/regulation.ts'), 'diff', ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: ROOT }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

const CITY = ['--content', YUNHE];

const CHINESE = `《云和市海外知识产权服务专家管理办法》 2024-01-10 → 2025-02-20

印发通知
  修改  印发通知及序言第一段
    云知服〔[-2024〕2-]{+2025〕5+}号
  修改  印发通知及序言第五段
    [-2024年1月10-]{+2025年2月20+}日

第三条
  新增
    专家的选聘和管理坚持公开征集、择优选聘、动态调整的原则。

第四条（原第三条）
  修改  第四条第（二）项（原第三条第（二）项）
    提出申请时年龄在[-65-]{+60+}周岁以下；
  新增  第四条第（四）项
    近三年内没有不良执业记录。

第六条
  新增（由原第五条分出）
    专家每届聘期三年，聘期届满经评价合格的，可以续聘。

第七条（原第五条）
  修改
    [-专家每届聘期三年，聘期届满经评价合格的，可以续聘。-]市服务中心可以根据工作需要在聘期内增补专家，增补专家的聘期与当届专家同时届满。

第十四条（原第十二条）
  修改
    本办法自[-2024年2-]{+2025年4+}月1日起施行，{+云和市知识产权服务中心2024年1月10日印发的《云和市海外知识产权服务专家管理办法》同时废止。+}

涉及的规则和表单
  云和专家库：年龄上限  expert/over-age expert/over-age-in-term
    第三条第（二）项 → 第四条第（二）项；所引原文已变；years：65 → 60
  云和专家库：聘期  expert/term-length expert/overlapping-terms expert/service-outside-term expert/term-over
    第五条 → 第六条；所引原文仍在
  云和专家库：续聘  expert/renewal
    第五条 → 第六条；所引原文仍在

新增 3（分出 1），删去 0（并入 0），修改 3，移动 0，移动并修改 0，未变 25。
按有自己文字的章名、款、项计数；印发通知和版记列出而不计数。全角半角、标点和空格的差异不算修改，仅条号变动的算未变。
`;

const ENGLISH = `Measures for the Administration of Yunhe Experts for Overseas Intellectual Property Services: 2025-02-20 → 2026-03-30

Issuing notice
  Changed  preface, paragraph 1
    云知服〔[-2025〕5-]{+2026〕9+}号
  Changed  preface, paragraph 5
    [-2025年2月20-]{+2026年3月30+}日

Article 5
  Changed  Article 5, point (4)
    评审结果向社会公示[-七-]{+十+}日；

Chapter 3
  Changed
    履职{+和管理+}

formerly Article 9
  Removed (merged into Article 9)
    专家与承办事项有利害关系的，应当主动说明并回避。

Article 8 (formerly Article 7)
  Moved
    市服务中心可以根据工作需要在聘期内增补专家，增补专家的聘期与当届专家同时届满。

Article 9 (formerly Article 10)
  Changed
    专家{+与承办事项有利害关系的，+}应当{+主动说明并回避；应当+}保守在服务中知悉的商业秘密和个人信息，未经当事人书面同意，不得向他人披露。

formerly Article 11
  Removed
    专家应当于每年１２月底前向市服务中心提交书面履职报告。

Article 11 (formerly Article 13)
  Changed
    出库的专家，自出库之日起[-二-]{+三+}年内不得重新申请入库；{+造成严重后果的，不再接受其申请。+}

Article 12 (formerly Article 14)
  Changed
    本办法自[-2025年4-]{+2026年5+}月1日起施行，云和市知识产权服务中心[-2024年1月10-]{+2025年2月20+}日印发的《云和市海外知识产权服务专家管理办法》同时废止。

Rules and forms that rest on this
  Yunhe expert pool: Length of the public notice  expert/notice-too-short expert/objection-form
    Article 5, point (4); the words it quotes have changed; days: 7 → 10
  Yunhe expert pool: An interest is told, and the expert recused  expert/conflict-of-interest
    Article 9; the words it quotes still stand
  Yunhe expert pool: A matter is made known only with consent  expert/published-without-consent
    Article 10 → Article 9; the words it quotes still stand
  Yunhe expert pool: No application while barred  expert/applied-while-barred expert/ban
    Article 13 → Article 11; the words it quotes have changed; years: 2 → 3
  Yunhe expert pool: No application while barred  expert/applied-while-barred expert/ban
    – → Article 11; new with this version

Added 0 (split off 0), removed 2 (merged 1), changed 5, moved 1, moved and changed 0, unchanged 23.
Counted are chapter headings, paragraphs and points with words of their own; the issuing notice and the colophon are listed, not counted. Differences of width, punctuation and spacing are none, and a new number alone is no change.
`;

test('two versions, in Chinese', async () => {
  const result = await diff('yh-expert-pool', '2024-01-10', '2025-02-20', ...CITY, '--lang', 'zh');
  expect(result).toEqual({ code: 0, out: CHINESE, err: '' });
});

test('two versions, in English, into a file', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'diff-')), 'out.txt');
  const args = ['yh-expert-pool', '2025-02-20', '2026-03-30', ...CITY, '--lang', 'en', '-o', file];
  expect(await diff(...args)).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(file, 'utf8')).toBe(ENGLISH);
});

test('a version and itself', async () => {
  const result = await diff('yh-expert-pool', '2024-01-10', '2024-01-10', ...CITY, '--lang', 'en');
  expect(result.code).toBe(0);
  expect(result.out).toContain(
    '\n\nBut for numbering, the words of the two versions do not differ.\n\n',
  );
});

test.each([
  [
    'a work that is not there',
    ['nothing', '2024', '2025'],
    'There is no work “nothing”. There are: yh-expert-pool.\n',
  ],
  [
    'a version that is not there',
    ['yh-expert-pool', '2024-01-10', '2027'],
    '“yh-expert-pool” has no version “2027”. There are: 2024-01-10, 2025-02-20, 2026-03-30.\n',
  ],
  [
    'one version only',
    ['yh-expert-pool', '2024-01-10'],
    'Give a work, its old version and its new one: npm run regulation -- diff WORK OLD NEW\n',
  ],
])('%s: one sentence and exit 2', async (_, args, err) => {
  expect(await diff(...args, ...CITY, '--lang', 'en')).toEqual({ code: 2, out: '', err });
});
