import { t } from '../../i18n/translate.ts';
import { citeProvision } from '../../regulation/cite.ts';
import type { LibraryWork } from '../../regulation/library.ts';
import { defineRule } from '../rule.ts';

/** Where the import left English to be written: the pages and letters would show its mark. */
function untranslatedIn({ title, shortTitle, issuers, summary }: LibraryWork): string[] {
  const mark = t('en', 'import.untranslated');
  const named = [
    ...Object.entries({ title, shortTitle, summary }),
    ...issuers.map((issuer, at) => [`issuers/${at}`, issuer] as const),
  ];
  return named.flatMap(([name, words]) => (words?.en.startsWith(mark) ? [`/${name}/en`] : []));
}

export default defineRule({
  id: 'regulation/translation',
  scope: 'regulation',
  level: 'warning',
  title: { zh: '英译与中文对应', en: 'The English matches the Chinese' },
  demand: {
    zh: '英译逐段对应中文，并记录所依据的中文；中文变动后，该段英译须复核。',
    en: 'The English mirrors the Chinese block by block and records which Chinese it translates; when the Chinese changes, it is looked at again.',
  },
  messages: {
    structure: {
      zh: '英译此处为 {{found}}，中文对应处为 {{expected}}；此后的英译无法对应，不予显示。',
      en: 'The English has {{found}} where the Chinese has {{expected}}; from here on it cannot be matched and is not shown.',
      remedy: {
        zh: '使 en.md 与 zh.md 的段落一一对应：数量、编号、层级相同。',
        en: 'Let en.md mirror zh.md block by block: the same number, kinds and order.',
      },
    },
    unwritten: {
      zh: '英文待补：导入时未给出，此处仍是待译标记，会显示在网页和聘书上。',
      en: 'The English is still to be written: the import was given none, and its mark would stand on pages and letters.',
      remedy: {
        zh: '写入英文，连同标记一并替换。',
        en: 'Write the English in its place, mark and all.',
      },
    },
    unrecorded: {
      zh: '没有 translation.json，无从得知英译所依据的中文。',
      en: 'There is no translation.json, so nobody can tell which Chinese was translated.',
      remedy: {
        zh: '新建 translation.json，为每条写入 textHash 和 status。',
        en: 'Make translation.json, with a textHash and a status for every provision.',
      },
    },
    stale: {
      zh: '{{citation}}的中文在翻译之后有变动。',
      en: 'The Chinese of {{citationEn}} has changed since it was translated.',
      remedy: {
        zh: '复核这一段英译，再更新 translation.json 中的 textHash。',
        en: 'Look at this part of the English again, then update its textHash in translation.json.',
      },
    },
  },
  check({ content }, report) {
    for (const work of content.works) {
      const path = `regulations/${work.id}/work.json`;
      for (const at of untranslatedIn(work))
        report({ message: 'unwritten', path, record: work.id, at });
      for (const version of work.versions) {
        const { translation, translationFile: path, regulation } = version;
        if (translation?.recorded === false)
          report({ message: 'unrecorded', path, record: work.id });
        for (const { line, column, expected, found } of translation?.breaks ?? [])
          report({
            message: 'structure',
            path,
            record: work.id,
            position: { line, column },
            data: { expected, found },
          });
        for (const [eId, { stale }] of translation?.provisions ?? []) {
          if (!stale) continue;
          const citation = citeProvision(regulation, eId);
          const line = version.provisionsById.get(eId)?.line ?? 1;
          const data = { citation: citation?.zh ?? eId, citationEn: citation?.en ?? eId };
          report({
            message: 'stale',
            path: version.file,
            record: work.id,
            position: { line, column: 1 },
            data,
          });
        }
      }
    }
  },
});
