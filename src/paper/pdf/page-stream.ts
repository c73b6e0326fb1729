import type { PaperCuts } from './paper-cuts.ts';
import { pdfNumber } from './pdf-file.ts';
import type {
  CodeMark,
  Colour,
  ImageMark,
  PaperMark,
  Picture,
  RectMark,
  RuleMark,
  TextMark,
} from '../layout/sheet.ts';
import type { Structure } from './structure.ts';

const n = pdfNumber;

const inkOf = (colour: Colour | undefined, grey: number): string =>
  colour ? `${colour.map(n).join(' ')} rg` : `${n(grey)} g`;
const penOf = (colour: Colour | undefined): string =>
  colour ? `${colour.map(n).join(' ')} RG` : '0 G';

/** Writes the operators of one page; marks in their order, later ones on top. */
export class PageStream {
  private readonly lines: string[] = [];
  private open = '';
  private spacing = 0;
  private readonly height: number;
  private readonly page: number;
  private readonly structure: Structure;
  private readonly cuts: PaperCuts;
  private readonly imageKey: (picture: Picture) => string;

  constructor(
    height: number,
    page: number,
    structure: Structure,
    cuts: PaperCuts,
    imageKey: (picture: Picture) => string,
  ) {
    this.height = height;
    this.page = page;
    this.structure = structure;
    this.cuts = cuts;
    this.imageKey = imageKey;
  }

  /** Opens marked content unless the same is open: the lines of a paragraph are one piece. */
  private mark(key: string, begin: () => string): void {
    if (this.open === key) return;
    this.close();
    this.lines.push(begin());
    this.open = key;
  }

  private close(): void {
    if (this.open !== '') this.lines.push('EMC');
    this.open = '';
  }

  private begin(mark: TextMark | ImageMark | CodeMark): void {
    const isText = mark.kind === 'text';
    const type = isText ? mark.tag : 'Figure';
    if (type === 'Artifact')
      return this.mark('pagination', () => '/Artifact<</Type/Pagination>>BDC');
    const cell = isText ? mark.cell : undefined;
    const key = cell ? `${cell.table} ${cell.row} ${cell.column}` : `${mark.block} ${type}`;
    this.mark(key, () => {
      const about = isText ? { lang: mark.lang, ...(cell ? { cell } : {}) } : { alt: mark.alt };
      const id = this.structure.place({ block: mark.block, type, ...about }, this.page);
      return `/${cell ? (cell.head ? 'TH' : 'TD') : type}<</MCID ${id}>>BDC`;
    });
  }

  private text(mark: TextMark): void {
    this.begin(mark);
    const { size, x, y, angle = 0, spacing = 0 } = mark;
    const turn = (angle * Math.PI) / 180;
    const [cos, sin] = [n(Math.cos(turn)), n(Math.sin(turn))];
    const set = spacing === this.spacing ? '' : `${n(spacing)} Tc `;
    this.spacing = spacing;
    const matrix = `${cos} ${sin} ${n(-Math.sin(turn))} ${cos} ${n(x)} ${n(this.height - y)} Tm`;
    const runs = this.cuts
      .split(mark.role, mark.text)
      .map(({ key, codes }) => `/${key} ${n(size)} Tf <${codes}> Tj`);
    this.lines.push(
      `BT ${inkOf(mark.colour, mark.grey ?? 0)} ${set}${matrix} ${runs.join(' ')} ET`,
    );
  }

  private shape(mark: RectMark | RuleMark): void {
    this.mark('layout', () => '/Artifact<</Type/Layout>>BDC');
    if (mark.kind === 'rule') {
      const { x1, y1, x2, y2, width, colour } = mark;
      const line = `${n(x1)} ${n(this.height - y1)} m ${n(x2)} ${n(this.height - y2)} l S`;
      this.lines.push(`${penOf(colour)} ${n(width)} w ${line}`);
      return;
    }
    const { x, y, width, height, fill, stroke, colour } = mark;
    const at = `${n(x)} ${n(this.height - y - height)} ${n(width)} ${n(height)} re`;
    if (fill !== undefined) this.lines.push(`${n(fill)} g ${at} f`);
    if (stroke !== undefined) this.lines.push(`${penOf(colour)} ${n(stroke)} w ${at} S`);
  }

  /** One module is one unit, so that the thousands of squares are short to write. */
  private code(mark: CodeMark): void {
    this.begin(mark);
    const count = mark.modules.length;
    const unit = mark.side / count;
    const squares: string[] = [];
    for (const [r, row] of mark.modules.entries())
      for (let c = 0; c < row.length; c += 1) {
        if (!row[c]) continue;
        const start = c;
        while (row[c + 1]) c += 1;
        squares.push(`${start} ${count - r - 1} ${c - start + 1} 1 re`);
      }
    const scale = unit.toFixed(5);
    const origin = `${n(mark.x)} ${n(this.height - mark.y - mark.side)}`;
    this.lines.push(`q 1 g ${scale} 0 0 ${scale} ${origin} cm 0 0 ${count} ${count} re f 0 g`);
    this.lines.push(squares.join('\n'), 'f Q');
  }

  private image(mark: ImageMark): void {
    this.begin(mark);
    const { x, y, width, height, image } = mark;
    const at = `${n(width)} 0 0 ${n(height)} ${n(x)} ${n(this.height - y - height)} cm`;
    this.lines.push(`q ${at} /${this.imageKey(image)} Do Q`);
  }

  draw(mark: PaperMark): void {
    if (mark.kind === 'text') this.text(mark);
    else if (mark.kind === 'code') this.code(mark);
    else if (mark.kind === 'image') this.image(mark);
    else this.shape(mark);
  }

  finish(): string {
    this.close();
    return this.lines.join('\n');
  }
}
