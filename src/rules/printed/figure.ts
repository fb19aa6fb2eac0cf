import type { Picture } from '../../nouns/picture.ts';
import { at, type Row } from '../../nouns/row.ts';
import { keyOfTable } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { keyOf } from '../../values/text.ts';
import { inOrder } from '../order.ts';
import { significantKey } from '../words.ts';

/** A local figure of an indicator, or of a measure of demand, with the words that tell which measure it is. */
export interface Figure {
  readonly row: Row<object>;
  readonly name: string;
  readonly measure: string;
  readonly qualifier: string;
  /** Which of several indicators under one number of a framework: the `i` of `PHOF 1.01i`; empty where it bears none. */
  readonly variant: string;
  readonly value: number;
  readonly national: number | undefined;
  readonly period: string | undefined;
  readonly table: string;
  /** Its table, its name and everything else its row says but the figures: two rows that share it say one thing twice. */
  readonly identity: string;
  readonly cell: Cell;
}

const numbered = /^\s*(?:[A-Z]{2,6}\s*)?[A-Z]?\d+[a-z]?\.\d+([a-z]*)\s+/;

/** The name of a measure without its framework's number (`PHOF 1.05`) and its brackets. */
export function bareName(name: string): string {
  return name.replace(numbered, '').replace(/\([^)]*\)/g, ' ');
}

/** Everything a row of figures says but its figures: its table, name, period and every other word. Two rows with the same are one thing; one that names no period may be of another year, and is nobody else’s. */
export function identityOf(row: Row<object>): string {
  const { table } = row.origin;
  const fields = row as unknown as Readonly<Record<string, unknown>>;
  const words = ['indicator', 'measure', 'period', 'unit', 'group', 'element', 'better'].map((field) => keyOf(String(fields[field] ?? '')));
  const extra = Object.entries(row.extra ?? {}).map(([heading, value]) => `${heading}=${keyOf(value)}`);
  const own = fields['period'] === undefined ? [String(row.origin.row)] : [];
  return [keyOfTable(table), ...words, ...extra.sort(), ...own].join('\n');
}

/** A measure by the words of its bare name, in alphabetical order. */
function measureOf(name: string): string {
  return significantKey(bareName(name));
}

/** Every local figure of the outcome and demand tables, in the order they were written. */
export function figuresOf(picture: Picture): Figure[] {
  const table = ({ origin }: Row<object>): string => keyOfTable(origin.table);
  const figure = (row: Row<object>, name: string, value: number, field: string, more: Pick<Figure, 'national' | 'period'>): Figure => ({
    row,
    name,
    measure: measureOf(name),
    qualifier: significantKey([...name.matchAll(/\(([^)]*)\)/g)].map(([, inside]) => inside).join(' ')),
    variant: numbered.exec(name)?.[1] ?? '',
    value,
    table: table(row),
    identity: identityOf(row),
    cell: at(row, field),
    ...more,
  });
  const outcomes = inOrder(picture.records.outcomes).flatMap((row) =>
    row.indicator === undefined || row.local === undefined
      ? []
      : [figure(row, row.indicator, row.local, 'local', { national: row.national, period: row.period })],
  );
  const demand = inOrder(picture.records.demand).flatMap((row) =>
    row.measure === undefined || row.value === undefined
      ? []
      : [figure(row, row.measure, row.value, 'value', { national: undefined, period: row.period })],
  );
  return [...outcomes, ...demand];
}
