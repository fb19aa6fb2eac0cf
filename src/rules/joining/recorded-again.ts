import type { Found } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import { at, nameOf } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, nothing, type Pence, sum } from '../../values/money.ts';
import type { Period } from '../../values/period.ts';
import { count, keyOf, list } from '../../values/text.ts';
import { commissionersOf } from '../buyers/buyers.ts';
import { circumstances, forAndAgainst } from '../offers/circumstances.ts';
import { evidenceOf } from '../order.ts';
import { few, lastingName, quoted, spoken } from '../standing.ts';
import { endOf } from '../term.ts';
import { type Entry, statedValue, suppliersIn } from './repeats.ts';

/** What rows are held against each other by, each as a key that is blank where the row does not state it. */
const compared: Readonly<Record<'title' | 'start' | 'end' | 'value', (row: Entry) => string>> = {
  title: ({ title }) => keyOf(title ?? ''),
  start: ({ start }) => start ?? '',
  end: (row) => endOf(row) ?? '',
  value: (row) => String(statedValue(row) ?? ''),
};

/** The fields in which rows are the same, in which they differ, and which none of them states. */
export function comparison(
  rows: readonly Entry[],
  picture: Pick<Picture, 'placements'>,
): Readonly<Record<'alike' | 'apart' | 'unstated', readonly string[]>> {
  const said = Object.entries({ supplier: suppliersIn(picture), ...compared }).map(([name, of]) => ({
    name,
    values: new Set(rows.map(of)),
  }));
  const named = (holds: (values: ReadonlySet<string>) => boolean) => said.filter(({ values }) => holds(values)).map(({ name }) => name);
  return {
    alike: named((values) => values.size === 1 && !values.has('')),
    apart: named((values) => values.size > 1),
    unstated: named((values) => values.size === 1 && values.has('')),
  };
}

function cellsOf(rows: readonly Entry[]): readonly [Cell, ...Cell[]] {
  const field = rows.every((row) => row.ref !== undefined) ? 'ref' : 'title';
  return rows.map((row) => at(row, field)) as [Cell, ...Cell[]];
}

/** What is known of the rows beside what they say. */
export interface Ground {
  readonly picture: Picture;
  /** A row with its place on the map, also when it does not run in the plan year. */
  readonly placed: (row: Entry) => { readonly placed: Placement | null; readonly area: string | null };
}

/** The days from the first of some rows to the last, as far as they are stated. */
function daysOfRows(rows: readonly Entry[]): Period | null {
  const [starts, ends] = [rows.flatMap((row) => row.start ?? []).sort(), rows.flatMap((row) => endOf(row) ?? []).sort()];
  const [from, to] = [starts[0], ends.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

function setOut(rows: readonly Entry[], { picture, placed }: Ground): string {
  const named = (of: (row: Entry) => readonly string[]): string => {
    const names = [...new Set(rows.flatMap(of))].sort();
    return names.length === 0 ? 'not stated' : few(names);
  };
  return [
    circumstances(rows.map(placed), daysOfRows(rows), picture),
    `Commissioner: ${named(commissionersOf)}. Provider: ${named((row) => row.provider ?? [])}.`,
  ].join(' ');
}

function referencesOf(rows: readonly Entry[]): string[] {
  return [...new Set(rows.flatMap((row) => row.ref ?? []))].sort();
}

/** One contract in several rows. */
export function twice(rows: readonly Entry[], ground: Ground): Found {
  const again = sum(rows.slice(1).map((row) => statedValue(row) ?? (0 as Pence)));
  const { alike, apart, unstated } = comparison(rows, ground.picture);
  const references = referencesOf(rows);
  // With no supplier and no day, rows of one title may as well be several notices or contracts.
  const isBare = ['supplier', 'start', 'end'].every((field) => unstated.includes(field));
  const [first, ...others] = cellsOf(rows);
  return {
    text: [
      `${quoted(rows.slice(0, 1).map(nameOf))} stands in ${count(rows.length, 'row')}${references.length > 1 ? ` under references ${few(references)}` : ''}.`,
      'Keep one row; if they are several contracts, give each a title of its own.',
      setOut(rows, ground),
      forAndAgainst(
        'one contract written again',
        [
          [alike.length > 0 ? `the same ${list(alike)}` : '', references.length === 1 ? 'one reference' : '']
            .filter(Boolean)
            .join(', and '),
        ],
        [
          apart.length > 0 ? `they differ in ${list(apart)}` : '',
          unstated.length > 0 ? `${list(unstated)} ${unstated.length > 1 ? 'are' : 'is'} not stated` : '',
          references.length > 1 ? 'each has a reference of its own' : '',
          rows.every((row) => commissionersOf(row).length === 0) ? 'who buys is not stated, and two bodies may each have written it' : '',
        ],
      ),
      again > 0 ? `${isBare ? 'If it is, its' : 'Its'} value is counted more than once in any total of this register.` : '',
    ].join(' '),
    about: rows.map((row) => row.id),
    evidence: evidenceOf(first, others),
    ...(isBare ? { severity: 'advice' as const } : again > 0 ? { amount: again } : {}),
  };
}

/** Rows of one reference that may be lots, routes or amendments, or one contract. */
export function question(rows: readonly Entry[], ground: Ground): Found {
  const { alike, apart } = comparison(rows, ground.picture);
  const dated = rows.every((row) => row.start !== undefined && endOf(row) !== undefined);
  const titles = [...new Set(rows.map((row) => row.title).filter((title) => title !== undefined))];
  const [first, ...others] = cellsOf(rows);
  return {
    text: [
      `${count(rows.length, 'row')} under reference ${rows[0]?.ref ?? rows[0]?.ocid} differ in ${list(apart)}${titles.length > 0 ? `: ${quoted(titles)}` : ''}.`,
      'Are they lots, routes or amendments, or one contract written again?',
      setOut(rows, ground),
      forAndAgainst(
        'one contract written again',
        [list(['one reference', ...(alike.includes('supplier') ? ['one supplier'] : []), ...(dated ? ['days that meet'] : [])])],
        [`they differ in ${list(apart)}`],
      ),
    ].join(' '),
    about: rows.map((row) => row.id),
    evidence: evidenceOf(first, others),
    apart: `reference-${keyOf(rows[0]?.ref ?? rows[0]?.ocid ?? '').replaceAll(' ', '-')}`,
    severity: 'advice',
  };
}

/** Rows of one provider, value and term whose titles say it in other words. */
export function inOtherWords(rows: readonly Entry[], needs: readonly string[], ground: Ground): Found {
  const { alike, apart } = comparison(rows, ground.picture);
  const references = referencesOf(rows);
  const [first, ...others] = cellsOf(rows);
  return {
    text: [
      `${quoted(rows.map(({ title }) => title ?? ''))} may be one contract under ${count(rows.length, 'name')}${references.length > 1 ? ` and references (${few(references)})` : ''}. Are they? Keep one row of it then; if they are several contracts, say in the titles what sets them apart.`,
      setOut(rows, ground),
      forAndAgainst(
        'one contract written again',
        [
          `the same ${list(needs.length === 0 ? alike : [...alike, `need (${list(needs.map(spoken))})`])}`,
          needs.length === 0 ? 'all the words of one title stand in another' : '',
        ],
        [`they differ in ${list(apart)}`, references.length > 1 ? 'each has a reference of its own' : ''],
      ),
      `If they are one, ${formatPounds(statedValue(rows[0] as Entry) ?? nothing)} is counted more than once in any total of this register.`,
    ].join(' '),
    about: rows.map((row) => row.id),
    evidence: evidenceOf(first, others),
    apart: 'in-other-words',
    severity: 'advice',
  };
}

/** A register that writes many contracts on several rows each: one thing to ask of whoever keeps it. */
export function questions(sets: readonly [readonly Entry[], ...(readonly Entry[])[]]): Found {
  const { table } = (sets[0][0] as Entry).origin;
  const [first, ...others] = sets.flatMap(cellsOf) as [Cell, ...Cell[]];
  return {
    text: `${sets.length} references of this register stand on several rows each that have a supplier and a title or a value in common and differ in the rest: ${few(sets.map(([row]) => row?.ref ?? row?.ocid ?? ''))}. Are the rows of each lots, routes or amendments, or one contract written again? Say so in a column of lots, or keep one row of each.`,
    about: [lastingName(table)],
    evidence: evidenceOf(first, others),
    apart: `${sets.length}-references`,
    severity: 'advice',
  };
}

/** Contracts outside what the plan is about, each in several rows: one thing to ask of whoever keeps the register, and nothing this plan counts. */
export function beyondScope(sets: readonly [readonly Entry[], ...(readonly Entry[])[]]): Found {
  const { table } = (sets[0][0] as Entry).origin;
  const [first, ...others] = sets.flatMap(cellsOf) as [Cell, ...Cell[]];
  return {
    text: `${sets.length} contracts of this register stand on several rows each that are alike: ${quoted(sets.flatMap((rows) => rows.slice(0, 1).map(nameOf)))}. They are outside this plan’s scope, and no figure of it rests on them. Keep one row of each; of several contracts, give each a title of its own.`,
    about: [lastingName(table)],
    evidence: evidenceOf(first, others),
    apart: `outside-${sets.length}-rows`,
    severity: 'advice',
  };
}
