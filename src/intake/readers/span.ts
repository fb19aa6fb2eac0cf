import { type Day, lastOfMonths } from '../../values/day.ts';
import { tidy } from '../../values/text.ts';
import { type Raw, shown } from '../grid.ts';
import { type DayColumn, readDayIn } from './day-columns.ts';
import { readMonths } from './months.ts';

/** What stands between a first day and a last, which may be open. */
const joint =
  /\s+(?=until further notice)|\s+(?:to|until|till|through|and|(?:contract\s+)?(?:end(?:s|ing)?|expir(?:y|es|ing)|finish(?:es)?)(?:\s+date)?)[\s:]+|\s*[-–—→>]+\s*/gi;
/** What parts two days, and is no word for anything open behind it. */
const mark = /\s*[,;&]\s*|\s+\/\s+|(?<=\d)\s+/g;
const opening = /^(?:from|between|(?:contract\s+)?start(?:s|ing)?(?:\s+date)?)[\s:]+/i;
const longFrom = /^(.+?)\s+(?:from|starting|commencing)\s+(.+)$/i;
const forLong = /^(.+?)\s+for\s+(?:(?:a|an)\s+(?:(?:initial|fixed)\s+)?(?:term|period)\s+of\s+)?(.+)$/i;

/** What has more letters than this is a text, and no two days. */
const lettersAtMost = 80;

/** The days a first day and a length come to: `1 October 2026 for 3 years`, `2 years from 1 July 2025`. */
function dayAndLength(text: string, column: DayColumn): Span | null {
  const [, after, from] = longFrom.exec(text) ?? [];
  const [, day = from, length = after] = forLong.exec(text) ?? [];
  if (day === undefined || length === undefined) return null;
  const [first, months] = [readDayIn(day, { ...column, edge: 'first' }), readMonths(length)];
  if (!('value' in first) || !('value' in months) || months.value <= 0 || !/[a-z]/i.test(length)) return null;
  return { from: first.value, until: lastOfMonths(first.value, months.value) };
}

/** A first day, and a last where it is not open. */
export interface Span {
  readonly from: Day;
  readonly until?: Day | undefined;
}

/** The spans a text names, parted by one kind of joint; a last day may be none where `isOpen`. */
function spansBy(text: string, by: RegExp, isOpen: boolean, column: DayColumn): Span[] {
  return [...text.matchAll(by)].flatMap((match): Span[] => {
    const first = readDayIn(text.slice(0, match.index), { ...column, edge: 'first' });
    if (!('value' in first)) return [];
    const last = readDayIn(text.slice(match.index + match[0].length), { ...column, edge: 'last' });
    if ('value' in last) return first.value < last.value ? [{ from: first.value, until: last.value }] : [];
    return isOpen && 'absent' in last ? [{ from: first.value }] : [];
  });
}

/** The two days a cell names, the first before the last: `01/04/2024 - 31/03/2027`, `Apr 2024 to Mar 2026`, `Start: 1/4/24 End: 31/3/27`; the first alone where the last is open (`01/04/2024 - ongoing`). Null when it names no such days. */
export function readSpan(raw: Raw, column: DayColumn): Span | null {
  if (typeof raw !== 'string' || raw.length > lettersAtMost || !/\d\D/.test(raw)) return null;
  const text = tidy(shown(raw)).replace(opening, '');
  const joined = spansBy(text, joint, true, column);
  const spans = joined.length > 0 ? joined : spansBy(text, mark, false, column);
  return spans.length === 1 ? (spans[0] ?? null) : dayAndLength(text, column);
}
