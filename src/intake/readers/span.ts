import type { Day } from '../../values/day.ts';
import { tidy } from '../../values/text.ts';
import { type Raw, shown } from '../grid.ts';
import { type DayColumn, readDayIn } from './day-columns.ts';

const joint = /\s+(?:to|until|till|through|and)\s+|\s*[-–—→>]+\s*/gi;
const opening = /^(?:from|between)\s+/i;

/** What has more letters than this is a text, and no two days. */
const lettersAtMost = 80;

/** The two days a cell names, the first before the last: `01/04/2024 - 31/03/2027`, `Apr 2024 to Mar 2026`. Null when it names no two days. */
export function readSpan(raw: Raw, column: DayColumn): { readonly from: Day; readonly until: Day } | null {
  if (typeof raw !== 'string' || raw.length > lettersAtMost) return null;
  const text = tidy(shown(raw)).replace(opening, '');
  const spans = [...text.matchAll(joint)].flatMap((match) => {
    const first = readDayIn(text.slice(0, match.index), { ...column, edge: 'first' });
    const last = readDayIn(text.slice(match.index + match[0].length), { ...column, edge: 'last' });
    return 'value' in first && 'value' in last && first.value < last.value ? [{ from: first.value, until: last.value }] : [];
  });
  return spans.length === 1 ? (spans[0] ?? null) : null;
}
