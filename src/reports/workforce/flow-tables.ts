import type { PageCell, PageTable } from '../../nouns/page.ts';
import type { FlowResult, PlacedYear, PlacementChange, StageYear } from '../../nouns/workforce.ts';
import { formatPounds } from '../../values/money.ts';
import { absent, money, moneyOr, numbered, words } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';
import { tenth } from './workforce-tables.ts';

function range({ low, likely, high }: { readonly low: number; readonly likely: number; readonly high: number }): PageCell {
  const shown = tenth(likely);
  return tenth(low) === tenth(high) ? words(`${shown}`) : words(`${shown} (${tenth(low)} to ${tenth(high)})`);
}

function stagesTable({ scenario, asNow, changed }: FlowResult): PageTable {
  const columns = [
    column('stage', 'Stage', 22, 'the role or team that the flows of the scenario name'),
    column('year', 'Year', 8, 'a financial year of the run'),
    column('teams', 'Teams', 9, 'whether teams are taken as they are or as the scenario changes them'),
    figures(
      'begun',
      'Begun',
      8,
      'the cases begun in the year, worked out week by week from demand, posts, caseloads and weeks open at the likeliest shares',
    ),
    figures('ended', 'Ended', 8, 'the cases finished in the year, worked out week by week in the same way'),
    figures('open', 'Open at the end', 8, 'the cases begun and not finished by the end of the year'),
    figures('waiting', 'Waiting at the end', 8, 'the cases that came and found no room by the end of the year'),
    figures(
      'left',
      'Went on while waiting',
      10,
      'the cases that went on to the next stage while they waited, at the share the scenario gives',
    ),
  ];
  const both = asNow.flatMap((now, index) => [
    { teams: 'as now', at: now },
    { teams: 'changed', at: changed[index] as StageYear },
  ]);
  const rows = rowsOf(
    both,
    ({ teams, at }) => `${at.stage} ${at.year} ${teams}`,
    ({ teams, at }) => ({
      stage: words(at.stage),
      year: words(at.year),
      teams: words(teams),
      begun: numbered(tenth(at.begun)),
      ended: numbered(tenth(at.ended)),
      open: numbered(tenth(at.open)),
      waiting: numbered(tenth(at.waiting)),
      left: numbered(tenth(at.leftWaiting)),
    }),
  );
  return pageTable(
    'flow-stages',
    `Cases by stage and year: ${scenario}`,
    columns,
    rows,
    'At the likeliest shares, week by week. Cases are averages, so a part of one can stand.',
  );
}

function placedTable({ placed, teamCost, scenario, partYear }: FlowResult): PageTable {
  const columns = [
    column('type', 'Placement', 16, 'a kind of placement that the flows lead to'),
    column('year', 'Year', 8, 'a financial year of the run'),
    column(
      'asNow',
      'Children at the end, teams as now',
      16,
      'the children placed at the end of the year with teams as they are; in brackets at the lowest and the highest shares',
    ),
    column('changed', 'Teams changed', 16, 'the same with the teams as the scenario changes them'),
    figures(
      'avoided',
      'Not spent on placements',
      13,
      'the difference in children placed, week by week, times the weekly cost stated for the placement, at the likeliest shares',
    ),
    column('avoidedRange', 'Its range', 20, 'the same at the lowest and the highest shares'),
    figures('teamCost', 'Teams cost', 12, 'what the changed teams cost in the year above what they cost now'),
  ];
  const rows = rowsOf(
    placed,
    ({ type, year }) => `${type} ${year}`,
    ({ type, year, asNow, changed, avoided }: PlacedYear) => ({
      type: words(type),
      year: words(year),
      asNow: range(asNow),
      changed: range(changed),
      avoided: moneyOr(avoided?.likely, 'no weekly cost stated'),
      avoidedRange:
        avoided === null ? absent('no weekly cost stated') : words(`${formatPounds(avoided.low)} to ${formatPounds(avoided.high)}`),
      teamCost: moneyOr(teamCost[year], 'not stated'),
    }),
  );
  const note = `Cost avoided, not saved: it is cashable only where the budget for those placements is in the base. What teams cost in part of a year is by ${partYear}; children are counted week by week.`;
  return pageTable('flow-placements', `Children placed: ${scenario}`, columns, rows, note);
}

/** How cases move between stages as teams are and as they would be, and what becomes of placements. */
export function flowTables(result: FlowResult): readonly PageTable[] {
  const tables = [stagesTable(result), ...(result.placed.length > 0 ? [placedTable(result)] : [])];
  return tables.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, rests: result.cells })) }));
}

/** What so many fewer or more placements come to by year. */
export function placementTable(change: PlacementChange): PageTable {
  const columns = [
    column('year', 'Year', 10, 'a financial year of the run'),
    figures('days', 'Days', 6),
    figures('low', 'At the cheapest places', 14),
    figures('likely', 'At the average', 14),
    figures('high', 'At the dearest places', 14),
  ];
  const rows = [
    {
      key: 'day',
      cells: {
        year: words('one child, a day'),
        days: numbered(1),
        low: money(change.perDay.low),
        likely: money(change.perDay.likely),
        high: money(change.perDay.high),
      },
    },
    ...rowsOf(
      change.years,
      ({ year }) => year,
      ({ year, days, low, likely, high }) => ({
        year: words(year),
        days: numbered(days),
        low: money(low),
        likely: money(likely),
        high: money(high),
      }),
    ),
  ];
  const note = 'Below nought is money not spent: cost avoidance, and cashable only where the budget for those places is in the base.';
  return pageTable('placement-change', 'What it comes to', columns, rows, note);
}
