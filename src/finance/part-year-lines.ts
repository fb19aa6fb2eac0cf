import { type Assumption, fullYearMaker } from '../nouns/model.ts';
import { formatDay } from '../values/day.ts';
import { formatPounds, type Pence, pence } from '../values/money.ts';
import { partOfYear } from '../values/part-of-year.ts';
import { Refusal } from '../values/refusal.ts';
import { count, keyOf } from '../values/text.ts';
import { daysOf, type FinancialYear, yearOf, yearsOn } from '../values/year.ts';
import { type Base, type BaseLine, reckoned } from './base/base.ts';
import { kindOf } from './measures/index.ts';
import type { Measure, Strand } from './measures/measure.ts';
import { WHOLE } from './portion.ts';
import type { PartOfYearLine, RollLine } from './rolling.ts';
import { type Selectable, type Selector, selected } from './scenario/selector.ts';
import type { Uplift } from './uplift.ts';

const rule = 'full-year rate of a part of a year: arithmetic, in no file';

/** What a line is called by where its parts of one year are told apart by nothing else. */
function nameOf({ row }: BaseLine): string {
  return JSON.stringify(
    [row.code, row.line, row.service, row.element, row.tier, row.fund, row.partner, row.subjective].map((text) => keyOf(text ?? '')),
  );
}

/** How many parts of one year each line with a part is one of. */
function partsBeside({ lines }: Base): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const parts = lines.filter(({ line }) => line.fullYear !== undefined);
  for (const line of parts) counts.set(nameOf(line), (counts.get(nameOf(line)) ?? 0) + 1);
  return new Map(parts.map((each) => [each.line.id, counts.get(nameOf(each)) as number]));
}

/** The lines whose later years come at a full-year rate, by id: those that are the only part of their year. */
export function partYearLines(base: Base): ReadonlyMap<string, PartOfYearLine> {
  const beside = partsBeside(base);
  return new Map(
    base.lines.flatMap(({ line }) => {
      const part = line.period === undefined || line.fullYear === undefined ? null : partOfYear(line.period, base.year);
      if (part === null || 'unread' in part || line.fullYear === undefined || beside.get(line.id) !== 1) return [];
      return [[line.id, { ...part.period, annual: line.fullYear }] as const];
    }),
  );
}

/** A line's full-year rate in the base year: its amount, but for a part of a year. */
export function rateOf({ amount, part }: Pick<RollLine, 'amount' | 'part'>): Pence {
  return part?.annual ?? amount;
}

/** By how much a line's later years are above what its own year holds. */
export function stepOf(line: Pick<RollLine, 'amount' | 'part'>): Pence {
  return pence(rateOf(line) - line.amount);
}

/** What brings lines to their full-year rate from the year after the base on; null where every line is for a whole year. */
export function fullYearStrand(lines: readonly RollLine[], base: FinancialYear): { readonly id: string; readonly strand: Strand } | null {
  const own = lines.filter(({ part }) => part !== undefined);
  if (own.length === 0) return null;
  const postings = own.map((line) => ({ line: line.id, term: 'pressures' as const, annual: stepOf(line) }));
  const { from } = daysOf(yearsOn(base, 1));
  return { id: fullYearMaker, strand: { from, to: null, ramp: [WHOLE], stays: true, whole: false, postings } };
}

/** What the full-year assumption is called in a model that holds it. */
export function fullYearTitle(
  lines: readonly RollLine[],
  years: readonly FinancialYear[],
  base: FinancialYear,
): Readonly<Record<string, string>> {
  return lines.some(({ part }) => part !== undefined) && years.some((year) => year > base)
    ? { [fullYearMaker]: 'The rest of a full year, of lines given for a part of one' }
    : {};
}

/** What is said of lines that are for a part of the base year, where later years are modelled. */
export function fullYearSaid(base: Base): readonly Assumption[] {
  const derived = partYearLines(base);
  const beside = partsBeside(base);
  return base.lines.flatMap(({ line, amount }) => {
    const parts = beside.get(line.id);
    if (parts === undefined) return [];
    const own = derived.get(line.id);
    const text = own
      ? `\`${line.title}\`: ${formatPounds(amount)} is for ${line.period} only. Later years are taken at ${formatPounds(own.annual)}, the full-year rate (its amount over its part of twelve months); what that adds is under pressures, and ${base.year} stays as the file has it.`
      : `\`${line.title}\`: ${line.period} is one of ${count(parts, 'part')} of one year of this line, and is repeated as it is.`;
    return [reckoned(text, rule, line.cell)];
  });
}

/** Nothing can begin on a line in its own year before its money does, nor where its money stops within the year. */
export function keepInsideMoney(
  lines: readonly RollLine[],
  { measures, uplifts }: { readonly measures: readonly Measure[]; readonly uplifts: readonly Uplift[] },
  base: FinancialYear,
): void {
  const parts = lines.filter(({ part }) => part !== undefined);
  if (parts.length === 0) return;
  const { to: close } = daysOf(base);
  const asked = [
    ...uplifts.flatMap(({ id, from, on, place, rates }) => (rates[base] === undefined ? [] : [{ id, from, place, on: [on] }])),
    ...measures
      .filter((measure) => kindOf(measure).oneYear === undefined)
      .map(({ id, from, on, fromLine, toLine, place }) => ({
        ...{ id, from, place },
        on: [on, fromLine, toLine].filter((each): each is Selector => each !== null),
      })),
  ].filter(({ from }) => yearOf(from) === base);
  for (const { id, from, place, on } of asked) {
    const own = on.flatMap((selector) => selected(selector, lines as readonly (RollLine & Selectable)[]));
    const early = own.find(({ part }) => part !== undefined && (from < part.from || part.to < close));
    if (early?.part === undefined) continue;
    const { part, title } = early;
    throw new Refusal(
      'before-the-money-begins',
      `\`${id}\` begins on ${formatDay(from)}, and the money of \`${title}\` is for ${formatDay(part.from)} to ${formatDay(part.to)} only.`,
      part.to < close ? `Begin it in ${yearsOn(base, 1)}, or name other lines.` : `Begin it on ${part.from} or later, or name other lines.`,
      place,
    );
  }
}
