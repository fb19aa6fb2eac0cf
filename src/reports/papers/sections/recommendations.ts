import type { PageItem } from '../../../nouns/page.ts';
import { countedOnce } from '../../../nouns/placement.ts';
import type { Timeline } from '../../../nouns/timeline.ts';
import { formatDay } from '../../../values/day.ts';
import { inOrderOf } from '../../../values/order.ts';
import { count, firstFew, list, theCount } from '../../../values/text.ts';
import { amountIn, budgetTables, ownFirst, yearShown } from '../../budget/budget-tables.ts';
import { lineElsewhere } from '../../budget/line-elsewhere.ts';
import { partOfYearBehind } from '../../budget/part-of-year-said.ts';
import { beforeIncome, saidOfItself } from '../../budget/said-of-itself.ts';
import { grantsEndingWords, shortfallWords } from '../../decisions/to-know-first.ts';
import { unjudgedCount } from '../../findings/finding-blocks.ts';
import { findingsInScope, inScope } from '../../map/in-scope.ts';
import { proposedFrom } from '../../map/proposed-how.ts';
import { poundsOnPaper } from '../../paper/whole-pounds.ts';
import { isLate, startNow } from '../../procurement/start-now.ts';
import { extensionLeftWords } from '../../register/extension-left.ts';
import { agreedActivities } from '../agreed-activities.ts';
import { agreedIntentions } from '../agreed-intentions.ts';
import { askedDecisions } from '../asked-decisions.ts';
import { askedOfScenario } from '../asked-scenario.ts';
import { type Ground, procurementsOf, type Section, section, seeAppendix } from '../ground.ts';

const item = (text: string): PageItem => ({ text, cells: [] });
const number = (n: number): string => n.toLocaleString('en-GB');

function controls(ground: Ground): PageItem {
  const { sources, workspace } = ground.plan;
  const rows = (field: 'read' | 'leftOut'): number =>
    sources.flatMap(({ tables }) => tables).reduce((n, table) => n + table.rows[field], 0);
  return item(
    `note the plan for ${workspace.year} and its control totals: ${count(rows('read'), 'row')} read from ${count(sources.length, 'file')}, and ${number(rows('leftOut'))} left out${seeAppendix(ground, 'control-totals')};`,
  );
}

function aims(ground: Ground): PageItem[] {
  return [agreedIntentions(ground), agreedActivities(ground)].flatMap((asked) => (asked === null ? [] : [item(asked)]));
}

function budgets(ground: Ground): PageItem[] {
  const { plan } = ground;
  const tables = budgetTables(plan);
  return ownFirst(plan.workspace, tables).flatMap((table) => {
    const year = yearShown(table, plan.workspace.year);
    const amount = amountIn(table, year);
    if (amount === null) return [];
    const when = year ?? table.years[0];
    const elsewhere = lineElsewhere(table, tables, plan);
    const same = elsewhere === undefined ? '' : `. ${elsewhere.replace(/\.$/, '')}`;
    const gross = beforeIncome(table, year);
    const income = gross === undefined ? '' : ` (${gross})`;
    const covers = saidOfItself(table, plan.workspace) === undefined ? '' : ', with what its table says it covers';
    return [
      item(
        `note the budget${when ? ` of ${when}` : ''} read from ${table.title}: ${poundsOnPaper(amount)}${income}${partOfYearBehind(table, plan.workspace, year)}${covers}${seeAppendix(ground, 'budget')}${same};`,
      ),
    ];
  });
}

const mostNamed = 3;

/** Procurements whose last day to begin falls within a year or has passed, the earliest first. */
export function pressing(ground: Ground): readonly Timeline[] {
  const { workspace } = ground.plan;
  const until = `${Number(workspace.asOf.slice(0, 4)) + 1}${workspace.asOf.slice(4)}`;
  return procurementsOf(ground)
    .filter(
      ({ pointOfNoReturn, verdict }) =>
        pointOfNoReturn !== null && (pointOfNoReturn <= until || verdict === 'late' || verdict === 'impossible'),
    )
    .sort(inOrderOf(({ pointOfNoReturn }) => pointOfNoReturn as string));
}

/** By when a procurement must begin; of one that is late, when it should have begun and when it can start now. */
function whenToBegin(timeline: Timeline, { plan }: Ground): string {
  const { title, pointOfNoReturn, verdict } = timeline;
  const day = pointOfNoReturn ? formatDay(pointOfNoReturn) : 'a day not known';
  if (!isLate(timeline)) return `${title} by ${day}`;
  const earliest = startNow(timeline);
  const now = earliest === null ? 'when it can start cannot be told' : `at likely lengths the earliest start is now ${formatDay(earliest)}`;
  const row = plan.records.contracts.find(({ id }) => id === timeline.contract);
  const left = row === undefined ? null : extensionLeftWords(row);
  return `${title} (${verdict}: the last day to begin passed on ${day}, and ${now}${left === null ? '' : `; the contract it follows ${left}`})`;
}

function procurements(ground: Ground): PageItem[] {
  const due = pressing(ground);
  if (due.length === 0) return [];
  return [
    item(
      `note ${theCount(due.length, 'procurement')} whose last day to begin falls within twelve months or has passed: ${firstFew(
        due.map((one) => whenToBegin(one, ground)),
        mostNamed,
      )}${seeAppendix(ground, 'procurement')};`,
    ),
  ];
}

/** Services and contracts of which nobody has decided where they stand on the map, and those that stand nowhere. */
function proposedPlaces(ground: Ground): PageItem[] {
  const own = inScope(ground.plan.placements);
  const proposed = own.filter(({ status }) => status === 'proposed');
  const [n, none] = [countedOnce(proposed), countedOnce(own.filter(({ status }) => status === 'unplaced'))];
  if (n === 0) return [];
  const has = (one: number): string => (one === 1 ? 'has' : 'have');
  const all = countedOnce(own);
  const ofAll =
    n === all && n > 1
      ? `all ${number(n)} services and contracts`
      : `${number(n)} of ${count(all, 'service or contract', 'services and contracts')}`;
  const others = none === 0 ? '' : `, that ${number(none)} ${has(none)} none`;
  return [
    item(
      `note that ${ofAll} ${has(n)} a place on the service map proposed ${proposedFrom(proposed)}${others}, and ask officers to decide ${n + none === 1 ? 'it' : 'them'}${seeAppendix(ground, 'services')};`,
    ),
  ];
}

function undecided(ground: Ground): PageItem[] {
  const { plan } = ground;
  const open = findingsInScope(plan).filter(({ accepted }) => !accepted);
  const of = (severity: string): number => open.filter((finding) => finding.severity === severity).length;
  const unjudged = unjudgedCount(plan.rules);
  const overdue = plan.milestones.filter(({ status }) => status === 'overdue').length;
  return [
    open.length > 0
      ? [
          item(
            `note the findings nobody has decided on: ${list([count(of('error'), 'error'), count(of('warning'), 'warning'), count(of('advice'), 'piece of advice', 'pieces of advice')])}${unjudged === 0 ? '' : `; and ${theCount(unjudged, 'question')} that could not be judged`}${seeAppendix(ground, 'findings')};`,
          ),
        ]
      : [],
    proposedPlaces(ground),
    overdue > 0 ? [item(`note ${theCount(overdue, 'milestone')} overdue on the day of the plan${seeAppendix(ground, 'milestones')};`)] : [],
  ].flat();
}

/** Money that ends within a year, and work that its teams cannot meet: what to do of either is for officers to say. */
function endingAndShort(ground: Ground): PageItem[] {
  const [ending, short] = [grantsEndingWords(ground.plan), shortfallWords(ground.plan)];
  return [
    ...(ending.length === 0
      ? []
      : [item(`note that ${firstFew(ending, mostNamed)}${seeAppendix(ground, 'grants')}, and ask officers what then pays for it;`)]),
    ...(short.length === 0
      ? []
      : [item(`note that ${firstFew(short, mostNamed)}${seeAppendix(ground, 'workforce')}, and ask officers how it can be met;`)]),
  ];
}

/** The last of the recommendations ends in a full stop, the one before it in `and`. */
function punctuated(items: readonly PageItem[]): PageItem[] {
  return items.map(({ text, cells }, index) => ({
    text: index === items.length - 1 ? text.replace(/;$/, '.') : index === items.length - 2 ? `${text} and` : text,
    cells,
  }));
}

/** What is asked of the committee, each drawn from the plan and a proposal until the author confirms it. */
export const recommendations: Section = (ground) => {
  const asked = askedDecisions(ground);
  const { governance } = ground.plan.workspace;
  const body = governance === 'executive' ? 'Cabinet' : `the ${governance}`;
  const items = [
    controls(ground),
    ...aims(ground),
    ...budgets(ground),
    ...ground.plan.models.flatMap((model) => askedOfScenario(model, ground.plan.workspace.asOf) ?? []).map(item),
    ...endingAndShort(ground),
    ...(asked === null ? [] : [item(asked)]),
    ...procurements(ground),
    ...undecided(ground),
  ];
  return section('recommendations', 'Recommendations', [
    { kind: 'words', paragraphs: [`Proposed, for the report’s author to confirm: ${body} is recommended to`], tone: 'proposed' },
    { kind: 'list', heading: '', items: punctuated(items) },
  ]);
};
