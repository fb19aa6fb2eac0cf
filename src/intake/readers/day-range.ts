import { dayOf } from '../../values/day.ts';
import type { Period } from '../../values/period.ts';
import { monthNumber, monthWord } from '../../values/when.ts';
import { readDay } from './days.ts';

const opening = /^(?:from|between)\s+/i;
const joint = /\s+(?:to|until|till|through)\s+|\s*[-–—]\s*/gi;
const betweenJoint = /\s+(?:to|and)\s+|\s*[-–—]\s*/gi;
const weekday = String.raw`(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,?\s+)?`;
const part = new RegExp(
  String.raw`^${weekday}(?<date>\d{1,2})(?:st|nd|rd|th)?(?:\s+(?:of\s+)?(?<month>${monthWord})\.?,?(?:\s+(?<year>(?:19|20)\d{2}))?)?$`,
  'i',
);

/** A day, or what is written of one. */
interface Written {
  readonly date: number;
  readonly month: number | null;
  readonly year: number | null;
}

function written(text: string): Written | null {
  const groups = part.exec(text)?.groups;
  if (groups) {
    const month = groups['month'] === undefined ? null : (monthNumber(groups['month']) as number);
    return { date: Number(groups['date']), month, year: groups['year'] === undefined ? null : Number(groups['year']) };
  }
  const on = readDay(text);
  if (!('value' in on)) return null;
  const [year, month, date] = on.value.split('-').map(Number) as [number, number, number];
  return { date, month, year };
}

/**
 * The days from one to another, both printed: `28 December 2026 to 15 January 2027`, `28 Dec – 15 Jan 2027`, `2-13 February 2027`. What one of them does not print of
 * month and year is the other's, and the next year where its month comes after. Null where no year is
 * printed and none is decided; undefined where the words are no such days, or not in order.
 */
export function dayRange(text: string, decided: number | null): Period | null | undefined {
  const bare = text.replace(opening, '');
  for (const { index, 0: by } of bare.matchAll(bare === text || /^from/i.test(text) ? joint : betweenJoint)) {
    const [first, last] = [written(bare.slice(0, index)), written(bare.slice(index + by.length))];
    if (first === null || last === null || last.month === null) continue;
    const month = first.month ?? last.month;
    const isOver = month > last.month;
    const year = last.year ?? (first.year === null ? decided : first.year + Number(isOver));
    if (year === null) return null;
    const from = dayOf(first.year ?? year - Number(isOver), month, first.date);
    const to = dayOf(year, last.month, last.date);
    return from !== null && to !== null && from <= to ? { from, to } : undefined;
  }
  return undefined;
}
