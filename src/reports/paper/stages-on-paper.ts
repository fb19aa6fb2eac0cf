import type { PageTable } from '../../nouns/page.ts';
import type { Stage, Timeline } from '../../nouns/timeline.ts';
import { formatShortDay } from '../../values/day.ts';
import { count } from '../../values/text.ts';
import { decisionStages } from '../procurement/start-now.ts';
import { dayOr, words, wordsOr } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';

const columns = [
  column('contract', 'Contract', 30),
  column('begin', 'Begin by', 12),
  column('decisions', 'Decided by, at the latest', 40),
  column('notices', 'Published by, at the latest', 46),
  column('start', 'Contract starts', 12),
];

/** What a decision is called without how it is taken, which its route says for all of them: `Approval to procure`. */
function short({ name }: Stage): string {
  return name.replace(/: (?:key )?decision\b.*$/i, '');
}

/** The days of one procurement that others wait for, each with its last day. */
function dated(items: readonly (readonly [string, Stage['latestFinish']])[]): string {
  return items.map(([what, day]) => `${what} ${formatShortDay(day)}`).join('; ');
}

/**
 * The stages of procurements as a committee reads them: one row for each with the last day to begin, of each decision and of each notice,
 * in place of a row for each of its twenty stages. What hangs on nobody but the officers is in the workbook.
 */
export function stagesOnPaper(table: PageTable, timelines: readonly Timeline[]): PageTable {
  const laidOut = timelines.filter(({ stages }) => stages.length > 0);
  const rows = rowsOf(
    laidOut,
    ({ id }) => id,
    (timeline) => ({
      contract: words(timeline.title),
      begin: dayOr(timeline.pointOfNoReturn, 'not known'),
      decisions: wordsOr(dated(decisionStages(timeline).map((stage) => [short(stage), stage.latestFinish])), 'none'),
      notices: wordsOr(dated(timeline.stages.flatMap(({ notice }) => (notice ? [[notice.called, notice.by] as const] : []))), 'none'),
      start: dayOr(timeline.start, 'not known'),
    }),
  );
  const said = `The workbook of the plan has all ${count(table.rows.length, 'stage')}, with the first and last day of each, its float, its length and where that is from.`;
  return pageTable('stages', 'Decisions and notices of each procurement', columns, rows, said);
}

/** The options of procurements that are late without those that alone are not enough and could be begun by a day: a committee chooses among the others. */
export function optionsOnPaper(table: PageTable): PageTable {
  const isNotEnough = ({ cells }: PageTable['rows'][number]): boolean =>
    cells['enough']?.content.kind === 'text' && cells['enough'].content.text === 'no' && cells['beginBy']?.content.kind === 'day';
  const rows = table.rows.filter((row) => !isNotEnough(row));
  const left = table.rows.length - rows.length;
  if (left === 0) return table;
  const said = `The workbook of the plan has ${count(left, 'more option', 'more options')} that alone ${left === 1 ? 'is' : 'are'} not enough.`;
  return { ...table, rows, note: table.note ? `${table.note} ${said}` : said };
}
