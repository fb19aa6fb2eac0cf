import type { Difference, DifferencePart, Model } from '../../nouns/model.ts';
import type { PageRow, PageTable } from '../../nouns/page.ts';
import { type Pence, pence } from '../../values/money.ts';
import { netsCalled } from '../budget/net-called.ts';
import { liveMoney, money, words } from '../tables/cells.ts';
import { column, distinct, figures, pageTable, totalRow } from '../tables/page-table.ts';
import { costsOf, modelId } from './model-names.ts';
import { effectsBy } from './model-sums.ts';

type Maker = Pick<DifferencePart, 'by' | 'id' | 'title'>;

const keyOf = ({ by, id }: Pick<DifferencePart, 'by' | 'id'>): string => JSON.stringify([by, id]);

/** Who makes a scenario differ from its base, in the order of the file: assumptions, then measures, each with its one-off costs where it has some. */
function makersOf({ uplifts, measures, entries }: Model): readonly Maker[] {
  const costly = new Set(entries.flatMap(({ by, id }) => (by === 'cost' ? [id] : [])));
  return [
    ...Object.entries(uplifts).map(([id, title]): Maker => ({ by: 'assumption', id, title })),
    ...measures.flatMap(({ id, title }): Maker[] => [
      { by: 'measure', id, title },
      ...(costly.has(id) ? [{ by: 'cost', id, title: costsOf(title) } as const] : []),
    ]),
  ];
}

function effectIn(model: Model): (maker: Maker, year: string) => Pence {
  const effects = effectsBy(model.entries, (entry) => `${keyOf(entry)} ${entry.year}`);
  return (maker, year) => effects(`${keyOf(maker)} ${year}`);
}

/** The base of a scenario, with its prices: two may be of one year, the one in cash and the other in real prices. */
function baseCalled({ baseYear, prices }: Model): string {
  return `base of ${baseYear} in ${prices === null ? 'cash' : `prices of ${prices.of}`}`;
}

/** Why the net budget of one scenario differs from the first's: what only one of them holds, and what both hold with another effect. */
export function differenceOf(first: Model, other: Model): Difference {
  const years = other.years.filter((year) => first.years.includes(year));
  const [held, has] = [makersOf(first), makersOf(other)];
  const [inFirst, inOther] = [new Set(held.map(keyOf)), new Set(has.map(keyOf))];
  const [was, is] = [effectIn(first), effectIn(other)];
  const all = [...has, ...held.filter((maker) => !inOther.has(keyOf(maker)))];
  const parts = all.map((maker): DifferencePart => {
    const alone = inFirst.has(keyOf(maker)) ? 'first' : 'other';
    const both = alone === 'first' && inOther.has(keyOf(maker));
    const amounts = Object.fromEntries(years.map((year) => [year, pence(is(maker, year) - was(maker, year))]));
    return { ...maker, in: both ? 'both' : alone, amounts };
  });
  const differ = (of: 'base' | 'net') =>
    Object.fromEntries(years.map((year) => [year, pence((other.totals[year]?.[of] ?? 0) - (first.totals[year]?.[of] ?? 0))]));
  const base: DifferencePart = {
    by: 'base',
    id: 'base',
    title: `${baseCalled(other)} in place of ${baseCalled(first)}`,
    in: 'both',
    amounts: differ('base'),
  };
  const tells = (part: DifferencePart): boolean => part.in !== 'both' || Object.values(part.amounts).some((amount) => amount !== 0);
  return { first: first.scenario, other: other.scenario, years, parts: [base, ...parts].filter(tells), net: differ('net') };
}

/** The difference of each scenario from the first, part by part. */
export function differencesOf(models: readonly Model[]): readonly Difference[] {
  const [first, ...others] = models;
  return first ? others.map((other) => differenceOf(first, other)) : [];
}

function held({ in: where, by }: DifferencePart, { first, other }: Difference): string {
  if (by === 'base') return 'both, not alike';
  if (where === 'both') return 'both, not alike';
  return `only ${where === 'first' ? first : other}`;
}

/** Each difference as a table whose rows add to the difference in net budget. */
export function differenceTables(models: readonly Model[]): readonly PageTable[] {
  const ids = distinct(models.map((model) => `${modelId(model)}-difference`));
  return differencesOf(models).map((difference, index): PageTable => {
    const { first, other, years, parts, net } = difference;
    const id = ids[index + 1] as string;
    const columns = [
      column('part', 'What makes the difference', 28),
      column('in', 'In', 20),
      ...years.map((year) =>
        figures(year, year, 13, `what this does to the budget of ${year} in the one scenario less what it does in the other`),
      ),
    ];
    const rows = parts.map(
      (part): PageRow => ({
        key: `${part.by} ${part.id}`,
        cells: {
          part: words(part.title),
          in: words(held(part, difference)),
          ...Object.fromEntries(years.map((year) => [year, money(part.amounts[year] ?? pence(0))])),
        },
      }),
    );
    const totals = Object.fromEntries(
      years.map((year) => [year, liveMoney(net[year] ?? 0, { op: 'sum-column', table: id, column: year }, 'strong')]),
    );
    const last = totalRow(columns, words(`Difference in ${netsCalled(models)}`, 'strong'), totals);
    const note = `What ${other} makes of the budget less what ${first} does: a minus is a smaller budget. The parts add to the difference, to the penny.`;
    return pageTable(id, `Why ${other} differs from ${first}`, columns, [...rows, last], note);
  });
}
