import type { Activity } from '../../nouns/intent.ts';
import type { PrintedRemark, PrintedStep } from '../../nouns/printed-timetable.ts';
import { at, type Row } from '../../nouns/row.ts';
import { type Day, earlier, later } from '../../values/day.ts';
import { list } from '../../values/text.ts';
import type { KnownStep, KnownSteps } from './steps.ts';

/** A row of a paper and the step its words name. */
export interface Named {
  readonly step: KnownStep;
  readonly row: Row<Activity>;
}

/** Steps with their days; what is printed twice, or without a day, is said. */
export function stepsOf(
  named: readonly Named[],
  { steps: known }: KnownSteps,
): { readonly steps: readonly PrintedStep[]; readonly remarks: readonly PrintedRemark[] } {
  const remarks: PrintedRemark[] = [];
  const steps = known.flatMap((step): PrintedStep[] => {
    const rows = named.filter((one) => one.step === step).map(({ row }) => row);
    const titles = rows.map((row) => `“${row.activity ?? row.id}”`);
    const cells = rows.map((row) => at(row, 'timeframe'));
    const days = rows.flatMap((row) => (row.timeframe ?? []).flatMap(({ period }) => (period ? [period] : [])));
    if (rows.length > 1) {
      remarks.push({
        text: `${list(titles)} are read as one step (${step.id}), so none of them is held against anything.`,
        cells,
        isWrong: false,
      });
      return [];
    }
    const [row] = rows;
    if (row === undefined) return [];
    if (days.length === 0) {
      remarks.push({ text: `${titles[0]} has no day, so it is not held against anything.`, cells, isWrong: false });
      return [];
    }
    const [from, to] = [days.map((one) => one.from).reduce(earlier), days.map((one) => one.to).reduce(later)] as [Day, Day];
    const day = step.marks === 'start' ? from : to;
    const by = step.marks === 'start' && step.runs ? from : to;
    return [
      { id: step.id, activity: row.id, title: row.activity ?? row.id, stages: step.stages, from, to, day, by, cell: at(row, 'timeframe') },
    ];
  });
  return { steps, remarks };
}
