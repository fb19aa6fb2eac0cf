import { fieldType } from '../intake/decided-fields.ts';
import type { Kind } from '../nouns/kinds.ts';
import { isCalledEnded } from '../nouns/over-words.ts';
import { saidOf } from '../timeline/contract/done.ts';
import { type Day, formatDay, fromSerial } from '../values/day.ts';

/** A field as somebody typed it: what it is decided as, and what is to be known before that is taken. */
interface Typed {
  readonly decision: string;
  readonly beware?: string;
}

// Five figures are a day from 1927 to 2173 as a spreadsheet counts them, and no year.
function dayTyped(text: string): Day | null {
  return /^\d{5}$/.test(text.trim()) ? fromSerial(Number(text)) : null;
}

/** What a field is decided as: a spreadsheet's number in a column of days is the day it stands for; a status that says nothing to the tool is said to. */
export function typedAs(kind: Kind, field: string, text: string): Typed {
  const type = fieldType(kind, field);
  const day = type === 'day' || type === 'timeframe' ? dayTyped(text) : null;
  if (day !== null)
    return { decision: formatDay(day), beware: `${text.trim()} is read as ${formatDay(day)}, the day a spreadsheet keeps so` };
  if (field === 'status' && saidOf(text) === 'untold' && !isCalledEnded(text))
    return { decision: text, beware: `“${text}” is no status the tool knows, and does not say whether it is done` };
  return { decision: text };
}
