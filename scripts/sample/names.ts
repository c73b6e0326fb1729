import { pick } from '../seeded.ts';

/** A character and how it is read. */
type Read = readonly [character: string, pinyin: string];

/** “王Wang 李Li”: each with its reading. */
function read(text: string): Read[] {
  return text.split(' ').map((pair): Read => {
    const [, character = '', pinyin = ''] =
      /^(\P{Script=Latin}+)(\p{Script=Latin}+)$/u.exec(pair) ?? [];
    return [character, pinyin];
  });
}

const SURNAMES = read(
  '王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 赵Zhao 黄Huang 周Zhou 吴Wu 徐Xu 孙Sun 胡Hu 朱Zhu 高Gao 林Lin 何He 郭Guo 马Ma 罗Luo 梁Liang 宋Song 郑Zheng 谢Xie 韩Han 唐Tang 冯Feng 于Yu 董Dong 萧Xiao 程Cheng 曹Cao 袁Yuan 邓Deng 许Xu 傅Fu 沈Shen 曾Zeng 彭Peng 吕Lü 苏Su 卢Lu 蒋Jiang 蔡Cai 贾Jia 丁Ding 魏Wei 薛Xue 叶Ye 阎Yan 余Yu 潘Pan 杜Du 戴Dai 夏Xia 钟Zhong 汪Wang 田Tian 任Ren 姜Jiang 范Fan 方Fang 石Shi 姚Yao 谭Tan 廖Liao 邹Zou 熊Xiong 金Jin 陆Lu 郝Hao 孔Kong 白Bai 崔Cui 康Kang 毛Mao 邱Qiu 秦Qin 江Jiang 史Shi 顾Gu 侯Hou 邵Shao 孟Meng 龙Long 万Wan 段Duan 钱Qian 汤Tang 尹Yin 黎Li 易Yi 常Chang 武Wu 乔Qiao 贺He 赖Lai 龚Gong 文Wen',
);
const COMPOUND = read(
  '欧阳Ouyang 司马Sima 上官Shangguan 诸葛Zhuge 东方Dongfang 皇甫Huangfu 尉迟Yuchi 公孙Gongsun',
);
const GIVEN = read(
  '安an 博bo 昌chang 辰chen 诚cheng 春chun 达da 丹dan 德de 恩en 帆fan 芳fang 峰feng 刚gang 光guang 国guo 涵han 航hang 浩hao 和he 恒heng 红hong 华hua 慧hui 佳jia 嘉jia 建jian 洁jie 静jing 军jun 凯kai 兰lan 乐le 磊lei 丽li 立li 亮liang 琳lin 龙long 曼man 敏min 明ming 娜na 宁ning 平ping 琪qi 倩qian 强qiang 青qing 清qing 然ran 蓉rong 瑞rui 珊shan 思si 涛tao 婷ting 彤tong 薇wei 伟wei 文wen 霞xia 晓xiao 欣xin 新xin 雪xue 雅ya 妍yan 阳yang 怡yi 英ying 宇yu 玉yu 媛yuan 远yuan 悦yue 泽ze 哲zhe 正zheng 志zhi 智zhi 子zi',
);
/** Characters that fonts and encodings are apt to lack. */
const RARE = read('喆zhe 堃kun 祎yi 犇ben 烜xuan 珺jun 䶮yan 翀chong 昉fang 玥yue 赟yun 旻min');

/** The share of people with a surname of two characters, and with a rare character in the given name. */
const COMPOUND_SHARE = 0.02;
const RARE_SHARE = 0.03;

/** Two syllables of which the second begins with a vowel are parted: Yang’an. */
function joinSyllables(syllables: readonly string[]): string {
  const joined = syllables.reduce(
    (word, next) => word + (/^[aeo]/.test(next) && word ? "'" : '') + next,
    '',
  );
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** An invented person's name as it is written and as it is spelt. */
export function inventName(random: () => number): { name: string; nameEn: string } {
  const [surname, surnameEn] = pick(random, random() < COMPOUND_SHARE ? COMPOUND : SURNAMES);
  const first = pick(random, GIVEN);
  const last = pick(random, random() < RARE_SHARE ? RARE : GIVEN);
  const given = random() < 0.12 ? [last] : [first, last];
  return {
    name: surname + given.map(([character]) => character).join(''),
    nameEn: `${surnameEn} ${joinSyllables(given.map(([, pinyin]) => pinyin))}`,
  };
}
