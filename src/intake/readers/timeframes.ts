import { addDays, type Day, dayOf, formatDay, monthEnds } from '../../values/day.ts';
import type { Period } from '../../values/period.ts';
import { keyOf, tidy } from '../../values/text.ts';
import type { Timeframe } from '../../values/timeframe.ts';
import { monthNumber, monthWord } from '../../values/when.ts';
import { beginning, daysOf, parseYear } from '../../values/year.ts';
import { type Raw, shown } from '../grid.ts';
import { absence } from './absent.ts';
import { dayRange } from './day-range.ts';
import { readDay } from './days.ts';
import type { Reading } from './reading.ts';

/** Years people have decided for dates that print none: the text as written (by key) to a calendar year. */
export type DecidedYears = ReadonlyMap<string, number>;

const span = new RegExp(
  `^(?<first>${monthWord})\\.?\\s*(?<firstYear>\\d{4})?\\s*(?:-|–|—|to|/)\\s*(?<last>${monthWord})\\.?,?\\s*(?<year>\\d{4})?$`,
  'i',
);
const one = new RegExp(
  `^(?<edge>early|mid|late|end(?: of)?|beginning(?: of)?|by)?\\s*-?(?:(?<date>\\d{1,2})(?:st|nd|rd|th)?\\s+)?(?<month>${monthWord})\\.?,?\\s*(?<year>\\d{4}|\\d{2})?$`,
  'i',
);
const seasons: Readonly<Record<string, readonly [number, number]>> = { spring: [3, 5], summer: [6, 8], autumn: [9, 11], winter: [12, 14] };

function months(year: number, first: number, last: number): Period {
  const at = (month: number) => ({ year: year + Math.floor((month - 1) / 12), month: ((month - 1) % 12) + 1 });
  const [a, b] = [at(first), at(last)];
  return { from: monthEnds(a.year, a.month).first, to: monthEnds(b.year, b.month).last };
}

function edgeOf(whole: Period, edge: string | undefined): Period {
  if (edge === undefined) return whole;
  const word = edge.toLowerCase();
  if (word.startsWith('early') || word.startsWith('beginning')) return { from: whole.from, to: addDays(whole.from, 9) };
  if (word.startsWith('mid')) return { from: addDays(whole.from, 10), to: addDays(whole.from, 19) };
  return word.startsWith('late') ? { from: addDays(whole.from, 19), to: whole.to } : whole;
}

function fullYear(text: string | undefined): number | null {
  return text === undefined ? null : text.length === 2 ? 2000 + Number(text) : Number(text);
}

function named(text: string, decided: number | null): Period | null | undefined | 'impossible' {
  const spanning = span.exec(text)?.groups;
  if (spanning) {
    const year = fullYear(spanning['year']) ?? fullYear(spanning['firstYear']) ?? decided;
    const [first, last] = [monthNumber(spanning['first'] as string) as number, monthNumber(spanning['last'] as string) as number];
    if (year === null) return null;
    const start = fullYear(spanning['firstYear']) ?? (first > last ? year - 1 : year);
    return { from: monthEnds(start, first).first, to: monthEnds(year, last).last };
  }
  const single = one.exec(text)?.groups;
  if (!single) return undefined;
  const year = fullYear(single['year']) ?? decided;
  if (year === null) return null;
  const month = monthNumber(single['month'] as string) as number;
  if (single['date'] === undefined) return edgeOf(months(year, month, month), single['edge']);
  const on = dayOf(year, month, Number(single['date']));
  return on ? { from: on, to: on } : 'impossible';
}

function quarterOrSeason(text: string): Period | null {
  const first = /^(?:q|quarter\s*)([1-4])\s*,?\s*(\d{2,4}\s*[/–-]\s*\d{2,4})$/i.exec(text);
  const last = /^(\d{2,4}\s*[/–-]\s*\d{2,4})\s*,?\s*(?:q|quarter\s*)([1-4])$/i.exec(text);
  const [named, of] = first ? [first[2], first[1]] : [last?.[1], last?.[2]];
  const year = named === undefined ? null : parseYear(named);
  if (year) return months(beginning(year), 1 + Number(of) * 3, 3 + Number(of) * 3);
  const season = /^(spring|summer|autumn|winter)\s+(?:term\s+)?(\d{4})$/i.exec(text);
  const ends = season ? seasons[(season[1] as string).toLowerCase()] : undefined;
  return season && ends ? months(Number(season[2]), ends[0], ends[1]) : null;
}

/** A quarter or a season of no year. */
const yearless = /^(?:q\s*[1-4]|quarter\s*[1-4]|spring|summer|autumn|winter)(?:\s+term)?$/i;

/** Words before a time that name another one: the tail alone would be half of what is meant. */
const anotherTime = new RegExp(`\\b(?:${monthWord}|spring|summer|autumn|winter|q[1-4]|quarter|(?:19|20)\\d{2})\\b`, 'i');
/** Words before a financial year that mean less than the whole of it. */
const partOfYear = /\d|\b(?:term|half|early|mid|late|start|beginning|end)\b/i;

/** `end of April 2015 to September 2016` is as long as a time gets; a long sentence is not searched for more. */
const longestTail = 10;

/** The period some words name; null when they name a time but no year; undefined when they name no time. */
export function periodOf(words: string, decided: DecidedYears): Period | null | undefined {
  const text = tidy(words).replace(/[,.;]+$/, '');
  const on = readDay(text);
  if ('value' in on) return { from: on.value, to: on.value };
  const financial = parseYear(text);
  if (financial) return daysOf(financial);
  const settled = quarterOrSeason(text);
  if (settled) return settled;
  if (yearless.test(text)) return null;
  if (/^(19|20)\d{2}$/.test(text)) return { from: dayOf(Number(text), 1, 1) as Day, to: dayOf(Number(text), 12, 31) as Day };
  const year = decided.get(keyOf(text)) ?? null;
  const days = dayRange(text, year);
  if (days !== undefined) return days;
  const direct = named(text, year);
  if (direct === 'impossible') return undefined;
  if (direct !== undefined) return direct;
  // `Implementation October 2015`, `by the end of March 2016`: the time is the tail of the words.
  const spoken = text.split(' ');
  let bare: null | undefined;
  for (let from = Math.max(1, spoken.length - longestTail); from < spoken.length; from += 1) {
    const tail = spoken.slice(from).join(' ');
    const head = spoken.slice(0, from).join(' ');
    if (anotherTime.test(head)) return undefined;
    const inYear = partOfYear.test(head) ? null : parseYear(tail);
    const found = inYear ? daysOf(inYear) : (quarterOrSeason(tail) ?? dayRange(tail, year) ?? named(tail, year));
    if (found === 'impossible') return undefined;
    if (found) return found;
    if (found === null) bare = null;
  }
  return bare;
}

function partsOfCell(text: string): { readonly part?: number; readonly text: string }[] {
  const numbered = [...text.matchAll(/(?:^|[\s,;])(\d{1,2})[.)]\s+(?=\S)/g)];
  if (numbered.length > 0 && (numbered[0]?.index ?? 1) === 0) {
    return numbered.map((match, i) => ({
      part: Number(match[1]),
      text: tidy(text.slice((match.index ?? 0) + match[0].length, numbered[i + 1]?.index ?? text.length)).replace(/[,;]+$/, ''),
    }));
  }
  return text
    .split(/\r?\n|;/)
    .map(tidy)
    .filter(Boolean)
    .map((line) => ({ text: line }));
}

/** One or more timeframes from a cell: lines or numbered parts each give their own. One with no year keeps a null period until somebody decides it. */
export function readTimeframes(raw: Raw, decided: DecidedYears): Reading<readonly Timeframe[]> {
  const nothing = absence(raw);
  if (nothing) return nothing;
  if (raw !== null && typeof raw === 'object' && 'day' in raw)
    return { value: [{ text: formatDay(raw.day), period: { from: raw.day, to: raw.day } }] };
  const text = shown(raw);
  const frames: Timeframe[] = [];
  for (const piece of partsOfCell(text)) {
    const period = periodOf(piece.text, decided);
    if (period === undefined) return { fault: 'a date or a time of year was looked for', quoted: text };
    frames.push(piece.part === undefined ? { text: piece.text, period } : { text: piece.text, period, part: piece.part });
  }
  const bare = frames.filter((frame) => frame.period === null);
  if (bare.length > 0)
    return {
      value: frames,
      note: { kind: 'ambiguous', text: `no year is printed at ${bare.map((frame) => `"${frame.text}"`).join(', ')}` },
    };
  const settledByDecision = frames.some((frame) => decided.has(keyOf(frame.text)));
  return settledByDecision ? { value: frames, note: { kind: 'decided', text: 'the year is a recorded decision' } } : { value: frames };
}
