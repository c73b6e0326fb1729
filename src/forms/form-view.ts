import { otherLang, type Lang } from '../i18n/lang.ts';
import { interpolate } from '../i18n/translate.ts';
import type {
  AnswerableField,
  ChoiceField,
  Column,
  Condition,
  Field,
  FieldOption,
  FormDefinition,
  ProvisionRef,
  Section,
} from './definition.ts';
import { isAnswerable, isComputed } from './definition.ts';
import { PAGE_WORDS } from './page-words.ts';

/** One control: a box to type in. `id` is also the id of its problem's link target. */
export interface ControlView {
  id: string;
  name: string;
  label: string;
  help?: string;
  type: Column['type'];
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
  autocomplete?: string;
  lines: number;
  /** Characters at most, where the page counts them. */
  limit?: number;
  required: boolean;
  describedBy: string;
}

export interface OptionView {
  id: string;
  value: string;
  label: string;
  help?: string;
}

/** A long list is a drop-down: it fits a phone, and one can type to find. */
export type OptionsShape = 'radio' | 'checkbox' | 'select';

const LONGEST_RADIO_LIST = 9;

/** Answers of this length have their characters counted while typing. */
const COUNTED_FROM = 200;

interface FieldViewBase {
  id: string;
  label: string;
  help?: string;
  /** “required” or “optional” beside the label */
  mark: string;
  required: boolean;
  answers: ProvisionRef[];
  when?: Condition;
}

export type FieldView = FieldViewBase &
  (
    | { kind: 'control'; control: ControlView }
    | { kind: 'options'; shape: OptionsShape; options: OptionView[]; describedBy: string }
    | { kind: 'rows'; columns: ControlView[]; caption: string; describedBy: string }
    | { kind: 'computed'; control: { id: string } }
    | { kind: 'statement'; text: string }
    | { kind: 'paper'; statement?: string }
  );

export interface SectionView {
  id: string;
  title: string;
  note?: string;
  when?: Condition;
  fields: FieldView[];
}

/** Everything the form page shows, in one language. */
export interface FormView {
  id: string;
  title: string;
  /** the title in the other language */
  otherTitle: string;
  regulation: FormDefinition['regulation'] & { label: string };
  privacy: string;
  notes: string[];
  sections: SectionView[];
}

const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

const MODES: Record<string, 'tel' | 'email' | 'url'> = { tel: 'tel', email: 'email', url: 'url' };

function inputMode(field: Field | Column) {
  if (field.type === 'number' && field.schema?.multipleOf) return 'decimal' as const;
  if (field.type === 'number' || field.type === 'date' || field.type === 'month')
    return 'numeric' as const;
  const hint = 'autocomplete' in field ? field.autocomplete : undefined;
  return hint === undefined ? undefined : MODES[hint];
}

/** The id of the element that holds the problem of the control with this path. */
export function problemId(path: string): string {
  return `${controlId(path)}-problem`;
}

/** The id of the control with this path: `periods.0.from` → `f-periods-0-from`. */
export function controlId(path: string): string {
  return `f-${path.replaceAll('.', '-')}`;
}

/** A single answer long enough to count; a row's cell is not. */
function countedLimit(field: Field | Column): number | undefined {
  const limit = field.schema?.maxLength ?? 0;
  return 'layout' in field && field.type === 'long-text' && limit >= COUNTED_FROM
    ? limit
    : undefined;
}

function viewControl(field: Field | Column, path: string, lang: Lang): ControlView {
  const help = field.help?.[lang];
  const layout = 'layout' in field ? field.layout : undefined;
  const limit = countedLimit(field);
  const lines = field.type === 'long-text' ? Math.min(layout?.lines ?? 2, 12) : 1;
  return {
    id: controlId(path),
    name: path,
    label: field.label[lang],
    ...optional('help', help),
    type: field.type as ControlView['type'],
    ...optional('inputMode', inputMode(field)),
    ...optional('autocomplete', 'autocomplete' in field ? field.autocomplete : undefined),
    lines,
    ...optional('limit', limit),
    required: field.required === true,
    describedBy: [
      ...(help ? [`${controlId(path)}-help`] : []),
      ...(limit ? [`${controlId(path)}-count`] : []),
      problemId(path),
    ].join(' '),
  };
}

function viewOption(field: AnswerableField, option: FieldOption, lang: Lang): OptionView {
  return {
    id: controlId(`${field.id}.${option.value}`),
    value: option.value,
    label: option.label[lang],
    ...optional('help', option.help?.[lang]),
  };
}

function shapeOf(field: ChoiceField): OptionsShape {
  if (field.type === 'choices') return 'checkbox';
  return field.options.length > LONGEST_RADIO_LIST ? 'select' : 'radio';
}

function viewParts(field: Field, lang: Lang) {
  if (field.type === 'statement') return { kind: 'statement', text: field.text[lang] } as const;
  if (isComputed(field)) return { kind: 'computed', control: { id: controlId(field.id) } } as const;
  if (!isAnswerable(field))
    return {
      kind: 'paper',
      ...optional('statement', 'statement' in field ? field.statement?.[lang] : undefined),
    } as const;
  const describedBy = [
    ...(field.help ? [`${controlId(field.id)}-help`] : []),
    problemId(field.id),
  ].join(' ');
  if (field.type === 'rows') {
    const columns = field.columns.map((column) =>
      viewControl(column, `${field.id}.0.${column.id}`, lang),
    );
    return { kind: 'rows', columns, caption: field.label[lang], describedBy } as const;
  }
  if (field.type === 'choice' || field.type === 'choices') {
    const options = field.options.map((option) => viewOption(field, option, lang));
    return { kind: 'options', shape: shapeOf(field), options, describedBy } as const;
  }
  return { kind: 'control', control: viewControl(field, field.id, lang) } as const;
}

function viewField(field: Field, lang: Lang): FieldView {
  const required = field.required === true;
  return {
    id: field.id,
    label: field.label[lang],
    ...optional('help', field.help?.[lang]),
    mark: isAnswerable(field) ? PAGE_WORDS[required ? 'required' : 'optional'][lang] : '',
    required,
    answers: field.answers,
    ...optional('when', field.when),
    ...viewParts(field, lang),
  };
}

function viewSection(section: Section, lang: Lang): SectionView {
  return {
    id: `s-${section.id}`,
    title: section.title[lang],
    ...optional('note', section.note?.[lang]),
    ...optional('when', section.when),
    fields: section.fields.map((field) => viewField(field, lang)),
  };
}

/** The view of a form in one language; pure, for the page's component. */
export function formView(form: FormDefinition, lang: Lang): FormView {
  const { regulation } = form;
  const { documentNumber: number } = regulation;
  const label =
    lang === 'zh'
      ? `《${regulation.title.zh}》${number ? `（${number}）` : ''}${regulation.cited.zh}`
      : `${regulation.title.en}${number ? ` (${number})` : ''}, ${regulation.cited.en}`;
  return {
    id: form.id,
    title: form.title[lang],
    otherTitle: form.title[otherLang(lang)],
    regulation: { ...regulation, label },
    privacy: form.privacy[lang],
    notes: (form.notes ?? []).map((note) => note[lang]),
    sections: form.sections.map((section) => viewSection(section, lang)),
  };
}

/** Bytes as people read them: 0.8 MB, 12 KB. */
export function formatSize(bytes: number): string {
  return bytes >= 1e5 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1e3)} KB`;
}

/** What the page's script is given, as JSON in the page: the form and where its fonts are. */
export interface FormPageData {
  form: FormDefinition;
  lang: Lang;
  /** Where public facts to fill in beforehand are. */
  records?: string;
  /** Where the self-check's part of the scheme is. */
  selfCheck?: string;
  /** The day it is taken to be, on a sample site; else the clock says. */
  asOf?: string;
  fonts: Record<'title' | 'heading' | 'common' | 'rare', { url: string; size: number }>;
}

/** A word of the page in one language. */
export function pageWord(
  lang: Lang,
  key: keyof typeof PAGE_WORDS,
  params: Record<string, string | number> = {},
): string {
  return interpolate(PAGE_WORDS[key][lang], params);
}
