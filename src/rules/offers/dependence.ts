import { keyOf } from '../../values/text.ts';
import { grouped } from '../order.ts';
import type { Limits } from '../rule.ts';
import { type Held, type Holder, holdersOf, valuedOf } from './holders.ts';

/** What is bought for an element, or for one need in it. */
export interface Field {
  readonly element: string;
  readonly need: string | null;
  readonly held: readonly Held[];
}

interface Dependence {
  readonly holder: Holder;
  /** Percent of the value stated that the provider holds; null when it holds every one and values are too few to say. */
  readonly percent: number | null;
}

/** A field, and the provider it depends on. */
export interface Dependent {
  readonly field: Field;
  readonly found: Dependence;
}

/** Elements first, then the needs in each, each with what is bought for it. */
export function fieldsOf(held: readonly Held[]): Field[] {
  const inElements = held.flatMap((one) => one.offer.elements.flatMap((element) => (element === null ? [] : [{ element, one }])));
  return grouped(inElements, ({ element }) => element).flatMap(([element, own]) => {
    const here = own.map(({ one }) => one);
    const needed = here.flatMap((one) => one.offer.needs.map((need) => ({ need, one })));
    const needs = grouped(needed, ({ need }) => need).map(([need, group]) => ({ element, need, held: group.map(({ one }) => one) }));
    return [{ element, need: null, held: here }, ...needs];
  });
}

/** The provider that holds all of a field, or nearly all its value; null when none does or it is too small to speak of. */
export function dependenceOf({ held }: Field, limits: Limits): Dependence | null {
  const [top] = holdersOf(held);
  if (top === undefined || held.length < (limits['arrangements'] ?? 0)) return null;
  const valued = valuedOf(held);
  const isValued = valued.percent >= (limits['valuedPercent'] ?? 0) && valued.total > 0;
  const percent = isValued ? (top.value / valued.total) * 100 : null;
  const isMost = percent !== null && percent >= (limits['sharePercent'] ?? 100);
  // What is known to be small is not worth a worry; what is not known may be large.
  if (isValued && valued.total < (limits['leastYearlyPounds'] ?? 0) * 100) return null;
  return isMost || top.held.length === held.length ? { holder: top, percent } : null;
}

/** One question for each element and provider: of the element where it depends, else of the needs in it, the widest first. */
export function dependencesOf(fields: readonly Field[], limits: Limits): [Dependent, ...Dependent[]][] {
  const all = fields.flatMap((field): Dependent[] => {
    const found = dependenceOf(field, limits);
    return found === null ? [] : [{ field, found }];
  });
  return grouped(all, ({ field, found }) => `${field.element}\n${keyOf(found.holder.name)}`).map(([, same]) => {
    const byWidth = [...same].sort(
      (a, b) => Number(a.field.need !== null) - Number(b.field.need !== null) || b.field.held.length - a.field.held.length,
    );
    return byWidth[0]?.field.need === null ? [byWidth[0]] : (byWidth as [Dependent, ...Dependent[]]);
  });
}
