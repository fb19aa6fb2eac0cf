import type { Demand } from '../../nouns/provision.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Day } from '../../values/day.ts';
import { formatPounds, fraction, type Pence } from '../../values/money.ts';
import { Refusal } from '../../values/refusal.ts';
import { keyOf, list, nearest } from '../../values/text.ts';
import { daysOf, type FinancialYear, parseYear, yearOf, yearsFrom, yearsOn } from '../../values/year.ts';
import { isWritten, type Node, refuse, textOf, under } from '../scenario/node.ts';
import { type Amount, CEILING, FLOOR, moneyOf, quantityOf, shareOf } from '../scenario/written.ts';
import { begins, oneTerm, postingsOn, strandOf } from '../spread.ts';
import type { Ground, Measure, MeasureKind, Remark } from './measure.ts';

/** Quantities are in ten-thousandths, so that arithmetic on them is exact. */
const ONE = 10_000;

/** More (or fewer) to provide for: at a cost each, a number a year or what a measure of the demand table rises by, year by year. */
interface Asked {
  readonly each: Pence;
  /** How many a year, in ten-thousandths, where the file says. */
  readonly volume: number | null;
  /** The measure of the demand table, where the file names one. */
  readonly counted: string | null;
  /** What it rises by on the year before, and the rows it was read from; filled in from the table. */
  readonly rises: Readonly<Record<string, { readonly by: number; readonly row: Row<Demand> }>>;
  readonly remarks: readonly Remark[];
}

/** Whether a value is meant as a number; what is not is the name of a measure of the demand table. */
function isNumber({ value }: Node): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^[-−]?[\d.,\s]+$/.test(value));
}

function amountOf(node: Node): Amount {
  const [growth, volume, each] = ['growth', 'volume', 'unit-cost'].map((key) => under(node, key)) as [Node, Node, Node];
  if (isWritten(growth) === (isWritten(volume) || isWritten(each))) {
    return refuse(
      node,
      'one-of-two-keys',
      'Demand needs either `volume` and `unit-cost`, or `growth`, and one of the two only.',
      'Keep one of the two.',
    );
  }
  if (isWritten(growth)) return { basisPoints: shareOf(growth, FLOOR, CEILING) };
  if (!isWritten(volume))
    return refuse(
      node,
      'missing-key',
      '`volume` is needed beside `unit-cost`.',
      'Say how many a year, or name a measure of your demand table.',
    );
  const cost = moneyOf(each);
  if (cost < 0) return refuse(each, 'minus-amount', 'A cost is written without a minus.', 'Take the minus away.');
  return { money: isNumber(volume) ? fraction(cost, quantityOf(volume), ONE) : (0 as Pence) };
}

function ownOf(node: Node): Asked | null {
  const volume = under(node, 'volume');
  if (!isWritten(volume)) return null;
  const number = isNumber(volume);
  return {
    each: moneyOf(under(node, 'unit-cost')),
    volume: number ? quantityOf(volume) : null,
    counted: number ? null : textOf(volume),
    rises: {},
    remarks: [],
  };
}

/** The one row of a measure for a year: two that say different things cannot both be the demand. */
function rowOf(measure: Measure<Asked | null>, rows: readonly Row<Demand>[], year: FinancialYear): Row<Demand> | null {
  const own = rows.filter((row) => row.value !== undefined && parseYear(row.period ?? '') === year);
  if (new Set(own.map(({ value }) => value)).size < 2) return own[0] ?? null;
  throw new Refusal(
    'several-volumes',
    `The demand table gives \`${measure.own?.counted}\` ${own.length} values for ${year}: ${list(own.map((row) => at(row, 'value').cell))}.`,
    'Give the volume as a number, or keep one row a year.',
    measure.place,
  );
}

/** Reads a measure's volume off the demand table: what each year rises by, from the base year on. A year without a figure holds the last one, and is said. */
function settled(measure: Measure<Asked | null>, { records, base, last }: Omit<Ground, 'contractsOf'>): Measure<Asked | null> {
  const { own } = measure;
  if (own === null || own.counted === null) return measure;
  const name = own.counted;
  const rows = records.demand.filter((row) => keyOf(row.measure ?? '') === keyOf(name));
  const first = rowOf(measure, rows, base);
  if (first === null) return unknown(measure, name, rows.length > 0, { records, base });
  const years = yearsFrom(yearsOn(base, 1), last);
  const known = years.flatMap((year) => {
    const row = rowOf(measure, rows, year);
    return row ? [[year, row] as const] : [];
  });
  const rises = known.map(([year, row], index) => {
    const before = index === 0 ? first : (known[index - 1] as (typeof known)[number])[1];
    return [year, { by: Math.round((row.value as number) * ONE) - Math.round((before.value as number) * ONE), row }] as const;
  });
  const silent = years.filter((year) => !known.some(([of]) => of === year));
  return {
    ...measure,
    own: {
      ...own,
      rises: Object.fromEntries(rises),
      remarks: [
        {
          text: `\`${measure.id}\`: ${name} is ${first.value} in ${base}, the demand its lines already pay for.`,
          cell: at(first, 'value'),
        },
        ...known.map(([year, row]) => ({
          text: `\`${measure.id}\`: ${name} is ${row.value} in ${year}, by the demand table.`,
          cell: at(row, 'value'),
        })),
        ...(silent.length > 0
          ? [{ text: `\`${measure.id}\`: the demand table says nothing of ${name} in ${list(silent)}; the last figure is held.` }]
          : []),
      ],
    },
  };
}

function unknown(
  measure: Measure<Asked | null>,
  name: string,
  isThere: boolean,
  { records, base }: Pick<Ground, 'records' | 'base'>,
): never {
  const names = [...new Set(records.demand.flatMap((row) => row.measure ?? []))];
  const near = nearest(name, names);
  const remedy = near && !isThere ? `Did you mean \`${near}\`?` : 'Give the volume as a number, or add it to the demand table.';
  const sentence = isThere
    ? `The demand table has no figure of \`${name}\` for ${base}, the base year it would rise from.`
    : names.length === 0
      ? `\`volume: ${name}\` names a measure of a demand table, and there is none.`
      : `The demand table has no measure \`${name}\`.`;
  throw new Refusal('no-such-demand', sentence, remedy, measure.place);
}

/**
 * Demand: more (or fewer) to provide for than the base pays for, as `volume` a year at `unit-cost`, or as `growth` of what is left
 * on the line in the year it begins. A volume that names a measure of the demand table follows it from year to year.
 */
export const demand: MeasureKind<Asked | null> = {
  kind: 'demand',
  does: 'adds what more demand costs: a volume at a unit cost, or growth of the line',
  keys: ['on', 'volume', 'unit-cost', 'growth'],
  term: 'pressures',
  recurrent: true,
  cashable: false,
  amount: amountOf,
  own: ownOf,
  settle: settled,
  said: ({ id, own, amount }) => {
    if (own === null) return [{ text: `\`${id}\`: growth is of what is left on the line when it begins, once.` }];
    if (own.counted !== null) return own.remarks;
    const money = 'money' in amount ? amount.money : (0 as Pence);
    return [
      {
        text: `\`${id}\`: ${Math.abs(own.volume ?? 0) / ONE} a year ${(own.volume ?? 0) < 0 ? 'fewer' : 'more'} than its lines pay for now, at ${formatPounds(own.each)} each, ${formatPounds(money)}; the volume is the scenario's own.`,
      },
    ];
  },
  strands: (measure, pick, year) => {
    if (measure.own === null || measure.own.counted === null) return oneTerm('pressures')(measure, pick, year);
    const rise = riseIn(measure, measure.own, year);
    return rise ? [{ ...strandOf(measure, postingsOn(measure.on, rise, 'pressures', pick)), from: rise.from }] : [];
  },
};

/** A full-year amount that begins on a day. */
interface Rise {
  readonly from: Day;
  readonly money: Pence;
}

/** What a counted demand rises by in a year: what has risen before the measure begins comes with it. */
function riseIn(measure: Measure, { rises, each }: Asked, year: FinancialYear): Rise | null {
  const by = begins(measure, year)
    ? Object.entries(rises).reduce((sum, [of, rise]) => (of <= year ? sum + rise.by : sum), 0)
    : (rises[year]?.by ?? 0);
  if (by === 0 || (measure.to !== null && year > yearOf(measure.to))) return null;
  return { from: begins(measure, year) ? measure.from : daysOf(year).from, money: fraction(each, by, ONE) };
}

/** Whether a measure follows the demand table from year to year. */
export function isFollowed(measure: Measure): boolean {
  return measure.kind === demand.kind && (measure.own as Asked | null)?.counted != null;
}

/** The rises of a measure that follows the demand table, year by year; null for every other measure. */
export function ofRises(measure: Measure, years: readonly FinancialYear[]): readonly Rise[] | null {
  if (!isFollowed(measure)) return null;
  const own = measure.own as Asked;
  return years.filter((year) => year >= yearOf(measure.from)).flatMap((year) => riseIn(measure, own, year) ?? []);
}
