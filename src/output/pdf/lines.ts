import { leading, type Style } from './look.ts';

/** How wide a text is in a style, in points. */
export type Measure = (text: string, style: Style) => number;

/**
 * Text broken into the lines that fit a width; what breaks no line but its end is broken where it must be. A line that ends at a
 * space keeps it, and one that ends a paragraph within the text has one too: read aloud, the words must not run together.
 */
export function linesIn(text: string, width: number, style: Style, measure: Measure): string[] {
  if (!text.includes('\n')) return wrapped(text, width, style, measure);
  const paragraphs = text.split('\n').map((paragraph) => wrapped(paragraph, width, style, measure));
  return paragraphs.flatMap((lines, index) =>
    index === paragraphs.length - 1 ? lines : lines.map((line, at) => (at === lines.length - 1 && line !== '' ? `${line} ` : line)),
  );
}

/** Where a line may end: after white space, and after a stroke or hyphen that a letter follows. */
const breaks = /(?<=\s)(?=\S)|(?<=[\p{L}\p{N}][-/–—_])(?=[\p{L}\p{N}])/u;

function wrapped(text: string, width: number, style: Style, measure: Measure): string[] {
  const tidied = text.trimEnd();
  if (measure(tidied, style) <= width) return [tidied];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const put = (part: string): void => {
    const long = measure(part.trimEnd(), style);
    if (line !== '' && used + long > width) {
      lines.push(line.replace(/\s+$/, ' '));
      line = '';
      used = 0;
    }
    line += part;
    used += measure(part, style);
  };
  for (const part of tidied.split(breaks)) {
    if (measure(part.trimEnd(), style) <= width) put(part);
    else for (const piece of pieces(part, width, style, measure)) put(piece);
  }
  return [...lines, line.trimEnd()];
}

/** A word too long for its room, in pieces that fit; never less than one character each. */
function pieces(word: string, width: number, style: Style, measure: Measure): string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measure(piece + character, style) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

/** The widest part of a text that no line break can make narrower. */
export function widestPart(text: string, style: Style, measure: Measure): number {
  return Math.max(0, ...text.split(/\n/).flatMap((line) => line.split(breaks).map((part) => measure(part.trimEnd(), style))));
}

/** The height of so many lines. */
export function heightOf(lines: number, { size }: Style): number {
  return lines * size * leading;
}
