import type {
  ChoiceField,
  Column,
  Field,
  FormDefinition,
  FormValues,
  MarkField,
  RowsField,
  RowValue,
  ScalarField,
  StatementField,
} from '../../forms/definition.ts';
import { listFields } from '../../forms/definition.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { interpolate } from '../../i18n/translate.ts';
import type { Cell, GridLine } from '../layout/grid.ts';
import { CELL_PADDING } from '../layout/grid.ts';
import { mm } from '../layout/sheet.ts';
import type { TextSetter, TextStyle } from '../layout/sheet-text.ts';
import { STYLES } from '../layout/sheet-text.ts';
import { PAPER_WORDS } from '../layout/words.ts';

const LABEL_FILL = 0.945;

/** The round seals of offices and companies are up to 42 mm across. */
const SEAL = mm(43);

/** Columns of the sheet's grid. */
export const GRID = 12;

/** What a form's rows are made from; without `values` the sheet is blank and has boxes to fill in. */
export interface RowsInput {
  form: FormDefinition;
  values?: FormValues;
  left: number;
  width: number;
  setter: TextSetter;
  /** Share of the room for a hand that a blank sheet keeps; 1 unless told. */
  room?: number;
}

/** Where a cell stands across the sheet. */
export interface Area {
  x: number;
  width: number;
}

/** The width left for text inside a cell. */
export const inner = (area: Area) => area.width - 2 * CELL_PADDING.x;

const tooltip = (...parts: (Bilingual | undefined)[]) =>
  parts
    .filter((part) => part !== undefined)
    .map((part) => `${part.zh} / ${part.en}`)
    .join(' · ');

/** Makes the cells of a form: labels, answers or the boxes for them. */
export class CellMaker {
  private readonly input: RowsInput;
  constructor(input: RowsInput) {
    this.input = input;
  }

  get set(): TextSetter {
    return this.input.setter;
  }

  area(column: number, columns: number): Area {
    const { left, width } = this.input;
    return { x: left + (width * column) / GRID, width: (width * columns) / GRID };
  }

  both(
    text: Bilingual,
    width: number,
    zh: TextStyle = STYLES.help,
    en: TextStyle = STYLES.helpEnglish,
  ): GridLine[] {
    return [...this.set.lines(text.zh, zh, width), ...this.set.lines(text.en, en, width)];
  }

  private labelLines(label: Bilingual, required: boolean | undefined, width: number): GridLine[] {
    const star = required ? '*' : '';
    return [
      ...this.set.lines(label.zh + star, STYLES.label, width),
      ...this.set.lines(label.en, STYLES.labelEnglish, width),
    ];
  }

  /** On a blank sheet nobody knows the answer that a question depends on, so the label says when it is to be answered. */
  private askedIf(field: Pick<Field, 'label' | 'required' | 'when'>): Bilingual | undefined {
    const { values, form } = this.input;
    const { when } = field;
    if (values || !when || !('equals' in when)) return undefined;
    const other = listFields(form).find(({ id }) => id === when.field);
    const options = other && 'options' in other ? other.options : [];
    const option = options.find(({ value }) => value === when.equals)?.label;
    const { zh, en } = PAPER_WORDS.askedIf;
    return (
      option && {
        zh: interpolate(zh, { option: option.zh }),
        en: interpolate(en, { option: option.en }),
      }
    );
  }

  /** The label cell; overleaf it stands again with （续）. */
  labelCell(field: Pick<Field, 'label' | 'required' | 'when'>, area: Area): Cell {
    const asked = this.askedIf(field);
    const lines = [
      ...this.labelLines(field.label, field.required, inner(area)),
      ...(asked ? this.both(asked, inner(area)) : []),
    ];
    const { continued } = PAPER_WORDS;
    const repeated = { zh: field.label.zh + continued.zh, en: `${field.label.en} ${continued.en}` };
    const repeats = this.labelLines(repeated, field.required, inner(area));
    return { ...area, lines, repeats, minHeight: 0, align: 'middle', fill: LABEL_FILL };
  }

  scalarCell(field: ScalarField, area: Area): Cell {
    const style = STYLES.value;
    const multiline = field.type === 'long-text' || (field.layout.lines ?? 1) > 1;
    // What is filled in needs no room for a hand: its cell is as high as its words.
    const lines = this.input.values && !field.paperOnly ? 1 : (field.layout.lines ?? 1);
    const room = lines > 2 ? (this.input.room ?? 1) : 1;
    const minHeight = lines * style.leading * room + 2 * CELL_PADDING.y + 3;
    const cell: Cell = { ...area, lines: [], minHeight, align: multiline ? 'top' : 'middle' };
    if (field.paperOnly)
      return {
        ...cell,
        align: 'middle',
        lines: this.set.centred(PAPER_WORDS.handDate.zh, STYLES.label, inner(area)),
      };
    const value = this.input.values?.[field.id];
    if (this.input.values)
      return value === undefined
        ? cell
        : { ...cell, lines: this.set.lines(String(value), style, inner(area)) };
    return { ...cell, box: this.box(field.id, field, multiline, tooltip(field.label, field.help)) };
  }

  private box(path: string, field: ScalarField | Column, multiline: boolean, words: string) {
    const maxLength = field.type === 'date' ? 10 : field.schema?.maxLength;
    return {
      path,
      multiline,
      tooltip: words,
      required: field.required === true,
      ...(maxLength === undefined ? {} : { maxLength }),
    };
  }

  private optionWidth(label: Bilingual): number {
    const { measure } = this.set;
    return (
      13 +
      measure('field', label.zh, STYLES.label.size) +
      4 +
      measure('field', label.en, STYLES.labelEnglish.size) +
      14
    );
  }

  private optionSpans(field: ChoiceField, index: number, dx: number) {
    const option = field.options[index]!;
    const value = this.input.values?.[field.id];
    const chosen = Array.isArray(value)
      ? (value as string[]).includes(option.value)
      : value === option.value;
    const square = {
      path: field.id,
      option: option.value,
      several: field.type === 'choices',
      multiline: false,
      tooltip: tooltip(field.label, option.label),
      required: field.required === true,
    };
    const english = dx + 13 + this.set.measure('field', option.label.zh, STYLES.label.size) + 4;
    return [
      { ...this.set.span(chosen ? PAPER_WORDS.chosen.zh : '', STYLES.label, dx), square },
      this.set.span(option.label.zh, STYLES.label, dx + 13),
      this.set.span(option.label.en, STYLES.labelEnglish, english),
    ];
  }

  /** An option whose words do not fit one line: they go on below, set in as far as the first. */
  private wideOption(field: ChoiceField, index: number, width: number): GridLine[] {
    const { zh, en } = field.options[index]!.label;
    const [square] = this.optionSpans(field, index, 0);
    const [first, ...rest] = this.set.lines(zh, STYLES.label, width, 13);
    return [
      { ...first!, spans: [square!, ...first!.spans] },
      ...rest,
      ...this.set.lines(en, STYLES.labelEnglish, width, 13),
    ];
  }

  /** Options beside each other as they fit; one a line when they explain themselves or are long. */
  private optionLines(field: ChoiceField, width: number): GridLine[] {
    const lines: GridLine[] = [];
    let dx = Infinity;
    field.options.forEach((option, index) => {
      const wide = this.optionWidth(option.label);
      if (wide - 14 > width) {
        lines.push(...this.wideOption(field, index, width));
        dx = Infinity;
        return;
      }
      if (option.help || dx + wide - 14 > width) {
        lines.push({ height: 16, tag: 'P', block: this.set.nextBlock(), spans: [] });
        dx = 0;
      }
      // Each option is read after its own square.
      const block = this.set.nextBlock();
      const spans = this.optionSpans(field, index, dx).map((span) => ({ ...span, block }));
      lines.at(-1)!.spans.push(...spans);
      dx += wide;
      if (option.help)
        lines.push(
          ...this.set.lines(option.help.zh, STYLES.help, width, 13),
          ...this.set.lines(option.help.en, STYLES.helpEnglish, width, 13),
        );
    });
    return lines;
  }

  private choiceCell(field: ChoiceField, area: Area): Cell {
    const explains = field.help && field.layout.columns === GRID;
    const help = explains ? this.both(field.help!, inner(area)) : [];
    const lines = [...help, ...this.optionLines(field, inner(area))];
    return { ...area, lines, minHeight: 0, align: 'middle' };
  }

  private markCell(field: MarkField, area: Area): Cell {
    const words = field.statement
      ? this.both(field.statement, inner(area), STYLES.statement, STYLES.labelEnglish)
      : [];
    const space = (field.layout.lines ?? 3) * STYLES.value.leading;
    const said = words.reduce((sum, line) => sum + line.height, 0);
    const least = field.type === 'seal' ? SEAL : 0;
    const minHeight = Math.max(said + space + CELL_PADDING.y, least);
    return { ...area, lines: words, minHeight, align: 'top' };
  }

  private statementCell(field: StatementField, area: Area): Cell {
    const lines = this.both(field.text, inner(area), STYLES.statement, STYLES.labelEnglish);
    return { ...area, lines, minHeight: 0, align: 'middle' };
  }

  valueCell(field: Exclude<Field, RowsField>, area: Area): Cell {
    if (field.type === 'signature' || field.type === 'seal') return this.markCell(field, area);
    if (field.type === 'statement') return this.statementCell(field, area);
    if (field.type === 'choice' || field.type === 'choices') return this.choiceCell(field, area);
    return this.scalarCell(field as ScalarField, area);
  }

  columnAreas(columns: Column[]): Area[] {
    const total = columns.reduce((sum, column) => sum + column.width, 0);
    let from = 0;
    return columns.map((column) => {
      const area = this.area((from * GRID) / total, (column.width * GRID) / total);
      from += column.width;
      return area;
    });
  }

  rowCell(
    field: RowsField,
    column: Column,
    index: number,
    row: RowValue | undefined,
    area: Area,
  ): Cell {
    const style = STYLES.cell;
    const cell: Cell = {
      ...area,
      lines: [],
      minHeight: style.leading + 2 * CELL_PADDING.y + 4,
      align: 'middle',
    };
    const value = row?.[column.id];
    if (value !== undefined)
      return { ...cell, lines: this.set.lines(String(value), style, inner(area)) };
    if (this.input.values) return cell;
    const at = { zh: `第 ${index + 1} 行`, en: `row ${index + 1}` };
    const words = tooltip(field.label, at, column.label, column.help);
    const first = index === 0 && field.required === true;
    const box = this.box(
      `${field.id}.${index}.${column.id}`,
      column,
      column.type === 'long-text',
      words,
    );
    return { ...cell, box: { ...box, required: first && box.required } };
  }
}
