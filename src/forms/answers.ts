import type { Lang } from '../i18n/lang.ts';
import { isAsked } from './conditions.ts';
import type {
  Column,
  Field,
  FormDefinition,
  FormValues,
  RowsField,
  RowValue,
} from './definition.ts';
import { isAnswerable, isComputed } from './definition.ts';
import { pageWord } from './form-view.ts';
import { isEmpty } from './validate.ts';

/** One answer to look over before the sheet is made. */
export interface Answer {
  /** The field; its control is where “change” leads. */
  field: string;
  label: string;
  /** Lines of text; none: not answered. */
  lines: string[];
  /** Worked out: there is nothing to change. */
  computed: boolean;
}

export interface AnswerSection {
  id: string;
  title: string;
  answers: Answer[];
}

function cellWords(columns: readonly Column[], row: RowValue, lang: Lang): string {
  const given = columns.filter(({ id }) => !isEmpty(row[id]));
  const [colon, comma] = lang === 'zh' ? ['：', '；'] : [': ', '; '];
  return given.map(({ id, label }) => `${label[lang]}${colon}${String(row[id])}`).join(comma);
}

function rowLines(field: RowsField, value: unknown, lang: Lang): string[] {
  const rows = Array.isArray(value) ? (value as RowValue[]) : [];
  return rows.map((row, i) => {
    const number = pageWord(lang, 'row', { row: i + 1 });
    return `${number}　${typeof row === 'object' ? cellWords(field.columns, row, lang) : String(row)}`;
  });
}

function answerLines(field: Field, value: unknown, lang: Lang): string[] {
  if (isEmpty(value)) return [];
  if (field.type === 'rows') return rowLines(field, value, lang);
  if (field.type === 'choice' || field.type === 'choices') {
    const chosen = Array.isArray(value) ? value : [value];
    return chosen.map(
      (each) => field.options.find((option) => option.value === each)?.label[lang] ?? String(each),
    );
  }
  return String(value).split('\n');
}

/** Every question that is asked, with its answer in words, in the order of the sheet. */
export function listAnswers(form: FormDefinition, values: FormValues, lang: Lang): AnswerSection[] {
  const sections = form.sections.map((section) => ({
    id: section.id,
    title: section.title[lang],
    answers: section.fields
      .filter((field) => isAnswerable(field) || isComputed(field))
      .filter((field) => isAsked(section, field, values))
      .map((field) => ({
        field: field.id,
        label: field.label[lang],
        lines: answerLines(field, values[field.id], lang),
        computed: isComputed(field),
      })),
  }));
  return sections.filter(({ answers }) => answers.length > 0);
}

/** How many required questions of a section are still unanswered; null where the section is not asked. */
export function countLeft(
  form: FormDefinition,
  sectionId: string,
  values: FormValues,
): number | null {
  const section = form.sections.find(({ id }) => id === sectionId);
  const asked = section?.fields
    .filter(isAnswerable)
    .filter((field) => isAsked(section, field, values));
  if (!asked || asked.length === 0) return null;
  return asked.filter((field) => field.required && isEmpty(values[field.id])).length;
}
