import { calledOf } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { PageCell, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { at, type Row } from '../../nouns/row.ts';
import { takenTerm } from '../../nouns/taken-term.ts';
import { extensionReview, type Milestone } from '../../nouns/timeline.ts';
import { untakenOption } from '../../nouns/untaken.ts';
import { formatDay } from '../../values/day.ts';
import { groupedBy, groupedByEach } from '../../values/groups.ts';
import { count, list, lowered } from '../../values/text.ts';
import { contractsInScope } from '../map/in-scope.ts';
import { absent, cellsOf, counted, dayOr, namesOr, words, wordsOr } from '../tables/cells.ts';
import { column, figures, narrowed, pageTable, rowsOf } from '../tables/page-table.ts';
import { elementWords, tierWords } from '../tables/titles.ts';

const columns = [
  column('contract', 'Contract', 32),
  column('provider', 'Provider', 24),
  column('element', 'System element', 24, 'where the map places the contract; Services says how'),
  column('tier', 'Tier', 20, 'where the map places the contract; Services says how'),
  column('ends', 'Runs to', 12, 'the last day of its term as the register has it, extensions that are taken counted'),
  column('options', 'Options not taken', 18, 'the months by which it may still be extended'),
  column('latest', 'May run to', 12, 'its last day if every option that is not taken were'),
  column('review', 'Decide on extension by', 14, 'the last day to begin the review before its option must be taken'),
  column(
    'notice',
    'Notice by',
    12,
    'the last day to give the provider notice, of an extension where it may be extended and else of its end',
  ),
  column('regime', 'What follows is bought under', 24, 'the law of the procurement that follows it, as Procurement works it back'),
  column('begin', 'Begin to procure by', 14, 'the last day to begin the procurement that follows it, as Procurement works it back'),
  column(
    'duties',
    'Duties it is seen for',
    20,
    'duties in force in the plan year for which it is counted as an arrangement, by their id on Duties',
  ),
  figures('measures', 'Measures', 10, 'results of its key performance indicators that the files hold'),
  column('cells', 'Cell', 20),
];

/** What the plan says of each contract elsewhere, by the contract's id. */
function knownOf({ placements, timelines, milestones, duties }: Plan) {
  return {
    placed: new Map(placements.filter(({ of }) => of === 'contracts').map((placement) => [placement.id, placement])),
    next: new Map(timelines.filter(({ isNext }) => isNext).map((timeline) => [timeline.contract, timeline])),
    dated: groupedBy(milestones, ({ contract }) => contract),
    answered: groupedByEach(duties, ({ seen }) => new Set(seen.filter(({ of }) => of === 'contracts').map(({ id }) => id))),
  };
}

function dueOf(milestones: readonly Milestone[], ...kinds: readonly string[]): PageCell {
  const found = milestones.find(({ kind, due }) => kinds.includes(kind) && due !== null);
  return found ? dayOr(found.due, 'none', [found.cell]) : absent('none told');
}

function optionsOf(contract: Row<Contract>): Readonly<Record<'options' | 'latest', PageCell>> {
  const option = untakenOption(contract);
  if (option.is === 'none') return { options: absent('none'), latest: absent('none') };
  const source = [at(contract, option.field)];
  if (option.is === 'untold') return { options: words('for how long is not said', 'warn', source), latest: absent('not told') };
  const months = count(option.months, 'month');
  return {
    options: words(option.isSure ? months : `${months}, if none is taken yet`, undefined, source),
    latest: dayOr(option.until, '', source),
  };
}

/**
 * One row for each contract of the plan that has not ended: where it sits, how long it may still run, by when somebody must act, what
 * follows it under which law, and which duties it is seen for (the contract register of an annual plan workbook, `REFERENCE.md` section 8).
 * Null where none runs on.
 */
export function contractsAhead(plan: Plan): PageTable | null {
  const { asOf } = plan.workspace;
  const running = contractsInScope(plan).filter((row) => (takenTerm(row).end ?? asOf) >= asOf);
  if (running.length === 0) return null;
  const { placed, next, dated, answered } = knownOf(plan);
  const rows = rowsOf(
    running,
    ({ id }) => id,
    (contract) => {
      const { id, provider } = contract;
      const [placement, timeline, milestones, duties] = [placed.get(id), next.get(id), dated.get(id) ?? [], answered.get(id)];
      const { end, fields } = takenTerm(contract);
      const measures = milestones.filter(({ kind }) => kind === 'kpi result').length;
      return {
        contract: words(calledOf(contract), undefined, [at(contract)]),
        provider: namesOr(provider, 'not stated', [at(contract, 'provider')]),
        element: placement ? words(elementWords(plan.workspace, placement)) : absent('not placed'),
        tier: placement ? words(tierWords(plan.workspace, placement)) : absent('not placed'),
        ends: dayOr(end, 'none known', [at(contract, fields.end)]),
        ...optionsOf(contract),
        review: dueOf(milestones, extensionReview),
        notice: dueOf(milestones, 'extension notice', 'notice'),
        regime: wordsOr(timeline?.regimeTitle, 'none told'),
        begin: dayOr(timeline?.pointOfNoReturn, 'none told'),
        duties: namesOr(duties && [...new Set(duties.map(({ duty }) => duty.id))], 'none'),
        measures: measures > 0 ? counted(measures) : absent('none'),
        cells: cellsOf([at(contract)]),
      };
    },
  );
  // What no contract has is named beneath instead of standing empty.
  const without = columns.filter(({ id }) => rows.every(({ cells }) => cells[id]?.content.kind === 'absent'));
  const left = plan.records.contracts.length - running.length;
  const notes = [
    without.length === 0 ? '' : `Told of none of them, and not shown: ${list(without.map(({ title }) => lowered(title)))}.`,
    left === 0
      ? ''
      : `${count(left, 'row')} of the register ${left === 1 ? 'is' : 'are'} not here: ended before ${formatDay(asOf)}, out of scope of the plan, or counted at another row.`,
  ].filter((words) => words !== '');
  const table = pageTable('contracts-ahead', 'Each contract that runs on, and what comes of it', columns, rows, notes.join(' '));
  return narrowed(
    table,
    without.map(({ id }) => id),
  );
}
