import { between, pick } from '../seeded.ts';
import { inventName } from './names.ts';

export type Random = () => number;
export type Category = 'ip' | 'technology' | 'law-trade';

const CITY = { zh: '北京', en: 'Beijing' };

export const FIELDS: Record<Category, ReadonlyArray<readonly [zh: string, en: string]>> = {
  ip: [
    ['专利诉讼', 'Patent litigation'],
    ['商标国际注册', 'International trademark registration'],
    ['美国337调查', 'US Section 337 investigations'],
    ['标准必要专利许可', 'Licensing of standard-essential patents'],
    ['展会纠纷', 'Trade-fair disputes'],
    ['商业秘密保护', 'Protection of trade secrets'],
    ['跨境电商平台投诉', 'Complaints on cross-border e-commerce platforms'],
  ],
  technology: [
    ['集成电路', 'Integrated circuits'],
    ['生物医药', 'Biomedicine'],
    ['新能源电池', 'New-energy batteries'],
    ['人工智能', 'Artificial intelligence'],
    ['通信设备', 'Telecommunication equipment'],
    ['智能网联汽车', 'Connected vehicles'],
  ],
  'law-trade': [
    ['国际贸易法', 'International trade law'],
    ['出口管制合规', 'Export-control compliance'],
    ['国际投资仲裁', 'Investment arbitration'],
    ['世界贸易组织规则', 'Rules of the World Trade Organization'],
    ['海关知识产权保护', 'Customs protection of intellectual property'],
  ],
};

const EMPLOYERS = [
  ['law-firm', '示例', '律师事务所', 'Example', 'Law Firm', '合伙人', 'Partner'],
  [
    'ip-agency',
    '样例',
    '知识产权代理有限公司',
    'Sample',
    'IP Agency',
    '高级代理师',
    'Senior Attorney',
  ],
  ['university', '示例', '大学', 'Example', 'University', '教授', 'Professor'],
  [
    'research-institute',
    '样例',
    '研究院',
    'Sample',
    'Research Institute',
    '研究员',
    'Research Fellow',
  ],
  [
    'enterprise',
    '示例',
    '科技股份有限公司',
    'Example',
    'Technology Co., Ltd.',
    '法务总监',
    'General Counsel',
  ],
  [
    'public-institution',
    '样例',
    '检测中心',
    'Sample',
    'Testing Centre',
    '正高级工程师',
    'Chief Engineer',
  ],
  [
    'association',
    '示例',
    '行业协会',
    'Example',
    'Industry Association',
    '副秘书长',
    'Deputy Secretary-General',
  ],
] as const;

export const PLACES = [
  ['京华', 'Jinghua'],
  ['燕山', 'Yanshan'],
  ['永定', 'Yongding'],
  ['通惠', 'Tonghui'],
  ['西山', 'Xishan'],
  ['潮白', 'Chaobai'],
  ['玉渊', 'Yuyuan'],
  ['昆明湖', 'Kunminghu'],
] as const;

const RIGHTS = ['patent', 'trademark', 'copyright', 'trade-secret', 'design', 'unfair-competition'];
const MATTERS = [
  'trade-investigation',
  'litigation',
  'compliance',
  'licensing',
  'trade-fair',
  'e-commerce',
  'injunction',
  'customs',
];
const INDUSTRIES = [
  'electronics',
  'telecom',
  'software',
  'biomedicine',
  'new-energy',
  'vehicles',
  'equipment',
  'materials',
  'consumer-goods',
  'culture',
  'retail',
  'agriculture',
];
const LANGUAGES = ['en', 'ja', 'de', 'fr', 'ko', 'ru', 'es', 'ar', 'pt', 'vi', 'id', 'th'];
const REGIONS = [
  'US',
  'EU',
  'DE',
  'JP',
  'KR',
  'GB',
  'FR',
  'IN',
  'BR',
  'RU',
  'VN',
  'ID',
  'AE',
  'MX',
];
/** A few of a list, none twice, in the list's own order. */
function some<T>(random: Random, values: readonly T[], least: number, most: number): T[] {
  const wanted = between(random, least, most);
  const chosen = new Set<T>();
  while (chosen.size < wanted) chosen.add(pick(random, values));
  return values.filter((value) => chosen.has(value));
}

/** What the register says of one invented person. */
export function inventProfile(random: Random, category: Category): Record<string, unknown> {
  const [kind, mark, ending, markEn, endingEn, title, titleEn] = pick(random, EMPLOYERS);
  const [place, placeEn] = pick(random, PLACES);
  const fields = some(random, FIELDS[category], 1, 3).map(([zh, en]) => ({ zh, en }));
  const years = between(random, 12, 30);
  return {
    ...inventName(random),
    title: { zh: title, en: titleEn },
    employer: { zh: `${mark}${place}${ending}`, en: `${markEn} ${placeEn} ${endingEn}` },
    employerKind: kind,
    category,
    fields,
    rights: some(random, RIGHTS, 1, 3),
    matters: some(random, MATTERS, 1, 3),
    industries: some(random, INDUSTRIES, 1, 2),
    languages: ['zh', ...some(random, LANGUAGES, 1, 2)],
    regions: some(random, REGIONS, 1, 4),
    city: CITY,
    biography: {
      zh: `从事${fields[0]?.zh ?? ''}及相关涉外工作约${years}年（样本）。`,
      en: `About ${years} years of work in ${fields[0]?.en ?? ''} and related foreign matters (sample).`,
    },
  };
}
