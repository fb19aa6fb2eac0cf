import type { ModelEntry } from '../nouns/model.ts';
import type { Day } from '../values/day.ts';
import { type Pence, pence } from '../values/money.ts';
import { type FinancialYear, yearOf, yearsOn } from '../values/year.ts';
import { keepWithin, keepYearAboveNothing } from './guards.ts';
import { kindOf } from './measures/index.ts';
import type { Measure, Pick, Strand } from './measures/measure.ts';
import type { PartYear } from './portion.ts';
import { type Selectable, type Selector, selected } from './scenario/selector.ts';
import { costStrands, onLine, strandAfter, strandIn } from './strand.ts';
import { type Uplift, upliftStrands } from './uplift.ts';

/** A budget line as the roll-forward needs it: its amount in the base year, and what it answers to. */
export interface RollLine extends Selectable {
  readonly title: string;
  readonly amount: Pence;
}

/** What is rolled forward: the lines of the base year, the years from it on, and what would change. */
export interface Roll {
  readonly lines: readonly RollLine[];
  readonly years: readonly FinancialYear[];
  readonly uplifts: readonly Uplift[];
  readonly measures: readonly Measure[];
  readonly partYear: PartYear;
}

/** Who makes a pound differ from the base: an assumption, a measure, or the one-off cost of a measure. */
interface Maker {
  readonly by: 'assumption' | 'measure' | 'cost';
  readonly id: string;
}

/** A difference from the base on one line in one year under one term. */
export type Entry = ModelEntry;

/** A strand and who made it. */
export interface Running extends Maker {
  readonly strand: Strand;
}

type Lefts = ReadonlyMap<string, Pence>;

/** What is left on the lines changes as a strand's rate goes from what the year opened with to what it closes with. */
function move(lefts: Map<string, Pence>, strand: Strand, year: FinancialYear): void {
  const opened = strandAfter(strand, yearsOn(year, -1));
  const closes = strandAfter(strand, year);
  strand.postings.forEach((posting, index) => {
    const change = pence((closes[index] ?? 0) - (opened[index] ?? 0));
    if (change !== 0) lefts.set(posting.line, pence((lefts.get(posting.line) ?? 0) + onLine(posting, change)));
  });
}

/** Finds a selector's lines once, then says how they stand whenever asked. */
function finder(lines: readonly RollLine[]): (lefts: Lefts, year: FinancialYear, running: readonly Running[]) => Pick {
  const found = new Map<Selector, readonly RollLine[]>();
  return (lefts, year, running) => (selector) => {
    const chosen = found.get(selector) ?? selected(selector, lines);
    found.set(selector, chosen);
    return chosen.map(({ id, title, names }) => ({
      id,
      title,
      left: lefts.get(id) ?? pence(0),
      funds: names.fund,
      later: () => risingLater(id, year, running),
    }));
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

function entriesOf({ by, id, strand }: Running, year: FinancialYear, partYear: PartYear): readonly Entry[] {
  const amounts = strandIn(strand, year, partYear);
  return strand.postings
    .map(({ line, term }, index) => ({ by, id, year, line, term, amount: amounts[index] ?? pence(0) }))
    .filter(({ amount }) => amount !== 0);
}

/** What a year differs by. The rises of one assumption, a strand for each year, are one entry to a line: there are as many as lines and years. */
function entriesIn(running: readonly Running[], year: FinancialYear, partYear: PartYear): readonly Entry[] {
  const risen = new Map<string, Map<string, number>>();
  const entries: Entry[] = [];
  for (const each of running) {
    if (each.by !== 'assumption') {
      for (const entry of entriesOf(each, year, partYear)) entries.push(entry);
      continue;
    }
    const own = risen.get(each.id) ?? new Map<string, number>();
    risen.set(each.id, own);
    const amounts = strandIn(each.strand, year, partYear);
    each.strand.postings.forEach(({ line }, index) => {
      own.set(line, (own.get(line) ?? 0) + (amounts[index] ?? 0));
    });
  }
  for (const [id, own] of risen)
    for (const [line, amount] of own)
      if (amount !== 0) entries.push({ by: 'assumption', id, year, line, term: 'indexation', amount: pence(amount) });
  return entries;
}

/** What a measure begins in a year: its own strands and its one-off costs. */
function begun(measure: Measure, pick: Pick, year: FinancialYear): readonly Running[] {
  const own = year >= yearOf(measure.from) ? kindOf(measure).strands(measure, pick, year) : [];
  return [
    ...own.map((strand) => ({ by: 'measure' as const, id: measure.id, strand })),
    ...costStrands(measure, pick, year).map((strand) => ({ by: 'cost' as const, id: measure.id, strand })),
  ];
}

/**
 * Rolls the base forward year by year (SCENARIOS.md): a line opens at the full-year rate last year closed with, one-offs left out;
 * assumptions apply to the opening, then measures in the order of the file. Gives every pound that differs from the base.
 */
export function rolled({ lines, years, uplifts, measures, partYear }: Roll): readonly Entry[] {
  const find = finder(lines);
  const lefts = new Map(lines.map(({ id, amount }) => [id, amount]));
  let running: readonly Running[] = [];
  const all: Entry[] = [];
  for (const year of years) {
    const carried = running;
    const opening = find(lefts, year, running);
    const risen = uplifts.flatMap((uplift) =>
      upliftStrands(uplift, opening, year).map((strand) => ({ by: 'assumption' as const, id: uplift.id, strand })),
    );
    for (const { strand } of risen) move(lefts, strand, year);
    running = [...running, ...risen];
    for (const measure of measures) {
      for (const { by, id, strand } of carried) if (by !== 'assumption' && id === measure.id) move(lefts, strand, year);
      const fresh = begun(measure, find(lefts, year, running), year);
      for (const { strand } of fresh) {
        keepWithin(strand, measure, lefts, running, lines);
        move(lefts, strand, year);
      }
      running = [...running, ...fresh];
    }
    const entries = entriesIn(running, year, partYear);
    keepYearAboveNothing(year, lines, entries, lefts, measures);
    for (const entry of entries) all.push(entry);
  }
  return all;
}
