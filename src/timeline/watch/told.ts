import * as z from 'zod/mini';
import { type Document, validated } from '../../nouns/document.ts';
import type { Gone, Milestone } from '../../nouns/timeline.ts';
import { type Day, daysBetween, formatDay } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { count } from '../../values/text.ts';
import { dayText } from '../law/schema.ts';

/** How a milestone stood when it was last told, the day it fell due then, and the days it was first and last told. */
interface Telling {
  readonly status: Milestone['status'];
  readonly due: Day | null;
  readonly first: Day;
  readonly last: Day;
  /** What it was of: the id of its contract, activity or grant, what that was called, and whose the milestone was. */
  readonly of?: Pick<Milestone, 'contract' | 'title' | 'owner'>;
}

/** What a scheduled check has told before, by the milestone's id. */
export type Told = Readonly<Record<string, Telling>>;

/** What a state file keeps: what was told, as of which day last, and for which workspace, by its way from the file; null where an older one does not say. */
interface State {
  readonly told: Told;
  readonly asOf: Day | null;
  readonly workspace: string | null;
}

/** What there is to tell today, and what has been told once it is. */
export interface News {
  readonly milestones: readonly Milestone[];
  readonly told: Told;
}

const schema = z.strictObject({
  asOf: z.optional(dayText),
  workspace: z.optional(z.string()),
  told: z.record(
    z.string(),
    z.strictObject({
      status: z.enum(['overdue', 'due', 'upcoming', 'done', 'unknown']),
      due: z.nullable(dayText),
      first: dayText,
      last: dayText,
      of: z.optional(z.strictObject({ contract: z.string(), title: z.string(), owner: z.nullable(z.string()) })),
    }),
  ),
});

// What a person must act on, the gravest last.
const pressing: readonly Milestone['status'][] = ['due', 'unknown', 'overdue'];

/** How often a milestone that stays as it is is told again, in calendar days. */
export const againDays = 7;

/** A state file as it was written; anything else is refused, so that no other file is ever taken for one and written over. */
export function stateFrom(document: Document): State {
  const { told, asOf, workspace } = validated(document, schema);
  const last = Object.values(told).map((telling) => telling.last);
  return {
    told: Object.fromEntries(Object.entries(told).map(([id, { of, ...telling }]) => [id, of === undefined ? telling : { ...telling, of }])),
    asOf: asOf ?? last.sort().at(-1) ?? null,
    workspace: workspace ?? null,
  };
}

/** Why a milestone is told today; null when it was told as it is, and not so long ago. */
function reason(milestone: Milestone, before: Telling | undefined, asOf: Day, again: number): string | null {
  if (before === undefined) return '';
  const days = daysBetween(before.first, asOf);
  const since = `First told on ${formatDay(before.first)}, ${days === 0 ? 'earlier today' : `${count(days, 'day')} ago`}.`;
  if (pressing.indexOf(milestone.status) > pressing.indexOf(before.status)) return `It was ${before.status}. ${since}`;
  if (milestone.due !== before.due)
    return `It was to fall ${before.due === null ? 'on no known day' : `on ${formatDay(before.due)}`}. ${since}`;
  return daysBetween(before.last, asOf) >= again ? since : null;
}

/**
 * What is new or worse since the last telling: a milestone not told before, one that stands worse or on another day, and one told
 * `again` days ago that still stands. What is met or no longer pressing is forgotten, so that it is news if it comes back; what is
 * not `asked` for this time keeps its place.
 */
export function newsSince(
  told: Told,
  milestones: readonly Milestone[],
  asOf: Day,
  again: number = againDays,
  asked: (milestone: Milestone) => boolean = () => true,
): News {
  const news: Milestone[] = [];
  const now: Record<string, Telling> = {};
  for (const milestone of milestones) {
    if (!pressing.includes(milestone.status)) continue;
    const before = Object.hasOwn(told, milestone.id) ? told[milestone.id] : undefined;
    if (!asked(milestone)) {
      if (before) now[milestone.id] = before;
      continue;
    }
    const why = reason(milestone, before, asOf, again);
    const { status, due, contract, title, owner } = milestone;
    now[milestone.id] =
      why === null && before ? before : { status, due, first: before?.first ?? asOf, last: asOf, of: { contract, title, owner } };
    if (why !== null) news.push(why === '' ? milestone : { ...milestone, because: `${milestone.because} ${why}` });
  }
  return { milestones: news, told: now };
}

/** What has left the files since its milestones were told, by its id; and, to tell another time, the tellings of what is not `asked` for this time. */
export function goneSince(
  told: Told,
  isHeld: (contract: string) => boolean,
  asked: (owner: string | null) => boolean = () => true,
): { readonly gone: readonly Gone[]; readonly kept: Told } {
  const left = Object.entries(told).filter(([, { of }]) => of !== undefined && !isHeld(of.contract));
  const gone = new Map<string, Gone>();
  for (const [, { of, last }] of left) {
    if (of === undefined || !asked(of.owner)) continue;
    const { milestones, last: before } = gone.get(of.contract) ?? { milestones: 0, last };
    gone.set(of.contract, {
      contract: of.contract,
      title: of.title,
      owner: of.owner,
      milestones: milestones + 1,
      last: before > last ? before : last,
    });
  }
  return {
    gone: [...gone.values()].sort(inOrderOf(({ contract }) => contract)),
    kept: Object.fromEntries(left.filter(([, { of }]) => !asked(of?.owner ?? null))),
  };
}
