import type {
  Column,
  Field,
  FormDefinition,
  FormValues,
  RowValue,
} from '../../src/forms/definition.ts';
import { isAnswerable, listFields } from '../../src/forms/definition.ts';

const PARAGRAPH =
  '2026年3月，样本公司（北京）在美国收到警告函，称其ＡＢＣ１２型产品侵犯“US 11,000,000 B2”号专利；随后，对方又在德国的展会上申请' +
  '临时禁令（einstweilige Verfügung），海关扣留样机两台——经核对，权利要求1的“可拆卸连接件”与产品结构不同，但第3项仍有争议。\n' +
  '申请人䶮𬍛·样本已委托当地律师答辩，检索到1998年的对比文件三份，并就许可条件交换意见：首期费用50万欧元，提成3%；双方未能达成一致。';

/** A paragraph of 500 characters, or of as many as fit. */
export function longText(limit = 500): string {
  const chars = [...PARAGRAPH.repeat(4)].slice(0, Math.min(limit, 500));
  return chars.join('').trim();
}

/** Text that the field's pattern allows, of the kinds the forms use. */
const PATTERNED: [RegExp, string][] = [
  [/A-HJ/, '91110000000000000X'],
  [/@/, 'sample.person@example.org'],
  [/0-9\+/, '+86 10 0000 0000'],
  [/Latin/, 'Ayguli Yang Zhen'],
  [/北京/, '北京市海淀区样本路0号'],
  [/A-Za-z0-9/, '110105201010010020'], // born on the day that a date below gives
];

function shortText(limit: number, pattern: string | undefined, row: number): string {
  if (pattern !== undefined)
    return PATTERNED.find(([like]) => like.test(pattern))?.[1] ?? `no sample for ${pattern}`;
  const text = `第${row + 1}项·样本䶮𬍛（ＡＢ１２）海外知识产权纠纷应对指导，Sample text`;
  return [...text].slice(0, limit).join('').trim();
}

function scalar(field: Field | Column, row: number): string | number {
  const { maxLength = 100, pattern, minimum = 1, maximum = 99_999 } = field.schema ?? {};
  if (field.type === 'number') return Math.min(minimum + row, maximum);
  if (field.type === 'date')
    return `20${'notBefore' in field && field.notBefore ? 20 : 10}-10-0${(row % 9) + 1}`;
  if (field.type === 'month')
    return `20${'notBefore' in field && field.notBefore ? 20 : 10}-0${(row % 9) + 1}`;
  if (field.type === 'long-text')
    return longText(row === 0 ? maxLength : Math.min(maxLength, row * 15));
  return shortText(maxLength, pattern, row);
}

function rowsOf(columns: readonly Column[], count: number): RowValue[] {
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(columns.map((column) => [column.id, scalar(column, row + 1)])),
  );
}

function answer(field: Field): FormValues[string] {
  if (field.type === 'rows')
    return rowsOf(field.columns, Math.min(10, field.schema?.maxItems ?? 10));
  if (field.type === 'choices') return field.options.map(({ value }) => value);
  if (field.type === 'choice')
    return (field.options.find(({ value }) => value === 'yes') ?? field.options[0]!).value;
  return scalar(field, 0);
}

/** Long answers to every question of a form: paragraphs, ten rows, rare names, wide digits, line ends. */
export function lifelikeValues(form: FormDefinition): FormValues {
  const asked = listFields(form).filter(isAnswerable);
  return Object.fromEntries(asked.map((field) => [field.id, answer(field)]));
}
