import { isMap, isScalar, isSeq, parseDocument, Scalar, type YAMLSeq } from 'yaml';
import { endOf, type Item, linesOf, type Pin, pathIn, pinned, withoutOuterComments } from './pin-item.ts';

/** Which item of a file's own each pin is written over: the one of its sheet, else one that names none; null is a new one. */
function claims(items: readonly Item[], pins: readonly Pin[]): (Item | null)[] {
  const free = new Set(items);
  const take = (fits: (sheet: unknown, row: unknown) => boolean): Item | null => {
    const found = [...free].find((item) =>
      isMap(item) ? fits(item.get('sheet') ?? null, item.get('header-row') ?? null) : fits(null, null),
    );
    if (found) free.delete(found);
    return found ?? null;
  };
  const exact = pins.map((pin) => take((sheet, row) => sheet === pin.sheet && row === pin.headerRow));
  const alone = (pin: Pin): boolean => pins.filter(({ sheet }) => sheet === pin.sheet).length === 1;
  const bySheet = pins.map((pin, i) => exact[i] ?? take((sheet, row) => sheet === pin.sheet && (row === null || alone(pin))));
  return pins.map((_, i) => bySheet[i] ?? take((sheet, row) => sheet === null && row === null));
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

/** Changes only the lines of the items that are pinned. */
function inBlock(text: string, list: YAMLSeq, isFile: (path: string) => boolean, path: string, pins: readonly Pin[], eol: string): Edit[] {
  const items = list.items as Item[];
  const mine = items.filter((item) => isFile(pathIn(item) ?? ''));
  const startOf = (item: Item): number => item.range?.[0] ?? 0;
  const first = items[0] as Item;
  const indent = columnOf(text, startOf(first));
  const dash = text.slice(startOf(first) - indent, startOf(first));
  const ends = new Map(items.map((item) => [item, endOf(text, item)]));
  const starts = new Map(items.map((item) => [item, startOf(item)]));
  const claimed = claims(mine, pins);
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const [i, pin] of pins.entries()) {
    const item = claimed[i];
    if (item) {
      const before = JSON.stringify(item);
      withoutOuterComments(item);
      const now = pinned(item, pin);
      // What says the same already stays letter for letter.
      if (JSON.stringify(now) !== before)
        edits.push({ from: starts.get(item) as number, to: ends.get(item) as number, words: linesOf(now, indent, eol) });
    } else added.push(`${eol}${dash}${linesOf(pinned(new Scalar(path), pin), indent, eol)}`);
  }
  const last = mine.at(-1) ?? (items.at(-1) as Item);
  const at = ends.get(last) as number;
  const over = edits.find(({ to }) => to === at);
  if (added.length === 0) return edits;
  if (!over) return [...edits, { from: at, to: at, words: added.join('') }];
  return edits.map((edit) => (edit === over ? { ...edit, words: edit.words + added.join('') } : edit));
}

/** A list written `[a, b]`, an empty one, or none at all becomes one of a line each. */
function asBlock(items: readonly Item[], isFile: (path: string) => boolean, path: string, pins: readonly Pin[], eol: string): string {
  const mine = items.filter((item) => isFile(pathIn(item) ?? ''));
  const claimed = claims(mine, pins);
  const over = new Map(pins.flatMap((pin, i) => (claimed[i] ? [[claimed[i], pin] as const] : [])));
  const nodes = [
    ...items.map((item) => {
      const pin = over.get(item);
      return pin ? pinned(item, pin) : item;
    }),
    ...pins.filter((_, i) => !claimed[i]).map((pin) => pinned(new Scalar(path), pin)),
  ];
  return nodes.map((node) => `${eol}  - ${linesOf(node, 4, eol)}`).join('');
}

/**
 * The text of commissioning.yaml with the reading of a file pinned under `sources`, commented. Whatever a person wrote elsewhere,
 * comments and order too, stays letter for letter; a pin that says the same already is left as it is. `isFile` tells which paths
 * name the file; `path` is how it is written where it is new.
 */
export function textWithPins(text: string, isFile: (path: string) => boolean, path: string, pins: readonly Pin[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const contents = parseDocument(text).contents;
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === 'sources') : undefined;
  const list = pair?.value;
  if (isSeq(list) && !list.flow && list.items.length > 0)
    return inBlock(text, list, isFile, path, pins, eol)
      .sort((a, b) => b.from - a.from)
      .reduce((whole, { from, to, words }) => whole.slice(0, from) + words + whole.slice(to), text);
  const block = asBlock(isSeq(list) ? (list.items as Item[]) : [], isFile, path, pins, eol);
  if (!pair) return `${text}${text === '' || text.endsWith('\n') ? '' : eol}sources:${block}${eol}`;
  const range = (list as { range?: readonly number[] } | null)?.range ?? [0, 0];
  const [from, to] = isSeq(list) ? [range[0] as number, range[1] as number] : [range[1] as number, range[1] as number];
  const remark = /^[ \t]*#[^\r\n]*/.exec(text.slice(to))?.[0] ?? '';
  return `${text.slice(0, from).trimEnd()}${remark === '' ? '' : ` ${remark.trim()}`}${block}${text.slice(to + remark.length)}`;
}
