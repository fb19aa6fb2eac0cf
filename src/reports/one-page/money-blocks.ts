import type { PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import { countedOnce } from '../../nouns/placement.ts';
import type { Plan } from '../../nouns/plan.ts';
import { notGiven } from '../../nouns/publication.ts';
import { formatDay } from '../../values/day.ts';
import { type Pence, pence, sum } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { boughtByOthersWords } from '../bought-by-others.ts';
import { amountIn, budgetTables, elementBudget, lineElement, yearShown } from '../budget-tables.ts';
import { absent, counted, money, moneyOr, words } from '../cells.ts';
import { contractsEnding, endedWords, notLetAmong, standInWords } from '../contract-ends.ts';
import { contractsInScope, inScope } from '../in-scope.ts';
import { elementRows, onTier, placedAt, type Standing, standings, tierColumns, within } from '../map-places.ts';
import { changesAnything } from '../model-sums.ts';
import { figures, pageTable, totalRow } from '../page-table.ts';
import { partOfYearSentence } from '../part-of-year-said.ts';
import { scenarioCalled } from '../scenario-called.ts';
import { shortHeadings } from '../tier-headings.ts';
import { elementNamed, noElement } from '../titles.ts';
import { budgetLines, line } from './budget-lines.ts';
import { clipped, firstOf, threeColumns } from './clipped.ts';

function savingLines({ models, records, workspace }: Plan): PageRow[] {
  const asked = models
    .filter(changesAnything)
    .slice(0, 2)
    .flatMap((model): PageRow[] => {
      const last = model.years.at(-1);
      const [net, without] = [last && model.totals[last]?.net, last && model.doNothing[last]?.net];
      if (!last || typeof net !== 'number' || typeof without !== 'number') return [];
      return [
        line(
          `model ${model.scenario}`,
          `Modelled saving in ${last}`,
          money(pence(without - net)),
          clipped(`${scenarioCalled(model)}, against doing nothing`, 60),
        ),
      ];
    });
  const own = records.savings.filter(({ year }) => year === undefined || year === workspace.year);
  const total = (field: 'approved' | 'achieved'): Pence | null => {
    const stated = own.flatMap((row) => row[field] ?? []);
    return stated.length === 0 ? null : sum(stated);
  };
  const tracked =
    own.length === 0
      ? []
      : [
          line(
            'approved',
            `Savings approved for ${workspace.year}`,
            moneyOr(total('approved'), 'none stated'),
            count(own.length, 'saving'),
          ),
          line('achieved', 'Of these, achieved', moneyOr(total('achieved'), 'not stated')),
        ];
  return asked.length + tracked.length === 0 ? [line('savings', 'Savings', absent('none modelled or tracked'))] : [...asked, ...tracked];
}

/** What contracts in scope are worth over their whole terms, where they state that and no value a year: it is no money of one year. */
function wholeTermLine(plan: Plan): PageRow[] {
  const own = contractsInScope(plan);
  const stated = own.flatMap(({ totalValue }) => totalValue ?? []);
  if (stated.length === 0 || own.some(({ annualValue }) => annualValue !== undefined)) return [];
  const of = `${stated.length.toLocaleString('en-GB')} of ${count(own.length, 'contract')} in scope; no value a year is stated`;
  return [line('whole-term', 'Contract value over whole terms', money(sum(stated)), of)];
}

/** The plan in a few lines: budget, services, contracts that end, savings. */
export function figuresTable(plan: Plan): PageTable {
  const { placements, records, workspace } = plan;
  const own = inScope(placements);
  const left = countedOnce(placements) - countedOnce(own);
  const proposed = placements.filter(({ status }) => status === 'proposed').length;
  const { ending, unknown } = contractsEnding(contractsInScope(plan), workspace.asOf);
  const standIns = standInWords(contractsInScope(plan));
  const ended = endedWords(contractsInScope(plan), workspace.asOf);
  const rows = [
    ...budgetLines(plan),
    placements.length === 0
      ? line('services', 'Services and contracts', absent('none read'))
      : line(
          'services',
          'Services and contracts',
          counted(countedOnce(own)),
          [
            ...(proposed > 0 ? [`${proposed.toLocaleString('en-GB')} placed on the map by proposal, not decided`] : []),
            ...(left > 0 ? [`${left.toLocaleString('en-GB')} more ${left === 1 ? 'is' : 'are'} out of scope`] : []),
            ...[boughtByOthersWords(plan), ended].filter((said) => said !== null),
          ].join('; '),
        ),
    ...(records.contracts.length === 0
      ? [line('ending', 'Contracts ending within 12 months', absent('no contract register'))]
      : [
          line(
            'ending',
            'Contracts ending within 12 months',
            counted(ending.length, ending.length > 0 ? 'warn' : undefined),
            [
              unknown.length > 0
                ? `${count(unknown.length, 'more contract states', 'more contracts state')} no end${notLetAmong(unknown, workspace.asOf)}`
                : [],
              standIns ?? [],
            ]
              .flat()
              .join('; '),
          ),
        ]),
    ...wholeTermLine(plan),
    ...savingLines(plan),
  ];
  return pageTable('one-figures', 'The plan in figures', threeColumns('What', 'Of this', figures('figure', 'Figure', 16)), rows);
}

/** The map in counts, tier by tier, noughts too; with each element's budget where a table names elements. */
export function mapTable(plan: Plan): PageTable | null {
  if (plan.placements.length === 0) return null;
  const all = standings(plan);
  const tiers = tierColumns(plan);
  const headings = shortHeadings(tiers);
  const budget = elementBudget(plan.workspace, budgetTables(plan));
  const year = budget ? yearShown(budget, plan.workspace.year) : null;
  const shape = (here: readonly Standing[], whole: number): PageCell => {
    const each = tiers.flatMap(({ key, title }, index) => {
      const n = countedOnce(placedAt(onTier(here, title)));
      return key === 'none' && n === 0 ? [] : [`${headings[index]}: ${n.toLocaleString('en-GB')}`];
    });
    return words(`${whole.toLocaleString('en-GB')} in all. ${each.join(' · ')}`);
  };
  const rows = elementRows(plan).map(({ key, title }): PageRow => {
    const here = within(all, title);
    const element = elementNamed(plan.workspace, title);
    const own = budget && element ? amountIn(budget, year, (each) => lineElement(plan.workspace, each) === element) : null;
    return {
      key,
      cells: {
        what: words(title),
        more: shape(here, countedOnce(placedAt(here))),
        figure: moneyOr(own, budget ? 'none published' : 'no budget table'),
      },
    };
  });
  const unnamed = budget ? amountIn(budget, year, (each) => lineElement(plan.workspace, each) === null) : null;
  if (unnamed !== null)
    rows.push({
      key: 'none',
      cells: { what: words(noElement, 'muted'), more: words('the money of budget lines that name none', 'muted'), figure: money(unnamed) },
    });
  const said = (budget && partOfYearSentence(budget, plan.workspace, year)) ?? undefined;
  const columns = threeColumns(
    'System element',
    'Services and contracts by tier',
    figures('figure', year ? `Budget ${year}` : 'Budget', 16),
  );
  const own = countedOnce(inScope(plan.placements));
  const outside = countedOnce(plan.placements) - own;
  const number = (n: number): string => n.toLocaleString('en-GB');
  const allOf = outside === 0 ? 'All' : `All: ${number(own)} in scope, ${number(outside)} out of it`;
  const total = totalRow(columns, words(allOf, 'strong'), {
    more: shape(all, countedOnce(plan.placements)),
    figure: moneyOr(budget && amountIn(budget, year), 'no budget table'),
  });
  return pageTable('one-map', 'The map: services by system element and tier', columns, [...rows, total], said);
}

const mostEnding = 5;

/** Contracts in scope that end in twelve months, the soonest first. */
export function endingTable(plan: Plan): PageTable | null {
  const { ending } = contractsEnding(contractsInScope(plan), plan.workspace.asOf);
  if (ending.length === 0) return null;
  const endOf = (row: (typeof ending)[number]): string => row.currentEnd ?? row.end ?? '';
  const { shown, more } = firstOf(
    [...ending].sort((a, b) => endOf(a).localeCompare(endOf(b))),
    mostEnding,
  );
  const rows = shown.map((row, index): PageRow => {
    const end = row.currentEnd ?? row.end;
    const isHeld = row.origin.notes.some(({ kind, field }) => kind === 'withheld' && field === 'annualValue');
    return {
      key: `${index} ${row.id}`,
      cells: {
        what: words(clipped(row.title ?? row.ref ?? 'no title', 60)),
        more: words(`${end ? formatDay(end) : 'No end'}, ${clipped(row.provider?.join(', ') || 'no provider stated', 60)}`),
        figure: moneyOr(row.annualValue, isHeld ? notGiven : 'not stated'),
      },
    };
  });
  const columns = threeColumns('Contract', 'Ends, and with whom it is', figures('figure', 'Annual value', 16));
  return pageTable(
    'one-ending',
    'Contracts ending within 12 months',
    columns,
    rows,
    more > 0 ? `And ${more.toLocaleString('en-GB')} more.` : undefined,
  );
}
