import { isCollection, isMap, isScalar, isSeq, Pair, Scalar, YAMLMap, Document as YamlDocument } from 'yaml';

/** How one table is to be read from now on. A column's remark stands beside it. */
export interface Pin {
  readonly kind: string;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly columns: readonly { readonly heading: string; readonly field: string; readonly remark?: string }[];
}

/** The words above every pin, by which it is known again. */
const pinnedBy = ' Pinned by `commission inspect --save`. Take these lines out to have the table found afresh.';

/** An item of `sources` as it is written: a path alone, or a mapping. */
export type Item = YAMLMap<Scalar, unknown> | Scalar;

/** The path an item names. */
export function pathIn(item: unknown): string | null {
  const path = isMap(item) ? item.get('path') : isScalar(item) ? item.value : null;
  return typeof path === 'string' ? path : null;
}

/** Where the words of an item end, with a remark on the same line: comments on lines below it are its neighbours'. */
export function endOf(text: string, node: unknown): number {
  if (isMap(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1) as Pair;
    return endOf(text, isScalar(last.value) || isCollection(last.value) ? last.value : last.key);
  }
  if (isSeq(node) && !node.flow && node.items.length > 0) return endOf(text, node.items.at(-1));
  const end = (node as { range?: readonly number[] }).range?.[1] ?? 0;
  return end + (/^[ \t]+#[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
}

/** Comments that stand in the text outside the stretch an item is written over, and would be written twice. */
export function withoutOuterComments(node: unknown): void {
  if (!isMap(node) && !isSeq(node)) return;
  node.commentBefore = null;
  for (let at: unknown = node; isMap(at) || isSeq(at); at = isMap(at) ? at.items.at(-1)?.value : at.items.at(-1)) at.comment = null;
}

function asMap(item: Item): YAMLMap<Scalar, unknown> {
  if (isMap(item)) {
    item.flow = false;
    return item as YAMLMap<Scalar, unknown>;
  }
  const map = new YAMLMap<Scalar, unknown>();
  item.commentBefore = null;
  map.items.push(new Pair(new Scalar('path'), item));
  return map;
}

/** Sets a key to a value; one that says the same already keeps its own look and its remark. */
function set(map: YAMLMap<Scalar, unknown>, key: string, value: string | number, remark?: string): void {
  if (map.get(key) === value) return;
  const scalar = new Scalar(value);
  if (remark !== undefined) scalar.comment = ` ${remark}`;
  const pair = map.items.find((each) => each.key.value === key);
  const columns = map.items.findIndex((each) => each.key.value === 'columns');
  if (pair) pair.value = scalar;
  else map.items.splice(columns < 0 ? map.items.length : columns, 0, new Pair(new Scalar(key), scalar));
}

function setColumns(map: YAMLMap<Scalar, unknown>, columns: Pin['columns']): void {
  const given: unknown = map.get('columns', true);
  const held = isMap(given) ? (given as YAMLMap<Scalar, unknown>) : new YAMLMap<Scalar, unknown>();
  held.flow = false;
  const wanted = new Set(columns.map(({ heading }) => heading));
  held.items = held.items.filter(({ key }) => wanted.has(String(key.value)));
  for (const { heading, field, remark } of columns) set(held, heading, field, remark);
  if (columns.length === 0) map.delete('columns');
  else if (held !== given) {
    map.delete('columns');
    map.items.push(new Pair(new Scalar('columns'), held));
  }
}

/** An item with a pin written into it; what it says already keeps its look. */
export function pinned(item: Item, pin: Pin): YAMLMap<Scalar, unknown> {
  const map = asMap(item);
  set(map, 'kind', pin.kind);
  if (pin.sheet === null) map.delete('sheet');
  else set(map, 'sheet', pin.sheet);
  if (pin.headerRow > 0) set(map, 'header-row', pin.headerRow);
  setColumns(map, pin.columns);
  const said = map.items.some(({ key }) => key.commentBefore?.includes(pinnedBy.trim()));
  const kind = map.items.find(({ key }) => key.value === 'kind')?.key;
  if (kind && !said) kind.commentBefore = kind.commentBefore ? `${kind.commentBefore}\n${pinnedBy}` : pinnedBy;
  return map;
}

/** An item of `sources` as the lines that follow its dash, indented to stand so many columns in. */
export function linesOf(node: unknown, indent: number, eol: string): string {
  const document = new YamlDocument(null);
  document.contents = node as never;
  return document
    .toString({ lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line, i) => (i === 0 || line === '' ? line : ' '.repeat(indent) + line))
    .join(eol);
}
