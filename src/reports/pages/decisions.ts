import type { Proposal } from '../../nouns/intent.ts';
import type { PageRow } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { PrintedDecision } from '../../nouns/printed-timetable.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Stage, Timeline } from '../../nouns/timeline.ts';
import { type Day, daysBetween, formatDay } from '../../values/day.ts';
import { onceFor } from '../../values/once.ts';
import { inOrderOf } from '../../values/order.ts';
import { count, list } from '../../values/text.ts';
import { isAwaited, noWorkingDay } from '../decisions/awaited.ts';
import { decidedByOthers } from '../decisions/decided-by-others.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { isBeyond, tellsHowItStands } from '../procurement/start-now.ts';
import { twoLastDays } from '../procurement/two-last-days.ts';
import { absent, cellsOf, dayOr, toned, words, wordsOr } from '../tables/cells.ts';
import { sourceOf } from '../tables/fields.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';

/** A decision to be taken: by when, on what, and the dates its papers hang on. */
interface Decision {
  readonly key: string;
  readonly day: Day;
  readonly cells: PageRow['cells'];
}

const columns = [
  column('day', 'Last day', 11, 'the day on which it can be taken at the latest: the latest finish of its stage of the procurement'),
  column('printed', 'Printed by its paper', 12),
  column('what', 'Decision', 36, 'the stage of the procurement in which it is taken'),
  column('about', 'About', 34, 'what the register calls the contract'),
  column('body', 'Body', 22, 'whose meeting its stage waits for, as the table of meetings has it'),
  column('notice', 'Notice by', 11, 'the latest start of the stage in which its notice is given'),
  column('papers', 'Papers by', 11, 'the latest start of the stage in which its papers are published'),
  column('callIn', 'Call-in ends', 11, 'the latest finish of the call-in that follows it'),
  column('key', 'Key decision', 9, 'whether its route holds the notice of a key decision before it'),
  column('private', 'In private', 9, 'whether its route holds the notice of a private meeting before it'),
  column('owner', 'Report owner', 20, 'the owner the register names for the contract'),
  column('cells', 'Cell', 24),
];

const taken = /^(.*?)decision$/;

/** Why the last day of a decision cannot be kept: it has passed, or not even the shortest lengths bring its procurement to it; null where it can. */
function whyNotKept(timeline: Timeline, day: Day, asOf: Day): string | null {
  if (day < asOf) return 'this day has passed';
  return isBeyond(timeline) ? 'its procurement can no longer start on time' : null;
}

/** What a procurement’s timeline asks of those who decide: each decision with the notice before it and the call-in after it. */
function ofTimeline(timeline: Timeline, owner: string | undefined, plan: Plan): Decision[] {
  const { id, title, cell, contract, stages } = timeline;
  const { printed } = plan;
  const elsewhere = decidedByOthers(plan).get(contract);
  return stages.flatMap((stage): Decision[] => {
    const prefix = taken.exec(stage.id)?.[1];
    if (prefix === undefined) return [];
    const beside = (name: string): Stage | undefined => stages.find((one) => one.id === `${prefix}${name}`);
    const [notice, agenda, callIn] = ['forward-plan', 'agenda', 'call-in'].map(beside);
    const day = stage.latestFinish;
    const said = tellsHowItStands(plan) ? whyNotKept(timeline, day, plan.workspace.asOf) : null;
    const asPrinted = printed.find((one) => one.contract === contract && one.stage === stage.id);
    return [
      {
        key: `${id} ${stage.id}`,
        day,
        cells: {
          day: said === null ? dayOr(day, '') : toned(dayOr(day, ''), 'bad'),
          printed: asPrinted ? dayOr(asPrinted.day, '', [asPrinted.cell]) : absent('not printed'),
          what: words(said === null ? stage.name : `${stage.name} (${said})`),
          about: words(title),
          body: elsewhere === undefined ? wordsOr(stage.meeting, 'no meeting known') : words(`${elsewhere}, for what it buys`),
          notice: dayOr(notice?.latestStart, 'none asked for'),
          papers: dayOr(agenda?.latestStart, 'none asked for'),
          callIn: dayOr(callIn?.latestFinish, 'none'),
          key: words(notice ? 'yes' : 'no'),
          private: words(beside('private-meeting-notice') ? 'yes' : 'not stated'),
          owner: wordsOr(owner, 'not stated'),
          cells: cellsOf([cell, ...(asPrinted ? [asPrinted.cell] : [])]),
        },
      },
    ];
  });
}

/** What stands for the last day of a decision that only a paper gives a day. */
export const notWorkedBack = 'not worked back';

/** A decision that only a paper gives a day: no procurement of it is worked back. */
function ofPaper({ stage, title, timetable, day, cell, activity }: PrintedDecision, plan: Plan): Decision[] {
  if (stage !== null) return [];
  const isPast = day < plan.workspace.asOf && tellsHowItStands(plan);
  const unknown = absent('not stated');
  return [
    {
      key: `printed ${activity}`,
      day,
      cells: {
        day: absent(notWorkedBack),
        printed: toned(dayOr(day, '', [cell]), isPast ? 'bad' : 'plain'),
        what: words(`${title}${remarkOn(day, isPast, plan.daysOff)}`),
        about: words(timetable),
        ...{ body: unknown, notice: unknown, papers: unknown, callIn: unknown, key: unknown, private: unknown, owner: unknown },
        cells: cellsOf([cell]),
      },
    },
  ];
}

/** Where a paper prints another day than is worked back, both days and which is which. */
function apart(plan: Plan): string[] {
  const { printed, timelines } = plan;
  if (!tellsHowItStands(plan)) return [];
  return printed.flatMap(({ contract, stage: id, title, day }) => {
    const last = timelines.find((one) => one.contract === contract)?.stages.find((stage) => stage.id === id)?.latestFinish;
    if (last === undefined || last === day) return [];
    const far = count(daysBetween(...(last < day ? ([last, day] as const) : ([day, last] as const))), 'day');
    return [
      `“${title}” is printed for ${formatDay(day)}: ${far} ${last < day ? 'after' : 'before'} ${formatDay(last)}, the last day worked back.`,
    ];
  });
}

/** What the end of a call-in rests on: a decision taken on its last day, and a length that practice gives it and no file states. */
function callInSaid(timelines: readonly Timeline[]): string | null {
  const stages = timelines.flatMap((timeline) => timeline.stages.filter(({ id }) => /(?:^|-)call-in$/.test(id)));
  if (stages.length === 0) return null;
  const lengths = [...new Set(stages.map(({ duration }) => duration))];
  return `Call-in ends on the day shown where the decision is taken on its last day, and sooner where it is taken sooner; its length here, ${list(lengths)}, is usual practice: the council’s own constitution sets it.`;
}

/** What is said behind a decision of its day: that it has passed, or that nobody works on it. */
function remarkOn(day: Day, isPast: boolean, daysOff: Plan['daysOff']): string {
  const said = isPast ? 'this day has passed' : noWorkingDay(day, daysOff);
  return said === null ? '' : ` (${said})`;
}

function ofProposal(row: Row<Proposal>, { workspace: { asOf }, daysOff }: Plan): Decision[] {
  const { decisionDate, proposal } = row;
  if (!decisionDate || !isAwaited(row, asOf)) return [];
  const unknown = absent('not stated');
  const isPast = decisionDate < asOf;
  return [
    {
      key: `proposal ${row.id}`,
      day: decisionDate,
      cells: {
        day: toned(dayOr(decisionDate, '', sourceOf(row, 'decisionDate')), isPast ? 'bad' : 'plain'),
        printed: absent('the log’s own day'),
        what: words(`Decision on a proposal${remarkOn(decisionDate, isPast, daysOff)}`),
        about: wordsOr(proposal, 'not stated', sourceOf(row, 'proposal')),
        ...{ body: unknown, notice: unknown, papers: unknown, callIn: unknown, key: unknown, private: unknown, owner: unknown },
        cells: cellsOf([at(row, 'decisionDate')]),
      },
    },
  ];
}

/** The decision forward plan: every decision the procurements and proposals wait for, by the last day it can be taken. */
export const decisions: PageReport = {
  id: 'decisions',
  title: 'Decision forward plan',
  build: onceFor((plan) => {
    const { timelines, records } = plan;
    const owners = new Map(records.contracts.map((row) => [row.id, row.owner]));
    const all = [
      ...plan.printed.flatMap((one) => ofPaper(one, plan)),
      ...timelines.flatMap((timeline) => ofTimeline(timeline, owners.get(timeline.contract), plan)),
      ...records.proposals.flatMap((row) => ofProposal(row, plan)),
    ].sort(inOrderOf(({ day }) => day));
    if (all.length === 0) return leftOut('No procurement was scheduled and no proposal awaits a decision.');
    const rows = rowsOf(
      all,
      ({ key }) => key,
      ({ cells }) => cells,
    );
    const shown = columns.filter(({ id }) => id !== 'printed' || plan.printed.length > 0);
    const note = [
      `The last day${plan.printed.length > 0 ? ' is worked back: it is the day' : ''} on which each can be taken and the procurement still be in time; notice and papers are the last days they can be given. Whether a decision is key, or taken in private, is as its route is laid out.`,
      ...apart(plan),
      callInSaid(timelines) ?? [],
      twoLastDays(plan) ?? [],
    ]
      .flat()
      .join(' ');
    return {
      id: 'decisions',
      title: 'Decision forward plan',
      lead: 'What is to be decided, by whom, and by when its notice and papers must be out.',
      blocks: [{ ...pageTable('decisions', 'Decisions to be taken', shown, rows, note), calledBy: ['about', 'what'] }],
    };
  }),
};
