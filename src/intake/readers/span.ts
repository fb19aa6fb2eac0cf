import { type Day, lastOfMonths } from '../../values/day.ts';
import { tidy } from '../../values/text.ts';
import { type Raw, shown } from '../grid.ts';
import { type DayColumn, readDayIn } from './day-columns.ts';
import { readMonths } from './months.ts';

const joint =
  /\s+(?:to|until|till|through|and|(?:contract\s+)?(?:end(?:s|ing)?|expir(?:y|es|ing)|finish(?:es)?)(?:\s+date)?)[\s:]+|\s*[-–—→>]+\s*/gi;
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

interface Span {
  readonly from: Day;
  readonly until: Day;
}

/** The two days a cell names, the first before the last: `01/04/2024 - 31/03/2027`, `Apr 2024 to Mar 2026`, `Start: 1/4/24 End: 31/3/27`. Null when it names no two days. */
export function readSpan(raw: Raw, column: DayColumn): Span | null {
  if (typeof raw !== 'string' || raw.length > lettersAtMost) return null;
  const text = tidy(shown(raw)).replace(opening, '');
  const spans = [...text.matchAll(joint)].flatMap((match) => {
    const first = readDayIn(text.slice(0, match.index), { ...column, edge: 'first' });
    const last = readDayIn(text.slice(match.index + match[0].length), { ...column, edge: 'last' });
    return 'value' in first && 'value' in last && first.value < last.value ? [{ from: first.value, until: last.value }] : [];
  });
  return spans.length === 1 ? (spans[0] ?? null) : dayAndLength(text, column);
}
