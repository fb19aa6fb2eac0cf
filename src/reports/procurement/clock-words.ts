import type { Clock } from '../../nouns/clock.ts';
import type { Span } from '../../nouns/law.ts';
import { formatDay } from '../../values/day.ts';
import { capital } from '../../values/text.ts';

/** How long a period is, in words: `28 clear calendar days`, `8 working days (any part of the UK)`, `no least period`. */
export function lengthOf({ count, days, counting }: Span): string {
  if (count === 0) return 'no least period';
  const unit = count === 1 ? days.replace(/^(.*?)s( \(|$)/, '$1$2') : days;
  return `${count} ${counting === 'clear' ? 'clear ' : ''}${unit}`;
}

/** How long a clock's own period is, with the date it counts from where that is fixed. */
export function clockLength({ span, anchor, kind }: Clock): string {
  if (anchor === null) return lengthOf(span);
  const date = anchors[anchor] ?? anchor;
  return kind === 'deadline before' ? `before ${date}` : `${lengthOf(span)} from ${date}`;
}

const back: readonly Clock['kind'][] = ['deadline before', 'leads up', 'window before'];

/** How a clock counts, as a sentence; nothing where the law sets no least period. */
export function countingSentence({ kind, anchor, opens }: Clock, span: Span): string {
  if (span.count === 0) return '';
  const way = back.includes(kind) ? backward[span.counting === 'clear' ? 'clear' : 'other'] : onward[span.counting];
  const from = anchor === null ? '' : ` It counts from ${anchors[anchor] ?? anchor} of the financial year the day given falls in.`;
  const roll = span.rollForward ? ' An end on a day that is not worked moves to the next working day.' : '';
  const length = lengthOf(span);
  const most = opens === null || opens.count === 0 ? '' : ` and no more than ${opens.count} ${opens.days}`;
  return `${capital(length)}${most}: ${way}.${from}${roll}`;
}

const onward: Readonly<Record<Span['counting'], string>> = {
  'beginning with': 'the day of the event is the first',
  after: 'the day of the event does not count',
  clear: 'the day of the event does not count, and the last of them must have passed',
  'after the following day': 'the period begins the day after the event, and that day does not count either',
};

const backward = {
  clear: 'neither the day of the notice nor the day of the event counts',
  other: 'counted back from the event, whose own day does not count',
} as const;

const anchors: Readonly<Record<string, string>> = { '04-01': '1 April', '03-11': '11 March' };

/** A clock's dates in force: `2015-02-26 to 2025-02-23` in words. */
export function inForceWords({ inForce: { from, to }, begun }: Clock): string {
  const what = begun ? ' for procurements begun' : '';
  if (from === null && to === null) return 'No dates in force are set down.';
  return `In force${what}${from === null ? '' : ` from ${formatDay(from)}`}${to === null ? '' : ` to ${formatDay(to)}`}.`;
}
