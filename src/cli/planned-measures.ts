import { modelOf } from '../finance/model.ts';
import { type Grid, shown } from '../intake/grid.ts';
import type { Model } from '../nouns/model.ts';
import type { PlannedMeasure, PlannedMeasures } from '../nouns/scenario-comparison.ts';
import { captionsOf, costsOf } from '../reports/model/model-names.ts';
import { effectsBy } from '../reports/model/model-sums.ts';
import { scenarioCalled } from '../reports/model/scenario-called.ts';
import { address, type Cell } from '../values/cell.ts';
import { fromPounds, type Pence } from '../values/money.ts';
import { Refusal } from '../values/refusal.ts';
import type { Opened } from './open.ts';
import { readScenarios } from './scenarios.ts';
import type { World } from './world.ts';

function measuresOf(model: Model, told: (cell: Cell) => Cell): PlannedMeasure[] {
  const scenario = scenarioCalled(model);
  const cost = effectsBy(
    model.entries.filter(({ by }) => by === 'cost'),
    ({ id, year }) => `${year} ${id}`,
  );
  const by = (of: (year: string) => Pence) => Object.fromEntries(model.years.map((year) => [year, of(year)]));
  return model.measures.flatMap(({ id, title, kind, effects, cell }) => {
    const at = cell && told(cell);
    const costs = by((year) => cost(`${year} ${id}`));
    return [
      { scenario, measure: title, kind, at, amounts: by((year) => effects[year]?.cumulative ?? fromPounds(0)) },
      ...(Object.values(costs).some((amount) => amount !== 0)
        ? [{ scenario, measure: costsOf(title), kind: 'cost', at, amounts: costs }]
        : []),
    ];
  });
}

/** The measures that a plan of a workspace would lay out today; `told` names a cell of its files as it is to be told. A scenario that cannot be modelled leaves them untold. */
export function measuresOfWorkspace(world: World, opened: Opened, told: (cell: Cell) => Cell): PlannedMeasures {
  const { records, workspace } = opened;
  if (records.budget.length === 0) return { measures: [] };
  try {
    const models = readScenarios(world, opened, []).map((scenario) => modelOf({ scenario, records, workspace }));
    return { measures: models.flatMap((model) => measuresOf(model, told)) };
  } catch (error) {
    if (error instanceof Refusal) return { because: error.message };
    throw error;
  }
}

/** The sheets of a plan's workbook whose captions begin so, with what stands behind: its contents, among the rows of words, list every sheet with its caption. */
function sheetsOf(
  grids: readonly Grid[],
  said: readonly (readonly string[])[],
  stem: string,
): readonly { readonly grid: Grid; readonly scenario: string }[] {
  return grids.flatMap((grid) => {
    const caption = said.find((texts) => texts.includes(grid.sheet ?? '') && texts.at(-1)?.startsWith(stem))?.at(-1);
    return caption === undefined ? [] : [{ grid, scenario: caption.slice(stem.length) }];
  });
}

const isYear = (heading: string): boolean => /^\d{4}\/\d{2}$/.test(heading);

/** The rows of a sheet of measures that hold these words. */
function rowsIn({ sheet, rows }: Grid, file: string, scenario: string, holding: string): PlannedMeasure[] {
  const texts = rows.map((row) => row.map((raw) => shown(raw).trim()));
  const head = texts.findIndex(([first, second]) => first === 'Measure' && second === 'Kind');
  const headings = texts[head] ?? [];
  return texts.flatMap((row, index): PlannedMeasure[] => {
    if (index <= head || !row.includes(holding)) return [];
    const amounts = headings.flatMap((heading, column): [string, Pence][] => {
      const figure = Number(row[column]);
      return isYear(heading) && row[column] !== '' && Number.isFinite(figure) ? [[heading, fromPounds(figure)]] : [];
    });
    const [measure = '', kind = ''] = row;
    return [{ scenario, measure, kind, amounts: Object.fromEntries(amounts), at: { file, sheet, cell: address(0, index) } }];
  });
}

/** The measures that a plan's workbook shows on its pages, and their one-off costs. */
export function measuresOfWorkbook(grids: readonly Grid[], file: string): PlannedMeasures {
  const said = grids.flatMap(({ rows }) => rows.map((row) => row.map((raw) => shown(raw))));
  const rowsUnder = (stem: string, holding: string): PlannedMeasure[] =>
    sheetsOf(grids, said, stem).flatMap(({ grid, scenario }) => rowsIn(grid, file, scenario, holding));
  return { measures: [...rowsUnder(captionsOf.measures, 'cumulative'), ...rowsUnder(captionsOf.package, 'cost')] };
}
