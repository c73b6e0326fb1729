import { plainCitation } from '../../regulation/references/typed-citation.ts';

const NUMERAL = String.raw`[〇零一二两三四五六七八九十百千\d]+`;
// “第八条”, “第 8 条第1款第（3）项”, “第一章”: from the first unit to the end
export const UNITS = new RegExp(
  String.raw`第\s*[（(]?\s*${NUMERAL}\s*[）)]?\s*(?:分编|[编章节条款项目])[^]*$`,
);
// “Article 8(1)(3)”, “art. 8, para. 1, point 3”
export const ENGLISH =
  /\barti?(?:cle|\.)?\s*(\d+)(?:\s*,?\s*(?:para(?:graph|\.)?)?\s*\(?(\d+)\)?)?(?:\s*,?\s*(?:point|item)?\s*\(?(\d+)\)?)?/i;
// “京知公服〔2026〕3号”, “京知公服2026 3号”
export const NUMBER =
  /[\p{Script=Han}]\s*[〔[（(【]?\s*(?:19|20)\d\d\s*[〕\]）)】]?\s*年?\s*第?\s*\d+/u;

/** Whether a query may cite a provision or a document: only then is the book fetched. */
export const mayCite = (query: string): boolean =>
  UNITS.test(plainCitation(query)) || ENGLISH.test(query) || NUMBER.test(query);
