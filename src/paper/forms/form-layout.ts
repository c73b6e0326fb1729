import type { FormDefinition, FormValues } from '../../forms/definition.ts';
import { interpolate } from '../../i18n/translate.ts';
import { buildFormRows } from './form-rows.ts';
import type { GridLine, PageFrame } from '../layout/grid.ts';
import { flowRows } from '../layout/grid.ts';
import type { Sheet, SheetPage } from '../layout/sheet.ts';
import { A4, mm } from '../layout/sheet.ts';
import type { MeasureText, TextStyle } from '../layout/sheet-text.ts';
import { TextSetter } from '../layout/sheet-text.ts';
import { PAPER_WORDS } from '../layout/words.ts';
import { isDraft } from '../../regulation/draft.ts';

/** Margins with room for binding on the left. */
const FRAME: PageFrame = {
  ...A4,
  left: mm(25),
  right: mm(18),
  top: mm(18),
  bottom: mm(19),
};

/** Shares of the room for a hand, tried in turn. */
const TIGHTER = [0.9, 0.8, 0.7];

const TITLE: TextStyle = { role: 'title', size: 18, leading: 25, lang: 'zh', tag: 'H1' };
const TITLE_EN: TextStyle = {
  role: 'field',
  size: 8.8,
  leading: 13,
  lang: 'en',
  tag: 'H1',
  grey: 0.2,
};
const UNDER: TextStyle = { role: 'field', size: 8, leading: 12, lang: 'zh', tag: 'P' };
const UNDER_EN: TextStyle = {
  role: 'field',
  size: 6.4,
  leading: 9,
  lang: 'en',
  tag: 'P',
  grey: 0.35,
};
const RUNNING: TextStyle = {
  role: 'field',
  size: 7.5,
  leading: 10,
  lang: 'zh',
  tag: 'Artifact',
  grey: 0.3,
};

function putLines(page: SheetPage, lines: GridLine[], x: number, top: number): number {
  let y = top;
  for (const line of lines) {
    for (const { text, role, size, dx, lang, grey } of line.spans) {
      const mark = {
        kind: 'text',
        x: x + dx,
        y: y + (line.height + size * 0.72) / 2,
        size,
        role,
        text,
        lang,
      } as const;
      const { tag, block } = line;
      page.marks.push({ ...mark, tag, block, ...(grey === undefined ? {} : { grey }) });
    }
    y += line.height;
  }
  return y;
}

function drawTitle(page: SheetPage, form: FormDefinition, setter: TextSetter): number {
  const width = FRAME.width - FRAME.left - FRAME.right;
  const { regulation } = form;
  const zh = {
    title: regulation.title.zh,
    number: regulation.documentNumber ? `（${regulation.documentNumber}）` : '',
    cited: regulation.cited.zh,
  };
  const en = { title: regulation.title.en, cited: regulation.cited.en };
  const put = (lines: GridLine[], top: number) => putLines(page, lines, FRAME.left, top);
  let y = put(setter.centred(form.title.zh, TITLE, width), FRAME.top);
  y = put(setter.centred(form.title.en, TITLE_EN, width), y + 1);
  y = put(setter.centred(interpolate(PAPER_WORDS.under.zh, zh), UNDER, width), y + 4);
  y = put(setter.centred(interpolate(PAPER_WORDS.under.en, en), UNDER_EN, width), y);
  return y + 6;
}

function drawRunningHead(page: SheetPage, form: FormDefinition, setter: TextSetter): number {
  const width = FRAME.width - FRAME.left - FRAME.right;
  // the first page has it whole; here there is room for one line
  const [line, ...more] = setter.lines(form.title.zh, RUNNING, width - RUNNING.size);
  const last = line?.spans.at(-1);
  if (!line || !last) return FRAME.top;
  const cut = more.length === 0 ? last : { ...last, text: `${last.text}…` };
  const spans = [...line.spans.slice(0, -1), cut];
  putLines(page, [{ ...line, spans }], FRAME.left, FRAME.top - 14);
  return FRAME.top;
}

function drawFoot(
  page: SheetPage,
  form: FormDefinition,
  setter: TextSetter,
  n: number,
  m: number,
): void {
  const width = FRAME.width - FRAME.left - FRAME.right;
  const top = FRAME.height - FRAME.bottom + 10;
  const numbers = { n, m };
  const pages = `${interpolate(PAPER_WORDS.page.zh, numbers)}　${interpolate(PAPER_WORDS.page.en, numbers)}`;
  const edition = interpolate(PAPER_WORDS.edition.zh, { date: form.updatedOn });
  putLines(page, setter.lines(`${form.id}　${edition}`, RUNNING, width), FRAME.left, top);
  putLines(page, setter.centred(pages, RUNNING, width), FRAME.left, top);
  const { documentNumber, version } = form.regulation;
  const number = isDraft(version) ? PAPER_WORDS.draft.zh : (documentNumber ?? '');
  if (number === '') return;
  const dx = width - setter.measure(RUNNING.role, number, RUNNING.size);
  putLines(page, setter.lines(number, RUNNING, width), FRAME.left + dx, top);
}

function layOut(form: FormDefinition, measure: MeasureText, values?: FormValues, room = 1): Sheet {
  const setter = new TextSetter(measure);
  // Set after the rows, read before them.
  const head = new TextSetter(measure, -1000);
  const { left, width, right } = FRAME;
  const area = { left, width: width - left - right, room };
  const rows = buildFormRows({ form, setter, ...area, ...(values ? { values } : {}) });
  const sheet = flowRows(rows, FRAME, (page, index) =>
    index === 0 ? drawTitle(page, form, head) : drawRunningHead(page, form, head),
  );
  sheet.pages.forEach((page, i) => drawFoot(page, form, setter, i + 1, sheet.pages.length));
  return sheet;
}

/**
 * The form as pages of marks and boxes. Without `values` it is blank, with a box for every answer; with them the
 * answers stand in their cells, which grow and go on overleaf as they need. A blank form's boxes give up some of
 * their room where that saves a page.
 */
export function layOutForm(form: FormDefinition, measure: MeasureText, values?: FormValues): Sheet {
  const sheet = layOut(form, measure, values);
  if (values) return sheet;
  const tighter = TIGHTER.map((room) => layOut(form, measure, values, room));
  return tighter.find(({ pages }) => pages.length < sheet.pages.length) ?? sheet;
}
