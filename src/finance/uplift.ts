import { addMonths, type Day } from '../values/day.ts';
import { fraction } from '../values/money.ts';
import type { Place } from '../values/refusal.ts';
import { beginning, daysOf, type FinancialYear, parseYear, yearOf, yearsFrom, yearsOn } from '../values/year.ts';
import type { Pick, Strand } from './measures/measure.ts';
import { type Run, WHOLE } from './portion.ts';
import { isMapping, isWritten, keyNameOf, type Node, placeOf, refuse, textOf, textOrNull, under } from './scenario/node.ts';
import { type Selector, selectorOf } from './scenario/selector.ts';
import { CEILING, FLOOR, shareOf, whenOf, yearAt } from './scenario/written.ts';

/** An assumed rise (or fall) of prices on some lines: basis points by year, each from the same day of the year. */
export interface Uplift {
  readonly id: string;
  readonly title: string;
  readonly on: Selector;
  readonly from: Day;
  readonly rates: Readonly<Record<string, number>>;
  readonly place: Place;
}

/** Years the model runs through: the base year, and the last one asked for. */
export interface Span {
  readonly base: FinancialYear;
  readonly last: FinancialYear;
}

/** Reads one entry of `assumptions`: a `rate` a year from its first year on, or `by-year`; the year after the base when no first year is given. */
export function upliftOf(node: Node, span: Span): Uplift {
  const [rate, byYear] = [under(node, 'rate'), under(node, 'by-year')];
  const id = textOf(under(node, 'id'));
  if (isWritten(rate) === isWritten(byYear)) {
    refuse(
      node,
      'one-of-two-keys',
      `Assumption \`${id}\` needs either \`rate\` or \`by-year\`, and one of them only.`,
      'Keep one of the two.',
    );
  }
  const rates = isWritten(rate) ? {} : ratesByYear(byYear, span);
  const first = (Object.keys(rates).sort()[0] ?? yearsOn(span.base, 1)) as FinancialYear;
  const from = isWritten(under(node, 'from')) ? whenOf(under(node, 'from'), 'first') : daysOf(first).from;
  const begin = yearOf(from);
  if (begin < span.base || (begin > span.last && isWritten(under(node, 'from')))) return outside(under(node, 'from'), span);
  if (isWritten(byYear) && first < begin) return outside(under(byYear, first), { base: begin, last: span.last });
  return {
    id,
    title: textOrNull(under(node, 'title')) ?? id,
    on: selectorOf(under(node, 'on')),
    from,
    rates: isWritten(rate) ? everyYear(shareOf(rate, FLOOR, CEILING), begin, span.last) : rates,
    place: placeOf(node),
  };
}

function everyYear(rate: number, from: FinancialYear, to: FinancialYear): Readonly<Record<string, number>> {
  return Object.fromEntries(yearsFrom(from, to).map((year) => [year, rate]));
}

function ratesByYear(node: Node, span: Span): Readonly<Record<string, number>> {
  if (!isMapping(node)) {
    return refuse(node, 'unfit-value', '`by-year` should give a percentage for each year.', 'Write it as { 2018/19: 2%, 2019/20: 3% }.');
  }
  const entries = Object.keys(node.value as object).map((key) => {
    const at = under(node, key);
    const year = parseYear(key) ?? yearAt({ ...at, value: key });
    if (year < span.base || year > span.last) return outside(at, span);
    return [year, shareOf(at, FLOOR, CEILING)] as const;
  });
  return Object.fromEntries(entries);
}

function outside(node: Node, span: Span): never {
  return refuse(
    node,
    'outside-years',
    `\`${keyNameOf(node)}\` lies outside ${span.base} to ${span.last}.`,
    'Mend the year, or widen `years` at the top of the file.',
  );
}

/** When the uplift of a year runs: from its day of that year on. */
export function upliftRun(uplift: Uplift, year: FinancialYear): Run {
  return { from: addMonths(uplift.from, 12 * (beginning(year) - beginning(yearOf(uplift.from)))), to: null, ramp: [WHOLE] };
}

/**
 * What an uplift adds in a year: its rate of each line's opening budget, from its day of the year, kept from then on.
 * Several uplifts of one year are each of the opening, not of one another.
 */
export function upliftStrands(uplift: Uplift, pick: Pick, year: FinancialYear): readonly Strand[] {
  const rate = uplift.rates[year];
  if (rate === undefined) return [];
  const postings = pick(uplift.on).map((line) => ({
    line: line.id,
    term: 'indexation' as const,
    annual: fraction(line.left, rate, WHOLE),
  }));
  return [{ ...upliftRun(uplift, year), stays: true, whole: false, postings }];
}
