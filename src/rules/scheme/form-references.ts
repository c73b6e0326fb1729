import type { Condition, Field, Form } from '../../generated/form.ts';
import { defineRule } from '../rule.ts';

/** One place in a form that names a field of it. */
interface Reference {
  name: string;
  at: string;
  /** What else must be so: the option that the field offers, or that it holds numbers. */
  option?: string;
  number?: true;
}

function ofCondition(condition: Condition | undefined, at: string): Reference[] {
  if (!condition) return [];
  if ('all' in condition)
    return condition.all.flatMap((each, i) => ofCondition(each, `${at}/all/${i}`));
  if ('any' in condition)
    return condition.any.flatMap((each, i) => ofCondition(each, `${at}/any/${i}`));
  const field = { name: condition.field, at: `${at}/field` };
  if ('on' in condition) return [field, { name: condition.on, at: `${at}/on` }];
  const [word, option] =
    'equals' in condition ? ['equals', condition.equals] : ['not', condition.not];
  return [{ ...field, option, at: `${at}/${word}` }];
}

function ofField({ computed, identity, notBefore, when }: Field, at: string): Reference[] {
  const sums = (['sum', 'minus'] as const).flatMap((word) =>
    (computed?.[word] ?? []).map((name, i) => ({
      name,
      at: `${at}/computed/${word}/${i}`,
      number: true as const,
    })),
  );
  const earlier = notBefore === undefined ? [] : [{ name: notBefore, at: `${at}/notBefore` }];
  const born = identity?.birthDate;
  return [
    ...sums,
    ...earlier,
    ...(born === undefined ? [] : [{ name: born, at: `${at}/identity/birthDate` }]),
    ...ofCondition(identity?.when, `${at}/identity/when`),
    ...ofCondition(when, `${at}/when`),
  ];
}

const NAMING = new Set(['$field', '$rows', '$first', '$has', '$dayAfter']);

/** What the template of a draft record names. */
function ofTemplate(template: unknown, at: string): Reference[] {
  if (typeof template !== 'object' || template === null) return [];
  return Object.entries(template).flatMap(([key, part]): Reference[] => {
    const place = `${at}/${key}`;
    if (NAMING.has(key)) return [{ name: String(part), at: place }];
    if (key === '$when') return ofCondition(part as Condition, place);
    if (key === '$need')
      return (part as unknown[]).map((name, i) => ({ name: String(name), at: `${place}/${i}` }));
    return ofTemplate(part, place);
  });
}

function ofSelfCheck({ selfCheck }: Form): Reference[] {
  if (!selfCheck) return [];
  const { rules, record, private: priv } = selfCheck;
  return [
    ...rules.flatMap(({ field, when }, i) => [
      { name: field, at: `/selfCheck/rules/${i}/field` },
      ...ofCondition(when, `/selfCheck/rules/${i}/when`),
    ]),
    ...ofTemplate(record, '/selfCheck/record'),
    ...ofTemplate(priv, '/selfCheck/private'),
  ];
}

interface PlacedField {
  field: Field;
  at: string;
}

function fieldsOf(form: Form): PlacedField[] {
  return form.sections.flatMap(({ fields }, s) =>
    fields.map((field, f) => ({ field, at: `/sections/${s}/fields/${f}` })),
  );
}

function referencesOf(form: Form): Reference[] {
  return [
    ...form.sections.flatMap(({ when }, s) => ofCondition(when, `/sections/${s}/when`)),
    ...fieldsOf(form).flatMap(({ field, at }) => ofField(field, at)),
    ...ofSelfCheck(form),
  ];
}

/** `items.points` is a number where the rows `items` have a column of numbers `points`. */
function isNumber(field: Field, column: string | undefined): boolean {
  if (column === undefined) return field.type === 'number';
  return field.columns?.find(({ id }) => id === column)?.type === 'number';
}

type Wrong = 'field' | 'option' | 'number';

function judge({ name, option, number }: Reference, fields: readonly PlacedField[]): Wrong | null {
  const [id, column] = number ? name.split('.') : [name];
  const found = fields.find(({ field }) => field.id === id)?.field;
  if (!found) return 'field';
  if (number && !isNumber(found, column)) return 'number';
  const offered = found.options?.some(({ value }) => value === option) ?? false;
  return option !== undefined && !offered ? 'option' : null;
}

export default defineRule({
  id: 'scheme/form-references',
  scope: 'registry',
  level: 'error',
  title: { zh: '表格内部的引用', en: 'References within a form' },
  demand: {
    zh: '表格的条件、合计、先后和自查所引用的项都在表内，所引选项都有；各项标识不重复；固定文字含其所引条文。',
    en: 'The fields and options that a form’s conditions, sums, orders and self-check name are there; no two fields share an id; fixed words contain what they quote.',
  },
  messages: {
    field: {
      zh: '所引用的“{{name}}”不在本表。',
      en: 'The form has no field “{{name}}”, which is named here.',
      remedy: { zh: '改为表内某一项的标识（id）。', en: 'Write the id of a field of the form.' },
    },
    option: {
      zh: '“{{name}}”没有选项“{{option}}”，这个条件永远不变。',
      en: '“{{name}}” has no option “{{option}}”: the condition never changes.',
      remedy: {
        zh: '改为该项的某个选项（value）。',
        en: 'Write one of the field’s option values.',
      },
    },
    number: {
      zh: '合计所引用的“{{name}}”不是数字。',
      en: '“{{name}}” is added up here, but holds no number.',
      remedy: {
        zh: '改为数字项，或“行.列”中的数字列。',
        en: 'Name a number field, or a number column as rows.column.',
      },
    },
    twice: {
      zh: '标识“{{name}}”在本表出现两次。',
      en: 'Two fields of the form have the id “{{name}}”.',
      remedy: { zh: '改其中一个。', en: 'Change one of them.' },
    },
    quote: {
      zh: '固定文字没有包含所引的“{{quote}}”。',
      en: 'The fixed words do not contain what they quote: “{{quote}}”.',
      remedy: {
        zh: '在 text 的中文中写入所引原文，或改引文。',
        en: 'Put the quoted words into the Chinese text, or change the quote.',
      },
    },
    subject: {
      zh: '“{{name}}”由公开记录预填，而本表没有写明是哪类记录。',
      en: '“{{name}}” is filled in from a public record, but the form does not say of whom.',
      remedy: {
        zh: '写入 subject（expert 或 workstation）。',
        en: 'Write subject (expert or workstation).',
      },
    },
  },
  across: 'texts',
  check({ content }, report) {
    for (const { value: form, path } of content.forms) {
      const fields = fieldsOf(form);
      const home = { path, record: form.id };
      for (const reference of referencesOf(form)) {
        const wrong = judge(reference, fields);
        const { name, at, option = '' } = reference;
        if (wrong) report({ ...home, message: wrong, at, data: { name, option } });
      }
      for (const [i, { field, at }] of fields.entries()) {
        const { id: name, basis, text, prefill } = field;
        if (fields.slice(0, i).some((other) => other.field.id === name))
          report({ ...home, message: 'twice', at: `${at}/id`, data: { name } });
        if (basis && !text?.zh.includes(basis.quote))
          report({
            ...home,
            message: 'quote',
            at: `${at}/basis/quote`,
            data: { quote: basis.quote },
          });
        if (typeof prefill === 'object' && !form.subject)
          report({ ...home, message: 'subject', at: `${at}/prefill`, data: { name } });
      }
    }
  },
});
