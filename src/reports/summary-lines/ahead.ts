import { type Criterion, figureOf, type PageRow, type PageTable, type Where } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { addDays, addMonths, formatDay } from '../../values/day.ts';
import type { PageReport } from '../page-report.ts';
import { decisions, notWorkedBack } from '../pages/decisions.ts';
import { grants } from '../pages/grants.ts';
import { decisionStages, isBeyond, isLate, tellsHowItStands } from '../procurement/start-now.ts';
import { yearFrom } from '../register/contract-ends.ts';
import { liveCount } from '../tables/cells.ts';
import { tablesOf } from '../tables/evaluate.ts';
import { verdictTones } from '../tables/titles.ts';
import { countIn, line, ofTable } from './line.ts';

/** A table of another page of the plan, as that page makes it once for both; nothing where it is left out. */
function tableOn(report: PageReport, id: string, plan: Plan): PageTable | undefined {
  const made = report.build(plan);
  return 'blocks' in made ? tablesOf([made]).get(id) : undefined;
}

/** Grants whose money ends within twelve months of the plan's day. */
export function grantLines(plan: Plan): PageRow[] {
  const table = tableOn(grants, 'grants', plan);
  if (table === undefined || !table.columns.some(({ id }) => id === 'ends')) return [];
  const { asOf } = plan.workspace;
  const ends = countIn(table, [{ ends: { from: asOf, until: yearFrom(asOf) } }], 'warn');
  const fenced = figureOf(ends.content) !== 0 && table.columns.some(({ id }) => id === 'ringFence');
  return [line('grants ending', 'Grants ending within 12 months', ends, fenced ? 'their ring-fence too: see Grants' : 'see Grants')];
}

/** Procurements that can no longer start on time, or hardly. A copy for publication does not tell how one stands. */
export function procurementLines(plan: Plan): PageRow[] {
  if (plan.timelines.length === 0 || !tellsHowItStands(plan)) return [];
  const unknown = plan.timelines.filter(({ verdict }) => verdict === 'unknown').length;
  // Nought late beside procurements nobody can judge would be read as all in time.
  const see = unknown === 0 ? 'see Procurement' : `of ${unknown} more it cannot be told; see Procurement`;
  const verdicts = [...new Set(plan.timelines.filter(isLate).map(({ verdict }) => verdict))].sort();
  if (verdicts.length === 0)
    return [line('procurement late', 'Procurements late', liveCount(0, ofTable('pipeline', { verdict: 'late' })), see)];
  return verdicts.map((verdict) => {
    const n = plan.timelines.filter((one) => one.verdict === verdict).length;
    return line(
      `procurement ${verdict}`,
      verdict === 'late' ? 'Procurements late' : 'Procurements that can no longer start on time',
      liveCount(n, ofTable('pipeline', { verdict }), verdictTones[verdict]),
      see,
    );
  });
}

/** Decisions that are to be taken within three months of the plan's day, and those whose last day has passed. */
export function decisionLines(plan: Plan): PageRow[] {
  const table = tableOn(decisions, 'decisions', plan);
  if (table === undefined) return [];
  const { asOf } = plan.workspace;
  const until = addMonths(asOf, 3);
  // A decision that only a paper gives a day stands under the day it prints.
  const isPrinted = table.columns.some(({ id }) => id === 'printed');
  const within = (days: Criterion): [Where, ...Where[]] => [{ day: days }, ...(isPrinted ? [{ day: notWorkedBack, printed: days }] : [])];
  const due = countIn(table, within({ from: asOf, until }), 'warn');
  const past = countIn(table, within({ from: null, until: addDays(asOf, -1) }), 'bad');
  const see = 'see Decision forward plan';
  const vain = plan.timelines
    .filter(isBeyond)
    .flatMap(decisionStages)
    .filter(({ latestFinish }) => latestFinish >= asOf && latestFinish <= until).length;
  const told = vain === 0 || !tellsHowItStands(plan) ? '' : `; ${vain} of them for procurements that can no longer start on time`;
  return [
    line('decisions due', 'Decisions to be taken within 3 months', due, `by ${formatDay(until)}${told}; ${see}`),
    ...(tellsHowItStands(plan) ? [line('decisions past', 'Decisions whose last day has passed', past, see)] : []),
  ];
}
