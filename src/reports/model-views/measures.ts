import type { Model, ModelEntry } from '../../nouns/model.ts';
import type { Formula, PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import { type Pence, pence } from '../../values/money.ts';
import { byYear, captionsOf, costsOf, modelId } from '../model/model-names.ts';
import { riskTable } from '../model/model-risk.ts';
import { changesAnything, effectsBy } from '../model/model-sums.ts';
import { scenarioCalled } from '../model/scenario-called.ts';
import { comesByItself } from '../savings/saving-joined.ts';
import { absent, liveMoney, money, shared, words } from '../tables/cells.ts';
import { saysWhatFollows } from '../tables/following.ts';
import { column, distinct, figures, narrowed, pageTable, totalRow } from '../tables/page-table.ts';
import type { Bases } from '../tracing/bases.ts';
import type { ModelView } from './view.ts';

/** What one maker of change does to the budget in each year. */
interface Part {
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly amounts: Readonly<Record<string, Pence>>;
}

/** What the assumptions and growth come to with the measures, less what they come to without: the uplift of what was taken is not due. */
function notDue(model: Model, isGrowth: (entry: ModelEntry) => boolean): Part {
  const own = effectsBy(model.entries.filter(isGrowth), ({ year }) => year);
  const without = (year: string) => (model.doNothing[year]?.net ?? 0) - (model.doNothing[year]?.base ?? 0);
  return {
    key: 'growth',
    title: 'Uplift and growth on what the measures changed',
    kind: 'assumption',
    amounts: Object.fromEntries(model.years.map((year) => [year, pence(own(year) - without(year))])),
  };
}

/** What each measure takes from or adds to the budget, each with its one-off costs apart; with the last part they add exactly to the package. */
function partsOf(model: Model): readonly Part[] {
  const isGrowth = comesByItself(model);
  const effect = effectsBy(model.entries, ({ by, id, year }) => JSON.stringify([by, id, year]));
  const made = model.measures
    .filter(({ growsByItself }) => !growsByItself)
    .flatMap(({ id, title, kind }) =>
      (['measure', 'cost'] as const).map(
        (by): Part => ({
          key: by === 'cost' ? `${id} costs` : id,
          title: by === 'cost' ? costsOf(title) : title,
          kind: by === 'cost' ? 'cost' : kind,
          amounts: Object.fromEntries(model.years.map((year) => [year, effect(JSON.stringify([by, id, year]))])),
        }),
      ),
    );
  const isSomething = ({ amounts }: Part): boolean => model.years.some((year) => amounts[year] !== 0);
  return [...made.filter((part) => part.kind !== 'cost' || isSomething(part)), ...[notDue(model, isGrowth)].filter(isSomething)];
}

function packageTable(model: Model, bases?: Bases): PageTable {
  const id = `${modelId(model)}-package`;
  const parts = partsOf(model);
  const last = model.years.at(-1) as string;
  const whole = (year: string) => parts.reduce((sum, { amounts }) => sum + (amounts[year] ?? 0), 0);
  const columns = [
    column('measure', 'Measure', 30, 'what the scenario calls the measure'),
    column('kind', 'Kind', 13, 'the kind of measure the scenario says it is'),
    ...model.years.map((year) =>
      figures(
        year,
        year,
        13,
        `what the measure adds to the budget of ${year} against doing nothing, on every line it touches; a minus takes money out`,
      ),
    ),
    figures('share', `Share ${last}`, 9),
  ];
  const keys = distinct(parts.map(({ key }) => key));
  const share = (key: string, of: number): PageCell => {
    const cell = (row: string): Formula => ({ op: 'cell', ref: { table: id, row, column: last } });
    return shared(of, undefined, { op: 'divide', of: [cell(key), cell('total')] });
  };
  const rows = parts.map(
    ({ title, kind, amounts }, index): PageRow => ({
      key: keys[index] as string,
      cells: {
        measure: words(title),
        kind: words(kind),
        ...byYear(model, (year) => money(amounts[year] ?? pence(0))),
        share: whole(last) === 0 ? absent('nothing to share') : share(keys[index] as string, (amounts[last] ?? 0) / whole(last) + 0),
      },
    }),
  );
  const totals = byYear(model, (year) => liveMoney(whole(year), { op: 'sum-column', table: id, column: year }, 'strong'));
  const note =
    'Effect on the budget against doing nothing: a minus takes money out. The parts add to the difference between the two, to the penny.';
  const table = pageTable(
    id,
    `${captionsOf.package}${scenarioCalled(model)}`,
    columns,
    [...rows, totalRow(columns, words('The package', 'strong'), totals)],
    note,
  );
  return saysWhatFollows(table, bases, 'none');
}

/** The package by measure, adding exactly to its total, and what of it is likely. */
export const measures: ModelView = {
  id: 'measures',
  title: 'What each measure contributes',
  lead: 'How much of the package each measure is, and how much of that is likely.',
  tables: (model, { bases }, narrow) =>
    model.measures.length === 0 || !changesAnything(model)
      ? { nothing: 'The scenario has no measure that changes the budget.' }
      : [narrow ? narrowed(packageTable(model), ['kind', 'share']) : packageTable(model, bases), ...riskTable(model, narrow)],
};
