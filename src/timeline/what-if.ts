import type { Timeline } from '../nouns/timeline.ts';
import { type Day, formatDay, later } from '../values/day.ts';
import { bare } from './bare.ts';
import { assumedSaid } from './for-body.ts';
import type { Ground } from './ground.ts';
import { lateOptions, ranked } from './late/options.ts';
import type { Regime } from './law/regime.ts';
import { beginRange, verdictBecause, type WorkedBack, workBack } from './work-back.ts';

/** What is wondered about: a regime and a start day. `assumed` when nobody said who decides. */
interface Wondering extends Ground {
  readonly regime: Regime;
  readonly start: Day;
  readonly assumed?: boolean;
}

const noMeetings = ' No meeting dates are taken into account.';

/** A timeline for no contract: a regime worked back from a start day one is thinking of. Its cell points at the regime's stages. */
export function whatIf({ regime, start, assumed = false, ...ground }: Wondering): Timeline {
  const worked = workBack(regime, start, ground);
  return {
    ...bare('what-if', regime.title, { file: regime.file, sheet: null, cell: '/stages' }),
    id: `what-if-${regime.id}-${start}`,
    regime: regime.id,
    regimeTitle: regime.title,
    variants: worked.variants,
    ...(worked.joined.length === 0 ? {} : { overlays: worked.joined }),
    start,
    because: `What if: ${regime.title}, to start on ${formatDay(start)}. ${verdictBecause(worked, ground.workspace.asOf)}${outOfForce(worked, ground)}${assumed ? assumedSaid(ground.workspace.governance) : ''}${ground.diary.because === null ? noMeetings : ''}`,
    conditions: worked.conditions,
    stages: worked.stages,
    pointOfNoReturn: worked.pointOfNoReturn,
    ...(worked.unjudged === null ? {} : { unjudged: worked.unjudged }),
    ...(worked.pointOfNoReturn === null ? {} : { beginBy: beginRange(worked, ground) }),
    verdict: worked.verdict,
    lateByWorkingDays: worked.lateByWorkingDays,
    options: ranked(lateOptions(worked, ground)),
  };
}

function outOfForce({ regime, pointOfNoReturn }: WorkedBack, { workspace }: Ground): string {
  const begins = later(pointOfNoReturn ?? workspace.asOf, workspace.asOf);
  const { from, to } = regime.inForce;
  if ((from === null || from <= begins) && (to === null || begins <= to)) return '';
  return ` ${regime.title} is not in force for a procurement begun on ${formatDay(begins)}.`;
}
