import type { PrintedTimetable, RenewalGap } from '../../nouns/printed-timetable.ts';
import type { Clash, Gone, Milestone, Timeline } from '../../nouns/timeline.ts';

/** What `timeline` answers with. */
interface Answered {
  readonly timelines: readonly Timeline[];
  readonly clashes?: readonly Clash[];
  readonly timetables?: readonly PrintedTimetable[];
  readonly renewals?: readonly RenewalGap[];
}

/** Steps are told once, and named by their ids in the gaps and notices between them. */
function printedJson({ steps, gaps, notices, remarks, ...timetable }: PrintedTimetable): object {
  return {
    ...timetable,
    steps: steps.map(({ day: _day, by: _by, stages: _stages, ...step }) => step),
    gaps: gaps.map(({ from, to, ...gap }) => ({ from: from.id, to: to.id, ...gap })),
    notices: notices.map(({ before, source, ...notice }) => ({
      ...notice,
      before: before.id,
      source: source.text,
      verified: source.verified,
    })),
    remarks: remarks.map(({ text, cells }) => ({ text, at: cells })),
  };
}

/** The `data` of `timeline`. */
export function timelineJson({ timelines, clashes = [], timetables = [], renewals = [] }: Answered): object {
  return {
    ...(clashes.length === 0 ? {} : { clashes }),
    ...(timetables.length === 0 ? {} : { timetables: timetables.map(printedJson) }),
    ...(renewals.length === 0 ? {} : { renewals }),
    procurements: timelines.map(({ lateByWorkingDays, isBegun: _, isNext: _next, worth: _worth, law: _law, ...timeline }) => ({
      ...timeline,
      stages: timeline.stages.map(({ notice: _notice, follows: _follows, counted: _counted, goesBy: _goesBy, ...stage }) => stage),
      ...(lateByWorkingDays === null ? {} : { lateByWorkingDays }),
    })),
  };
}

/** With its owner, where one is named. */
function owned<T extends { readonly owner: string | null }>({ owner, ...one }: T): object {
  return { ...one, ...(owner === null ? {} : { owner }) };
}

/** The `data` of `milestones`, with what has left the files since it was told of, where anything has. */
export function milestonesJson(milestones: readonly Milestone[], gone: readonly Gone[] = []): object {
  const counts: Record<string, number> = { overdue: 0, due: 0, upcoming: 0, done: 0, unknown: 0 };
  for (const { status } of milestones) counts[status] = (counts[status] ?? 0) + 1;
  return {
    milestones: milestones.map(({ counted: _, ...milestone }) => owned(milestone)),
    counts,
    ...(gone.length > 0 ? { gone: gone.map(owned) } : {}),
  };
}
