import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { Cell, Row } from 'write-excel-file/node';
import type { Certificate } from '../../generated/certificate.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import type { FactRow } from '../certificates/filled-words.ts';

/** What the worksheet of a register or list holds. */
export interface Worksheet {
  template: Certificate;
  title: Bilingual;
  rows: readonly FactRow[];
  /** The day that the file says it was made on: YYYY-MM-DD. */
  madeOn: string;
}

const BORDER = { borderStyle: 'thin', borderColor: '#808080' } as const;
const FONT = '宋体';

type Column = NonNullable<Certificate['columns']>[number];

function cellOf({ fact }: Column, { facts, days }: FactRow): Cell {
  const style = { ...BORDER, alignVertical: 'center', wrap: true } as const;
  const iso = days[fact];
  if (iso !== undefined) {
    const value = new Date(`${iso}T00:00:00Z`);
    return { ...style, type: Date, value, format: 'yyyy-mm-dd', align: 'center' };
  }
  const value = facts[fact]?.zh ?? '';
  return fact === 'row'
    ? { ...style, type: Number, value: Number(value), align: 'center' }
    : { ...style, type: String, value };
}

function sheetRows({ title, rows }: Worksheet, columns: readonly Column[]): Row[] {
  const across = (value: string, size: number, height: number): Row => [
    {
      value,
      columnSpan: columns.length,
      align: 'center',
      alignVertical: 'center',
      fontSize: size,
      fontWeight: 'bold',
      height,
      wrap: true,
    },
    ...columns.slice(1).map(() => null),
  ];
  const head: Row = columns.map(({ heading }) => ({
    ...BORDER,
    value: `${heading.zh}\n${heading.en}`,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#eeeeee',
    wrap: true,
    height: 32,
  }));
  return [
    across(title.zh, 16, 36),
    across(title.en, 10, 22),
    head,
    ...rows.map((row) => columns.map((column) => cellOf(column, row))),
  ];
}

/** Rows above the first record: both titles and the head of the table. */
const HEAD_ROWS = 3;

const SHEET = '名单';

/** What the library leaves out: the head on every printed page, A4, as wide as the page. */
function finishParts(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const edit = (path: string, change: (xml: string) => string) => {
    const part = parts[path];
    if (!part) throw new Error(`The worksheet has no ${path}`);
    parts[path] = strToU8(change(strFromU8(part)));
  };
  const titles = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${SHEET}'!$1:$${HEAD_ROWS}</definedName></definedNames>`;
  edit('xl/workbook.xml', (xml) => xml.replace('<definedNames/>', titles));
  edit('xl/worksheets/sheet1.xml', (xml) =>
    xml
      .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
      .replace(
        /<pageSetup[^>]*\/>/,
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      ),
  );
  return parts;
}

/**
 * The table of a register or list as a workbook: real dates, a head that stays and is printed on every page. The same
 * records give the same bytes, whatever the clock says.
 */
export async function writeWorksheet(sheet: Worksheet): Promise<Uint8Array> {
  const columns = sheet.template.columns ?? [];
  const buffer = await writeExcelFile(
    sheetRows(sheet, columns),
    {
      sheet: SHEET,
      orientation: 'landscape',
      stickyRowsCount: HEAD_ROWS,
      columns: columns.map(({ width }) => ({ width: Math.max(6, width * 1.3) })),
    },
    { fontFamily: FONT, fontSize: 11 },
  ).toBuffer();
  const parts = finishParts(unzipSync(new Uint8Array(buffer)));
  const [year = 0, month = 1, day = 1] = sheet.madeOn.split('-').map(Number);
  // The archive writes the fields of the local clock: these are the same wherever it is made.
  const mtime = new Date(year, month - 1, day, 12);
  const names = Object.keys(parts).sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, [parts[name]!, { mtime }]])));
}
