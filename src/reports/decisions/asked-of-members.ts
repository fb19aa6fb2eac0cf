import type { Plan } from '../../nouns/plan.ts';
import type { Stage, Timeline } from '../../nouns/timeline.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { compare } from '../../values/order.ts';
import { outOfScopeContracts } from '../map/in-scope.ts';
import { alikeOnce, procuredAs, procuredTitle } from '../procurement/procured-once.ts';
import { decisionStages, isBeyond, isLate, tellsHowItStands } from '../procurement/start-now.ts';
import { isAwaited, noWorkingDay } from './awaited.ts';
import { decidedByOthers } from './decided-by-others.ts';

export type Lateness = 'past' | 'impossible' | 'likely';

/** A decision members are asked to take, and by when. */
export interface Asked {
  readonly on: Day;
  readonly what: string;
  readonly about: string;
  /** Why it cannot be taken in time: its day has passed, not even the shortest lengths bring it about by then, or the likely ones do not; null where it can. */
  readonly late: Lateness | null;
  /** What hangs on it in pence, as its contract is valued; of what is late already the dearest comes first. */
  readonly worth: number;
  /** To whom it is let; nobody where no contract is behind it. */
  readonly providers: readonly string[];
  /** Said beside what it is about: that the day cannot be kept, and the day its own paper prints. */
  readonly beside: readonly string[];
}

/** Of a decision that can no longer be taken in time, or whose day has passed, the day on which it can be at the earliest. */
function whenInstead({ latestFinish, earliestFinish }: Stage, timeline: Timeline, asOf: Day): string | null {
  if (!isLate(timeline) || (earliestFinish !== null && earliestFinish <= latestFinish)) return null;
  const earliest = earliestFinish === null ? 'on a day that cannot be told' : formatDay(earliestFinish);
  if (latestFinish < asOf) return `At likely lengths at the earliest ${earliest}.`;
  return isBeyond(timeline)
    ? `No longer possible by then; at the earliest ${earliest}.`
    : `Late: at likely lengths at the earliest ${earliest}.`;
}

function latenessOf({ latestFinish }: Stage, timeline: Timeline, asOf: Day, instead: string | null): Lateness | null {
  if (latestFinish < asOf) return 'past';
  if (instead === null) return null;
  return isBeyond(timeline) ? 'impossible' : 'likely';
}

/** What is let to several under one name or in lots of one, with the same days, once: it is one decision. */
function once(all: readonly Asked[]): Asked[] {
  return alikeOnce(all, ({ on, what, about, late, beside }) => [on, what, procuredAs(about), late, beside]).map((alike) => {
    const [first, ...others] = alike.map(({ about }) => about) as [string, ...string[]];
    const providers = [...new Set(alike.flatMap((one) => one.providers))];
    const worth = Math.max(...alike.map((one) => one.worth));
    return { ...alike[0], about: procuredTitle([first, ...others]), worth, providers: alike.length > 1 ? providers : [] };
  });
}

/** What a log writes of a decision that was taken. */
const settled = /\b(?:approved|agreed|decided|rejected|refused)\b/i;
const inTime = { late: null, worth: 0, providers: [] } as const;

/**
 * Decisions that members are asked to take, and by when: in procurements, after consultations, and as papers print them. One of a
 * procurement whose day has passed is asked for where it can still be taken late; a copy for publication, which tells of none whether its
 * day was kept, has them all, as its forward plan has. What other bodies buy is theirs to decide, and is not asked of these members.
 */
export function askedOfMembers(plan: Plan): Asked[] {
  const { timelines, records, workspace, placements, printed, daysOff } = plan;
  const outside = outOfScopeContracts(placements);
  const others = decidedByOthers(plan);
  const { asOf } = workspace;
  const offOn = (day: Day): string | [] => {
    const off = noWorkingDay(day, daysOff);
    return off === null ? [] : `That day is ${off}.`;
  };
  const ofProcurements = timelines.flatMap((timeline): Asked[] => {
    const { contract, title, start } = timeline;
    if (start === null || start <= asOf || outside.has(contract) || others.has(contract)) return [];
    const row = records.contracts.find(({ id }) => id === contract);
    return decisionStages(timeline).flatMap((stage): Asked[] => {
      const { id, name, meeting, latestFinish } = stage;
      const day = printed.find((one) => one.contract === contract && one.stage === id)?.day;
      const instead = whenInstead(stage, timeline, asOf);
      const isOver = latestFinish < asOf && instead === null && (day === undefined || day < asOf);
      if (isOver && tellsHowItStands(plan)) return [];
      return [
        {
          on: latestFinish,
          what: meeting ? `${name}, ${meeting}` : name,
          about: title,
          late: tellsHowItStands(plan) ? latenessOf(stage, timeline, asOf, instead) : null,
          worth: row?.totalValue ?? row?.annualValue ?? 0,
          providers: row?.provider ?? [],
          beside: [instead ?? [], day === undefined ? [] : `Its own paper prints ${formatDay(day)}; the day here is worked back.`].flat(),
        },
      ];
    });
  });
  const ofProposals = records.proposals.flatMap((row): Asked[] => {
    const { proposal, decisionDate, decision } = row;
    if (decisionDate === undefined || decisionDate < asOf || !isAwaited(row, asOf)) return [];
    const beside = [
      offOn(decisionDate),
      settled.test(decision ?? '') ? `Its log says “${decision}”, and the day is still to come.` : [],
    ].flat();
    return [{ on: decisionDate, what: 'Decision after consultation', about: proposal ?? 'a proposal', ...inTime, beside }];
  });
  const ofPapers = printed.flatMap(({ stage, day, title, timetable }): Asked[] =>
    stage !== null || day < asOf
      ? []
      : [{ on: day, what: `${title}, as its own paper prints it`, about: timetable, ...inTime, beside: [offOn(day)].flat() }],
  );
  return once([...ofProcurements, ...ofProposals, ...ofPapers]).sort(
    (a, b) => Number(b.late !== null) - Number(a.late !== null) || (a.late === null ? 0 : b.worth - a.worth) || compare(a.on, b.on),
  );
}
