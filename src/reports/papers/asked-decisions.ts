import { type Day, formatDay } from '../../values/day.ts';
import { firstFew, lowered, theCount } from '../../values/text.ts';
import { type Asked, askedOfMembers } from '../decisions/asked-of-members.ts';
import { leftToTheirBodies } from '../decisions/decided-by-others.ts';
import { type Ground, seeAppendix } from './ground.ts';

const mostNamed = 3;

/** One decision in a clause: what, for what, by which day, and what is said of that day. */
function clause({ on, what, about, beside }: Asked, asOf: Day): string {
  const remarks = [...(on < asOf ? ['This day has passed'] : []), ...beside];
  const said = remarks.map((one) => lowered(one.replace(/\.$/, ''))).join('; ');
  return `“${what}” for ${about}, by ${formatDay(on)}${said === '' ? '' : ` (${said})`}`;
}

/** What the plan asks members to decide, as its one page has it, as a recommendation; null where it waits for no decision. */
export function askedDecisions(ground: Ground): string | null {
  const { plan } = ground;
  const asked = askedOfMembers(plan);
  if (asked.length === 0) return null;
  const named = asked.map((one) => clause(one, plan.workspace.asOf));
  const elsewhere = leftToTheirBodies(plan);
  const beside = elsewhere === null ? '' : `; ${elsewhere}`;
  return `take, or say who is to take, ${theCount(asked.length, 'decision')} that the plan waits for: ${firstFew(named, mostNamed)}${seeAppendix(ground, 'decisions')}${beside};`;
}
