import type { TimelineOption } from '../../nouns/timeline.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { list } from '../../values/text.ts';
import type { Ground } from '../ground.ts';
import { laidOut, layoutOf } from '../law/lay-out.ts';
import { backwardPass, firstDay } from '../pass.ts';
import { earliestStart, type WorkedBack } from '../work-back.ts';

/** Options with those that are enough by themselves first, then those that hang on a test no file answers; else in the order given. */
export function ranked(options: readonly TimelineOption[]): TimelineOption[] {
  const rank = ({ isEnough }: TimelineOption): number => (isEnough === true ? 0 : isEnough === null ? 1 : 2);
  return [...options].sort((a, b) => rank(a) - rank(b));
}

/** What is left when a timeline is late, of the procurement itself: delegate the award, shorten what stands above its floor, or start later. */
export function lateOptions(worked: WorkedBack, ground: Ground): TimelineOption[] {
  if (!isLate(worked)) return [];
  return [...delegate(worked, ground), ...shorten(worked, ground.workspace.asOf), ...startLater(worked)];
}

/** Whether the last day to begin has passed. */
export function isLate({ verdict }: WorkedBack): boolean {
  return verdict === 'late' || verdict === 'impossible';
}

/** A last day to begin, and whether it has gone. */
function asLateAs(day: Day, asOf: Day): string {
  return `the first stage could begin as late as ${formatDay(day)}${day < asOf ? ', which has passed too: this alone is not enough' : ''}`;
}

function shorten(worked: WorkedBack, asOf: Day): TimelineOption[] {
  const critical = new Set(worked.stages.filter((stage) => stage.critical).map((stage) => stage.id));
  const slack = worked.plans.filter((plan) => critical.has(plan.id) && plan.usual !== null && plan.usual.low < plan.usual.likely);
  const { lastChance } = worked;
  if (slack.length === 0 || lastChance === null) return [];
  // A decision is several stages of one name.
  const names = [...new Set(slack.map((plan) => plan.name.split(': ')[0] as string))];
  return [
    {
      title: 'Shorten what stands above its floor',
      text: `At the shortest usual durations ${asLateAs(lastChance, asOf)}. What can shorten: ${list(names)}.`,
      source: 'Practice, not law',
      verified: false,
      beginBy: lastChance,
      isEnough: lastChance >= asOf,
    },
  ];
}

function delegate(worked: WorkedBack, ground: Ground): TimelineOption[] {
  const { asOf } = ground.workspace;
  return worked.regime.stages.flatMap((plan) => {
    if (plan.delegable === null) return [];
    const plans = laidOut(worked.regime, ground.overlays, { ...layoutOf(ground), delegated: [plan.id] });
    const pass = backwardPass(plans, worked.start, 'likely', ground.diary);
    if ('unjudged' in pass) return [];
    const beginBy = firstDay(plans, pass);
    return [
      {
        title: 'Delegate the award',
        text: `If “${plan.name}” is delegated in the earlier approval, ${asLateAs(beginBy, asOf)}.`,
        source: plan.delegable.text,
        verified: plan.delegable.verified,
        beginBy,
        isEnough: beginBy >= asOf,
      },
    ];
  });
}

function startLater(worked: WorkedBack): TimelineOption[] {
  const reached = earliestStart(worked);
  if (reached === null) return [];
  return [
    {
      title: 'Start later',
      text: `Begun at once and at likely durations, the service could start on ${formatDay(reached)} and not on ${formatDay(worked.start)}: something else must carry it until then, so this alone is not enough.`,
      source: worked.regime.legalBasis.text,
      verified: false,
      beginBy: null,
      isEnough: false,
    },
  ];
}
