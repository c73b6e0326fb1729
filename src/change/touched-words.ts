import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import { citeProvision } from '../regulation/cite.ts';
import type { LibraryVersion } from '../regulation/library.ts';
import { formSectionKey } from '../rules/mapped-provisions.ts';
import type { Touched, TouchSources } from './touched.ts';

/** One touched duty or field in words. */
export interface TouchedWords {
  label: string;
  /** The provision it stood on, and the one it stands on now, as people cite them; null where there is none. */
  before: string | null;
  after: string | null;
  notes: string[];
}

/** A duty goes by the title of the first rule of its own, else of one that also goes by it. */
function dutyTitle({ rules, by }: Touched, sources: TouchSources, lang: Lang): string {
  const checking = sources.rules.filter(({ id }) => rules.includes(id));
  const named = checking.find(({ duty }) => duty === by) ?? checking[0];
  return named?.title[lang] ?? by;
}

function formLabel({ record, by }: Touched, sources: TouchSources, lang: Lang): string {
  const form = sources.forms.find(({ id }) => id === record);
  const parts = form?.sections.flatMap((section) => [
    { id: formSectionKey(section.id), label: section.title },
    ...section.fields,
  ]);
  const field = parts?.find(({ id }) => id === by)?.label[lang];
  const title = form?.title[lang] ?? record;
  return field === undefined
    ? t(lang, 'compare.touched-whole-form', { form: title })
    : t(lang, 'compare.touched-form', { form: title, field });
}

function labelOf(touched: Touched, sources: TouchSources, lang: Lang): string {
  const { kind, record, by } = touched;
  if (kind === 'form') return formLabel(touched, sources, lang);
  const found = sources.schemes.find(({ id }) => id === record);
  const scheme = found?.shortName[lang] ?? record;
  switch (kind) {
    case 'exit-ground': {
      const grounds = found?.rulebooks.flatMap(({ exitGrounds }) => exitGrounds ?? []);
      const name = grounds?.find(({ id }) => id === by)?.name[lang] ?? by;
      return t(lang, 'compare.touched-ground', { scheme, name });
    }
    case 'score':
      return t(lang, 'compare.touched-score', { scheme });
    case 'grade':
      return t(lang, 'compare.touched-grade', {
        scheme,
        name: t(lang, `grade.${by as 'qualified'}`),
      });
    default:
      return t(lang, 'compare.touched-duty', { scheme, duty: dutyTitle(touched, sources, lang) });
  }
}

function notesOf({ before, after, quoteStands, parameters }: Touched, lang: Lang): string[] {
  const none = t(lang, 'compare.parameter-none');
  const notes = parameters.map(({ name, from, to }) =>
    t(lang, 'compare.parameter', { name, from: from ?? none, to: to ?? none }),
  );
  if (before === null) notes.unshift(t(lang, 'compare.newly'));
  if (quoteStands !== null)
    notes.unshift(t(lang, quoteStands ? 'compare.quote-stands' : 'compare.quote-gone'));
  if (after === null) notes.push(t(lang, 'compare.not-yet'));
  return notes;
}

/** Says in one language what a change touches, where it stood and stands, and what has to be looked at. */
export function describeTouched(
  touched: Touched,
  versions: { a: LibraryVersion; b: LibraryVersion },
  sources: TouchSources,
  lang: Lang,
): TouchedWords {
  const cite = ({ regulation }: LibraryVersion, eId: string | undefined): string | null =>
    eId === undefined ? null : (citeProvision(regulation, eId)?.[lang] ?? null);
  return {
    label: labelOf(touched, sources, lang),
    before: cite(versions.a, touched.before?.provision),
    after: cite(versions.b, touched.after?.provision),
    notes: notesOf(touched, lang),
  };
}
