import type { PageCell, PageTable } from '../../nouns/page.ts';
import type { Stage, Timeline } from '../../nouns/timeline.ts';
import type { Day } from '../../values/day.ts';
import { absent, cellsOf, counted, dayOr, words } from '../tables/cells.ts';
import { choice, column, figures, pageTable, rowsOf } from '../tables/page-table.ts';
import { verdictTones } from '../tables/titles.ts';
import { worthCells, worthColumns } from './procurement-worth.ts';

/** Whether a stage's length and law were read in their source. */
export const marks = { verified: 'verified', unverified: 'from memory, not verified' } as const;

/** The mark of a row whose source was not read, in a table that says once beneath it what the mark means. */
export function markCell(verified: boolean): PageCell {
  return verified ? words(marks.verified) : words('from memory', 'proposed');
}

/** What the mark means, where some row has it. */
export function markNote(rows: readonly { readonly verified: boolean }[]): string | undefined {
  return rows.every(({ verified }) => verified) ? undefined : 'From memory: set down from memory, and not verified in its source.';
}

/** What the name of a contract is, wherever a table of procurements has it. */
export const ofContract = 'what the register calls the contract';

const spansOfPipeline = {
  title: 'Procurement pipeline',
  says: 'Each procurement from its point of no return, the last day to begin, to the day its contract must start.',
  labels: 'contract',
  from: 'noReturn',
  to: 'start',
  state: 'verdict',
} as const;

/** One row a procurement: regime, start, point of no return and verdict. `narrow` fits eighty characters. */
export function pipelineTable(timelines: readonly Timeline[], narrow = false, asOf: Day | null = null): PageTable {
  const columns = narrow
    ? [
        column('contract', 'Contract', 18),
        column('regime', 'Regime', 16),
        column('start', 'Must start', 11),
        column('noReturn', 'Begin by', 11),
        column('verdict', 'Verdict', 14),
      ]
    : [
        column('contract', 'Contract', 30, ofContract),
        ...worthColumns(timelines),
        column('regime', 'Regime', 26),
        column('because', 'Because', 40, 'why this law and this verdict, in words, with the cells that each part was read from'),
        column('start', 'Contract must start', 14),
        column('noReturn', 'Point of no return', 14),
        choice('verdict', 'Verdict', 12, Object.keys(verdictTones)),
        figures('late', 'Working days late', 10),
        column('cells', 'Cell', 26),
      ];
  const rows = rowsOf(
    timelines,
    ({ id }) => id,
    (one) => {
      const cells = {
        contract: words(one.title),
        ...worthCells(one),
        regime: words(narrow ? one.regime : one.regimeTitle),
        because: words(one.because),
        start: {
          ...dayOr(one.start, 'not known', [one.cell]),
          ...(one.isNext && one.start !== null && { basis: 'the day after the contract before it ends' }),
        },
        noReturn: dayOr(one.pointOfNoReturn, 'not known'),
        verdict: words(one.verdict, verdictTones[one.verdict]),
        late: one.lateByWorkingDays === null ? absent('not late or not known') : counted(one.lateByWorkingDays),
        cells: cellsOf([one.cell]),
      };
      return Object.fromEntries(columns.map(({ id }) => [id, cells[id as keyof typeof cells]]));
    },
  );
  const table = pageTable(
    'pipeline',
    'Procurement pipeline',
    columns,
    rows,
    `The point of no return is the last day the first stage can begin and the contract still start on time, each stage taking its likely length.${timelines.some(({ lateByWorkingDays }) => lateByWorkingDays !== null) ? ' Working days late are from the day the contract must start to the earliest it can.' : ''}`,
  );
  return asOf === null ? table : { ...table, spans: { ...spansOfPipeline, today: asOf } };
}

/** The stages of some procurements with their window and float. `narrow` fits eighty characters and one procurement. */
export function stagesTable(id: string, timelines: readonly Timeline[], narrow = false): PageTable {
  const items: readonly { timeline: Timeline; stage: Stage }[] = timelines.flatMap((timeline) =>
    timeline.stages.map((stage) => ({ timeline, stage })),
  );
  const columns = narrow
    ? [
        column('stage', 'Stage', 21),
        column('earliestStart', 'Earliest start', 11),
        column('latestStart', 'Latest start', 11),
        column('latestFinish', 'Latest finish', 11),
        figures('float', 'Float', 6),
        column('critical', 'Critical', 8),
      ]
    : [
        column('contract', 'Contract', 26, ofContract),
        column('stage', 'Stage', 34, 'a stage of the law its contract is bought under, as the templates lay it out'),
        column('earliestStart', 'Earliest start', 12),
        column('earliestFinish', 'Earliest finish', 12),
        column('latestStart', 'Latest start', 12),
        column('latestFinish', 'Latest finish', 12),
        figures('float', 'Float (days)', 8),
        column('critical', 'Critical', 9, 'whether a day lost in it is a day lost at the start: it lies on the path that must begin first'),
        column('duration', 'How long', 28),
        column('source', 'Source', 40),
        column('mark', 'Source read', 18, 'whether its length and its law were read in their source, or set down from memory'),
      ];
  const rows = rowsOf(
    items,
    ({ timeline, stage }) => `${timeline.id} ${stage.id}`,
    ({ timeline, stage }) => {
      const cells = {
        contract: words(timeline.title),
        stage: words(stage.name, stage.critical ? 'strong' : undefined),
        earliestStart: dayOr(stage.earliestStart, 'not known'),
        earliestFinish: dayOr(stage.earliestFinish, 'not known'),
        latestStart: dayOr(stage.latestStart, 'not known'),
        latestFinish: dayOr(stage.latestFinish, 'not known'),
        float: stage.floatDays === null ? absent('not known') : counted(stage.floatDays, stage.floatDays < 0 ? 'bad' : undefined),
        critical: words(stage.critical ? 'yes' : 'no', stage.critical ? 'warn' : 'muted'),
        duration: words(stage.duration),
        source: words(stage.source),
        mark: markCell(stage.verified),
      };
      return Object.fromEntries(columns.map(({ id: field }) => [field, cells[field as keyof typeof cells]]));
    },
  );
  const rested = rows.map((row, index) => ({ ...row, rests: items[index] ? [items[index].timeline.cell] : [] }));
  const note = narrow ? undefined : markNote(items.map(({ stage }) => stage));
  return pageTable(id, 'Stages of procurement', columns, rested, note);
}
