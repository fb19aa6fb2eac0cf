import iconv from 'iconv-lite';
import { Refusal } from '../values/refusal.ts';
import { asText, keyOf } from '../values/text.ts';
import { lineEndOf } from './delimited.ts';
import { csv } from './formats/csv.ts';
import { shown } from './grid.ts';
import { readPlainTable } from './sheets.ts';

/** A row of a csv of our own making, by heading. */
export type PlainRow = Readonly<Record<string, string>>;

/** One line of text, in quotation marks where any reader might cut it. */
function fieldText(text: string): string {
  const safe = asText(text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  return /[",;|]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row as one line of such a file, for somebody to copy. */
export function plainLine(headings: readonly string[], row: PlainRow): string {
  return headings.map((heading) => fieldText(row[heading] ?? '')).join(',');
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Text behind bytes in their own encoding; where that has no such letter, all of it is written anew as UTF-8 with its mark. */
function withText(bytes: Uint8Array, encoding: string, text: string): Uint8Array {
  if (encoding === 'utf-8') return joined(bytes, new TextEncoder().encode(text));
  const own = iconv.encode(text, encoding, { addBOM: false });
  if (iconv.decode(own, encoding, { stripBOM: false }) === text) return joined(bytes, own);
  return new TextEncoder().encode(`\ufeff${iconv.decode(Buffer.from(bytes), encoding)}${text}`);
}

/** Whether a file reads as it did, with the new rows behind. */
async function readsOn(
  was: Uint8Array,
  is: Uint8Array,
  file: string,
  headings: readonly string[],
  rows: readonly PlainRow[],
): Promise<boolean> {
  const [before, after] = [await readPlainTable(was, file), await readPlainTable(is, file)];
  const old = after.slice(0, before.length);
  return (
    after.length === before.length + rows.length &&
    old.every(({ row }, index) => JSON.stringify(row) === JSON.stringify(before[index]?.row)) &&
    rows.every((row, index) =>
      headings.every((heading) => keyOf(after[before.length + index]?.row[heading] ?? '') === keyOf(row[heading] ?? '')),
    )
  );
}

/** A csv without a file yet: its headings and rows. */
function newTable(headings: readonly string[], rows: readonly PlainRow[]): Uint8Array {
  return new TextEncoder().encode([headings.join(','), ...rows.map((row) => plainLine(headings, row))].map((line) => `${line}\n`).join(''));
}

/**
 * A csv of our own making with rows added behind those it has. What was there stays byte for byte: its order, quotation marks, line
 * ends, mark of encoding, and columns nobody knows. New fields follow its own headings, and none can be run as a formula.
 */
export async function withRows(
  bytes: Uint8Array | null,
  file: string,
  headings: readonly string[],
  rows: readonly PlainRow[],
): Promise<Uint8Array> {
  if (bytes === null) return newTable(headings, rows);
  const { grids, encoding = 'utf-8', delimiter = ',' } = await csv.open(bytes, file);
  const own = (grids[0]?.rows[0] ?? []).map((raw) => shown(raw).trim());
  const missing = headings.find((heading) => !own.includes(heading));
  if (missing !== undefined)
    throw new Refusal(
      'heading-missing',
      `There is no column \`${missing}\` to write in.`,
      `Add it to the first line: ${headings.join(',')}.`,
      {
        file,
      },
    );
  const text = iconv.decode(Buffer.from(bytes), encoding);
  const end = lineEndOf(text);
  const lines = rows.map((row) => `${own.map((heading) => fieldText(row[heading] ?? '')).join(delimiter)}${end}`);
  const made = withText(bytes, encoding, `${text.endsWith(end) ? '' : end}${lines.join('')}`);
  if (await readsOn(bytes, made, file, headings, rows)) return made;
  throw new Refusal(
    'rows-not-added',
    'A line added behind the others would not be read as it was meant.',
    `Save the file anew as csv with commas, or add the line yourself: ${rows.map((row) => plainLine(headings, row)).join(' ')}`,
    { file },
  );
}
