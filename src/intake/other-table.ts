import type { Column, Table } from '../nouns/table.ts';
import { address } from '../values/cell.ts';
import { bodyOf } from './body.ts';
import type { BodyRow } from './body-row.ts';
import type { Found } from './found.ts';
import type { Grid } from './grid.ts';
import { onItsSide } from './on-its-side.ts';
import { printedFigures } from './printed/printed.ts';
import type { ReadingContext } from './reading-context.ts';
import { rangeOf, wordsOf } from './surroundings.ts';
import { noWords } from './unfilled.ts';
import { unfilledAround, unfilledFaults, unfilledRows, withUnfilled } from './unfilled-cells.ts';

/** A table that is none of the kinds the toolkit knows: said, and left alone, but that what it prints of itself is added again. */
export function otherTable(
  grid: Grid,
  found: Found,
  base: Pick<Table, 'file' | 'sheet' | 'hidden' | 'unseen' | 'headerRow' | 'personal'>,
  { unfilled: known = noWords, lexicons }: Pick<ReadingContext, 'unfilled' | 'lexicons'>,
): Table {
  const columns = found.headings.map(
    (heading): Column => ({
      index: heading.index,
      heading: heading.text,
      cell: address(heading.index, Math.max(1, found.headerRow)),
      field: null,
      confidence: 0,
      status: 'unmapped',
    }),
  );
  const body = bodyOf(grid, found, columns, null);
  const around = wordsOf(grid, found, body);
  const unfilled = [...unfilledRows(body, columns, known), ...unfilledAround(around, known)];
  const printed = grid.pointers ? null : printedFigures(body, columns, null);
  const counted = (is: BodyRow['is']): number => body.filter((row) => row.is === is).length;
  return {
    ...base,
    range: rangeOf(columns, found),
    kind: 'other',
    confidence: 0,
    columns,
    rows: {
      read: 0,
      leftOut: counted('data') + counted('total'),
      setAside: counted('words') + counted('repeat'),
      blank: counted('blank'),
      totals: 0,
    },
    money: {},
    dates: {},
    totals: [],
    ...(printed ? { printed } : {}),
    ...withUnfilled(unfilled),
    faults: unfilledFaults(unfilled),
    words: around,
    because: [
      ...found.because,
      'its columns are those of no kind of table the toolkit knows',
      ...[onItsSide(grid, found, lexicons)].filter((one) => one !== null),
    ],
  };
}
