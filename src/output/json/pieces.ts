// Levels of an answer that are taken apart: the envelope, its data and lists, and what stands in a list of the data.
const takenApart = 3;
const pieceLength = 65_536;

/**
 * What `JSON.stringify(value, null, 2)` makes of a value of plain objects and lists, in pieces: a long list is never one text, which
 * for a large register would be longer than an engine lets a text be.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  let piece = '';
  for (const part of partsOf(value, 0)) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* partsOf(value: unknown, level: number): Generator<string> {
  const entries = level < takenApart ? entriesOf(value) : [];
  if (entries.length === 0) {
    yield (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${'  '.repeat(level)}`);
    return;
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  for (const [index, [name, held]] of entries.entries()) {
    yield `${index === 0 ? open : ','}\n${'  '.repeat(level + 1)}${name}`;
    yield* partsOf(held, level + 1);
  }
  yield `\n${'  '.repeat(level)}${close}`;
}

/** What an object or a list holds, each beside how it is named in JSON. */
function entriesOf(value: unknown): (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((held) => ['', held] as const);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => (held === undefined ? [] : [[`${JSON.stringify(name)}: `, held] as const]));
}
