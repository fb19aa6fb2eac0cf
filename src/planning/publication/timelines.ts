import type { Timeline } from '../../nouns/timeline.ts';

/**
 * A procurement by the days anybody can work back from the day its contract must start. How it stands to them goes, of every one
 * alike: whether it was begun, whether it is late and by how much, from when it can still be done, what can be done, and why. A bidder or a provider who
 * knows that the council is short of time knows what it must settle for.
 */
export function inPublic(timeline: Timeline): Timeline {
  const { simulation: _, unjudged: __, isBegun: ___, worth: ____, ...left } = timeline;
  const stages = timeline.stages.map((stage) => ({ ...stage, earliestStart: null, earliestFinish: null, floatDays: null }));
  return { ...left, because: '', variants: [], stages, verdict: 'unknown', lateByWorkingDays: null, options: [], conditions: [] };
}
