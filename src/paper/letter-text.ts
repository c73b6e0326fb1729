import type { Bilingual } from '../i18n/lang.ts';
import { interpolate } from '../i18n/translate.ts';

/** What a letter of appointment says; nothing here is looked up or derived. Dates are ISO days. */
export interface Letter {
  letterNumber: string;
  name: string;
  nameEn?: string;
  category: Bilingual;
  schemeName: Bilingual;
  authority: Bilingual;
  /** both days included */
  term: { from: string; to: string };
  issuedOn: string;
  verifyUrl: string;
  regulation: { title: Bilingual; documentNumber: string; provision: Bilingual };
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** 2026年5月1日 and 1 May 2026. */
export function formatDay(iso: string): Bilingual {
  const [year = '', month = '', day = ''] = iso.split('-');
  return {
    zh: `${year}年${Number(month)}月${Number(day)}日`,
    en: `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
  };
}

const BODY: Bilingual = {
  zh: '　　根据《{{title}}》（{{number}}）{{provision}}，兹聘请您为{{scheme}}专家（{{category}}），聘期自{{from}}至{{to}}（含首尾两日）。',
  en: 'Under {{provision}} of the {{title}}, {{name}} is hereby appointed an expert ({{category}}) of the {{scheme}}, for a term from {{from}} to {{to}}, both days included.',
};

export const LETTER_WORDS = {
  title: { zh: '聘　书', en: 'Letter of Appointment' },
  number: { zh: '编号', en: 'No.' },
  address: { zh: '{{name}}　专家：', en: '' },
  closing: { zh: '　　特此聘任。', en: '' },
  seal: { zh: '〔盖章处〕', en: 'Seal' },
  verify: { zh: '扫码或访问以下地址核验', en: 'Scan, or open this address, to verify' },
  prevails: {
    zh: '英文仅供参考，以中文为准。',
    en: 'The English is for reference; the Chinese prevails.',
  },
  specimen: { zh: '样本', en: 'SPECIMEN' },
  unsigned: {
    zh: '样本：未经签发，不具效力。',
    en: 'Specimen: not issued and without effect.',
  },
} as const;

/** The paragraph of appointment in both languages. */
export function letterBody(letter: Letter): Bilingual {
  const [from, to] = [formatDay(letter.term.from), formatDay(letter.term.to)];
  const { regulation, category, schemeName } = letter;
  const fill = (lang: 'zh' | 'en') =>
    interpolate(BODY[lang], {
      title: regulation.title[lang],
      number: regulation.documentNumber,
      provision: regulation.provision[lang],
      scheme: schemeName[lang],
      category: category[lang],
      name: letter.nameEn ?? letter.name,
      from: from[lang],
      to: to[lang],
    });
  return { zh: fill('zh'), en: fill('en') };
}

/** Every character the letter prints, for subsetting its fonts. */
export function letterCharacters(letter: Letter): string {
  const body = letterBody(letter);
  const words = Object.values(LETTER_WORDS).flatMap((text) => [text.zh, text.en]);
  const day = formatDay(letter.issuedOn);
  const { authority, letterNumber, name, nameEn = '', verifyUrl } = letter;
  return [
    body.zh,
    body.en,
    ...words,
    day.zh,
    day.en,
    authority.zh,
    authority.en,
    letterNumber,
    name,
    nameEn,
    verifyUrl,
    ' ',
  ].join('');
}
