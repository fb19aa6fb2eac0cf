import type { Picture } from '../nouns/picture.ts';
import { formatDay } from '../values/day.ts';
import type { Period } from '../values/period.ts';
import { list } from '../values/text.ts';
import type { Commitment } from './commitments.ts';
import { areaKey, areasOf } from './places.ts';
import { few, quoted, spoken } from './standing.ts';

type Placed = readonly Pick<Commitment, 'placed' | 'area'>[];

function once(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function cohortWords(of: Placed): string {
  const placed = of.flatMap((one) => one.placed ?? []);
  const cohorts = once(placed.flatMap((one) => one.cohorts.map(spoken)));
  const ages = placed.flatMap((one) => (one.ages === null ? [] : [one.ages]));
  const whom = cohorts.length === 0 ? '' : list(cohorts);
  if (ages.length === 0) return whom === '' ? 'Cohort and ages: not stated.' : `Cohort: ${whom}, ages not stated.`;
  const [from, to] = [Math.min(...ages.map((age) => age.from)), Math.max(...ages.map((age) => age.to))];
  const as = !placed.some((one) => one.agesStated)
    ? ', as such services usually have'
    : ages.length < placed.length
      ? ' where they are stated'
      : '';
  return `Cohort: ${[whom, `ages ${from} to ${to}${as}`].filter(Boolean).join(', ')}.`;
}

function placeWords(of: Placed, picture: Picture): string {
  const read = areasOf(picture);
  const areas = of.map(({ area }) => read(area));
  const stated = [
    ...new Map(areas.flatMap((area) => (area.of === 'unstated' ? [] : [[areaKey(area), area.written] as const]))).values(),
  ].sort();
  const rest = areas.filter((area) => area.of === 'unstated').length;
  if (stated.length === 0) return 'Place: not stated.';
  return `Place: ${few(stated)}${rest === 0 ? '' : `; not stated for ${rest === 1 ? 'one' : rest}`}.`;
}

/** `Cohort: children, ages 5 to 18. Place: North. Period: 1 April 2026 to 31 July 2026.` What is not stated is said not to be. */
export function circumstances(of: Placed, days: Period | null, picture: Picture): string {
  const period = days === null ? 'not known' : `${formatDay(days.from)} to ${formatDay(days.to)}`;
  return [cohortWords(of), placeWords(of, picture), `Period: ${period}.`].join(' ');
}

/** `Commissioned by the council; provided by “Kite” and “Star”.` */
export function whoBuysAndProvides(of: readonly Commitment[]): string {
  const buyers = once(of.flatMap(({ placed, row }) => placed?.commissioners ?? row?.commissioner ?? row?.body ?? []));
  const providers = once(of.flatMap(({ placed, row }) => (placed?.providers.length ? placed.providers : (row?.provider ?? []))));
  return `Commissioner: ${buyers.length === 0 ? 'not stated' : few(buyers)}. Provider: ${providers.length === 0 ? 'not stated' : few(providers)}.`;
}

/** The days from the first of some commitments to the last, within the plan year. */
export function daysFrom(of: readonly Commitment[]): Period | null {
  const [from] = of.map(({ days }) => days.from).sort();
  const to = of
    .map(({ days }) => days.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** What speaks for a finding and what against it: one line for each side, never an empty one. */
export function forAndAgainst(what: string, reasons: readonly string[], against: readonly string[]): string {
  const said = (each: readonly string[]): string => each.filter((reason) => reason !== '').join('; ') || 'nothing in these files';
  return `For ${what}: ${said(reasons)}. Against: ${said(against)}.`;
}

/** Titles as they are written, each once. */
export function titlesOf(of: readonly Commitment[]): string {
  return quoted([...new Set(of.map(({ title }) => title))]);
}
