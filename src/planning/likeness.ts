import { partyKey } from '../mapping/parties/party-names.ts';
import type { Row } from '../nouns/row.ts';
import { type Day, daysBetween, parseDay } from '../values/day.ts';
import { keyOf, list } from '../values/text.ts';

export type AnyRow = Row<object>;

/** How much a field tells of which thing a record is about. Fields not named here tell little, yet something. */
const weights: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'title service line intention activity indicator item asset cause question answer measure proposal clearance transaction invoice'
      .split(' ')
      .map((field) => [field, 3]),
  ),
  provider: 2,
  ref: 1.5,
  start: 1.5,
  lot: 1.5,
  ...Object.fromEntries(
    'end annualValue totalValue budget amount date description commissioner year'.split(' ').map((field) => [field, 1]),
  ),
};
const little = 0.4;

/** The value of a field by its name. */
export function heldIn(row: AnyRow, field: string): unknown {
  return (row as unknown as Readonly<Record<string, unknown>>)[field];
}

/** The fields a record's table has a column for, and those the record holds without one. */
export function fieldsOf(row: AnyRow): string[] {
  const said = Object.keys(row).filter((field) => !['id', 'origin', 'extra'].includes(field) && heldIn(row, field) !== undefined);
  return [...new Set([...row.origin.table.columns.flatMap(({ field }) => field ?? []), ...said])];
}

/** The keys of the parties a field names; none when it names nobody. */
export function partiesIn(value: unknown): readonly string[] {
  const names = Array.isArray(value) ? value : [value];
  return names.flatMap((name) => (typeof name === 'string' ? (partyKey(name)?.base ?? []) : []));
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  const shared = [...new Set(a)].filter((one) => other.has(one)).length;
  return (2 * shared) / (new Set(a).size + other.size || 1);
}

/** Words in common. Where the numbers differ (`Lot 1`, `Lot 2`) the rest of the words say little. */
function textLikeness(a: string, b: string): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  if (one === other) return 1;
  const numbers = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(' ');
  const shared = overlap(one.split(' '), other.split(' '));
  return numbers(one) === numbers(other) ? shared : Math.min(shared, 0.3);
}

function dayLikeness(a: Day, b: Day): number {
  const apart = Math.abs(daysBetween(a, b));
  return apart === 0 ? 1 : apart <= 31 ? 0.5 : 0;
}

function alike(field: string, a: unknown, b: unknown): number {
  if (field === 'provider' || field === 'commissioner') return overlap(partiesIn(a), partiesIn(b));
  if (typeof a === 'number' && typeof b === 'number')
    return a === b ? 1 : Math.abs(a - b) <= 0.1 * Math.max(Math.abs(a), Math.abs(b)) ? 0.5 : 0;
  if (typeof a === 'string' && typeof b === 'string') {
    const [one, other] = [parseDay(a), parseDay(b)];
    if (one && other) return dayLikeness(one, other);
    return field === 'ref' ? Number(keyOf(a) === keyOf(b)) : textLikeness(a, b);
  }
  return JSON.stringify(a) === JSON.stringify(b) ? 1 : 0;
}

/** How alike two records are, from 0 to 1, with the fields that agree and those that do not. */
export interface Likeness {
  readonly likeness: number;
  readonly agree: readonly string[];
  readonly differ: readonly string[];
}

/**
 * How alike two records are: the mean over the fields both state, each by what it tells. A field one of them lacks is no
 * evidence either way, so a pair that shares too little evidence is held down.
 */
export function likenessOf(a: AnyRow, b: AnyRow): Likeness {
  let agreed = 0;
  let weighed = 0;
  const agree: string[] = [];
  const differ: string[] = [];
  for (const [field, value] of Object.entries(a)) {
    const other = heldIn(b, field);
    if (field === 'id' || field === 'origin' || field === 'extra' || value === undefined || other === undefined) continue;
    const weight = weights[field] ?? little;
    const score = alike(field, value, other);
    agreed += weight * score;
    weighed += weight;
    if (weight >= 1) (score === 1 ? agree : differ).push(field);
  }
  const enough = 4;
  return { likeness: weighed === 0 ? 0 : agreed / Math.max(weighed, enough), agree, differ };
}

/** Whether two records cannot be one by what they say: another provider and another start. */
export function contradict(a: AnyRow, b: AnyRow): boolean {
  const [one, other] = [partiesIn(heldIn(a, 'provider')), partiesIn(heldIn(b, 'provider'))];
  const [start, begins] = [heldIn(a, 'start'), heldIn(b, 'start')];
  return one.length > 0 && other.length > 0 && overlap(one, other) === 0 && start !== undefined && begins !== undefined && start !== begins;
}

/** Why two records are thought to be one, in words. */
export function becauseOf({ agree, differ }: Likeness): string {
  const named = (fields: readonly string[]): string => list(fields.map(inWords));
  const same = agree.length === 0 ? 'their words are much alike' : `the same ${named(agree)}`;
  return differ.length === 0 ? same : `${same}; ${named(differ)} ${differ.length === 1 ? 'differs' : 'differ'}`;
}

function inWords(field: string): string {
  return field === 'ref' ? 'reference' : field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
