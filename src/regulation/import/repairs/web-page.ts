import { endsAsOrgan, endsClosed, readDocumentNumber, readFront } from '../fronts.ts';
import { findDate, readDateLine } from '../dates.ts';
import type { Line } from '../line.ts';
import type { PageFact, Workbench } from '../workbench.ts';

/** What a page's catalogue card calls its lines. */
const LABELS: ReadonlyArray<readonly [PageFact['field'], string]> = [
  ['title', '信息名称|公文名称|文件名称|标题|名称'],
  ['documentNumber', '文号|发文字号|发布文号|文件编号'],
  ['adoptedOn', '成文日期|发文日期|生成日期|签发日期|制发日期'],
  ['publishedOn', '发布时间|发布日期|公开日期|发文时间'],
  ['effectiveFrom', '实施日期|施行日期|生效日期'],
  [
    'other',
    '索引号|索引|主题分类|主题词|主题|信息类别|信息分类|体裁分类|文件类型|公文种类|分类|发文机构|发文机关|' +
      '发布机构|发布机关|发布单位|制发机关|制文机关|公开机构|公开单位|公开方式|公开形式|公开类别|公开范围|' +
      '有效性|效力状态|时效性|失效日期|废止日期|信息来源|文章来源|来源|浏览次数|阅读次数|点击数|浏览量|' +
      '责任编辑|编辑|作者|访问量',
  ],
];

/** `文号：国知发保字〔2021〕33号`, `【发布日期】2021-12-03`, `索 引 号：` */
const CARD_LINES = LABELS.map(([field, labels]) => {
  const spaced = labels.split('|').map((label) => [...label].join('[\\s　]*'));
  const pattern = new RegExp(`^[【\\[]?(${spaced.join('|')})[】\\]]?[\\s　]*([：:】]|\\t)[\\s　]*`);
  return { field, pattern };
});

/** A button or choice of the page: `字号：大 中 小 分享：`, `【打印】【关闭】`. */
const CONTROLS =
  /^(?:[【[(（]?(?:字号|字体|字体大小|文字大小|大|中|小|打印|打印本页|打印页面|关闭|关闭窗口|关闭本页|收藏|加入收藏|分享|分享到|分享至|纠错|我要纠错|微信|微博|返回顶部|返回)[】\])）]?[\s　|｜/：:]*)+$/;

const NAVIGATION =
  /^(?:您?(?:现在|当前)?(?:所在)?的?(?:当前|所在|现在)?位置\s*[：:])|^首页\s*(?:$|[>›»＞/→])|^请输入|^(?:网站)?(?:导航|搜索|检索)$|无障碍|设为首页|加入收藏|繁體|^.{0,12}登录(?:\s|[|｜]|$)|\|\s*English\b/;

const FOOT =
  /ICP备|公网安备|网站标识码|版权所有|^(?:主办|承办|协办|指导|技术支持|网站管理|运行维护)(?:单位)?\s*[：:]|联系我们|网站地图|网站声明|^(?:相关链接|友情链接|相关附件|相关文件|相关新闻|相关文章|相关解读|相关稿件|附件下载)|^扫一扫|^上一[篇条]|^下一[篇条]|返回顶部|^分享到?[：:]?|^责任编辑|^【?打印|^中国政府网/;

/** Only the foot of a government's page says these. */
const PAGE_FOOT = /ICP备|公网安备|网站标识码|版权所有/;

function readCardLine(line: Line): PageFact | null {
  const text = line.text.trim();
  for (const { field, pattern } of CARD_LINES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const label = (match[1] ?? '').replace(/\s/g, '');
    return { field, label, value: text.slice(match[0].length).trim(), line: line.number };
  }
  return null;
}

/** Words of the regulation rather than of the page around it. */
function isTextLike({ text, role }: Line): boolean {
  const words = text.trim();
  if (role === 'row' || words.includes('\t')) return false;
  return (words.length >= 20 && endsClosed(words)) || readFront(words) !== null;
}

/** How far the head of a page reaches at most: to the first line that can only be the regulation's. */
function headOf(bench: Workbench): Line[] {
  const card = (line: Line): boolean => readCardLine(line) !== null;
  const end = bench.lines.findIndex(
    (line) => line.region === 'text' && isTextLike(line) && !card(line) && !isNavigation(line),
  );
  return end < 0 ? bench.lines.slice(0, 40) : bench.lines.slice(0, end);
}

function isNavigation({ text }: Line): boolean {
  const words = text.trim();
  return NAVIGATION.test(words) && !/。/.test(words) && words.length < 80;
}

function takeOut(bench: Workbench, line: Line): void {
  const doubtful = isTextLike(line) && !isNavigation(line) && !FOOT.test(line.text.trim());
  const text = line.text.trim();
  if (bench.drop(line, 'web-page') && doubtful) bench.ask('chrome-text', line, { text });
}

/** `文号：` on one line and its value on the next, as definition lists come out. */
function takeCard(bench: Workbench, head: readonly Line[]): void {
  for (const [index, line] of head.entries()) {
    const fact = bench.indexOf(line) >= 0 ? readCardLine(line) : null;
    if (!fact) continue;
    const next = head[index + 1];
    if (fact.value === '' && next && !readCardLine(next) && next.text.trim().length <= 60) {
      fact.value = next.text.trim();
      takeOut(bench, next);
    }
    bench.facts.push(...splitFacts(fact));
    takeOut(bench, line);
  }
}

/** Two pairs of a card on one line: `索引号：0001	发布日期：2024-01-02`. */
function splitFacts(fact: PageFact): PageFact[] {
  const [value = '', ...rest] = fact.value.split(/\t+|[ 　]{2,}/);
  const joined = rest.join('\t');
  const more = joined === '' ? null : readCardLine({ text: joined, number: fact.line } as Line);
  return more ? [{ ...fact, value }, ...splitFacts(more)] : [fact];
}

function takeFoot(bench: Workbench, isPage: boolean): void {
  const { lines } = bench;
  const lastText = lines.findLastIndex(
    (line) =>
      (line.text.includes('\t') && !FOOT.test(line.text.trim())) ||
      (isTextLike(line) && !FOOT.test(line.text.trim())) ||
      readDateLine(line.text) !== null,
  );
  const found = lines.findIndex((line, index) => index > lastText && FOOT.test(line.text.trim()));
  if (found < 0) return;
  const foot = lines.slice(found);
  if (!isPage && !foot.some(({ text }) => PAGE_FOOT.test(text))) return;
  for (const line of lines.slice(lastText + 1, found))
    if (!endsAsOrgan(line.text) && !line.text.includes('\t'))
      bench.ask('chrome-end', line, { text: line.text.trim() });
  for (const line of foot) takeOut(bench, line);
}

/**
 * The head and foot of the web page that a text was taken from. Lines that its marking or its own words show to be
 * menus go; of the catalogue card what it says is kept as facts; a line between them stays.
 */
export function takeOffWebPage(bench: Workbench, isPage: boolean): void {
  for (const line of bench.lines.filter(({ region }) => region === 'chrome')) {
    const fact = readCardLine(line);
    if (fact) bench.facts.push(...splitFacts(fact));
    takeOut(bench, line);
  }
  const head = headOf(bench);
  const navigation = head.findLastIndex(isNavigation);
  const cards = head.filter((line) => readCardLine(line) !== null);
  const controls = head.filter(({ text }) => CONTROLS.test(text.trim()));
  const hasFoot = bench.lines.slice(-20).some(({ text }) => PAGE_FOOT.test(text));
  const fromPage = isPage || navigation >= 0 || hasFoot || controls.length > 0 || cards.length > 1;
  if (!fromPage) return;
  for (const line of head.slice(0, navigation + 1)) {
    if (readCardLine(line)) continue;
    const text = line.text.trim();
    takeOut(bench, line);
    if (readDocumentNumber(text)) bench.ask('chrome-text', line, { text });
  }
  takeCard(bench, head);
  for (const line of controls) if (bench.indexOf(line) >= 0) takeOut(bench, line);
  takeFoot(bench, fromPage);
}

/** The date a card's line gives, ISO, or null. */
export function factDate(fact: PageFact): string | null {
  return findDate(fact.value);
}
