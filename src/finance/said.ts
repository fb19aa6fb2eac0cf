import type { Assumption, MeasureEffect, Prices } from '../nouns/model.ts';
import type { BudgetLine } from '../nouns/money.ts';
import type { Row } from '../nouns/row.ts';
import { formatCell } from '../values/cell.ts';
import { type Day, formatDay } from '../values/day.ts';
import { formatPounds } from '../values/money.ts';
import { percentOf } from '../values/percent.ts';
import { lineCell } from '../values/refusal.ts';
import { list } from '../values/text.ts';
import { daysOf, type FinancialYear, yearOf } from '../values/year.ts';
import { assumed, type Base } from './base/base.ts';
import { tableControls } from './base/table-controls.ts';
import { kindOf } from './measures/index.ts';
import type { Measure } from './measures/measure.ts';
import { fullYearSaid } from './part-year-lines.ts';
import type { Scenario } from './scenario/scenario.ts';
import { pricesInWords } from './worth/prices.ts';

/** What a reader must know to believe the model: the method, the uplifts, and what each measure takes as read. */
export function saidOf(scenario: Scenario | null, base: Base, years: readonly FinancialYear[]): readonly Assumption[] {
  const later = years.some((year) => year > base.year);
  return [
    ...(base.lines.length === 0
      ? [assumed(`No budget line for ${base.year} can be read, so the model has no totals.`, 'budget tables')]
      : []),
    ...(later ? [assumed(`The budget of ${base.year} is repeated in later years until something changes it.`, 'scenario')] : []),
    ...(later ? fullYearSaid(base) : []),
    ...(scenario ? ofScenario(scenario) : []),
  ];
}

function ofScenario({ partYear, uplifts, measures, builtOn, prices }: Scenario): readonly Assumption[] {
  const method =
    partYear === 'months'
      ? 'whole calendar months in force over 12, a broken month by its days'
      : 'days in force over the days of the year';
  return [
    ...(builtOn.length > 0
      ? [
          assumed(
            `Built on ${list(builtOn)}: ${builtOn.length === 1 ? 'its' : 'their'} parts come first, and a part of the same id is replaced.`,
            'scenario',
          ),
        ]
      : []),
    ...(prices ? [inPrices(prices)] : []),
    assumed(`Part-year effects are by ${partYear}: ${method}.`, 'scenario'),
    ...uplifts.map(({ title, rates, from }) =>
      assumed(`${title}: ${ratesInWords(rates)} of the opening budget${midYear(from)}.`, 'scenario'),
    ),
    ...measures.flatMap(ofMeasure),
    ...measures.flatMap((measure) => beforeWhatItNeeds(measure, measures)),
  ];
}

/** The day of its year a rise begins on, where that is not the first: that year has only a part of it. */
function midYear(from: Day): string {
  const [date, month] = formatDay(from).split(' ');
  return daysOf(yearOf(from)).from === from ? '' : `, from ${date} ${month}: the year it begins in has only a part of it`;
}

/** What a table prints as its total beside what its rows add to, where they differ: the rows are taken. */
export function totalsSaid(base: Base, rows: readonly Row<BudgetLine>[], unstated: FinancialYear): readonly Assumption[] {
  return tableControls(base, rows, unstated).tables.flatMap(({ figure, printed, read }) =>
    figure !== 'budget' || printed === null || printed.amount === read
      ? []
      : [
          assumed(
            `The total printed in ${formatCell(printed.cell)} is ${formatPounds(printed.amount)}, and its rows add to ${formatPounds(read)}: the rows are taken. The findings say more.`,
            'budget tables',
            printed.cell,
          ),
        ],
  );
}

/** Measures that come to nothing in every year: said, for a file is not written to do nothing. */
export function nothingSaid(effects: readonly MeasureEffect[]): readonly Assumption[] {
  return effects
    .filter(({ effects: own }) => Object.values(own).every(({ cumulative }) => cumulative === 0))
    .map(({ id, cell }) =>
      assumed(
        `\`${id}\` comes to nothing in every year shown: when its place in the file comes, nothing is left on its lines for it, or it changes nothing there.`,
        'scenario',
        cell,
      ),
    );
}

/** Real prices rest on figures of somebody else's: their source goes with them. */
function inPrices(prices: Prices): Assumption {
  return {
    text: pricesInWords(prices),
    source: list(prices.sources.map(({ text }) => text)) || 'scenario',
    cell: lineCell(prices.place),
    verified: prices.sources.every(({ verified }) => verified),
  };
}

function ratesInWords(rates: Readonly<Record<string, number>>): string {
  return list(
    Object.keys(rates)
      .sort()
      .map((year) => `${percentOf(rates[year] as number)} in ${year}`),
  );
}

/** An amount that may have been meant for a percentage: £100. */
const SMALL = 10_000;

/** What is for one year ends with it: half a year of a full-year amount is half of it. */
function forOneYear(measure: Measure): readonly Assumption[] {
  const { id, recurrent, from, to } = measure;
  if (recurrent || kindOf(measure).oneYear !== undefined || to === null || to !== daysOf(yearOf(from)).to) return [];
  return [
    assumed(
      `\`${id}\` is not recurrent: it ends on ${formatDay(to)}, and of its full-year amount what falls from ${formatDay(from)} to then counts.`,
      'scenario',
    ),
  ];
}

function beforeWhatItNeeds({ id, from, needs }: Measure, measures: readonly Measure[]): readonly Assumption[] {
  return measures
    .filter((other) => needs.includes(other.id) && other.from > from)
    .map((other) =>
      assumed(
        `\`${id}\` begins on ${formatDay(from)} and needs \`${other.id}\`, which begins later, on ${formatDay(other.from)}: can it come before?`,
        'scenario',
      ),
    );
}

function ofMeasure(measure: Measure): readonly Assumption[] {
  const { id, kind, cashable, amount } = measure;
  return [
    ...forOneYear(measure),
    ...('money' in amount && amount.money > 0 && amount.money <= SMALL && amount.money % 100 === 0
      ? [assumed(`\`${id}\` is ${formatPounds(amount.money)} a year; ${amount.money / 100}% would be written with its sign.`, 'scenario')]
      : []),
    ...(kindOf(measure).said?.(measure) ?? []).map(({ text, cell }) => assumed(text, 'scenario', cell)),
    ...(kind === 'saving' && !cashable
      ? [assumed(`\`${id}\` is marked not cashable and still lowers its lines: is there budget to remove?`, 'scenario')]
      : []),
  ];
}
