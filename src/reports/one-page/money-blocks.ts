import type { Model } from '../../nouns/model.ts';
import type { PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import { countedOnce } from '../../nouns/placement.ts';
import type { Plan } from '../../nouns/plan.ts';
import { notGiven } from '../../nouns/publication.ts';
import { nameOf } from '../../nouns/row.ts';
import { endAside, takenTerm } from '../../nouns/taken-term.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { type Pence, pence, sum } from '../../values/money.ts';
import { inOrderOf } from '../../values/order.ts';
import { count } from '../../values/text.ts';
import { decidedAlready } from '../decisions/decided-already.ts';
import { boughtByOthersWords } from '../map/bought-by-others.ts';
import { contractsInScope, inScope } from '../map/in-scope.ts';
import { changesAnything } from '../model/model-sums.ts';
import { modelledFigures } from '../model/modelled-figures.ts';
import { scenarioCalled } from '../model/scenario-called.ts';
import { contractsEnding, endedWords, notLetAmong, standInWords } from '../register/contract-ends.ts';
import { extensionLeftWords } from '../register/extension-left.ts';
import { lastDaysTakenWords } from '../register/last-day-taken.ts';
import { absent, counted, money, moneyOr, words } from '../tables/cells.ts';
import { figures, pageTable } from '../tables/page-table.ts';
import { budgetLines, line } from './budget-lines.ts';
import { clipped, firstOf, threeColumns } from './clipped.ts';

/** What is modelled, to the pound: its pence are no more than arithmetic, and would put pence behind every figure of the sheet. */
const inPounds = (amount: number): PageCell => money(pence(Math.round(amount / 100) * 100));

/** What a scenario makes of the budget, each figure under the name of what it is: a saving, a cost, a grant, a reserve, or money moved from some lines to others. */
function modelLines(model: Model, asOf: Day): PageRow[] {
  const called = clipped(scenarioCalled(model), 60);
  const decided = decidedAlready(model, asOf);
  return modelledFigures(model).map(({ key, title, size, said }, index) =>
    line(
      key,
      title,
      inPounds(size),
      [called, said, ...(index === 0 && decided !== null ? [`decided already (${decided})`] : [])].join('; '),
    ),
  );
}

function savingLines({ models, records, workspace, publication }: Plan): PageRow[] {
  const asked = models
    .filter(changesAnything)
    .slice(0, 2)
    .flatMap((model) => modelLines(model, workspace.asOf));
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
  return asked.length + tracked.length === 0
    ? [line('savings', 'Savings', absent(publication ? 'none in this copy' : 'none modelled or tracked'))]
    : [...asked, ...tracked];
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
  const more = ending.length > 0 ? 'more ' : '';
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
              lastDaysTakenWords(ending) ?? [],
              unknown.length > 0
                ? `${count(unknown.length, `${more}contract states`, `${more}contracts state`)} no end${notLetAmong(unknown, workspace.asOf)}`
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

const mostEnding = 5;

/** Contracts in scope that end in twelve months, the soonest first. */
export function endingTable(plan: Plan): PageTable | null {
  const { ending } = contractsEnding(contractsInScope(plan), plan.workspace.asOf);
  if (ending.length === 0) return null;
  const { shown, more } = firstOf([...ending].sort(inOrderOf((one) => takenTerm(one).end ?? '')), mostEnding);
  const rows = shown.map((row, index): PageRow => {
    const { end } = takenTerm(row);
    const left = extensionLeftWords(row);
    const isHeld = row.origin.notes.some(({ kind, field }) => kind === 'withheld' && field === 'annualValue');
    return {
      key: `${index} ${row.id}`,
      cells: {
        what: words(clipped(nameOf(row), 60)),
        more: words(
          `${end ? formatDay(end) : 'No end'}${endAside(row)}, ${clipped(row.provider?.join(', ') || 'no provider stated', 60)}${left === null ? '' : `; ${left}`}`,
        ),
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
