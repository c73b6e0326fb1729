import type { PDFDict, PDFDocument, PDFPage, PDFRef } from 'pdf-lib';
import { PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { pdfText } from './pdf-document.ts';

interface Element {
  ref: PDFRef;
  place: number;
  dict: PDFDict;
  kids: (PDFNumber | PDFDict)[];
}

/**
 * The structure tree of a tagged PDF (ISO 32000-1, 14.7): paragraphs and headings in reading order, each known by
 * its number over lines and pages, and the fields of a form.
 */
export class TagTree {
  private readonly elements = new Map<string, Element>();
  private readonly order: Element[] = [];
  private readonly parents: [number, PDFRef | PDFRef[]][] = [];
  private nextKey = 0;
  private readonly doc: PDFDocument;
  private readonly root: PDFRef;
  private readonly document: PDFRef;

  constructor(doc: PDFDocument) {
    this.doc = doc;
    this.root = doc.context.nextRef();
    this.document = doc.context.nextRef();
  }

  private open(key: string, place: number, type: string, lang: string): Element {
    const known = this.elements.get(key);
    if (known) return known;
    const dict = this.doc.context.obj({ Type: 'StructElem', S: type, P: this.document });
    dict.set(PDFName.of('Lang'), PDFString.of(lang));
    const element: Element = { ref: this.doc.context.register(dict), place, dict, kids: [] };
    this.elements.set(key, element);
    this.order.push(element);
    return element;
  }

  /** Starts a page: gives the numbering of its marked content. */
  startPage(page: PDFPage): (block: number, type: string, lang: string) => number {
    const refs: PDFRef[] = [];
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(this.nextKey));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    this.parents.push([this.nextKey, refs]);
    this.nextKey += 1;
    return (block, type, lang) => {
      const element = this.open(String(block), block, type, lang);
      const content = { Type: 'MCR', Pg: page.ref, MCID: refs.length };
      element.kids.push(this.doc.context.obj(content));
      refs.push(element.ref);
      return refs.length - 1;
    };
  }

  /** Puts a form field's widget into the reading order, after paragraph `after`. */
  addWidget(page: PDFPage, widget: PDFRef, dict: PDFDict, tooltip: string, after: number): void {
    const element = this.open(`widget ${widget.toString()}`, after, 'Form', 'zh-CN');
    element.dict.set(PDFName.of('Alt'), pdfText(tooltip));
    element.kids.push(this.doc.context.obj({ Type: 'OBJR', Obj: widget, Pg: page.ref }));
    dict.set(PDFName.of('StructParent'), PDFNumber.of(this.nextKey));
    this.parents.push([this.nextKey, element.ref]);
    this.nextKey += 1;
  }

  /** Writes the tree into the document; call once, at the end. */
  finish(): void {
    const { context, catalog } = this.doc;
    for (const element of this.order) element.dict.set(PDFName.of('K'), context.obj(element.kids));
    this.order.sort((a, b) => a.place - b.place);
    const kids = context.obj(this.order.map((element) => element.ref));
    context.assign(
      this.document,
      context.obj({ Type: 'StructElem', S: 'Document', P: this.root, K: kids }),
    );
    const nums = this.parents.flatMap(([key, value]) => [
      PDFNumber.of(key),
      Array.isArray(value) ? context.obj(value) : value,
    ]);
    const parentTree = context.register(context.obj({ Nums: nums }));
    const tree = { Type: 'StructTreeRoot', K: this.document, ParentTree: parentTree };
    context.assign(this.root, context.obj({ ...tree, ParentTreeNextKey: this.nextKey }));
    catalog.set(PDFName.of('StructTreeRoot'), this.root);
  }
}
