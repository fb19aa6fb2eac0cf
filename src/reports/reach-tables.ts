import type { Model } from '../nouns/model.ts';
import type { Page, PageCell, PageTable } from '../nouns/page.ts';
import type { Obstacle, Package, Reach } from '../nouns/reach.ts';
import { formatPounds } from '../values/money.ts';
import { count, list } from '../values/text.ts';
import { absent, cellsOf, money, numbered, words } from './cells.ts';
import { modelId } from './model-bridge.ts';
import { column, figures, pageTable } from './page-table.ts';

const some = (pounds: Package['savings']): string => formatPounds(pounds);

function held({ measures }: Package): PageCell {
  return measures.length === 0 ? absent('no measure') : words(list(measures));
}

function packagesTable(model: Model, { by, amount, chosen, others, most, without, unlimited }: Reach): PageTable {
  const columns = [
    column('package', 'Package', 22),
    column('measures', 'Measures', 26),
    figures('savings', `Saved ${by}`, 13),
    figures('harm', 'Harm', 6),
    figures('net', `Net ${by}`, 13),
  ];
  const named: readonly (readonly [string, Package | null])[] = [
    ['the least harmful', chosen],
    ...others.map((other, index) => [index === 0 ? 'the next' : 'and the next', other] as const),
    ['the most within limits', most],
    ['without those limits', without?.package ?? null],
    ['the most with no limit', unlimited],
  ];
  const rows = named.flatMap(([title, one], index) =>
    one
      ? [
          {
            key: `package ${index}`,
            cells: {
              package: words(title, one === chosen ? 'strong' : undefined),
              measures: held(one),
              savings: money(one.savings, [], one.savings >= amount ? 'good' : 'warn'),
              harm: numbered(one.harm),
              net: money(one.net),
            },
          },
        ]
      : [],
  );
  const note = 'Saved is recurrent and cashable; net is by how much the net budget is below what it is with no measure.';
  return pageTable(`${modelId(model)}-packages`, 'Packages of measures', columns, rows, note);
}

function obstaclesTable(model: Model, obstacles: readonly Obstacle[]): PageTable {
  const columns = [column('limit', 'Limit', 40), figures('more', 'More without it', 16), column('cells', 'Cell', 24)];
  const rows = obstacles.map(({ title, more, cell }, index) => ({
    key: `${index + 1}`,
    cells: { limit: words(title), more: money(more), cells: cell ? cellsOf([cell]) : absent('no cell') },
  }));
  return pageTable(
    `${modelId(model)}-obstacles`,
    'What each limit costs alone',
    columns,
    rows,
    'How much more could be reached without it, every other limit kept.',
  );
}

/** What was to be reached and what became of it, in a sentence or three. */
function sentences({ amount, by, chosen, most, without, unlimited, proved, tried }: Reach): readonly string[] {
  const sure = proved
    ? `Proved: none does better. ${count(tried, 'package')} ${tried === 1 ? 'was' : 'were'} rolled forward to the penny.`
    : `Not proved: the best met after ${count(tried, 'package')} were rolled forward to the penny.`;
  if (chosen)
    return [
      `${some(amount)} by ${by} is reached with ${count(chosen.measures.length, 'measure')}: ${some(chosen.savings)} at harm ${chosen.harm}, under every limit.`,
      sure,
    ];
  const at = most ? `the most under every limit is ${some(most.savings)}` : 'no package of its measures keeps every limit';
  const why = without
    ? `In the way ${without.limits.length === 1 ? 'stands' : 'stand'} ${list(without.limits.map(({ title }) => `“${title}”`))}: without ${without.limits.length === 1 ? 'it' : 'them'} ${some(without.package.savings)} is reached at harm ${without.package.harm}, and no fewer limits set aside would do.`
    : unlimited
      ? `No limit stands in the way: with none of them the measures come to ${some(unlimited.savings)} at most.`
      : 'No limit stands in the way: the measures do not come to it.';
  return [`${some(amount)} by ${by} is not reached: ${at}.`, why, sure];
}

/** The packages, and where the amount is not reached what stands in the way; nothing where none was asked for. */
export function reachBlocks(model: Model): Page['blocks'] {
  const { reach } = model;
  if (!reach) return [];
  const tables = [packagesTable(model, reach), ...(reach.obstacles.length > 0 ? [obstaclesTable(model, reach.obstacles)] : [])];
  return [
    { kind: 'words', heading: `To reach ${some(reach.amount)} by ${reach.by}`, paragraphs: sentences(reach) },
    ...tables.filter(({ rows }) => rows.length > 0),
  ];
}
