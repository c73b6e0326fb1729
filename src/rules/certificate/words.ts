import type { Certificate, Condition, Standing } from '../../generated/certificate.ts';
import { LANGS } from '../../i18n/lang.ts';
import { findVersion } from '../../regulation/library.ts';
import {
  CERTIFICATE_FACTS,
  COMMON_FACTS,
  isStanding,
  placeholdersOf,
} from '../certificate-facts.ts';
import { isFaulty, type Content } from '../content.ts';
import { defineRule } from '../rule.ts';

const NUMBER = 'documentNumber';

interface Text {
  at: string;
  text: string;
  /** What it is left out without. */
  when?: Condition | undefined;
}

/** Every text of a template in both languages, with its place. */
function textsOf({ title, words }: Certificate): Text[] {
  const both = (at: string, words: { zh: string; en: string; when?: Condition }): Text[] =>
    LANGS.map((lang) => ({ at: `${at}/${lang}`, text: words[lang], when: words.when }));
  return [
    ...both('/title', title),
    ...Object.entries(words).flatMap(([name, value]) =>
      Array.isArray(value)
        ? value.flatMap((paragraph, index) => both(`/words/${name}/${index}`, paragraph))
        : both(`/words/${name}`, value),
    ),
  ];
}

/** Where a template prints the number of a text that has none: no paper could be made from it. */
function numbersMissing(template: Certificate, works: Content['works']): string[] {
  const { basis } = template;
  const version = findVersion(works, basis.work, basis.version);
  if (!version || version.documentNumber !== undefined) return [];
  return textsOf(template)
    .filter(({ text, when }) => when !== NUMBER && placeholdersOf(text).includes(NUMBER))
    .map(({ at }) => at);
}

/** What the parts of a template depend on, with their places. */
function conditionsOf({ words, when }: Certificate): Array<{ at: string; condition: Condition }> {
  const ofParagraphs = (['body', 'after'] as const).flatMap((list) =>
    (words[list] ?? []).flatMap((paragraph, index) =>
      (['when', 'unless'] as const).flatMap((key) => {
        const condition = paragraph[key];
        return condition === undefined ? [] : [{ at: `/words/${list}/${index}/${key}`, condition }];
      }),
    ),
  );
  return [...(when ? [{ at: '/when', condition: when }] : []), ...ofParagraphs];
}

/** The names of facts that a template asks for outside its texts. */
function namesOf(template: Certificate): Array<{ at: string; name: string }> {
  const conditions = conditionsOf(template).flatMap(({ at, condition }) =>
    isStanding(condition) ? [] : [{ at, name: condition }],
  );
  const columns = template.columns ?? [];
  return [
    ...conditions,
    ...columns.map(({ fact: name }, i) => ({ at: `/columns/${i}/fact`, name })),
  ];
}

/** The conditions that no record could ever meet: what is asked for is not among the ways that the kind knows. */
function unknownStandings(template: Certificate): Array<{ at: string; condition: Standing }> {
  const known = CERTIFICATE_FACTS[template.kind].standings;
  return conditionsOf(template).flatMap(({ at, condition }) =>
    !isStanding(condition) || known[condition.fact]?.[condition.is] ? [] : [{ at, condition }],
  );
}

export default defineRule({
  id: 'certificate/words',
  scope: 'registry',
  level: 'error',
  title: { zh: '文书样式的用语齐全', en: 'A paper’s template has its words' },
  demand: {
    zh: '文书样式写明该种文书必需的用语，只用该种文书所知的事实作占位符，并属于已有的制度。',
    en: 'A template for a paper has all the words its kind needs, names only facts that its kind knows, and belongs to a scheme that is there.',
  },
  messages: {
    unknownFact: {
      zh: '“{{name}}”不是“{{kind}}”所知的事实；可用：{{allowed}}。',
      en: '“{{name}}” is no fact that a “{{kind}}” knows; there are: {{allowed}}.',
      remedy: {
        zh: '改用所列的名称，或者直接写出文字。',
        en: 'Use one of the names listed, or write the words out.',
      },
    },
    unknownStanding: {
      zh: '“{{fact}}”为“{{is}}”，不是“{{kind}}”所知的情形；可用：{{allowed}}。',
      en: '“{{fact}}” being “{{is}}” is no way that a “{{kind}}” knows; there are: {{allowed}}.',
      remedy: {
        zh: '改用所列的一种情形，或者去掉这一条件。',
        en: 'Use one of those listed, or take the condition away.',
      },
    },
    noNumber: {
      zh: '所依据的文件没有文号，“{{name}}”无从填写，制作时会失败。',
      en: 'The text it rests on has no document number, so nothing can stand for “{{name}}”, and no paper can be made.',
      remedy: {
        zh: '从用语中删去文号；文件有文号的，补入 work.json 的该版本。',
        en: 'Take the number out of the words; if the text has one, enter it at its version in work.json.',
      },
    },
    missingWord: {
      zh: '“{{kind}}”的样式缺少用语“{{name}}”。',
      en: 'The template of a “{{kind}}” has no words for “{{name}}”.',
      remedy: {
        zh: '在 words 中补写中英文用语。',
        en: 'Add them under words, in both languages.',
      },
    },
    missingColumns: {
      zh: '“{{kind}}”的样式没有写明表格各栏。',
      en: 'The template of a “{{kind}}” does not say what the columns of its table are.',
      remedy: { zh: '补写 columns。', en: 'Add columns.' },
    },
    unknownScheme: {
      zh: '没有制度“{{scheme}}”。',
      en: 'There is no scheme “{{scheme}}”.',
      remedy: {
        zh: '写 schemes/ 中一项制度的编号。',
        en: 'Name a scheme of schemes/ by its id.',
      },
    },
  },
  across: 'texts',
  check({ content }, report) {
    for (const { value: template, path } of content.certificates) {
      const { kind, scheme, words, columns, id: record } = template;
      const known = CERTIFICATE_FACTS[kind];
      const facts = new Set<string>([...COMMON_FACTS, ...known.facts]);
      const told = { path, record };
      const isThere = content.schemes.some(({ value }) => value.id === scheme);
      if (!isThere && !isFaulty(content, `schemes/${scheme}.json`))
        report({ message: 'unknownScheme', ...told, at: '/scheme', data: { scheme } });
      for (const name of known.words)
        if (words[name] === undefined)
          report({ message: 'missingWord', ...told, at: '/words', data: { kind, name } });
      if (known.columns.length > 0 && !columns)
        report({ message: 'missingColumns', ...told, at: '', data: { kind } });
      for (const at of numbersMissing(template, content.works))
        report({ message: 'noNumber', ...told, at, data: { name: NUMBER } });
      for (const { at, condition } of unknownStandings(template)) {
        const allowed = Object.entries(known.standings).flatMap(([fact, ways]) =>
          Object.keys(ways).map((is) => `${fact}: ${is}`),
        );
        const data = { ...condition, kind, allowed: allowed.join(', ') || '–' };
        report({ message: 'unknownStanding', ...told, at, data });
      }
      const asked = [
        ...textsOf(template).flatMap(({ at, text }) =>
          placeholdersOf(text).map((name) => ({ at, name })),
        ),
        ...namesOf(template),
      ];
      for (const { at, name } of asked) {
        const allowed = at.startsWith('/columns/') ? new Set(known.columns) : facts;
        if (allowed.has(name)) continue;
        const data = { name, kind, allowed: [...allowed].join(', ') };
        report({ message: 'unknownFact', ...told, at, data });
      }
    }
  },
});
