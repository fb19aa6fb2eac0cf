import type { Model } from '../nouns/model.ts';
import type { Formula, PageCell, PageTable } from '../nouns/page.ts';
import { formatPounds, pence } from '../values/money.ts';
import { list } from '../values/text.ts';
import { absent, liveMoney, money, words } from './cells.ts';
import { byYear, modelId } from './model-names.ts';
import { changesAnything } from './model-sums.ts';
import { column, figures, pageTable } from './page-table.ts';
import { scenarioCalled } from './scenario-called.ts';

/** The years the files publish a budget for beside the model's own; none where they publish no year after the base. */
function publishedYears({ published = {}, years, baseYear }: Model): readonly string[] {
  return years.filter((year) => year > baseYear && published[year] !== undefined);
}

/** The gap of the last year in words: what the model comes to against the published budget. */
function gapSaid(model: Model, years: readonly string[]): string {
  const last = years.at(-1) as string;
  const gap = (model.totals[last]?.net ?? 0) - (model.published?.[last]?.amount ?? 0);
  const size = formatPounds(pence(Math.abs(gap)));
  if (gap === 0) return `In ${last} the model comes to the published budget.`;
  return `In ${last} the model comes to ${size} ${gap > 0 ? 'more' : 'less'} than the published budget.`;
}

/** Years in which fewer lines state an amount than the base has: their published total is of those alone. */
function partlySaid({ published = {}, lines }: Model, years: readonly string[]): string {
  const partly = years.flatMap((year) => {
    const stated = published[year]?.cells.length ?? 0;
    return stated < lines.length ? [`${stated} of ${lines.length} lines in ${year}`] : [];
  });
  return partly.length === 0
    ? ''
    : ` An amount is published for ${list(partly)}: the others are missing, not nought, and the gap is out by them.`;
}

/** The later years of the budget as the files publish them, beside what the model makes of the base, and the gap between; null where none are published. */
export function publishedTable(model: Model): PageTable | null {
  const own = publishedYears(model);
  if (own.length === 0 || model.lines.length === 0) return null;
  const id = `${modelId(model)}-published`;
  const changes = changesAnything(model);
  const at = (row: string, year: string): Formula => ({ op: 'cell', ref: { table: id, row, column: year } });
  const netOf = (of: Model['totals'], year: string): PageCell => {
    const total = of[year];
    return total === undefined ? absent('not modelled') : money(total.net);
  };
  const gapTo =
    (row: string, of: Model['totals']) =>
    (year: string): PageCell => {
      const [modelled, published] = [of[year]?.net, model.published?.[year]?.amount];
      if (modelled === undefined || published === undefined) return absent('none published');
      return liveMoney(pence(modelled - published), { op: 'subtract', of: [at(row, year), at('published', year)] }, 'strong');
    };
  const published = (year: string): PageCell => {
    const stated = model.published?.[year];
    return stated === undefined ? absent('none published') : money(stated.amount, stated.cells);
  };
  const row = (key: string, title: string, cell: (year: string) => PageCell) => ({
    key,
    cells: { figure: words(title), ...byYear(model, cell) },
  });
  const rows = [
    row('published', 'Published in the budget files', published),
    ...(changes ? [row('undone', 'Model, if nothing is done', (year) => netOf(model.doNothing, year))] : []),
    ...(changes ? [row('undone-gap', 'Over (under) the published', gapTo('undone', model.doNothing))] : []),
    row('done', changes ? 'Model, with the measures' : 'Model', (year) => netOf(model.totals, year)),
    row('done-gap', changes ? 'Over (under) the published, with them' : 'Over (under) the published', gapTo('done', model.totals)),
  ];
  const columns = [
    column('figure', 'Figure', 30),
    ...model.years.map((year) =>
      figures(year, year, 13, `the budgets of ${year} as the files state them, and what the model makes of the base`),
    ),
  ];
  const note = `The model repeats the budget of ${model.baseYear} and takes nothing from later years: what the published budgets already hold (inflation, growth, savings) is not in it unless the scenario says so. ${gapSaid(model, own)}${partlySaid(model, own)}`;
  return pageTable(id, `The published budget beside the model: ${scenarioCalled(model)}`, columns, rows, note);
}
