import type { RecordKind } from './search-records.ts';

type Kind = RecordKind | 'expert';

/** What a question asks for by its question word: what to do, the words of a text, a place, a person. */
const QUESTIONS: ReadonlyArray<readonly [RegExp, readonly Kind[]]> = [
  [/怎么办|怎么|怎样|如何|咋|\bhow (?:do|can|to|should)(?: (?:i|we|one))?\b/gi, ['help', 'form']],
  [
    /多长时间|多少[天年钱岁]?|几[年天岁个]|多[久长大]|什么时候|何时|\bhow (?:long|many|much|old)\b|\bwhen\b/gi,
    ['regulation'],
  ],
  [/(?:在)?(?:哪里|哪儿|何处)|\bwhere\b/gi, ['page', 'form']],
  [/哪位|谁|\bwho\b|\bwhom\b/gi, ['expert']],
];

/** What is said with a question and is no word to look for. */
const FILLERS =
  /请问|我想要?|我要|想要?问|能不能|可不可以|是不是|是否|为什么|是什么|什么|哪些|哪个|一下|[吗呢啊吧？?！!]|\b(?:what|which|why|is|are|does|do|did|can|could|should|i|we|my|our|me|please|the|an?|there|about)\b/gi;

export interface Question {
  /** What is left to look for; '' where nothing is. */
  words: string;
  /** The kinds of answer that it asks for. */
  wants: ReadonlySet<string>;
}

/** `怎么申请专家` asks for a form with 申请专家, “how long is the term” for the words of a text with “term”. */
export function readQuestion(query: string): Question {
  const asked = QUESTIONS.filter(([words]) => query.search(words) >= 0);
  const rest = asked.reduce((text, [words]) => text.replace(words, ' '), query);
  return {
    words: rest.replace(FILLERS, ' ').replace(/\s+/g, ' ').trim(),
    wants: new Set(asked.flatMap(([, kinds]) => kinds)),
  };
}
