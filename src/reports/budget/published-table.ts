import type { Model } from '../../nouns/model.ts';
import type { Formula, PageCell, PageTable } from '../../nouns/page.ts';
import type { OnBothSides, OnOneSide } from '../../nouns/published.ts';
import { formatPounds, pence } from '../../values/money.ts';
import { count, firstFew, theCount } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import { byYear, modelId } from '../model/model-names.ts';
import { changesAnything } from '../model/model-sums.ts';
import { scenarioCalled } from '../model/scenario-called.ts';
import { absent, liveMoney, money, moneyOr, words } from '../tables/cells.ts';
import { saysWhatFollows } from '../tables/following.ts';
import { column, figures, pageTable } from '../tables/page-table.ts';
import type { Bases } from '../tracing/bases.ts';
import { cellsOfLines, isOfNothingDone } from '../tracing/resting.ts';
import { netCalled } from './net-called.ts';

/** The years the files publish a budget for beside the model's own; none where they publish no year after the base. */
function publishedYears({ published = {}, years, baseYear }: Model): readonly string[] {
  return years.filter((year) => year > baseYear && published[year] !== undefined);
}

/** Where the files say neither gross nor net of what they publish and the base says which it is: that they do not, and which it was set beside. */
function neitherSaid(model: Model, { lines, unsaid }: OnBothSides): string {
  if (unsaid === 0) return '';
  const called = netCalled(model);
  const own = called === 'budget' ? 'gross budget less the income of the scenario' : called;
  const which = unsaid === lines.length ? 'which says' : `which on ${count(unsaid, 'line')} says`;
  return ` (${which} neither gross nor net, and is set beside the model’s ${own})`;
}

/** The last year the files publish a budget for beside the model, and what the model comes to against it on the lines that have both; null where none is published, and no words where no line has both. */
export function besidePublished(model: Model): { readonly year: string; readonly words: string | null } | null {
  const year = publishedYears(model).at(-1);
  const published = year === undefined ? undefined : model.published?.[year];
  if (year === undefined || published === undefined) return null;
  const { both, one } = published;
  if (both.lines.length === 0) return { year, words: null };
  const gap = both.net - both.published;
  const size = formatPounds(pence(Math.abs(gap)));
  const on = one.length === 0 ? '' : ` on the ${count(both.lines.length, 'line')} with an amount in both`;
  const than = gap === 0 ? 'as much as' : `${size} ${gap > 0 ? 'more' : 'less'} than`;
  return { year, words: `${than} the published budget${neitherSaid(model, both)}${on}` };
}

/** The gap of the last year in words. */
function gapSaid({ year, words }: NonNullable<ReturnType<typeof besidePublished>>): string {
  return words === null
    ? `In ${year} no line of the model has a published amount: whether it comes to more or less than was published cannot be told.`
    : `In ${year} the model comes to ${words}.`;
}

const sides = { model: 'has no published amount', files: 'is published and not in the base' } as const;

function sideSaid(year: string, one: readonly OnOneSide[], side: OnOneSide['side']): readonly string[] {
  const own = one.filter((line) => line.side === side);
  const named = own.map(({ title, amount }) => `${title} (${formatPounds(amount)})`);
  const verb = own.length === 1 ? sides[side] : sides[side].replace(/^has/, 'have').replace(/^is/, 'are');
  return own.length === 0 ? [] : [`${firstFew(named, 4)} ${verb} in ${year}`];
}

/** What is left out of each year because it stands on one side only, and what it holds: missing is not nought. */
function leftOutSaid({ published = {}, years }: Model): string {
  const all = years.flatMap((year) => {
    const { one = [] } = published[year] ?? {};
    return [...sideSaid(year, one, 'model'), ...sideSaid(year, one, 'files')];
  });
  return all.length === 0 ? '' : ` Left out of the comparison: ${all.join('; ')}.`;
}

/** The id of a model's table of what is published beside it. */
export function publishedId(model: Model): string {
  return `${modelId(model)}-published`;
}

const sumsOf = { net: 'what the scenario makes of', undone: 'what comes, if nothing is done, of' } as const;

/** The later years of the budget as the files publish them, beside what the model makes of the same lines, and the gap between; null where none are published. */
export function publishedTable(model: Model, bases?: Bases): PageTable | null {
  const beside = besidePublished(model);
  if (beside === null || model.lines.length === 0) return null;
  const id = publishedId(model);
  const changes = changesAnything(model);
  const isPartly = model.years.some((year) => (model.published?.[year]?.one.length ?? 0) > 0);
  const at = (row: string, year: string): Formula => ({ op: 'cell', ref: { table: id, row, column: year } });
  /** A figure of the lines that have both. */
  const ofBoth =
    (figure: (both: OnBothSides, year: FinancialYear) => PageCell, none: (year: FinancialYear) => PageCell) =>
    (year: FinancialYear): PageCell => {
      const both = model.published?.[year]?.both;
      if (both === undefined) return none(year);
      return both.lines.length === 0 ? absent('no line in both') : figure(both, year);
    };
  const nonePublished = (): PageCell => absent('none published');
  const modelled = (of: 'net' | 'undone', all: Model['totals']) =>
    ofBoth(
      (both, year) => {
        const source = cellsOfLines(model, both.lines, year, of === 'net' ? () => true : isOfNothingDone(model));
        return {
          ...money(both[of], source),
          basis: `${sumsOf[of]} ${theCount(both.lines.length, 'line')} with an amount in both, added up`,
        };
      },
      (year) => moneyOr(all[year]?.net, 'not modelled'),
    );
  const gapTo = (row: string, of: 'net' | 'undone') =>
    ofBoth(
      (both, year) => liveMoney(pence(both[of] - both.published), { op: 'subtract', of: [at(row, year), at('published', year)] }, 'strong'),
      nonePublished,
    );
  const row = (key: string, title: string, cell: (year: FinancialYear) => PageCell) => ({
    key,
    cells: { figure: words(title), ...byYear(model, cell) },
  });
  const rows = [
    row(
      'published',
      isPartly ? 'Published, of lines in both' : 'Published in the budget files',
      ofBoth(({ published, cells }) => money(published, cells), nonePublished),
    ),
    ...(changes ? [row('undone', 'Model, if nothing is done', modelled('undone', model.doNothing))] : []),
    ...(changes ? [row('undone-gap', 'Over (under) the published', gapTo('undone', 'undone'))] : []),
    row('done', changes ? 'Model, with the measures' : 'Model', modelled('net', model.totals)),
    row('done-gap', changes ? 'Over (under) the published, with them' : 'Over (under) the published', gapTo('done', 'net')),
  ];
  const columns = [
    column('figure', 'Figure', 30),
    ...model.years.map((year) =>
      figures(year, year, 13, `the budgets of ${year} as the files state them, and what the model makes of the same lines`),
    ),
  ];
  const note = `The model repeats the budget of ${model.baseYear} and takes nothing from later years: what the published budgets already hold (inflation, growth, savings) is not in it unless the scenario says so. ${gapSaid(beside)}${leftOutSaid(model)}`;
  const table = pageTable(id, `The published budget beside the model: ${scenarioCalled(model)}`, columns, rows, note);
  return saysWhatFollows(table, bases, 'none');
}
