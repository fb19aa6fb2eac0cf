import { facesOf } from './faces.ts';
import { legible } from './legible.ts';
import { heightOf, linesIn, type Measure } from './lines.ts';
import { leading, margins, type Style } from './look.ts';

type Document = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** The two fonts a paper is set in, as the bytes of their files. */
export interface Fonts {
  readonly plain: Uint8Array;
  readonly bold: Uint8Array;
}

/** Sheets of A4 being written, from the top down. `y` is where the next thing goes. */
export interface Sheets {
  readonly doc: Document;
  readonly measure: Measure;
  /** Text as both fonts can show it. */
  readonly shown: (text: string) => string;
  readonly root: Element;
  y: number;
}

/** A document with its fonts and the root of its structure. */
export function sheetsOf(doc: Document, fonts: Fonts): Sheets {
  doc.registerFont('plain', fonts.plain as Buffer);
  doc.registerFont('bold', fonts.bold as Buffer);
  const { measure, has } = facesOf(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  return { doc, measure, shown: (text) => legible(text, has), root, y: 0 };
}

/** A fresh sheet, upright or on its side. */
export function nextSheet(sheets: Sheets, wide: boolean): void {
  sheets.doc.addPage({ size: 'A4', layout: wide ? 'landscape' : 'portrait', margins });
  sheets.y = margins.top;
}

/** A fresh sheet that lies as the one before it. */
export function turned(sheets: Sheets): void {
  nextSheet(sheets, sheets.doc.page.width > sheets.doc.page.height);
}

/** What is left below, to the bottom edge. */
export function roomLeft({ doc, y }: Sheets): number {
  return doc.page.height - margins.bottom - y;
}

/** From edge to edge. */
export function roomAcross({ doc }: Sheets): number {
  return doc.page.width - margins.left - margins.right;
}

/** From the top edge to the bottom one. */
export function roomDown({ doc }: Sheets): number {
  return doc.page.height - margins.top - margins.bottom;
}

/** One line of text with its left end and its top at a place. */
export function setLine({ doc }: Sheets, line: string, x: number, y: number, style: Style): void {
  if (line === '') return;
  doc.font(style.font, style.size).fillColor(style.ink);
  doc.text(line, x, y + (style.size * (leading - 1)) / 2, { lineBreak: false });
}

/** Marks on paper that say nothing: a screen reader passes them over. */
export function asArtifact({ doc }: Sheets, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** Something drawn as a part of an element that is already in its place. */
export function drawnInto({ doc }: Sheets, element: Element, tag: string, draw: () => void): void {
  const content = doc.markStructureContent(tag);
  draw();
  doc.endMarkedContent();
  element.add(content);
}

/** What an element says of itself: its words where it is drawn, where it lies, and what a heading is of. */
interface Said {
  readonly alt?: string;
  readonly bbox?: readonly number[];
  readonly scope?: 'Column' | 'Row';
}

/** An element in its place in the structure, to be ended by whoever began it. */
export function begun({ doc }: Sheets, parent: Element, tag: string, options: Said = {}): Element {
  const element = doc.struct(tag, options as object);
  parent.add(element);
  return element;
}

interface Setting {
  readonly parent: Element;
  readonly tag: string;
  readonly style: Style;
  readonly indent?: number;
  /** A mark that hangs before the first line. */
  readonly mark?: string;
  /** How much must follow on the same sheet. */
  readonly keep?: number;
  readonly after?: number;
}

function paragraphLines(sheets: Sheets, text: string, style: Style, indent: number): readonly string[] {
  return linesIn(sheets.shown(text), Math.min(roomAcross(sheets) - indent, 620), style, sheets.measure);
}

/** How tall the first lines of a paragraph are, at most so many. */
export function paragraphHeight(sheets: Sheets, text: string, style: Style, most: number): number {
  return heightOf(Math.min(most, paragraphLines(sheets, text, style, 0).length), style);
}

/** A paragraph from edge to edge under a tag, going on over the next sheet where it must. */
export function setParagraph(sheets: Sheets, text: string, { parent, tag, style, indent = 0, mark, keep = 0, after = 4 }: Setting): void {
  const lines = paragraphLines(sheets, text, style, indent);
  const step = heightOf(1, style);
  const together = Math.min(lines.length, 2) * step + keep;
  if (roomLeft(sheets) < Math.min(together, roomDown(sheets) / 2)) turned(sheets);
  const element = begun(sheets, parent, tag);
  let at = 0;
  while (at < lines.length) {
    const fits = Math.max(1, Math.floor(roomLeft(sheets) / step));
    // One line alone at the head of a sheet is hard to read: the line before goes with it.
    const left = lines.length - at - fits;
    const here = lines.slice(at, at + (left === 1 && fits > 2 ? fits - 1 : fits));
    drawnInto(sheets, element, tag, () => {
      for (const line of here) {
        if (mark !== undefined && at === 0) setLine(sheets, mark, margins.left + indent - sheets.measure(mark, style) - 4, sheets.y, style);
        setLine(sheets, line, margins.left + indent, sheets.y, style);
        sheets.y += step;
        at += 1;
      }
    });
    if (at < lines.length) turned(sheets);
  }
  element.end();
  sheets.y += after;
}
