import type { Day } from '../values/day.ts';
import { type Pence, pence } from '../values/money.ts';
import type { PartYear } from '../values/part-year.ts';
import { type FinancialYear, yearOf, yearsOn } from '../values/year.ts';
import { earns, keepOnePrice } from './guards.ts';
import { keepInForceWithin } from './in-force.ts';
import { decommission } from './measures/decommission.ts';
import { kindOf } from './measures/index.ts';
import type { Measure, Pick, Strand } from './measures/measure.ts';
import { fullYearStrand, rateOf } from './part-year-lines.ts';
import type { Entry, Maker, Rolling, RollLine, Running } from './rolling.ts';
import { type Selector, selected } from './scenario/selector.ts';
import { asFound, keepThere } from './standing.ts';
import { costStrands, onLine, passes, standsStill, strandAfter } from './strand.ts';
import { type Uplift, upliftStrands } from './uplift.ts';
import { addEntries, comeTo, type Terms, termsOf, type Yearly, yearly } from './year-changes.ts';

/** What is rolled forward: the lines of the base year, the years from it on, and what would change. */
export interface Roll {
  readonly lines: readonly RollLine[];
  readonly years: readonly FinancialYear[];
  readonly uplifts: readonly Uplift[];
  readonly measures: readonly Measure[];
  readonly partYear: PartYear;
}

/** What is left on the lines changes as a strand's rate goes from what the year opened with to what it closes with. */
function move({ strand, on, earns }: Running, year: FinancialYear): void {
  if (standsStill(strand, year)) return;
  const opened = strandAfter(strand, yearsOn(year, -1));
  const closes = strandAfter(strand, year);
  strand.postings.forEach((posting, at) => {
    const line = on[at] as Rolling;
    const change = onLine(posting, pence((closes[at] ?? 0) - (opened[at] ?? 0)));
    line.left = pence(line.left + change);
    if (earns) line.fromIncome -= change;
  });
}

/** Finds a selector's lines once. They are handed out as they stand at that moment. */
function finder(lines: readonly RollLine[], byId: ReadonlyMap<string, Rolling>): (selector: Selector) => readonly Rolling[] {
  const found = new Map<Selector, readonly Rolling[]>();
  return (selector) => {
    const chosen = found.get(selector) ?? selected(selector, lines).map(({ id }) => byId.get(id) as Rolling);
    found.set(selector, chosen);
    return chosen;
  };
}

/** What comes on a line in the course of a year and stays, by the day it begins. */
function risingLater(
  line: string,
  year: FinancialYear,
  running: readonly Running[],
): readonly { readonly from: Day; readonly annual: Pence }[] {
  return running
    .filter(({ strand }) => strand.stays && !strand.whole && yearOf(strand.from) === year)
    .flatMap(({ strand: { from, postings } }) =>
      postings.filter((posting) => posting.line === line).map((posting) => ({ from, annual: onLine(posting, posting.annual) })),
    )
    .filter(({ annual }) => annual > 0);
}

/** What a measure begins in a year: its own strands and its one-off costs. */
function begun(measure: Measure, pick: Pick, find: Pick, year: FinancialYear): readonly (Maker & { readonly strand: Strand })[] {
  const own = year >= yearOf(measure.from) ? kindOf(measure).strands(measure, pick, year) : [];
  return [
    ...own.map((strand) => ({
      by: 'measure' as const,
      id: measure.id,
      earns: earns(measure),
      ends: measure.kind === decommission.kind,
      strand,
    })),
    ...costStrands(measure, find, year).map((strand) => ({ by: 'cost' as const, id: measure.id, strand })),
  ];
}

/** A base rolled forward: its years one after another, each with what it differs by and its lines as they stand in it. */
function eachYear(roll: Roll, take: (year: FinancialYear, own: readonly Yearly[], lines: readonly Rolling[]) => void): void {
  const { lines, years, uplifts, measures, partYear } = roll;
  keepOnePrice(measures, lines);
  let at = years[0] as FinancialYear;
  const later = (line: string) => risingLater(line, at, running);
  const all = lines.map((line, position): Rolling => {
    const { id, title, amount } = line;
    // Written out in one piece: a hundred thousand of these are read again and again.
    const [rate, credit, funds] = [rateOf(line), amount < 0, line.names.fund];
    return { id, title, amount, rate, left: rate, position, fromIncome: 0, taken: 0, credit, funds, later };
  });
  const byId = new Map(all.map((line) => [line.id, line]));
  const find = finder(lines, byId);
  const begin = (maker: Maker, strand: Strand): Running => ({
    ...maker,
    strand,
    on: strand.postings.map(({ line }) => byId.get(line) as Rolling),
  });
  const full = fullYearStrand(lines, at);
  // What is left on its lines is at the full-year rate from the start: this is only the money of later years.
  let running: readonly Running[] = full === null ? [] : [begin({ by: 'assumption', id: full.id }, full.strand)];
  for (const year of years) {
    at = year;
    const carried = running;
    const risen = uplifts.flatMap((uplift) =>
      upliftStrands(uplift, find, year).map((strand): Running => ({ by: 'assumption', id: uplift.id, strand, on: find(uplift.on) })),
    );
    for (const each of risen) move(each, year);
    const waiting = new Set<Running>();
    for (const each of carried) {
      if (each.by === 'assumption') continue;
      // What ends in the year is no part of what lasts, wherever the file has it.
      if (passes(each.strand, year)) move(each, year);
      else waiting.add(each);
    }
    running = [...running, ...risen];
    for (const measure of measures) {
      for (const each of waiting) {
        if (each.id !== measure.id) continue;
        move(each, year);
        waiting.delete(each);
      }
      if (year === yearOf(measure.from)) keepThere(measure, find, running);
      const fresh = begun(measure, asFound(find, measure, year, running, waiting), find, year).map(({ strand, ...maker }) =>
        begin(maker, strand),
      );
      for (const each of fresh) move(each, year);
      running = [...running, ...fresh];
    }
    keepInForceWithin(year, running, measures, partYear);
    take(year, yearly(running, year, partYear), all);
  }
}

/** Every pound that differs from the base, and what each line (in the order given) comes to in each year. */
export interface Rolled {
  readonly entries: readonly Entry[];
  readonly amounts: ReadonlyMap<FinancialYear, readonly Pence[]>;
}

/** The base rolled forward, and what each line comes to in each year: the lines in the order they were given. */
export function rolledThrough(roll: Roll): Rolled {
  const entries: Entry[] = [];
  const amounts = new Map<FinancialYear, readonly Pence[]>();
  eachYear(roll, (year, own, lines) => {
    addEntries(entries, own, year);
    amounts.set(year, comeTo(lines, own));
  });
  return { entries, amounts };
}

/**
 * Rolls the base forward year by year (SCENARIOS.md): a line opens at the full-year rate last year closed with, one-offs left out;
 * assumptions apply to the opening, then measures in the order of the file. Gives every pound that differs from the base.
 */
export function rolled(roll: Roll): readonly Entry[] {
  const entries: Entry[] = [];
  eachYear(roll, (year, own) => addEntries(entries, own, year));
  return entries;
}

/** What each term comes to in each year of the base rolled forward, where nobody asks on which line. */
export type Sums = ReadonlyMap<FinancialYear, Terms>;

/** The base rolled forward, as what each term comes to in each year. */
export function termsThrough(roll: Roll): Sums {
  const sums = new Map<FinancialYear, Terms>();
  eachYear(roll, (year, own) => sums.set(year, termsOf(own)));
  return sums;
}
