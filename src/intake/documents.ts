import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import type { Document } from '../nouns/document.ts';
import { type Place, Refusal } from '../values/refusal.ts';

function linesOf(node: unknown, pointer: string, counter: LineCounter, lines: Record<string, number>): void {
  const range = (node as { range?: readonly [number, number, number] } | null)?.range;
  if (range && lines[pointer] === undefined) lines[pointer] = counter.linePos(range[0]).line;
  if (isMap(node)) {
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
      const at = `${pointer}/${key}`;
      const keyRange = (pair.key as { range?: readonly [number, number, number] }).range;
      if (keyRange) lines[at] = counter.linePos(keyRange[0]).line;
      linesOf(pair.value, at, counter, lines);
    }
  }
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) linesOf(item, `${pointer}/${index}`, counter, lines);
  }
}

/** What tells whether an amount stands inside brackets: brackets where a value may begin and those that close them; quoted texts and remarks are left as they are. */
const flowTokens =
  /(?<=[:,{[-]\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(?<=^|\s)#.*$|(?<open>(?<=(?:[:,{[-]|^)\s*)[{[])|(?<close>[}\]])|(?<amount>£\d{1,3}(?:,\d{3})+(?!\d))/gm;

/** Inside `{ }` and `[ ]` YAML takes a comma for the end of a value; in `£700,000` it is not. */
function withWholeAmounts(text: string): string {
  let depth = 0;
  return text.replace(flowTokens, (said, ...rest) => {
    const { open, close, amount } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (open !== undefined) depth += 1;
    if (close !== undefined) depth = Math.max(0, depth - 1);
    return amount !== undefined && depth > 0 ? amount.replaceAll(',', '') : said;
  });
}

/** What the reader's codes mean to somebody who has never met YAML. */
const plainly: Readonly<Record<string, string>> = {
  BAD_INDENT: 'A bracket may be open, or a line is indented further or less than those it belongs with.',
  TAB_AS_INDENT: 'A tab stands where spaces indent a line.',
  MISSING_CHAR: 'A closing bracket, a quote, or the space after a colon is missing.',
  DUPLICATE_KEY: 'The same key stands twice.',
  MULTILINE_IMPLICIT_KEY: 'A key runs over two lines: a colon or a quote is missing.',
  UNEXPECTED_TOKEN: 'Something stands where a key or a value was looked for.',
  BAD_ALIAS: 'A value begins with * or &: put it in quotes.',
};

function unreadable(code: string, place: Place): Refusal {
  const why = plainly[code] ?? 'Its keys, colons and indentation do not make a whole.';
  return new Refusal(
    'yaml-unreadable',
    `The file cannot be read as YAML. ${why}`,
    place.line === undefined ? 'Check the file.' : 'Check that line and the one before it.',
    place,
  );
}

/** An alias of nothing, or of too much, is found only when the text is turned into data. */
function dataOf(parsed: YamlDocument.Parsed, file: string): unknown {
  try {
    return parsed.toJS();
  } catch {
    throw unreadable('BAD_ALIAS', { file });
  }
}

/** A YAML text as plain data whose nodes know their lines. Text that is not YAML is refused with its line. */
export function readDocument(text: string, file: string): Document {
  const counter = new LineCounter();
  const parsed: YamlDocument.Parsed = parseDocument(withWholeAmounts(text), { lineCounter: counter, prettyErrors: false });
  const error = parsed.errors[0];
  if (error) throw unreadable(error.code, { file, line: counter.linePos(error.pos[0]).line });
  const lines: Record<string, number> = {};
  linesOf(parsed.contents, '', counter, lines);
  return { file, value: dataOf(parsed, file) ?? {}, lines };
}
