import type { Draws, Spread } from '../../nouns/draws.ts';
import type { Model } from '../../nouns/model.ts';
import type { Page, PageTable } from '../../nouns/page.ts';
import { formatPounds, pence } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { netCalled } from '../budget/net-called.ts';
import { money, shared, words } from '../tables/cells.ts';
import { column, figures, pageTable } from '../tables/page-table.ts';
import { byYear, modelId } from './model-names.ts';

const ranks = [
  { key: 'p10', title: 'P10' },
  { key: 'p50', title: 'P50' },
  { key: 'p90', title: 'P90' },
  { key: 'mean', title: 'mean' },
] as const;

/** Whether some savings are not both recurrent and cashable: the chance is then of less than the table shows. */
function savesMore({ measures }: Model): boolean {
  return measures.some(({ term, recurrent, cashable }) => term === 'savings' && !(recurrent && cashable));
}

/** Savings and net budget of each year, at the ranks of the draws. */
export function yearsTable(model: Model, { years }: Draws): PageTable {
  const savings = savesMore(model) ? 'all savings' : 'savings';
  const columns = [
    column('figure', 'Figure', 12),
    column('rank', 'Draws', 6),
    ...model.years.map((year) => figures(year, year, 13, `the figure of ${year} at this rank of all draws of the scenario, or their mean`)),
  ];
  const rows = (['savings', 'net'] as const).flatMap((figure) =>
    ranks.map(({ key, title }) => ({
      key: `${figure} ${key}`,
      cells: {
        figure: words(figure === 'net' ? netCalled(model) : savings),
        rank: words(title, key === 'p50' ? 'strong' : undefined),
        ...byYear(model, (year) => money((years[year] as { readonly savings: Spread; readonly net: Spread })[figure][key])),
      },
    })),
  );
  return pageTable(
    `${modelId(model)}-draws`,
    `Savings and ${netCalled(model)} as they were drawn`,
    columns,
    rows,
    `One draw in ten lies at or below P10, half at or below P50, nine in ten at or below P90.${
      savings === 'savings'
        ? ''
        : ' All savings are the recurrent and the others, cashable or not: the chance above is of what is both recurrent and cashable.'
    }`,
  );
}

/** The measures whose savings vary most, the most first; none where nothing varies. */
export function swingsTable(model: Model, { swings, by }: Draws): readonly PageTable[] {
  if (swings.length === 0) return [];
  const columns = [
    column('measure', 'Measure', 26),
    figures('planned', 'Planned', 12, `what the measure is planned to save in ${by}`),
    ...ranks.slice(0, 3).map(({ key, title }) => figures(key, title, 12, `what the measure saves in ${by} at this rank of its draws`)),
    figures('share', 'Of the spread', 8, 'the part of the ups and downs of all savings that this measure brings'),
  ];
  const rows = swings.map(({ measure, title, planned, share, ...spread }) => ({
    key: measure,
    cells: {
      measure: words(title),
      planned: money(planned),
      p10: money(spread.p10),
      p50: money(spread.p50),
      p90: money(spread.p90),
      share: shared(Math.round(share * 1000) / 1000),
    },
  }));
  return [pageTable(`${modelId(model)}-swings`, `Which measures move the savings of ${by} most`, columns, rows)];
}

const counts = ({ term, recurrent, cashable }: Model['measures'][number]): boolean => term === 'savings' && recurrent && cashable;

/** A scenario played through: the chance, the spread by year and what moves it; nothing where it was not. */
export function drawsBlocks(model: Model): Page['blocks'] {
  const { draws } = model;
  if (!draws) return [];
  const { runs, seed, target, by, isPlan, chance, said } = draws;
  const what = isPlan ? `all ${formatPounds(target)} that is planned` : formatPounds(target);
  const plan = `${formatPounds(model.measures.reduce((sum, each) => (counts(each) ? pence(sum + (each.effects[by]?.cumulative ?? 0)) : sum), pence(0)))}`;
  const sentence =
    chance === null
      ? `Nothing is drawn: no measure states a \`range\`, a \`slip\` or a \`confidence\`, so there is no chance to tell. As planned ${plan} is saved by ${by}, recurrent and cashable.`
      : `The chance that ${what} is saved by ${by}, recurrent and cashable, is ${Math.round(chance * 1000) / 10}%: ${Math.round(chance * runs).toLocaleString('en-GB')} of ${count(runs, 'draw')}, from seed ${seed}.`;
  return [
    { kind: 'words', heading: 'Played through', paragraphs: [sentence] },
    ...(chance === null ? [] : [yearsTable(model, draws)]),
    ...swingsTable(model, draws),
    ...(chance === null ? [] : [{ kind: 'words' as const, paragraphs: said }]),
  ];
}
