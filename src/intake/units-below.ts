import { filled } from './filled.ts';
import type { Heading } from './found.ts';
import type { Raw } from './grid.ts';
import { isOnlyUnit } from './heading-words.ts';

const others = /^\(?\s*(?:%|no\.?|number|fte|wte|hours?|days?|weeks?|months?|years?)\s*\)?$/i;

/**
 * The headings of a table with the units that a row right below them gives: `£000` under `Total value` makes it `Total value (£000)`.
 * Null where that row says anything but units, or none of money.
 */
export function withUnits(headings: readonly Heading[], below: readonly Raw[] | undefined): readonly Heading[] | null {
  const cells = filled(below).map(({ index, raw }) => ({ index, unit: typeof raw === 'string' ? raw.trim() : '' }));
  const isUnit = ({ index, unit }: { readonly index: number; readonly unit: string }): boolean =>
    (isOnlyUnit(unit) || others.test(unit)) && headings.some((heading) => heading.index === index);
  if (!cells.every(isUnit) || !cells.some(({ unit }) => isOnlyUnit(unit))) return null;
  const units = new Map(cells.map(({ index, unit }) => [index, unit.replace(/^\(\s*|\s*\)$/g, '')]));
  return headings.map(({ index, text }) => {
    const unit = units.get(index);
    return { index, text: unit === undefined || text.includes(unit) ? text : `${text} (${unit})` };
  });
}
