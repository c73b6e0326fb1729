import type { Expert } from '../../src/generated/expert.ts';
import type { Scheme } from '../../src/generated/scheme.ts';
import type { SiteContent } from '../../src/site/content/content.ts';
import { directoryData, type DirectoryData } from '../../src/site/directory/directory-data.ts';
import { inventExpert } from '../sample/experts.ts';
import { between, pick, seeded } from '../seeded.ts';

/** Employers are as varied as in life: about three people each. */
const PEOPLE_AN_EMPLOYER = 3;

const PLACES = '京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋陕吉闽贵粤青藏川宁琼'.split('');
const WORDS = '华诚信达瑞金中天宏远正大同方明德联合恒通立泰安和兴盛东西南北'.split('');
const KINDS = [
  ['律师事务所', 'Law Firm'],
  ['知识产权代理有限公司', 'IP Agency'],
  ['大学', 'University'],
  ['研究院', 'Research Institute'],
  ['科技股份有限公司', 'Technology Co., Ltd.'],
] as const;

function inventEmployer(random: () => number) {
  const name = [
    pick(random, PLACES),
    pick(random, WORDS),
    pick(random, WORDS),
    pick(random, WORDS),
  ];
  const [zh, en] = pick(random, KINDS);
  const letters = Array.from({ length: between(random, 5, 11) }, () =>
    String.fromCharCode(97 + between(random, 0, 25)),
  ).join('');
  return {
    zh: name.join('') + zh,
    en: `${letters.charAt(0).toUpperCase()}${letters.slice(1)} ${en}`,
  };
}

/** The data of a directory of so many invented people, all serving. */
export function generateDirectory(count: number): DirectoryData {
  const random = seeded(7);
  const employers = Array.from({ length: Math.ceil(count / PEOPLE_AN_EMPLOYER) }, () =>
    inventEmployer(random),
  );
  const scheme = { id: 'bj-experts', cohorts: [] } as unknown as Scheme;
  const term = { from: '2026-05-01', to: '2029-04-30' };
  const experts = Array.from({ length: count }, (_, index) => {
    const id = `bj-${String(index + 1).padStart(5, '0')}`;
    const { record } = inventExpert(random, index, id);
    const expert = record as unknown as Expert;
    const profile = { ...expert.profile, employer: pick(random, employers) };
    const state = { state: 'serving', since: term.from, term, cohort: '2026', letter: null };
    return {
      expert: { ...expert, profile },
      scheme,
      state: { ...state, addition: random() < 0.1, ban: null },
      terms: [],
    };
  });
  const content = { experts, asOf: '2026-11-16', site: { sample: true } };
  return directoryData(content as unknown as SiteContent);
}
