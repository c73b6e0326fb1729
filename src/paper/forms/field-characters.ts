import type { FormDefinition } from '../../forms/definition.ts';
import { PAPER_WORDS } from '../layout/words.ts';

// The Hundred Family Names with the surnames of today that it lacks: every character is kept, however rare.
const SURNAMES = `
赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐
费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁
杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚
程嵇邢滑裴陆荣翁荀羊於惠甄麴家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙
叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农
温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空
曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公万俟司马上官欧阳夏侯诸葛闻人东方赫连皇甫尉迟公羊澹台公冶宗政濮阳淳于单于太叔申屠
公孙仲孙轩辕令狐钟离宇文长孙慕容鲜于闾丘司徒司空亓官司寇仉督子车颛孙端木巫马公西漆雕乐正壤驷公良拓跋夹谷宰父谷梁晋楚闫法汝鄢涂钦段干百里
东郭南门呼延归海羊舌微生岳帅缑亢况郈有琴梁丘左丘东门西门商牟佘佴伯赏南宫墨哈谯笪年爱阳佟第五言福
肖付闫仝覃逯冼蹇郇妫粟缐邝岙卻冮亓仉佀侴俱儭冘刀刃区卡召召呙哱哴啜嗒坤墙奇妙妥嫪孛宠尕岱岢崴巩帖库庹弋归彦律忻恽悦战户扈承折护挚
揣揭撒揆操敏斛昃明昝晋晏曲木朴权来林栗根格桐检楼棣楚榭樱橐欣母毋毓氾汕汝汪沐泥泰洛洗津浑海涂涓淡淮渠湾源滕漆漫潭濮火炎烟热焉
照熬燕爨牟狐猛玄玉玛琅琦瑞璩甫甯畅畲疏登皋盘直相眭睢矫硕碧祢禚税种称竹笃笪简籍米粘綦緱红绪缴缪罕羽羿翦老耐肇胥臧舍艾芒芦苌苑苟苻
茆茶荣莆莱莽菅萨蒉蒿蓝蔄藏藤虎虢蚁行衣衷裔西要覃观角訾詹计论诘诺谌谯谷豆豹象贠贡贲赏赛起越路车辜载辗达过迟逄逯通遆遇道遥邑邓邸郄郇郐郓
郜郝郯郸鄄鄢鄯酆野钊钏铁铎银锁锺镇镡门闪闭间闾阙阚降院陀陶隆隋隗隽雒零雷霜青静革鞠顿颉颜飞食香骞骨高鬲鬼鱼鲜鸟鸿鹿麦麴麻黑齐龙龚
㑇䶮喆堃祎犇烜珺曌淼焱鑫垚森晶磊昇昊晗晟晔暄曦桦梓楠榕檀歆毓沁泓泽洋浚浩涵淇淦渊湉湜溁溦滢潇澍濛炅炜炫焓焜煊煜熠燊燚玥玮玹珂珈珞珣珩
珮琎琛琨琪琬琰琳琼瑀瑄瑗瑛瑜瑢瑭瑶瑾璁璇璐璟璠璨璩甯皓皙睿砚祺禛稷竑筠筱箐箫綦纾绮绾缇翀翊翎翙翛聿芃芊芩芮芷苒苓苡茜茹荃莀莎莘莹菁菡萱葳蒨蓁蔓蕊蕙
薇藜蘅虓衎衍裎襄訚诗诣谖谡贇赟跞轲轶辰迪迦逸遥邈郡酝野钰钲铄铖铭锟锴锵镕闫闳阅陟隽霁霄霏霖霭靓靖韫韬韵頔顼颀颖飏飒馥馨骁骅骐骥鲲鹃鹏鹤黛黠齐龢
`;

const PUNCTUATION =
  '　、。〈〉《》「」『』【】〔〕〖〗！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠［＼］＾＿｀｛｜｝～·×÷—–‘’“”…‰′″※℃№①②③④⑤⑥⑦⑧⑨⑩Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ Ⅵ Ⅶ Ⅷ Ⅸ Ⅹ→←↑↓√□■○●△▲☆★◇◆≤≥≠±∞€£¥§©®™°²³½αβγδμπΩ';

function decodeRows(from: number, to: number): string {
  const decoder = new TextDecoder('gb2312');
  let text = '';
  for (let row = from; row <= to; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const char = decoder.decode(new Uint8Array([row, cell]));
      if (/^\p{sc=Han}$/u.test(char)) text += char;
    }
  }
  return text;
}

/** The 3,755 characters of GB 2312 level 1, the commonest, in the order of the standard. */
export function commonHan(): string {
  return decodeRows(0xb0, 0xd7);
}

function latin(): string {
  const range = (from: number, to: number) =>
    String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
  return (
    range(0x20, 0x7e) +
    range(0xa0, 0x17f) +
    'ǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜȘșȚțḾḿạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ'
  );
}

function collectText(node: unknown): string {
  if (typeof node === 'string') return node;
  return typeof node === 'object' && node !== null
    ? Object.values(node).map(collectText).join('')
    : '';
}

/** What the paper itself prints on a form, besides the answers. */
export function formCharacters(form: FormDefinition): string {
  return collectText(form) + collectText(PAPER_WORDS) + '一二三四五六七八九十0123456789、. *';
}

/** The fixed set of the common field font: level 1, names, Latin, punctuation and the forms' own words. */
export function fieldCharacters(forms: readonly FormDefinition[]): string {
  const all = commonHan() + SURNAMES + PUNCTUATION + latin() + forms.map(formCharacters).join('');
  return [...new Set(all.replace(/\n/g, ''))].join('');
}
