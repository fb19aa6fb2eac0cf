import { without } from '../markup.ts';
import { damaged, tooLarge } from './refusals.ts';

/** What a scan hands over: each whole row element, and the markup that stands between rows, never cut within a tag. */
export interface RowTaker {
  /** A row within `xml`: its tag from `from` to `open` (the `>`), its content up to `close`. */
  readonly row: (xml: string, from: number, open: number, close: number) => void;
  readonly between: (xml: string) => void;
}

/** Pieces are gathered to this many characters before they are looked at. */
const gathered = 1_000_000;
const longestRow = 200_000_000;

/** Where an element of a name begins, from a place on; `<row` is not `<rowBreaks`. */
export function elementAt(xml: string, name: string, from: number): number {
  for (let at = xml.indexOf(name, from); at >= 0; at = xml.indexOf(name, at + 1)) {
    const next = xml.charCodeAt(at + name.length);
    if (next === 32 || next === 62 || next === 47 || next === 10 || next === 13 || next === 9 || Number.isNaN(next)) return at;
  }
  return -1;
}

/** Hands over what is whole in the text, and gives back what is not. */
function take(xml: string, open: string, close: string, taker: RowTaker): string {
  let from = 0;
  for (;;) {
    const at = elementAt(xml, open, from);
    if (at < 0) {
      const cut = xml.lastIndexOf('<');
      const whole = cut < from || xml.indexOf('>', cut) >= 0 ? xml.length : cut;
      if (whole > from) taker.between(xml.slice(from, whole));
      return xml.slice(Math.max(whole, from));
    }
    if (at > from) taker.between(xml.slice(from, at));
    const end = xml.indexOf('>', at);
    if (end < 0) return xml.slice(at);
    if (xml.charCodeAt(end - 1) === 47) {
      taker.row(xml, at, end, end);
      from = end + 1;
      continue;
    }
    const shut = xml.indexOf(close, end);
    if (shut < 0) return xml.slice(at);
    taker.row(xml, at, end, shut);
    from = xml.indexOf('>', shut) + 1;
  }
}

/** Markup as a reader wants it: without the prefix some exporters put before every name, without comments. */
function plainly(xml: string, prefix: string): string {
  const bare = prefix === '' ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
  return bare.includes('<!--') ? without(bare, /<!--/, /-->/) : bare;
}

/** Reads markup of any length row by row, holding one row and a little more at a time. A row that never ends is a package cut short. */
export async function rowsOf(pieces: AsyncIterable<string>, name: string, taker: RowTaker, file: string, root?: string): Promise<void> {
  let prefix = '';
  let held = '';
  let wanted = gathered;
  let first = true;
  const look = (): void => {
    if (first && root !== undefined) prefix = new RegExp(`<([A-Za-z_][\\w.-]*):${root}\\b`).exec(held.slice(0, 20_000))?.[1] ?? '';
    first = false;
    held = take(plainly(held, prefix), `<${name}`, `</${name}>`, taker);
    wanted = Math.max(gathered, held.length * 2);
  };
  for await (const piece of pieces) {
    held += piece;
    if (held.length > longestRow) throw tooLarge(file);
    if (held.length >= wanted) look();
  }
  look();
  if (held.trim() !== '') throw damaged(file);
}
