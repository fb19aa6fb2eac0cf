import type { Proposal } from '../../nouns/intent.ts';
import type { PageRow } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Stage, Timeline } from '../../nouns/timeline.ts';
import type { Day } from '../../values/day.ts';
import { absent, cellsOf, dayOr, toned, words, wordsOr } from '../cells.ts';
import { sourceOf } from '../fields.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { column, pageTable, rowsOf } from '../page-table.ts';

/** A decision to be taken: by when, on what, and the dates its papers hang on. */
interface Decision {
  readonly key: string;
  readonly day: Day;
  readonly cells: PageRow['cells'];
}

const columns = [
  column('day', 'Last day', 11),
  column('what', 'Decision', 36),
  column('about', 'About', 34),
  column('body', 'Body', 22),
  column('notice', 'Notice by', 11),
  column('papers', 'Papers by', 11),
  column('callIn', 'Call-in ends', 11),
  column('key', 'Key decision', 9),
  column('private', 'In private', 9),
  column('owner', 'Report owner', 20),
  column('cells', 'Cell', 24),
];

const taken = /^(.*?)decision$/;

/** What a procurement’s timeline asks of those who decide: each decision with the notice before it and the call-in after it. */
function ofTimeline({ id, title, cell, contract, stages }: Timeline, { records, workspace }: Plan): Decision[] {
  const owner = records.contracts.find((row) => row.id === contract)?.owner;
  return stages.flatMap((stage): Decision[] => {
    const prefix = taken.exec(stage.id)?.[1];
    if (prefix === undefined) return [];
    const beside = (name: string): Stage | undefined => stages.find((one) => one.id === `${prefix}${name}`);
    const [notice, agenda, callIn] = ['forward-plan', 'agenda', 'call-in'].map(beside);
    const day = stage.latestFinish;
    return [
      {
        key: `${id} ${stage.id}`,
        day,
        cells: {
          day: day < workspace.asOf ? toned(dayOr(day, ''), 'bad') : dayOr(day, ''),
          what: words(day < workspace.asOf ? `${stage.name} (this day has passed)` : stage.name),
          about: words(title),
          body: wordsOr(stage.meeting, 'no meeting known'),
          notice: dayOr(notice?.latestStart, 'none asked for'),
          papers: dayOr(agenda?.latestStart, 'none asked for'),
          callIn: dayOr(callIn?.latestFinish, 'none'),
          key: words(notice ? 'yes' : 'no'),
          private: words(beside('private-meeting-notice') ? 'yes' : 'not stated'),
          owner: wordsOr(owner, 'not stated'),
          cells: cellsOf([cell]),
        },
      },
    ];
  });
}

function ofProposal(row: Row<Proposal>, asOf: Day): Decision[] {
  const { decisionDate, decision, proposal } = row;
  if (!decisionDate || decision) return [];
  const unknown = absent('not stated');
  return [
    {
      key: `proposal ${row.id}`,
      day: decisionDate,
      cells: {
        day: toned(dayOr(decisionDate, '', sourceOf(row, 'decisionDate')), decisionDate < asOf ? 'bad' : 'plain'),
        what: words(decisionDate < asOf ? 'Decision on a proposal (this day has passed)' : 'Decision on a proposal'),
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
  build: (plan) => {
    const { timelines, records, workspace } = plan;
    const all = [
      ...timelines.flatMap((timeline) => ofTimeline(timeline, plan)),
      ...records.proposals.flatMap((row) => ofProposal(row, workspace.asOf)),
    ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    if (all.length === 0) return leftOut('No procurement was scheduled and no proposal awaits a decision.');
    const rows = rowsOf(
      all,
      ({ key }) => key,
      ({ cells }) => cells,
    );
    const note =
      'The last day on which each can be taken and the procurement still be in time; notice and papers are the last days they can be given. Whether a decision is key, or taken in private, is as its route is laid out.';
    return {
      id: 'decisions',
      title: 'Decision forward plan',
      lead: 'What is to be decided, by whom, and by when its notice and papers must be out.',
      blocks: [pageTable('decisions', 'Decisions to be taken', columns, rows, note)],
    };
  },
};
