import type { Form } from '../../generated/form.ts';
import type { Lang } from '../../i18n/lang.ts';
import { citeProvision } from '../../regulation/cite.ts';
import { findVersion, type LibraryWork } from '../../regulation/library.ts';
import { formatDate } from '../page/date-words.ts';
import type { Href } from '../page/href.ts';

export interface FormSummary {
  id: string;
  href: string;
  pdf: string;
  title: string;
  updated: string;
  basis: { words: string; href: string };
}

export function formSummary(form: Form, lang: Lang, href: Href): FormSummary {
  const { work, version, provision, title, cited } = form.regulation;
  return {
    id: form.id,
    href: href.form(lang, form.id),
    pdf: href.formPdf(lang, form.id),
    title: form.title[lang],
    updated: formatDate(form.updatedOn, lang),
    basis: {
      words: lang === 'zh' ? `《${title.zh}》${cited.zh}` : `${title.en}, ${cited.en}`,
      href: href.version(lang, work, version, provision),
    },
  };
}

/** The forms that a record's public facts fill in beforehand, at addresses that say which record. */
export function recordForms(
  forms: readonly Form[],
  subject: NonNullable<Form['subject']>,
  record: string,
  lang: Lang,
  href: Href,
): Array<{ title: string; href: string }> {
  return forms
    .filter((form) => form.subject === subject)
    .map(({ id, title }) => ({
      title: title[lang],
      href: href.form(lang, id, `record=${record}`),
    }));
}

/** Where a provision stands and how it is cited within its text. */
export function citeReference(
  works: readonly LibraryWork[],
  reference: { work: string; version: string; provision: string },
  lang: Lang,
  href: Href,
): { href: string; label: string } {
  const { work, version, provision } = reference;
  const found = findVersion(works, work, version);
  return {
    href: href.version(lang, work, version, provision),
    label: (found && citeProvision(found.regulation, provision)?.[lang]) ?? provision,
  };
}
