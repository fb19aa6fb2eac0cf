import type { Clock, ClockAnswer } from '../../nouns/clock.ts';
import type { Finding } from '../../nouns/finding.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { list } from '../../values/text.ts';
import type { Calendars } from './calendars.ts';
import { isInForce } from './clocks.ts';
import { offDaySaid } from './off-day.ts';

/** What must be said beside an answer: that the rule was not in force on the day given, sets no least period, or ends on a day nobody works. */
export function clockRemarks(answer: ClockAnswer, clocks: readonly Clock[], calendars: Calendars): Finding[] {
  return [
    ...outOfForce(answer.clock, answer.from, clocks),
    ...windowBeforeLaw(answer),
    ...noLeastPeriod(answer),
    ...notWorked(answer, calendars),
  ];
}

/** Why a rule may not govern a day, naming the rules that did; null when it was in force. */
export function outOfForceBecause(clock: Clock, on: Day, clocks: readonly Clock[]): string | null {
  if (isInForce(clock, on)) return null;
  const then = clocks
    .filter((each) => each.about === clock.about && clock.about !== null && isInForce(each, on))
    .map(({ id }) => `\`${id}\``);
  const { from, to } = clock.inForce;
  const instead = then.length === 0 ? 'No rule of these templates was in its place then.' : `Then in force: ${list(then)}.`;
  if (from !== null && on < from)
    return `\`${clock.id}\` was not yet in force on ${formatDay(on)}: it is from ${formatDay(from)}. ${instead}`;
  const last = formatDay(to as Day);
  return clock.begun
    ? `\`${clock.id}\` governs procurements begun by ${last}, their later steps included. For one begun since: ${then.length === 0 ? 'none of these rules' : list(then)}.`
    : `\`${clock.id}\` was no longer in force on ${formatDay(on)}: it was to ${last}. ${instead}`;
}

function outOfForce(clock: Clock, on: Day, clocks: readonly Clock[]): Finding[] {
  const text = outOfForceBecause(clock, on, clocks);
  return text === null ? [] : [remark('rule-not-in-force', 'warning', 'The rule was not in force', text, clock)];
}

/** A window that reaches back from a day under a law may lie before that law: nothing done then qualifies under it. */
function windowBeforeLaw({ clock, starts, latest }: ClockAnswer): Finding[] {
  const { from } = clock.inForce;
  if (clock.kind !== 'window before' || from === null || starts === null || latest === null || starts >= from) return [];
  const began = `\`${clock.id}\` is from ${formatDay(from)}`;
  if (latest < from)
    return [
      remark(
        'window-before-law',
        'warning',
        'The window is before the rule was in force',
        `${began}, and the whole window, ${formatDay(starts)} to ${formatDay(latest)}, is before that: nothing published in it can qualify.`,
        clock,
      ),
    ];
  const text = `${began}: of the window only ${formatDay(from)} to ${formatDay(latest)} is under it.`;
  return [remark('window-before-law', 'warning', 'The window opens before the rule was in force', text, clock)];
}

function noLeastPeriod({ clock, variant }: ClockAnswer): Finding[] {
  const { count } = (variant ?? clock).span;
  return count > 0 ? [] : [remark('no-least-period', 'advice', 'No least period', 'The law sets no least number of days here.', clock)];
}

/** Only calendar days can end where nobody works; a law that moves such an end has moved it already. */
function notWorked({ clock, ends, latest }: ClockAnswer, calendars: Calendars): Finding[] {
  const end = ends ?? latest;
  const text = end === null ? null : offDaySaid(end, calendars, ends === null ? -1 : 1);
  if (text === null) return [];
  return [remark('ends-on-non-working-day', 'advice', 'It ends on a day that is not worked', text, clock)];
}

function remark(code: string, severity: Finding['severity'], title: string, text: string, { id, cell }: Clock): Finding {
  return { code, severity, title, text, about: [id], evidence: [cell], key: `${code}:${id}` };
}
