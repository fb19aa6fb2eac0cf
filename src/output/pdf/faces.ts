import type { Measure } from './lines.ts';
import type { Style } from './look.ts';

/** What the library knows of a letter's picture. */
interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth: number;
}

interface Run {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
}

/** A font in a document, as the library holds it. */
interface Face {
  readonly scale: number;
  readonly font: {
    readonly hasGlyphForCodePoint: (code: number) => boolean;
    readonly glyphForCodePoint: (code: number) => Glyph;
  };
  layoutCached: (text: string) => Run;
  layout: (text: string, features?: unknown, onlyWidth?: boolean) => Run;
}

/** Letters that stand one after another from the left, each with a picture of its own. */
const plain = /^[\x20-\x7e\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2bff]*$/;

/**
 * Sets plain letters one by one, which is twenty times as quick as asking the font how each pair of them and every ligature is
 * to be drawn; texts that need it (Arabic, Hebrew, marks above letters) are still laid out by the font.
 */
function quickened(face: Face): (text: string) => number {
  const met = new Map<string, readonly [Glyph, Position]>();
  const letter = (sign: string): readonly [Glyph, Position] => {
    const known = met.get(sign);
    if (known) return known;
    const glyph = face.font.glyphForCodePoint(sign.codePointAt(0) as number);
    const width = glyph.advanceWidth * face.scale;
    const made = [glyph, { xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: width }] as const;
    met.set(sign, made);
    return made;
  };
  const laidOut = face.layout.bind(face);
  const width = (text: string): number => {
    let sum = 0;
    for (const sign of text) sum += letter(sign)[1].xAdvance;
    return sum;
  };
  face.layout = (text, features, onlyWidth) => {
    if (!plain.test(text)) return laidOut(text, features, onlyWidth);
    const letters = [...text].map(letter);
    return { glyphs: letters.map(([glyph]) => glyph), positions: letters.map(([, position]) => position), advanceWidth: width(text) };
  };
  return (text) => (plain.test(text) ? width(text) : laidOut(text, undefined, true).advanceWidth);
}

/** The faces of a document: how wide texts are in them, and which characters both have. */
export function facesOf(doc: PDFKit.PDFDocument): { readonly measure: Measure; readonly has: (code: number) => boolean } {
  const face = (name: Style['font']): Face => {
    doc.font(name);
    return (doc as unknown as { readonly _font: Face })._font;
  };
  const faces = { plain: face('plain'), bold: face('bold') };
  const widths = { plain: quickened(faces.plain), bold: quickened(faces.bold) };
  const known = new Map<number, boolean>();
  return {
    measure: (text, { font, size }) => (widths[font](text) * size) / 1000,
    has: (code) => {
      const answer = known.get(code) ?? Object.values(faces).every((one) => one.font.hasGlyphForCodePoint(code));
      known.set(code, answer);
      return answer;
    },
  };
}
