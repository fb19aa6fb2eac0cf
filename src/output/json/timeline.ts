import type { Clash, Milestone, Timeline } from '../../nouns/timeline.ts';

/** The `data` of `timeline`. */
export function timelineJson(timelines: readonly Timeline[], clashes: readonly Clash[] = []): object {
  return {
    ...(clashes.length === 0 ? {} : { clashes }),
    procurements: timelines.map(({ lateByWorkingDays, ...timeline }) => ({
      ...timeline,
      ...(lateByWorkingDays === null ? {} : { lateByWorkingDays }),
    })),
  };
}

/** The `data` of `milestones`. */
export function milestonesJson(milestones: readonly Milestone[]): object {
  const counts: Record<string, number> = { overdue: 0, due: 0, upcoming: 0, done: 0, unknown: 0 };
  for (const { status } of milestones) counts[status] = (counts[status] ?? 0) + 1;
  return { milestones: milestones.map(({ owner, ...milestone }) => ({ ...milestone, ...(owner === null ? {} : { owner }) })), counts };
}
