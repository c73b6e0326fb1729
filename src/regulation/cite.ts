import type { Bilingual } from '../i18n/lang.ts';
import { formatChineseNumeral } from '../text/chinese-numerals.ts';
import type { Provision, Regulation } from './provision.ts';

const ENGLISH: Partial<Record<Provision['kind'], string>> = {
  preface: 'preface',
  part: 'Part',
  article: 'Article',
  chapter: 'Chapter',
  section: 'Section',
  paragraph: 'paragraph',
  point: 'point',
  indent: 'indent',
  wrap: 'closing words',
  item: 'item',
  level: 'part',
  attachment: 'Annex',
  colophon: 'colophon',
};

function ordinalOf(provision: Provision): string {
  return /_(\d+(?:-\d+)?)(?:~\d+)?$/.exec(provision.eId)?.[1] ?? '';
}

function citeChinese(provision: Provision): string {
  const ordinal = ordinalOf(provision);
  const han = formatChineseNumeral(Number.parseInt(ordinal || '0', 10));
  switch (provision.kind) {
    case 'paragraph':
      return `第${han}${/level_|preface$|colophon$/.test(provision.parent ?? '') ? '段' : '款'}`;
    case 'point':
      return `第（${han}）项`;
    case 'indent':
      return `第${ordinal}目`;
    case 'item':
      return `第${ordinal}项`;
    case 'wrap':
      return '后段';
    case 'level':
      return (provision.number ?? '').replace(/[、.．]$/, '');
    case 'preface':
      return '印发通知及序言';
    case 'colophon':
      return '版记';
    case 'section':
      return provision.number ?? `第${han}部分`;
    default:
      return provision.number ?? '';
  }
}

function citeEnglish(provision: Provision): string {
  const ordinal = ordinalOf(provision);
  const bracketed =
    provision.kind === 'point' || provision.kind === 'indent' ? `(${ordinal})` : ordinal;
  return `${ENGLISH[provision.kind] ?? ''} ${bracketed}`.trim();
}

/**
 * A provision as people cite it within its regulation: 第十五条第二款, “Article 15, paragraph 2”. The 款 is left out
 * where it is the only one; null where the eId names nothing.
 */
export function citeProvision(regulation: Regulation, eId: string): Bilingual | null {
  const byId = new Map(regulation.provisions.map((provision) => [provision.eId, provision]));
  const whole: Provision[] = [];
  for (let at = byId.get(eId); at; at = at.parent === null ? undefined : byId.get(at.parent))
    whole.unshift(at);
  if (whole.length === 0) return null;
  // An article is cited without the chapter that it stands in.
  const path = whole.slice(
    Math.max(
      0,
      whole.findIndex(({ kind }) => kind === 'article'),
    ),
  );
  const told = path.filter(
    (provision) =>
      provision.kind !== 'paragraph' ||
      path.length === 1 ||
      regulation.provisions.filter(
        (other) => other.parent === provision.parent && other.kind === 'paragraph',
      ).length > 1,
  );
  return { zh: told.map(citeChinese).join(''), en: told.map(citeEnglish).join(', ') };
}
