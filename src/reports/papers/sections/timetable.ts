import type { PageTable } from '../../../nouns/page.ts';
import { count } from '../../../values/text.ts';
import { countsInWords } from '../../milestones/milestone-blocks.ts';
import { leftToOthers } from '../../procurement/left-to-others.ts';
import { decisionStages } from '../../procurement/start-now.ts';
import { textIn } from '../../tables/page-table.ts';
import { milestoneTitles } from '../../tables/titles.ts';
import {
  fewRows,
  type Ground,
  paragraphs,
  procurementsOf,
  type Section,
  section,
  seeAppendix,
  tableNamed,
  whyMissing,
  withColumns,
} from '../ground.ts';
import { pressingFirst } from '../pressing-first.ts';
import { pressing } from './recommendations.ts';

const mostRows = 10;

function procurementTable(ground: Ground): readonly PageTable[] {
  const table = tableNamed(ground, 'pipeline');
  if (!table) return [];
  const order = pressing(ground).map(({ id }) => id);
  const due = order.flatMap((id) => table.rows.filter(({ key }) => key === id));
  const rows = due.length > 0 ? due : table.rows;
  const shown = withColumns(
    table,
    ['contract', 'providers', 'regime', 'start', 'noReturn', 'verdict'],
    due.length > 0 ? 'Procurements to begin within twelve months, or whose last day to begin has passed' : 'Procurements',
  );
  return [{ ...fewRows(shown, rows, mostRows, ground.appendixOf('procurement')), id: 'report-pipeline' }];
}

function milestoneTable(ground: Ground): readonly PageTable[] {
  const table = tableNamed(ground, 'milestones');
  if (!table) return [];
  const { rows, caption } = pressingFirst(table, ground.plan.workspace.asOf, mostRows);
  const open = rows.filter((row) => textIn(row, 'status') !== milestoneTitles.done);
  if (open.length === 0) return [];
  const shown = withColumns(table, ['status', 'due', 'contract', 'providers', 'kind'], caption);
  return [{ ...fewRows(shown, open, mostRows, ground.appendixOf('milestones')), id: 'report-milestones' }];
}

/** How many procurements there are, how many of them are worked back and press, of how many the files say too little, and what the last day to begin is called. */
function workedBack(ground: Ground): string {
  const timelines = procurementsOf(ground);
  const known = timelines.filter(({ pointOfNoReturn }) => pointOfNoReturn !== null).length;
  const others = leftToOthers(ground.plan.notProcured);
  const untold = timelines.length - known;
  const due = pressing(ground).length;
  const number = (n: number): string => n.toLocaleString('en-GB');
  return [
    `${untold > 0 ? `Of ${count(timelines.length, 'procurement')}, ${number(known)}` : count(known, 'procurement')} ${known === 1 ? 'is' : 'are'} worked back from the day ${known === 1 ? 'its' : 'each'} contract must start${untold > 0 ? `; of ${number(untold)} the files do not say enough for that` : ''}${seeAppendix(ground, 'procurement')}. The point of no return is the last day the first stage can begin at likely lengths${due > 0 ? `: for ${number(due)} of them it falls within twelve months or has passed` : ''}.`,
    ...(others === null ? [] : [others]),
  ].join(' ');
}

/** How many rows the milestones are, where those of one framework are one row and the two counts differ. */
function countedOnce(ground: Ground): string {
  const [all, rows] = [ground.plan.milestones.length, tableNamed(ground, 'milestones')?.rows.length ?? 0];
  if (rows === 0 || rows === all) return '';
  return ` The ${all.toLocaleString('en-GB')}, each contract counted, are ${count(rows, 'row')} of the table, where contracts of one name, or lots of one, with the same days are one.`;
}

/** What is known of the days of decisions where no meetings are: the last days worked back, or nothing. */
function withoutMeetings(ground: Ground): string {
  const none = 'No table of meetings was found';
  return ground.plan.timelines.some((one) => decisionStages(one).length > 0)
    ? `${none}: the last day of each decision is worked back${seeAppendix(ground, 'decisions')}, and which meeting takes it is for the report’s author to say.`
    : `${none}: the days of decisions are for the report’s author to set.`;
}

/** What is due and by when: procurements with the last day to begin each, milestones, meetings that decide. */
export const timetable: Section = (ground) => {
  const { plan } = ground;
  const meetings = tableNamed(ground, 'meetings');
  return section('timetable', 'Timetable', [
    ...paragraphs(
      plan.timelines.length > 0 ? workedBack(ground) : whyMissing(ground, 'procurement'),
      plan.milestones.length > 0
        ? `Milestones on the day of the plan: ${countsInWords(plan.milestones, plan.workspace.asOf)}${seeAppendix(ground, 'milestones')}.${countedOnce(ground)}`
        : whyMissing(ground, 'milestones'),
      plan.records.activities.length > 0 &&
        `When each activity of the year falls due is in the annual plan${seeAppendix(ground, 'annual-plan')}.`,
      meetings ? `The meetings that decide are listed${seeAppendix(ground, 'meetings')}.` : withoutMeetings(ground),
    ),
    ...procurementTable(ground),
    ...milestoneTable(ground),
  ]);
};
