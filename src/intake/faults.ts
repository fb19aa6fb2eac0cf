import type { Column, ColumnFault, Note } from '../nouns/table.ts';
import { address } from '../values/cell.ts';
import type { Draft } from './record.ts';

const kinds: readonly Note['kind'][] = [
  ...['unreadable', 'ambiguous', 'order', 'partial', 'elsewhere', 'ragged', 'sentinel', 'rounded', 'placeholder'],
] as const;
/** Kinds whose wording is the fault; of the others it differs from cell to cell. */
const worded = new Set<Note['kind']>(['unreadable', 'order', 'partial', 'elsewhere', 'ragged']);
const quotedAtMost = 5;

interface Noted {
  readonly kind: ColumnFault['kind'];
  readonly column: Column;
  readonly text: string;
  readonly cell: string;
  readonly quoted: string;
}

function notedIn(draft: Draft, columns: readonly Column[]): Noted[] {
  return draft.notes.flatMap((note): Noted[] => {
    const column = columns.find(({ field }) => field === note.field);
    if (!column || !kinds.includes(note.kind)) return [];
    // What a sentinel or an undated time says differs from cell to cell; the fault is the same.
    const text = worded.has(note.kind) ? (note.text ?? note.kind) : note.kind;
    return [{ kind: note.kind as ColumnFault['kind'], column, text, cell: address(column.index, draft.row), quoted: note.quoted }];
  });
}

/** What is wrong with the cells of a table, the same fault in one column rolled up, and the rows that had to be left out. */
export function faultsOf(columns: readonly Column[], read: readonly Draft[], leftOut: readonly Draft[]): ColumnFault[] {
  const rolled = new Map<string, { readonly first: Noted; readonly cells: string[]; readonly quoted: string[] }>();
  for (const noted of [...read, ...leftOut].sort((a, b) => a.row - b.row).flatMap((draft) => notedIn(draft, columns))) {
    const key = `${noted.kind} ${noted.column.index} ${noted.text}`;
    const roll = rolled.get(key) ?? { first: noted, cells: [], quoted: [] };
    roll.cells.push(noted.cell);
    if (noted.quoted !== '' && roll.quoted.length < quotedAtMost && !roll.quoted.includes(noted.quoted)) roll.quoted.push(noted.quoted);
    rolled.set(key, roll);
  }
  const faults = [...rolled.values()].map(
    ({ first: { kind, column, text }, cells, quoted }): ColumnFault => ({
      kind,
      heading: column.heading,
      text,
      cells: cells as [string, ...string[]],
      quoted,
    }),
  );
  const index = columns[0]?.index ?? 0;
  const [first, ...others] = leftOut.map((draft) => address(index, draft.row));
  return first === undefined
    ? faults
    : [
        { kind: 'left out', heading: '', text: 'rows with nothing that could be read as a record', cells: [first, ...others], quoted: [] },
        ...faults,
      ];
}
