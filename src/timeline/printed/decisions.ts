import type { PrintedDecision, PrintedStep, PrintedTimetable } from '../../nouns/printed-timetable.ts';
import type { Timeline } from '../../nouns/timeline.ts';

/** Whether a step is one at which somebody decides. */
function isDecision({ id }: PrintedStep): boolean {
  return id === 'approval' || id === 'decision';
}

/** The decisions that papers print a day for, each with the stage of its contract's procurement that is worked back. */
export function printedDecisions(timetables: readonly PrintedTimetable[], timelines: readonly Timeline[]): PrintedDecision[] {
  return timetables.flatMap(({ contract, title: timetable, steps }) => {
    const own = contract === null ? undefined : timelines.find((one) => one.contract === contract);
    return steps.filter(isDecision).map(({ activity, title, stages, to, cell }): PrintedDecision => {
      const stage = own?.stages.find(({ id }) => stages.some((name) => id === `${name}-decision`));
      return { contract, stage: stage?.id ?? null, activity, title, timetable, day: to, cell };
    });
  });
}
