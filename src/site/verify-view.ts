import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import type { SiteContent } from './content.ts';
import type { Href } from './href.ts';

/** An answer with `{from}`, `{to}`, `{left}` and `{date}` still open, for the page's script to fill. */
export interface VerifyAnswer {
  /** `valid-letter`, `unknown` … */
  id: string;
  tone: 'good' | 'caution' | 'bad';
  title: string;
  text: string;
  asOf: string | null;
}

export interface VerifyView {
  data: string;
  example: string;
  answers: VerifyAnswer[];
}

export function verifyView(content: SiteContent, lang: Lang, href: Href): VerifyView {
  const open = { from: '{from}', to: '{to}', left: '{left}' };
  const asOf = t(lang, 'verify.as-of', { date: '{date}' });
  const answer = (
    id: string,
    tone: VerifyAnswer['tone'],
    title: string,
    text: string,
    dated = true,
  ): VerifyAnswer => ({ id, tone, title, text, asOf: dated ? asOf : null });
  const prefix = content.schemes.find(({ letterPrefix }) => letterPrefix)?.letterPrefix ?? '';
  return {
    data: href.data('letters.json'),
    example: `${prefix}〔${content.asOf.slice(0, 4)}〕001号`,
    answers: [
      answer('valid-letter', 'good', t(lang, 'verify.valid'), t(lang, 'verify.valid-letter', open)),
      answer('valid-plaque', 'good', t(lang, 'verify.valid'), t(lang, 'verify.valid-plaque', open)),
      answer('not-yet', 'caution', t(lang, 'verify.not-yet'), t(lang, 'verify.not-yet-text', open)),
      answer(
        'term-over',
        'caution',
        t(lang, 'verify.term-over'),
        t(lang, 'verify.term-over-text', open),
      ),
      answer('left-letter', 'bad', t(lang, 'verify.left'), t(lang, 'verify.left-letter', open)),
      answer('left-plaque', 'bad', t(lang, 'verify.left'), t(lang, 'verify.left-plaque', open)),
      answer('unknown', 'bad', t(lang, 'verify.unknown'), t(lang, 'verify.unknown-text')),
      answer('failed', 'caution', t(lang, 'verify.failed'), '', false),
    ],
  };
}
