import type { Contract } from '../nouns/contract.ts';
import { at, type Row } from '../nouns/table.ts';
import type { Timeline } from '../nouns/timeline.ts';
import { formatCell } from '../values/cell.ts';
import { addMonths, type Day, formatDay } from '../values/day.ts';
import { count, list } from '../values/text.ts';
import type { Ground } from './ground.ts';
import { laidOut, layoutOf } from './lay-out.ts';
import { backwardPass, firstDay } from './pass.ts';
import { earliestStart, type WorkedBack } from './work-back.ts';

type Option = Timeline['options'][number];

/** The option that is there whatever the verdict: months of extension the register says are not yet taken. */
export function extensionOption(contract: Row<Contract>): Option[] {
  const left = contract.extensionLeft ?? 0;
  const end = contract.currentEnd ?? contract.end;
  if (left <= 0 || end === undefined) return [];
  return [
    {
      title: 'Take the extension',
      text: `${count(left, 'month')} of extension are not taken; taken in full they carry the contract to ${formatDay(addMonths(end, left))}.`,
      source: formatCell(at(contract, 'extensionLeft')),
      verified: true,
    },
  ];
}

/** What is left when a timeline is late: shorten what stands above its floor, delegate the award, or start later. */
export function lateOptions(worked: WorkedBack, ground: Ground): Option[] {
  if (worked.verdict !== 'late' && worked.verdict !== 'impossible') return [];
  return [...shorten(worked, ground.workspace.asOf), ...delegate(worked, ground), ...startLater(worked)];
}

/** A last day to begin, and whether it has gone. */
function asLateAs(day: Day, asOf: Day): string {
  return `the first stage could begin as late as ${formatDay(day)}${day < asOf ? ', which has passed too: this alone is not enough' : ''}`;
}

function shorten(worked: WorkedBack, asOf: Day): Option[] {
  const critical = new Set(worked.stages.filter((stage) => stage.critical).map((stage) => stage.id));
  const slack = worked.plans.filter((plan) => critical.has(plan.id) && plan.usual !== null && plan.usual.low < plan.usual.likely);
  if (slack.length === 0 || worked.lastChance === null) return [];
  const names = slack.map((plan) => plan.name);
  return [
    {
      title: 'Shorten what stands above its floor',
      text: `At the shortest usual durations ${asLateAs(worked.lastChance, asOf)}. What can shorten: ${list(names)}.`,
      source: 'Practice, not law',
      verified: false,
    },
  ];
}

function delegate(worked: WorkedBack, ground: Ground): Option[] {
  return worked.regime.stages.flatMap((plan) => {
    if (plan.delegable === null) return [];
    const plans = laidOut(worked.regime, ground.overlays, { ...layoutOf(ground), delegated: [plan.id] });
    const pass = backwardPass(plans, worked.start, 'likely', ground.diary);
    if ('unjudged' in pass) return [];
    return [
      {
        title: 'Delegate the award',
        text: `If “${plan.name}” is delegated in the earlier approval, ${asLateAs(firstDay(plans, pass), ground.workspace.asOf)}.`,
        source: plan.delegable.text,
        verified: plan.delegable.verified,
      },
    ];
  });
}

function startLater(worked: WorkedBack): Option[] {
  const reached = earliestStart(worked);
  if (reached === null) return [];
  return [
    {
      title: 'Start later',
      text: `Begun at once and at likely durations, the service could start on ${formatDay(reached)}.`,
      source: worked.regime.legalBasis.text,
      verified: false,
    },
  ];
}
