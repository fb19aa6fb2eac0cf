import type { Prices } from '../../nouns/model.ts';
import { groupedBy } from '../../values/groups.ts';
import { fraction, type Pence, pence, share, sum } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { type FinancialYear, parseYear, yearsFrom, yearsOn } from '../../values/year.ts';
import type { Entry } from '../rolling.ts';
import { keyIn } from '../scenario/extends.ts';
import { isMapping, isWritten, type Node, placeOf, refuse, textOf, under, wordOf } from '../scenario/node.ts';
import { CEILING, FLOOR, shareOf, yearAt } from '../scenario/written.ts';
import type { Deflators } from './deflators.ts';

/** The base year's prices as a whole number, so that what is worked out with them is exact. */
const PAR = 1e12;

const SOURCE = 'source';

/** Own figures of a scenario: an index by year, or rises in basis points, and where they come from. */
interface Own {
  readonly index: Readonly<Record<string, number>>;
  readonly rises: Readonly<Record<string, number>>;
  readonly source: string | null;
}

/** Reads `prices` and `deflator`. Real prices are those of the base year; every year of the model needs its deflator, in the file or in the table, or is refused. */
export function pricesOf(chain: readonly Node[], base: FinancialYear, last: FinancialYear, table: Deflators | null): Prices | null {
  const [prices, deflator] = [keyIn(chain, 'prices'), keyIn(chain, 'deflator')];
  const real = isWritten(prices) && wordOf(prices, ['cash', 'real']) === 'real';
  if (!real) {
    if (isWritten(deflator))
      refuse(
        deflator,
        'key-of-another-kind',
        '`deflator` means nothing while prices are cash.',
        'Write `prices: real` beside it, or take it away.',
      );
    return null;
  }
  const own = ownOf(deflator);
  const steps = yearsFrom(yearsOn(base, 1), last).map((year) => stepTo(year, own, table, isWritten(deflator) ? deflator : prices));
  const index: Record<string, number> = { [base]: PAR };
  for (const { year, times } of steps) index[year] = (index[yearsOn(year, -1)] ?? PAR) * times;
  const used = new Set(steps.map(({ from }) => from));
  return {
    of: base,
    index: Object.fromEntries(Object.entries(index).map(([year, value]) => [year, Math.round(value)])),
    forecast: steps.filter(({ from }) => from === 'forecast').map(({ year }) => year),
    sources: [
      ...(used.has('own') ? [{ text: own.source ?? 'the scenario, which names no source for them', verified: own.source !== null }] : []),
      ...(table && (used.has('index') || used.has('forecast')) ? [table.source] : []),
    ],
    place: placeOf(isWritten(deflator) ? deflator : prices),
  };
}

function ownOf(node: Node): Own {
  if (!isWritten(node)) return { index: {}, rises: {}, source: null };
  if (!isMapping(node))
    return refuse(
      node,
      'unfit-value',
      '`deflator` should give an index or a rise for each year.',
      'Write it as { 2018/19: 1.8%, 2019/20: 2% }.',
    );
  const keys = Object.keys(node.value as object).filter((key) => key !== SOURCE);
  const years = keys.map((key) => [parseYear(key) ?? yearAt({ ...under(node, key), value: key }), under(node, key)] as const);
  const isIndex = ({ value }: Node) => typeof value === 'number';
  const mixed = years.find(([, at]) => isIndex(at) !== isIndex((years[0] as (typeof years)[number])[1]));
  if (mixed)
    refuse(
      mixed[1],
      'unfit-value',
      'A deflator is an index each year or a rise each year, not both.',
      'Write all as 102.3, or all as 2.3%.',
    );
  const indexed = years.filter(([, at]) => isIndex(at));
  for (const [, at] of indexed)
    if ((at.value as number) <= 0) refuse(at, 'unfit-value', 'An index is more than nought.', 'Mend the number.');
  return {
    index: Object.fromEntries(indexed.map(([year, at]) => [year, at.value as number])),
    rises: Object.fromEntries(years.filter(([, at]) => !isIndex(at)).map(([year, at]) => [year, shareOf(at, FLOOR + 1, CEILING)])),
    source: isWritten(under(node, SOURCE)) ? textOf(under(node, SOURCE)) : null,
  };
}

interface Step {
  readonly year: FinancialYear;
  readonly times: number;
  readonly from: 'own' | 'index' | 'forecast';
}

/** What prices do from the year before: by the file where it says, else by the table. */
function stepTo(year: FinancialYear, own: Own, table: Deflators | null, node: Node): Step {
  const before = yearsOn(year, -1);
  const ratio = (index: Readonly<Record<string, number>>) => {
    const [is, was] = [index[year], index[before]];
    return is === undefined || was === undefined ? null : is / was;
  };
  const rise = (rises: Readonly<Record<string, number>>) => (rises[year] === undefined ? null : 1 + rises[year] / 10_000);
  const said = ratio(own.index) ?? rise(own.rises);
  if (said !== null) return { year, times: said, from: 'own' };
  const published = table && ratio(table.index);
  if (published !== null) return { year, times: published, from: 'index' };
  const forecast = table && rise(table.forecast);
  if (forecast !== null) return { year, times: forecast, from: 'forecast' };
  return refuse(
    node,
    'no-deflator',
    `Prices are to be real, and there is no deflator for ${year}.`,
    `Give what prices do that year: \`deflator: { ${year}: 2% }\`, with its \`source\`.`,
  );
}

/** An amount of a year in the prices of the base year. */
function inRealPrices(amount: Pence, year: FinancialYear, prices: Prices): Pence {
  return fraction(amount, PAR, prices.index[year] ?? PAR);
}

/** Amounts of one year together, so that their sum is right to the penny: a whole in real prices is shared by what its parts are in cash. */
export function togetherReal(amounts: readonly Pence[], year: FinancialYear, prices: Prices | null): readonly Pence[] {
  if (prices === null) return amounts;
  if (amounts.some((amount) => amount < 0) && amounts.some((amount) => amount > 0))
    return amounts.map((amount) => inRealPrices(amount, year, prices));
  return share(
    inRealPrices(sum(amounts), year, prices),
    amounts.map((amount) => Math.abs(amount)),
  );
}

/** Differences from the base in real prices: what one maker does under one term in a year is put in real prices whole, so that what is moved still balances. */
export function entriesInReal(entries: readonly Entry[], prices: Prices | null): readonly Entry[] {
  if (prices === null) return entries;
  const groups = groupedBy(entries, ({ year, by, id, term }) => JSON.stringify([year, by, id, term]));
  return [...groups.values()].flatMap((group) => {
    const year = group[0].year;
    const parts = togetherReal(
      group.map(({ amount }) => amount),
      year,
      prices,
    );
    return group.map((entry, index) => ({ ...entry, amount: parts[index] ?? pence(0) }));
  });
}

/** Prices in words: whose they are, what each year is divided by, and which years are a forecast. */
export function pricesInWords({ of, index, forecast }: Prices): string {
  const years = Object.keys(index).filter((year) => year !== of);
  const each = years.map(
    (year) => `${((index[year] as number) / PAR).toFixed(4)} for ${year}${forecast.some((one) => one === year) ? ' (forecast)' : ''}`,
  );
  return `Amounts are in the prices of ${of}: cash divided by ${list(each)}. Limits, and what is found in the scenario, are judged in cash.`;
}
