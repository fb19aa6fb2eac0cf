import type { DutyStanding } from '../../nouns/duty-standing.ts';

/** Duties in force in the plan year with what these files show of each by day; periods are first and last day, both included. */
export function dutiesJson(standings: readonly DutyStanding[]): object[] {
  return standings.map(({ duty, lead, source, unread, where, force, seen, beside, gaps, doubtful, unjudged, doubt }) => ({
    id: duty.id,
    title: duty.title,
    strength: duty.strength,
    lead,
    from: duty.from,
    to: duty.to,
    source,
    verified: duty.source.verified,
    unread,
    where,
    inForce: force,
    seen: seen.map(({ of, id, service, cell }) => ({ of, id, service, cell })),
    beside,
    gaps,
    doubtful,
    doubt,
    unjudged,
  }));
}
