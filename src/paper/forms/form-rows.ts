import { holds, isAsked } from '../../forms/conditions.ts';
import type { Field, RowsField, RowValue, ScalarField, Section } from '../../forms/definition.ts';
import type { RowsInput } from './form-cells.ts';
import { CellMaker, GRID, inner } from './form-cells.ts';
import type { Cell, GridLine, GridRow } from '../layout/grid.ts';
import { STYLES } from '../layout/sheet-text.ts';
import { PAPER_WORDS } from '../layout/words.ts';

const SECTION_FILL = 0.86;
const LABEL_COLUMNS = 2;
/** How much of its box a blank sheet must leave for a long answer. */
const LEAST_SHARE = 0.6;

type BesideField = Exclude<Field, RowsField>;

/** A short table stands on one page; of a long one, no row stands alone on either side of the turn. */
function staysWithNext(index: number, count: number): boolean {
  return index < count - 1 && (count <= 4 || index === 0 || index === count - 2);
}

const standsAlone = (field: Field) => field.type === 'rows' || field.layout.label === 'above';

/** The fields that share a row, as their columns fit into twelve. */
function groupByRow(fields: Field[]): Field[][] {
  const groups: Field[][] = [];
  let used = GRID;
  for (const field of fields) {
    const { columns } = field.layout;
    if (standsAlone(field) || used + columns > GRID) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)!.push(field);
    used = standsAlone(field) ? GRID : used + columns;
  }
  return groups;
}

class RowMaker {
  private readonly input: RowsInput;
  private readonly cells: CellMaker;
  constructor(input: RowsInput) {
    this.input = input;
    this.cells = new CellMaker(input);
  }

  /** Both languages beside each other; below each other where one line does not hold them. */
  private sectionTitle(section: Section, index: number, width: number): GridLine[] {
    const { set } = this.cells;
    const number = '一二三四五六七八九十'[index] ?? String(index + 1);
    const zh = `${number}、${section.title.zh}`;
    const { en } = section.title;
    const dx = set.measure(STYLES.section.role, zh, STYLES.section.size) + 8;
    const { role, size } = STYLES.sectionEnglish;
    if (dx + set.measure(role, en, size) > width)
      return [
        ...set.lines(zh, { ...STYLES.section, tag: 'H2' }, width),
        ...set.lines(en, { ...STYLES.sectionEnglish, tag: 'H2' }, width),
      ];
    const spans = [set.span(zh, STYLES.section), set.span(en, STYLES.sectionEnglish, dx)];
    return [{ height: STYLES.section.leading, tag: 'H2', block: set.nextBlock(), spans }];
  }

  private sectionRow(section: Section, index: number): GridRow {
    const area = this.cells.area(0, GRID);
    const title = this.sectionTitle(section, index, inner(area));
    const note = section.note ? this.cells.both(section.note, inner(area)) : [];
    const cell: Cell = {
      ...area,
      lines: [...title, ...note],
      minHeight: 0,
      align: 'middle',
      fill: SECTION_FILL,
    };
    return { cells: [cell], keepWithNext: true };
  }

  /** Label and value beside each other: cells of one row, `from` columns in. */
  private besideCells(field: BesideField, from: number, columns: number): Cell[] {
    const { labelColumns = LABEL_COLUMNS } = field.layout;
    const label = this.cells.area(from, labelColumns);
    const value = this.cells.area(from + labelColumns, columns - labelColumns);
    return [this.cells.labelCell(field, label), this.cells.valueCell(field, value)];
  }

  private barRow(field: Field, continued: boolean): GridRow {
    const area = this.cells.area(0, GRID);
    const cell = this.cells.labelCell(field, area);
    const help = field.help && !continued ? this.cells.both(field.help, inner(area)) : [];
    const lines = continued ? cell.repeats! : [...cell.lines, ...help];
    return { cells: [{ ...cell, lines }], keepWithNext: true };
  }

  private aboveRows(field: ScalarField): GridRow[] {
    const cell = this.cells.scalarCell(field, this.cells.area(0, GRID));
    const row: GridRow = {
      cells: [{ ...cell, align: 'top' }],
      header: this.barRow(field, true),
      ...(this.input.values ? {} : { least: cell.minHeight * LEAST_SHARE }),
    };
    return [this.barRow(field, false), row];
  }

  private tableRows(field: RowsField): GridRow[] {
    const areas = this.cells.columnAreas(field.columns);
    const heads = field.columns.map((column, i) => {
      const cell = this.cells.labelCell(column, areas[i]!);
      const { repeats: _, ...rest } = cell;
      return rest;
    });
    const filled = this.input.values?.[field.id] as RowValue[] | undefined;
    const count = Math.max(field.layout.blankRows ?? 3, filled?.length ?? 0);
    const header: GridRow = { cells: heads, keepWithNext: true };
    const rows = Array.from({ length: count }, (_, index) => ({
      header,
      keepWithNext: staysWithNext(index, count),
      cells: field.columns.map((column, i) =>
        this.cells.rowCell(field, column, index, filled?.[index], areas[i]!),
      ),
    }));
    return [this.barRow(field, false), header, ...rows];
  }

  private notAskedRow(): GridRow {
    const area = this.cells.area(0, GRID);
    const { zh, en } = PAPER_WORDS.notAsked;
    const lines = this.cells.set.lines(`${zh}　${en}`, STYLES.label, inner(area));
    return { cells: [{ ...area, lines, minHeight: 0, align: 'middle' }] };
  }

  /** Fields beside each other in one row; the last of them takes what is left of its width. */
  private besideRow(fields: BesideField[]): GridRow {
    let from = 0;
    const cells = fields.flatMap((field, i) => {
      const columns = i === fields.length - 1 ? GRID - from : field.layout.columns;
      from += columns;
      return this.besideCells(field, from - columns, columns);
    });
    const whole = fields.some(({ type }) => type === 'signature' || type === 'seal');
    return whole ? { cells, whole } : { cells };
  }

  private fieldRows(fields: Field[]): GridRow[] {
    return groupByRow(fields).flatMap((group) => {
      const [first] = group;
      if (first?.type === 'rows') return this.tableRows(first);
      if (first?.layout.label === 'above') return this.aboveRows(first as ScalarField);
      return [this.besideRow(group as BesideField[])];
    });
  }

  sectionRows(section: Section, index: number): GridRow[] {
    const { values } = this.input;
    const asked = !values || holds(section.when, values);
    if (!asked) return [this.sectionRow(section, index), this.notAskedRow()];
    const fields = section.fields.filter((field) => !values || isAsked(section, field, values));
    return [this.sectionRow(section, index), ...this.fieldRows(fields)];
  }

  notesRow(): GridRow {
    const { notes = [], privacy } = this.input.form;
    const area = this.cells.area(LABEL_COLUMNS, GRID - LABEL_COLUMNS);
    const label = this.cells.labelCell(
      { label: PAPER_WORDS.notes },
      this.cells.area(0, LABEL_COLUMNS),
    );
    const lines = [...notes, privacy, PAPER_WORDS.prevails].flatMap((note, i) =>
      this.cells.both({ zh: `${i + 1}. ${note.zh}`, en: note.en }, inner(area), STYLES.note),
    );
    return { cells: [label, { ...area, lines, minHeight: 0, align: 'middle' }], whole: true };
  }
}

/** The whole form as ruled rows: sections, fields, notes. */
export function buildFormRows(input: RowsInput): GridRow[] {
  const maker = new RowMaker(input);
  const sections = input.form.sections.flatMap((section, i) => maker.sectionRows(section, i));
  return [...sections, maker.notesRow()];
}
