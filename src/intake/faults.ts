import type { Note } from '../nouns/row.ts';
import type { Column, ColumnFault } from '../nouns/table.ts';
import { address } from '../values/cell.ts';
import type { Draft } from './draft.ts';

const kinds: readonly Note['kind'][] = [
  ...['unreadable', 'ambiguous', 'order', 'partial', 'elsewhere', 'ragged', 'cut short', 'sentinel', 'rounded'],
] as const;

/** Kinds whose wording is the fault; of the others it differs from cell to cell. */
const worded = new Set<Note['kind']>(['unreadable', 'order', 'partial', 'elsewhere', 'ragged', 'cut short']);
const quotedAtMost = 5;

interface Noted {
  readonly kind: ColumnFault['kind'];
  readonly column: Column;
  readonly text: string;
  readonly cell: string;
  readonly quoted: string;
}

/** The faults of a table as they are met, row by row: the same fault in one column rolled up, the rows that had to be left out, and the lines whose amount is missing. */
export interface Faults {
  readonly add: (draft: Draft, isRead: boolean, isUnvalued?: boolean) => void;
  readonly all: () => ColumnFault[];
}

function notedIn(draft: Draft, columns: readonly Column[]): Noted[] {
  return draft.notes.flatMap((note): Noted[] => {
    const column = columns.find(({ field, heading, part }) => (field ?? heading) === note.field && part === note.part);
    const { kind } = note;
    if (!column || !kinds.includes(kind)) return [];
    // What a sentinel or an undated time says differs from cell to cell; the fault is the same.
    const text = worded.has(kind) ? (note.text ?? kind) : kind;
    return [{ kind: kind as ColumnFault['kind'], column, text, cell: address(column.index, draft.row), quoted: note.quoted }];
  });
}

function ofRows(kind: ColumnFault['kind'], heading: string, text: string, [first, ...others]: readonly string[]): ColumnFault[] {
  return first === undefined ? [] : [{ kind, heading, text, cells: [first, ...others], quoted: [] }];
}

/** The faults of a table with no row looked at yet. */
export function newFaults(columns: readonly Column[], needs: readonly string[] = []): Faults {
  const amounts = columns.find(({ field }) => field !== null && needs.includes(field));
  const unvalued: string[] = [];
  const rolled = new Map<string, { readonly first: Noted; readonly cells: string[]; readonly quoted: string[] }>();
  const leftOut: string[] = [];
  return {
    add: (draft, isRead, isUnvalued = false) => {
      if (isUnvalued) unvalued.push(address(amounts?.index ?? 0, draft.row));
      if (!isRead) leftOut.push(address(columns[0]?.index ?? 0, draft.row));
      if (draft.notes.length === 0) return;
      for (const noted of notedIn(draft, columns)) {
        const key = `${noted.kind} ${noted.column.index} ${noted.text}`;
        const roll = rolled.get(key) ?? { first: noted, cells: [], quoted: [] };
        roll.cells.push(noted.cell);
        if (noted.quoted !== '' && roll.quoted.length < quotedAtMost && !roll.quoted.includes(noted.quoted)) roll.quoted.push(noted.quoted);
        rolled.set(key, roll);
      }
    },
    all: () => {
      const faults = [...rolled.values()].map(
        ({ first: { kind, column, text }, cells, quoted }): ColumnFault => ({
          kind,
          heading: column.heading,
          text,
          cells: cells as [string, ...string[]],
          quoted,
        }),
      );
      const lines = ofRows('unvalued', amounts?.heading ?? '', 'lines that state no amount: it is missing, and not nought', unvalued);
      return [...ofRows('left out', '', 'rows with nothing that could be read as a record', leftOut), ...lines, ...faults];
    },
  };
}
