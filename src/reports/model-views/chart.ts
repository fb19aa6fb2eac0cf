import type { Model } from '../../nouns/model.ts';
import type { Formula } from '../../nouns/page.ts';
import type { FinancialYear } from '../../values/year.ts';
import { netCalled } from '../budget/net-called.ts';
import { shownMoves } from '../model/model-moves.ts';
import { modelId } from '../model/model-names.ts';
import { changesAnything } from '../model/model-sums.ts';
import { scenarioCalled } from '../model/scenario-called.ts';
import { type Bar, barTable } from '../tables/bar-chart.ts';
import type { ModelView } from './view.ts';

function inBridge(model: Model, row: string, year: FinancialYear): Formula {
  return { op: 'cell', ref: { table: `${modelId(model)}-bridge`, row, column: year } };
}

/** From the base to the net budget of a year: each term begins where the one before it ended. */
function bridgeBars(model: Model, year: FinancialYear): readonly Bar[] {
  const { totals, baseYear } = model;
  const total = totals[year];
  if (!total) return [];
  let at: number = total.base;
  const moves = shownMoves(model)
    .filter((move) => move.in(year) !== 0)
    .map((move): Bar => {
      const [from, figure] = [at, move.in(year)];
      at += move.adds ? figure : -figure;
      return { label: move.title, from, to: at, figure, live: inBridge(model, move.key, year), kind: at < from ? 'falls' : 'rises' };
    });
  return [
    { label: `Base ${baseYear}`, from: 0, to: total.base, figure: total.base, live: inBridge(model, 'base', year), kind: 'stands' },
    ...moves,
    { label: `Comes to, ${year}`, from: 0, to: total.net, figure: total.net, live: inBridge(model, 'net', year), kind: 'stands' },
  ];
}

/** Each year's net budget, with what doing nothing would add to it. */
function yearBars(model: Model): readonly Bar[] {
  const { years, totals, doNothing } = model;
  const beside = (row: string, year: FinancialYear): Formula => ({
    op: 'cell',
    ref: { table: `${modelId(model)}-do-nothing`, row, column: year },
  });
  return years.flatMap((year): Bar[] => {
    const [done, undone] = [totals[year]?.net, doNothing[year]?.net];
    if (done === undefined || undone === undefined) return [];
    return [
      { label: `${year}, do nothing`, from: 0, to: undone, figure: undone, live: beside('undone', year), kind: 'beside' },
      { label: `${year}, with measures`, from: 0, to: done, figure: done, live: beside('done', year), kind: 'stands' },
    ];
  });
}

/** The bridge of the last year and the years side by side as bars, each with its figure. */
export const chart: ModelView = {
  id: 'chart',
  title: 'Charts',
  lead: 'From the base to the budget of the last year, and the years side by side; every bar has its figure beside it.',
  tables: (model) => {
    const last = model.years.at(-1) as FinancialYear;
    if (!changesAnything(model) || !model.totals[last]) return { nothing: 'Nothing changes the budget, so there is nothing to draw.' };
    const bridge = barTable(
      `${modelId(model)}-chart`,
      `From the base to ${last}: ${scenarioCalled(model)}`,
      'Term',
      bridgeBars(model, last),
      `How the base becomes the ${netCalled(model)} of ${last}, term by term.`,
    );
    const years = barTable(
      `${modelId(model)}-years`,
      `Year by year: ${scenarioCalled(model)}`,
      'Year',
      yearBars(model),
      `The ${netCalled(model)} of each year with the measures, beside doing nothing.`,
    );
    return [bridge, years];
  },
};
