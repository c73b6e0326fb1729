import { findVersion } from '../../regulation/library.ts';
import { citeProvision } from '../../regulation/cite.ts';
import { nameBy } from '../../i18n/both.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { nameOfDuty } from '../duty-names.ts';
import { mappedProvisions, type MappedProvision } from '../mapped-provisions.ts';
import { defineRule } from '../rule.ts';

/** What quotes the provision, as people call it; its id where it has no name of its own. */
function nameOfMapped({ kind, by }: MappedProvision): Bilingual {
  if (kind === 'duty') return nameOfDuty(by);
  if (kind === 'grade') return nameBy([`grade.${by}`], by);
  if (kind === 'certificate') return { zh: `文书模板 ${by}`, en: `certificate ${by}` };
  return { zh: by, en: by };
}

export default defineRule({
  id: 'scheme/quote',
  scope: 'registry',
  level: 'error',
  title: { zh: '引文仍在条文之中', en: 'Quotes stand in their provisions' },
  demand: {
    zh: '每项要求所引的原文必须逐字见于所指条款；条文一改，须有人重新核对该要求。',
    en: 'The words that a duty quotes stand verbatim in its provision; once the article changes, somebody looks at the duty again.',
  },
  messages: {
    moved: {
      zh: '“{{byZh}}”所引“{{quote}}”不在{{citation}}中。该条款现为：“{{text}}”',
      en: '“{{byEn}}” quotes “{{quote}}”, which does not stand in {{citationEn}}. It now reads: “{{text}}”',
      remedy: {
        zh: '对照条文重新判断该要求及其参数，再更新引文；条文误改的，改回条文。',
        en: 'Read the article, decide anew about the duty and its parameters, then update the quote; if the text was changed by mistake, restore it.',
      },
    },
  },
  across: 'texts',
  check({ content }, report) {
    for (const mapped of mappedProvisions(content)) {
      const { work, version, provision, quote, quoteAt, path, record, by } = mapped;
      const found = findVersion(content.works, work, version);
      const target = found?.provisionsById.get(provision);
      if (quote === undefined || quoteAt === undefined || !found || !target) continue;
      if (target.text.includes(quote) || target.heading?.includes(quote)) continue;
      const citation = citeProvision(found.regulation, provision);
      const named = nameOfMapped(mapped);
      const text = target.text.slice(0, 120) || (target.heading ?? '');
      report({
        message: 'moved',
        path,
        at: quoteAt,
        record,
        data: {
          by,
          byZh: named.zh,
          byEn: named.en,
          quote,
          text,
          citation: citation?.zh ?? provision,
          citationEn: citation?.en ?? provision,
        },
      });
    }
  },
});
