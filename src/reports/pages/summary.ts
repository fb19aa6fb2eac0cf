import type { Formula, PageCell, PageRow, Tone, Where } from '../../nouns/page.ts';
import { countedOnce } from '../../nouns/placement.ts';
import type { Plan } from '../../nouns/plan.ts';
import { formatDay } from '../../values/day.ts';
import { count } from '../../values/text.ts';
import { boughtByOthersWords } from '../bought-by-others.ts';
import { amountIn, budgetTables, linesOfYear, ownFirst, totalFormula } from '../budget-tables.ts';
import { absent, liveCount, liveMoney } from '../cells.ts';
import { contractsEnding, endedWords, endingFormula, noEndFormula, notLetAmong, standInWords, yearFrom } from '../contract-ends.ts';
import { contractsInScope, inScope, inThePlan } from '../in-scope.ts';
import { lastDaysTakenWords } from '../last-day-taken.ts';
import { countOf } from '../map-places.ts';
import type { PageReport } from '../page-report.ts';
import { column, figures, pageTable } from '../page-table.ts';
import { besideTotal } from '../said-of-itself.ts';
import { decisionLines, grantLines, procurementLines } from '../summary-lines/ahead.ts';
import { dutyLines, findingLines, milestoneLines } from '../summary-lines/judged.ts';
import { line, ofTable } from '../summary-lines/line.ts';
import { modelledLines, savingLines } from '../summary-lines/saved.ts';
import { arrangements, outOfScope } from '../titles.ts';
import { proposedShare, proposedValue } from '../undecided.ts';

/** What the map counts in one of its rows. */
function onMap(row: string): Formula {
  return { op: 'cell', ref: { table: 'map-counts', row, column: 'all' } };
}

function provision(plan: Plan): PageRow[] {
  const { placements, workspace } = plan;
  if (placements.length === 0) return [line('services', 'Services', absent('no table of services or contracts'), '')];
  const own = inScope(placements);
  const left = countedOnce(placements) - countedOnce(own);
  const byArrangement = (['in-house', 'commissioned', 'mixed', 'unknown'] as const).flatMap((arrangement) => {
    const so = own.filter((placement) => placement.arrangement === arrangement);
    if (so.length === 0) return [];
    const title = arrangements[arrangement];
    const all = countOf(so, { arrangement: title });
    const outside = ofTable('services', { arrangement: title, element: outOfScope });
    const live: PageCell = left > 0 && all.formula ? { ...all, formula: { op: 'subtract', of: [all.formula, outside] } } : all;
    return [
      line(`services ${arrangement}`, `Of these, ${arrangement === 'unknown' ? 'arrangement not stated' : title.toLowerCase()}`, live, ''),
    ];
  });
  return [
    line(
      'services',
      'Services and contracts',
      liveCount(countedOnce(own), left > 0 ? { op: 'subtract', of: [onMap('total'), onMap(outOfScope)] } : onMap('total')),
      [
        left > 0 ? 'in scope of the plan' : [],
        boughtByOthersWords(plan) ?? [],
        endedWords(contractsInScope(plan), workspace.asOf) ?? [],
        'see Services',
      ]
        .flat()
        .join('; '),
    ),
    ...byArrangement,
    ...(left > 0
      ? [line('out of scope', 'Left out: out of scope', liveCount(left, onMap(outOfScope)), 'of none of the plan’s elements; see Services')]
      : []),
  ];
}

function proposals({ placements }: Plan): PageRow[] {
  if (placements.length === 0) return [];
  const proposed = placements.filter(({ status }) => status === 'proposed').length;
  const places = liveCount(proposed, ofTable('services', { placed: 'Proposed' }), proposed > 0 ? 'proposed' : undefined);
  return [
    line('proposed', 'Places on the map proposed, not decided', places, 'each waits for somebody to decide; see Services'),
    line('proposed value', 'Annual value resting on proposals', proposedValue(placements), 'of the values stated'),
    line('proposed share', 'Share of annual values resting on proposals', proposedShare(placements), ''),
  ];
}

function budgets(plan: Plan): PageRow[] {
  const tables = budgetTables(plan);
  if (tables.length === 0) return [line('budget', 'Budget', absent('no budget table'), '')];
  return ownFirst(plan.workspace, tables).flatMap((table) => {
    if (!table.own) {
      const because = `${count(table.authorities, 'authority', 'authorities')}, none of them ${plan.workspace.organisation}`;
      return [line(table.id, `Budget: ${table.title}`, absent('not added'), because)];
    }
    const years = table.years.length > 1 ? table.years : [null];
    return years.map((year) => {
      const amount = amountIn(table, year);
      const value = amount === null ? absent('no amount') : liveMoney(amount, totalFormula(table, year), 'strong');
      return line(
        `${table.id} ${year ?? ''}`.trim(),
        `Budget${year ? ` ${year}` : ''}: ${table.title}`,
        value,
        [`${count(linesOfYear(table, year), 'line')}.`, ...besideTotal(table, tables, plan, year)].join(' '),
      );
    });
  });
}

function ends(plan: Plan): PageRow[] {
  const { records, workspace } = plan;
  if (records.contracts.length === 0) return [line('ending', 'Contracts ending within 12 months', absent('no contract register'), '')];
  const own = contractsInScope(plan);
  const only: Where = own.length === records.contracts.length ? {} : { scope: inThePlan };
  const whose = own.length === records.contracts.length ? '' : 'in scope; ';
  const { ending, unknown } = contractsEnding(own, workspace.asOf);
  const toned = (found: readonly unknown[]): Tone | undefined => (found.length > 0 ? 'warn' : undefined);
  return [
    line(
      'ending',
      'Contracts ending within 12 months',
      liveCount(ending.length, endingFormula(records.contracts, workspace.asOf, only), toned(ending)),
      [`${whose}to ${formatDay(yearFrom(workspace.asOf))}, extensions counted`, lastDaysTakenWords(ending) ?? [], 'see Contracts']
        .flat()
        .join('; '),
    ),
    line(
      'no end',
      'Contracts with no end date',
      liveCount(unknown.length, noEndFormula(records.contracts, only), toned(unknown)),
      [`${whose}cannot be judged${notLetAmong(unknown, workspace.asOf)}`, standInWords(own) ?? [], 'see Contracts'].flat().join('; '),
    ),
  ];
}

/** The plan in some twenty lines: services, what rests on proposals, budgets, savings, grants, contracts ending, procurements, decisions, duties, findings, milestones. */
export const summary: PageReport = {
  id: 'summary',
  title: 'Summary',
  build: (plan) => ({
    id: 'summary',
    title: 'Summary',
    lead: 'The plan in a few figures, each counted from the page it comes from. The notes beside them say what the files held when they were read.',
    blocks: [
      pageTable(
        'summary',
        'Key figures',
        [
          column('measure', 'Measure', 48),
          figures('value', 'Figure', 18, 'counted from the page that its note names'),
          column('note', 'Note', 44, 'what the files held when they were read, said of the figure beside it'),
        ],
        [
          ...provision(plan),
          ...proposals(plan),
          ...budgets(plan),
          ...modelledLines(plan),
          ...savingLines(plan),
          ...grantLines(plan),
          ...ends(plan),
          ...procurementLines(plan),
          ...decisionLines(plan),
          ...dutyLines(plan),
          ...findingLines(plan),
          ...milestoneLines(plan),
        ],
      ),
    ],
  }),
};
