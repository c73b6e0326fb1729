import { formatChineseNumeral as han } from '../../src/text/chinese-numerals.ts';
import { pick, seeded } from '../seeded.ts';

const WHO = [
  '市中心',
  '申请人',
  '专家',
  '工作站',
  '区县主管部门',
  '评审小组',
  '专家所在单位',
  '企业',
];
const WHEN = ['每年年底前', '收到申请后', '公示期满后', '聘期届满前', '必要时', '自决定作出之日起'];
const MUST = ['应当', '可以', '不得', '负责', '应当及时', '应当书面', '应当会同有关单位'];
const VERB = [
  '报送',
  '公布',
  '审核',
  '建立',
  '更新',
  '提交',
  '保存',
  '披露',
  '组织',
  '核实',
  '撤回',
];
const WHAT = [
  '年度工作总结',
  '专家名册',
  '申请材料',
  '纠纷应对指导意见',
  '培训计划',
  '典型案例',
  '信息发生变化的情况',
  '考核结果',
  '保密制度',
  '风险预警信息',
  '利益冲突说明',
  '经费使用情况',
];

interface Article {
  /** Of the chapter that begins with it. */
  chapter: string | null;
  opening: string;
  points: string[];
  more: string | null;
}

type Random = () => number;

function sentence(random: Random): string {
  const days = random() < 0.3 ? `在${Math.ceil(random() * 60)}日内` : '';
  const what = `${pick(random, WHAT)}和${pick(random, WHAT)}`;
  return `${pick(random, WHO)}${pick(random, WHEN)}${days}${pick(random, MUST)}${pick(random, VERB)}${what}`;
}

function article(random: Random, articles: number, chapter: string | null = null): Article {
  const cited = han(1 + Math.floor(random() * articles));
  const cites = random() < 0.3 ? `，按照本办法第${cited}条的规定办理` : '';
  const listed = random() < 0.3;
  return {
    chapter,
    opening: listed ? `${sentence(random)}，包括下列事项：` : `${sentence(random)}${cites}。`,
    points: listed ? Array.from({ length: 4 }, () => sentence(random)) : [],
    more: random() < 0.2 ? `${sentence(random)}。` : null,
  };
}

function printArticle({ opening, points, more }: Article, index: number): string[] {
  const last = points.length - 1;
  return [
    `第${han(index + 1)}条　${opening}`,
    ...points.map((point, at) => `（${han(at + 1)}）${point}${at === last ? '。' : '；'}`),
    ...(more === null ? [] : [more]),
  ];
}

const PER_CHAPTER = 12;

function print(articles: readonly Article[]): string {
  let chapters = 0;
  const lines = articles.flatMap((each, index) => {
    const heading = each.chapter === null ? [] : [`## 第${han(++chapters)}章 ${each.chapter}`];
    return [...heading, ...printArticle(each, index)];
  });
  return `# 样本市专家库管理办法\n\n${lines.join('\n\n')}\n`;
}

/** As an amendment does: one article in eight reworded, one in twenty gone, one in twenty new. */
function amend(articles: readonly Article[], random: Random): Article[] {
  return articles.flatMap((each) => {
    const draw = random();
    if (draw < 0.05 && each.chapter === null) return [];
    if (draw < 0.1) return [each, article(random, articles.length)];
    if (draw < 0.22) return [{ ...each, opening: each.opening.replace(/应当|可以/, '应当依法') }];
    return [each];
  });
}

/** An invented regulation of so many articles (at most 9,000) and its next version, as Markdown; a seed gives one pair. */
export function generateVersions(seed: number, articles: number): { old: string; new: string } {
  const random = seeded(seed);
  const first = Array.from({ length: articles }, (_, index) =>
    article(random, articles, index % PER_CHAPTER === 0 ? `${pick(random, WHAT)}的管理` : null),
  );
  return { old: print(first), new: print(amend(first, random)) };
}
