/** National laws that texts cite by their names alone; each is 《中华人民共和国…》 in full. */
const STATUTES =
  '宪法 民法典 刑法 专利法 商标法 著作权法 反不正当竞争法 反垄断法 对外贸易法 对外关系法 外商投资法 外国国家豁免法 ' +
  '民事诉讼法 刑事诉讼法 行政诉讼法 海事诉讼特别程序法 行政处罚法 行政许可法 行政复议法 行政强制法 国家赔偿法 ' +
  '公务员法 公职人员政务处分法 监察法 立法法 仲裁法 人民调解法 律师法 公证法 法官法 检察官法 人民法院组织法 ' +
  '人民检察院组织法 国务院组织法 国籍法 出境入境管理法 治安管理处罚法 劳动法 劳动合同法 就业促进法 社会保险法 ' +
  '劳动争议调解仲裁法 工会法 公司法 合伙企业法 个人独资企业法 企业破产法 企业国有资产法 中小企业促进法 ' +
  '民营经济促进法 合同法 担保法 物权法 侵权责任法 民法通则 民法总则 婚姻法 继承法 收养法 票据法 保险法 证券法 ' +
  '商业银行法 中国人民银行法 银行业监督管理法 反洗钱法 信托法 证券投资基金法 期货和衍生品法 海商法 拍卖法 ' +
  '招标投标法 政府采购法 预算法 会计法 审计法 统计法 税收征收管理法 企业所得税法 个人所得税法 增值税法 消费税法 ' +
  '关税法 契税法 印花税法 资源税法 环境保护税法 车船税法 海关法 进出口商品检验法 价格法 产品质量法 ' +
  '消费者权益保护法 电子商务法 电子签名法 广告法 计量法 标准化法 食品安全法 农产品质量安全法 药品管理法 ' +
  '疫苗管理法 中医药法 生物安全法 种子法 畜牧法 渔业法 农业法 农民专业合作社法 土地管理法 城市房地产管理法 城乡规划法 ' +
  '建筑法 安全生产法 消防法 道路交通安全法 铁路法 民用航空法 港口法 海上交通安全法 环境保护法 大气污染防治法 ' +
  '水污染防治法 固体废物污染环境防治法 水法 森林法 草原法 野生动物保护法 海洋环境保护法 矿产资源法 煤炭法 电力法 ' +
  '节约能源法 可再生能源法 促进科技成果转化法 科学技术进步法 科学技术普及法 教育法 高等教育法 义务教育法 职业教育法 民办教育促进法 ' +
  '教师法 学位法 文物保护法 非物质文化遗产法 公共文化服务保障法 公共图书馆法 电影产业促进法 网络安全法 数据安全法 ' +
  '个人信息保护法 密码法 保守国家秘密法 国家安全法 反间谍法 国家情报法 反恐怖主义法 突发事件应对法 档案法 ' +
  '未成年人保护法 预防未成年人犯罪法 老年人权益保障法 妇女权益保障法 残疾人保障法 家庭教育促进法 反家庭暴力法 ' +
  '慈善法 红十字会法 境外非政府组织境内活动管理法 村民委员会组织法 城市居民委员会组织法 传染病防治法 精神卫生法 ' +
  '基本医疗卫生与健康促进法 医师法 母婴保健法 国防法 兵役法 军人保险法 退役军人保障法 英雄烈士保护法 反外国制裁法 出口管制法 ' +
  '引渡法 国际刑事司法协助法 缔结条约程序法 领海及毗连区法 涉外民事关系法律适用法 专利法实施细则 商标法实施条例 ' +
  '著作权法实施条例 行政复议法实施条例 政府信息公开条例 植物新品种保护条例 知识产权海关保护条例 市场主体登记管理条例';

/** Treaties, by the names that texts use. */
const TREATIES: ReadonlyArray<readonly [string, string]> = [
  ['专利合作条约', '专利合作条约'],
  ['专利合作条约实施细则', '专利合作条约实施细则'],
  ['巴黎公约', '保护工业产权巴黎公约'],
  ['保护工业产权巴黎公约', '保护工业产权巴黎公约'],
  ['伯尔尼公约', '保护文学和艺术作品伯尔尼公约'],
  ['与贸易有关的知识产权协定', '与贸易有关的知识产权协定'],
];

/** By the name that stands before 第…条: the title of the law. */
export const COMMON_NAMES: ReadonlyMap<string, string> = new Map([
  ...STATUTES.split(' ').map((name) => [name, `中华人民共和国${name}`] as const),
  ...TREATIES,
]);

const COUNTRY = '中华人民共和国';

/** 《中华人民共和国专利法》 and 《专利法》 are one. */
export function withoutCountry(title: string): string {
  return title.startsWith(COUNTRY) ? title.slice(COUNTRY.length) : title;
}

/** What the name of a text ends in. `号` is the end of a document's number, Latin letters that of TRIPS or PCT. */
const NAME_END =
  /(?:法|法典|典|条例|细则|规定|办法|规则|解释|条约|公约|协定|协议|议定书|决定|决议|意见|章程|准则|标准|修正案|规程|通则|总则|分则|附则|纲要|规范|制度|方案|通知|批复|公告|通告|命令|令|号|指南|指引|合同|宣言|纪要|草案|案|附[件表录图][\d一二三四五六七八九十]*|[A-Za-z])$/;

/** What says that the provision is one spoken of before, here or elsewhere: 该条第二款, 原第三条, 其中第四条. */
const POINTING =
  /(?:该|其|同|此|上述|前述|上列|以上|下述|原|新|旧|后|各|每|某)(?:[编章节条款项目])?$/;

/** Words that join a name to the number after it. */
const JOINED = /(?:中的|里的|中|里|之|的|有关|关于|规定的?)$/;

/** After these a name begins, so that 欧洲专利法 is not taken for 专利法. */
const BEFORE_NAME =
  /[\s，。；：、！？（）()《》〈〉“”"‘’—…·照据按依反用合守行和与及或于对在将从以为是的除至如因有犯属给受援引循准]/;

/** The words that bring a name in; what stands between the last of them and the number is the name. */
const BRINGS =
  /(?:依照|按照|根据|依据|违反|适用|符合|遵守|执行|参照|触犯|属于|具有|对照|以及|或者|比照|遵循|援引|和|与|及|按|依|将|在)/g;

export type NameBefore =
  | { kind: 'known'; name: string; start: number }
  | { kind: 'named'; name: string; start: number }
  | { kind: 'unclear' };

/** Marks and brackets between a name and the number: `“专利法”第二条`, `专利法（2020年修正）第二条`. */
function nameEnd(text: string, at: number): number {
  for (let end = at; ;) {
    const before = end;
    while (/[\s”’"」』〉]/.test(text[end - 1] ?? '')) end -= 1;
    if (/[）)]/.test(text[end - 1] ?? '')) {
      const open = Math.max(text.lastIndexOf('（', end - 1), text.lastIndexOf('(', end - 1));
      if (open > 0 && end - open < 80) end = open;
    }
    if (end === before) return end;
  }
}

function startsName(text: string, start: number): boolean {
  return start === 0 || BEFORE_NAME.test(text[start - 1] ?? '');
}

/** The longest of the names known that ends here, from where 中华人民共和国 or a mark before it begins. */
function knownName(text: string, end: number, known: KnownNames): NameBefore | null {
  if (!known.couldEndIn(text[end - 1] ?? '')) return null;
  for (let length = Math.min(known.longest, end); length > 0; length--) {
    const name = text.slice(end - length, end);
    if (!known.has(name)) continue;
    let start = end - length;
    if (text.startsWith(COUNTRY, start - COUNTRY.length) && start >= COUNTRY.length)
      start -= COUNTRY.length;
    return startsName(text, start) ? { kind: 'known', name, start } : null;
  }
  return null;
}

/** A name that nobody gave before: 违反云州市专利条例第三条; only where its beginning is beyond doubt. */
function unknownName(text: string, end: number): NameBefore {
  const from = Math.max(0, end - 40);
  const clause = /[^，。；：、！？（）()《》〈〉“”"‘’\s]*$/.exec(text.slice(from, end))?.[0] ?? '';
  const last = [...clause.matchAll(BRINGS)].at(-1);
  const name = clause.slice(last ? last.index + last[0].length : 0);
  const clear =
    last !== undefined &&
    /^[\p{Script=Han}]{2,22}(?:法|法典|条例|细则|条约|公约|协定|办法|规定|规则)$/u.test(name) &&
    !/^[对于以为向本该其此原各]|[的是可应须]|规定.|有关/.test(name);
  return clear ? { kind: 'named', name, start: end - name.length } : { kind: 'unclear' };
}

export interface KnownNames {
  has: (name: string) => boolean;
  couldEndIn: (letter: string) => boolean;
  longest: number;
}

/**
 * Whose number it is that begins at `at`, by the words directly before it: a name known, a name that can only be one,
 * or something that is a name or points elsewhere and cannot be told. Null where nothing speaks against the text's own.
 */
export function readNameBefore(text: string, at: number, known: KnownNames): NameBefore | null {
  const from = Math.max(0, at - 120);
  const words = text.slice(from, at);
  const end = nameEnd(words, words.length);
  const shifted = (found: NameBefore): NameBefore =>
    found.kind === 'unclear' ? found : { ...found, start: found.start + from };
  for (const tail of [
    end,
    end - (JOINED.exec(words.slice(Math.max(0, end - 4), end))?.[0].length ?? 0),
  ]) {
    const named = words.slice(0, tail);
    const found = knownName(named, tail, known);
    if (found) return shifted(found);
    if (NAME_END.test(named.slice(-8)) || /[》〉]$/.test(named))
      return tail === end ? shifted(unknownName(named, tail)) : { kind: 'unclear' };
  }
  return POINTING.test(words.slice(Math.max(0, end - 6), end)) ? { kind: 'unclear' } : null;
}
