import { withContentType, withEndingType } from '../package/content-types.ts';
import { freeName, type Package, textOf, withPart } from '../package/package.ts';
import { relationshipsOf, tieNamespace, withRelationship } from '../package/relationships.ts';
import { notesDrawingOf, withNotesDrawing } from '../package/worksheets.ts';
import { namespaceOf } from '../package/xml.ts';
import { type CellNote, commentsWith, noteAuthor, withoutOurs } from './comments-part.ts';
import { drawingWith, drawingWithout } from './notes-drawing.ts';

const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const lettersInALine = 38;

/** The sheet's own folder's parent, where comments and drawings are kept beside the worksheets: usually `xl/`. */
function folderOf(sheet: string): string {
  const parts = sheet.split('/').slice(0, -2);
  return parts.length === 0 ? '' : `${parts.join('/')}/`;
}

function linesOf(text: string): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / lettersInALine)), 0);
}

function drawingPart(from: Package, sheet: string): string | null {
  const id = notesDrawingOf(textOf(from, sheet));
  return relationshipsOf(from, sheet).find((tie) => tie.id === id)?.part ?? null;
}

/** The package without the notes we put on a sheet on an earlier day. */
function withoutOurNotes(from: Package, sheet: string): Package {
  const part = relationshipsOf(from, sheet).find(({ kind }) => kind === 'comments')?.part;
  if (!part) return from;
  const before = textOf(from, part);
  const { xml, cells } = withoutOurs(before);
  if (xml === before) return from;
  const cleaned = withPart(from, part, xml);
  const drawing = drawingPart(cleaned, sheet);
  return drawing === null ? cleaned : withPart(cleaned, drawing, drawingWithout(textOf(cleaned, drawing), new Set(cells)));
}

function withComments(
  from: Package,
  sheet: string,
  notes: readonly CellNote[],
  author: string,
): { readonly package: Package; readonly added: readonly string[] } {
  const part = relationshipsOf(from, sheet).find(({ kind }) => kind === 'comments')?.part ?? null;
  const given = part === null ? null : textOf(from, part);
  const { xml, added } = commentsWith(given, notes, namespaceOf(textOf(from, sheet)) ?? undefined, author);
  if (part !== null) return { package: withPart(from, part, xml), added };
  const name = freeName(from, `${folderOf(sheet)}comments`, '.xml');
  const held = withContentType(withPart(from, name, xml), name, commentsType);
  return { package: withRelationship(held, sheet, 'comments', name).package, added };
}

/** The package with a note on each of these cells of a worksheet; notes of others stay, our fix notes of an earlier day go. `number` is the sheet's place in the book. */
export function withNotes(given: Package, sheet: string, notes: readonly CellNote[], number: number, author = noteAuthor): Package {
  const from = withoutOurNotes(given, sheet);
  if (notes.length === 0) return from;
  const { package: commented, added } = withComments(from, sheet, notes, author);
  if (added.length === 0) return commented;
  const wanted = new Set(added);
  const boxes = notes.filter(({ cell }) => wanted.has(cell)).map(({ text, ...note }) => ({ ...note, lines: linesOf(text) }));
  const drawing = drawingPart(commented, sheet);
  if (drawing !== null) return withPart(commented, drawing, drawingWith(textOf(commented, drawing), boxes, number));
  const name = freeName(commented, `${folderOf(sheet)}drawings/vmlDrawing`, '.vml');
  const drawn = withEndingType(withPart(commented, name, drawingWith(null, boxes, number)), 'vml', drawingType);
  const tied = withRelationship(drawn, sheet, 'vmlDrawing', name);
  return withPart(tied.package, sheet, withNotesDrawing(textOf(tied.package, sheet), tied.id, tieNamespace(from)));
}
