import type { Milestone } from '../nouns/timeline.ts';

/** A line for a monitoring system and the exit code that goes with it: 0 quiet, 1 due, 2 overdue, 3 could not tell. */
export interface MonitoringLine {
  readonly plain: string;
  readonly exit: number;
}

const words = ['OK', 'WARNING', 'CRITICAL', 'UNKNOWN'] as const;

/**
 * Milestones as one line with performance data: the gravest status is the code, and no dates at all is never quiet. A warning goes before
 * what is unknown, as monitoring plugins rank them, for some dates of a register always are and would hide what falls due for ever.
 */
export function monitoringLine(milestones: readonly Milestone[], watched: number): MonitoringLine {
  if (watched === 0) return couldNotTell('no dates to watch were found in this workspace');
  const n = (status: Milestone['status']): number => milestones.filter((milestone) => milestone.status === status).length;
  const [overdue, due, upcoming, unknown] = [n('overdue'), n('due'), n('upcoming'), n('unknown')];
  const exit = overdue > 0 ? 2 : due > 0 ? 1 : unknown > 0 ? 3 : 0;
  const says = `${overdue} overdue, ${due} due, ${upcoming} upcoming, ${unknown} unknown`;
  const figures = `overdue=${overdue} due=${due} upcoming=${upcoming} unknown=${unknown}`;
  return { plain: `MILESTONES ${words[exit]} - ${says} | ${figures}\n`, exit };
}

/** The line of a check that could not tell: refusals and faults must never read as quiet. */
export function couldNotTell(why: string): MonitoringLine {
  return { plain: `MILESTONES UNKNOWN - ${why.replaceAll('|', '/')}\n`, exit: 3 };
}
