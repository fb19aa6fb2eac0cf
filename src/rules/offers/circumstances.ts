import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import { formatDay } from '../../values/day.ts';
import type { Period } from '../../values/period.ts';
import { count, keyOf, list } from '../../values/text.ts';
import { buyersAsWritten } from '../buyers/as-written.ts';
import { areaKey, areasOf } from '../coverage/places.ts';
import { few, quoted, spoken } from '../standing.ts';
import type { Commitment } from './commitments.ts';

type Ages = NonNullable<Placement['ages']>;
type Placed = readonly Pick<Commitment, 'placed' | 'area'>[];

function once(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

/** Whom all that say so are for, and whom only some: what one row says is not told of every other. */
function whomOf(placed: readonly Placement[]): string {
  const each = placed.map(({ cohorts }) => cohorts.map(spoken)).filter((cohorts) => cohorts.length > 0);
  const all = once(each.flat());
  const shared = all.filter((cohort) => each.every((own) => own.includes(cohort)));
  const rest = all.filter((cohort) => !shared.includes(cohort));
  if (rest.length === 0) return list(shared);
  return shared.length === 0 ? `${list(rest)}, not the same for all` : `${list(shared)}, for some also ${list(rest)}`;
}

/** The ages that are stated; where none are, those that such services usually have, if that is known of all of them. */
function agesOf(placed: readonly Placement[]): { readonly ages: readonly Ages[]; readonly as: string } {
  const of = (own: readonly Placement[]): Ages[] => own.flatMap(({ ages }) => (ages === null ? [] : [ages]));
  const stated = of(placed.filter(({ agesStated }) => agesStated));
  if (stated.length > 0) return { ages: stated, as: stated.length < placed.length ? ' where they are stated' : '' };
  const usual = of(placed);
  return usual.length < placed.length ? { ages: [], as: '' } : { ages: usual, as: ', as such services usually have' };
}

function cohortWords(of: Placed): string {
  const placed = of.flatMap((one) => one.placed ?? []);
  const [whom, { ages, as }] = [whomOf(placed), agesOf(placed)];
  if (ages.length === 0) return whom === '' ? 'Cohort and ages: not stated.' : `Cohort: ${whom}, ages not stated.`;
  const [from, to] = [Math.min(...ages.map((age) => age.from)), Math.max(...ages.map((age) => age.to))];
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

/** `Commissioner: the council. Provider: Kite and Star.` Where only some names are asked about, the others on the same rows are counted. */
export function whoBuysAndProvides(of: readonly Commitment[], asked?: readonly string[]): string {
  const buyersOf = buyersAsWritten(of.flatMap(({ placed }) => placed ?? []));
  const buyers = once(of.flatMap(({ placed, row }) => (placed ? buyersOf(placed) : (row?.commissioner ?? row?.body ?? []))));
  const all = once(of.flatMap(({ placed, row }) => (placed?.providers.length ? placed.providers : (row?.provider ?? []))));
  const wanted = asked?.map(keyOf);
  const providers = wanted === undefined ? all : all.filter((name) => wanted.includes(keyOf(name)));
  const beside = providers.length < all.length ? `, beside ${count(all.length - providers.length, 'other')} on the same rows` : '';
  return `Commissioner: ${buyers.length === 0 ? 'not stated' : few(buyers)}. Provider: ${providers.length === 0 ? 'not stated' : few(providers)}${beside}.`;
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
