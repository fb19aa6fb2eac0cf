import { contractNames } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import { asCountedHere } from '../../nouns/counted-once.ts';
import type { Found, Unjudged } from '../../nouns/finding.ts';
import { isSaidOver } from '../../nouns/over-words.ts';
import { lineNames, paidFrom } from '../../nouns/paid-from.ts';
import type { Picture } from '../../nouns/picture.ts';
import { isTierProposed, type Placement } from '../../nouns/placement.ts';
import { at, nameOf, type Row } from '../../nouns/row.ts';
import { headingOf } from '../../nouns/table.ts';
import { takenTerm } from '../../nouns/taken-term.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, less, nothing, type Pence, sum } from '../../values/money.ts';
import { count, keyOf } from '../../values/text.ts';
import { daysOf } from '../../values/year.ts';
import { writtenTwice } from '../joining/repeats.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import { byName, type Line, lineName, linesOfYear } from '../payments/bought.ts';
import type { Rule } from '../rule.ts';
import { elementNamed, quoted, titleOf } from '../standing.ts';
import { runsIn } from '../term.ts';

type Entry = Row<Contract>;

/** A contract of the plan year with a value, and its place on the map. */
interface Live {
  readonly row: Entry;
  readonly value: Pence;
  readonly element: string | null;
  readonly isProposed: boolean;
}

function liveIn(picture: Picture): Live[] {
  const year = daysOf(picture.workspace.year);
  const places = new Map<string, Placement>(picture.placements.map((placed) => [placed.id, placed]));
  const again = writtenTwice(picture);
  return inOrder(picture.records.contracts).flatMap((row): Live[] => {
    const place = places.get(row.id);
    const runs = runsIn(year, takenTerm(row)) !== null;
    const value = asCountedHere(row, place).annualValue ?? nothing;
    if (!runs || again.has(row) || isSaidOver(row.status, picture.workspace.asOf) || place?.status === 'out-of-scope' || value <= 0)
      return [];
    return [{ row, value, element: place?.element ?? null, isProposed: place?.status === 'proposed' && !isTierProposed(place) }];
  });
}

function valueCells(live: readonly Live[]): [Cell, ...Cell[]] {
  return live.map(({ row }) => at(row, 'annualValue')) as [Cell, ...Cell[]];
}

/** What speaks against it: a place that is only proposed may be the wrong one. */
function against(live: readonly Live[]): string {
  const proposed = live.filter(({ isProposed }) => isProposed).length;
  return proposed > 0 ? ` Against it: the place of ${proposed === live.length ? 'all of them' : proposed} is only proposed.` : '';
}

function none(element: string, live: readonly [Live, ...Live[]], lines: readonly Line[], picture: Picture): Found {
  const { elements, year } = picture.workspace;
  const [first, ...others] = valueCells(live);
  const worth = sum(live.map(({ value }) => value));
  return {
    text: `${count(live.length, 'contract')} in ${titleOf(elements, element)}, worth ${formatPounds(worth)} a year: ${quoted(live.map(({ row }) => nameOf(row)))}. No budget line of ${year} seen in these files is of that element or has ${live.length === 1 ? 'its name' : 'one of their names'}.${against(live)} Name the line that pays for ${live.length === 1 ? 'it' : 'them'} with a \`budget-line\` line of decisions.csv.`,
    about: live.map(({ row }) => row.id),
    evidence: evidenceOf(first, [...others, ...lines.slice(0, 1).map(({ origin }) => headingOf(origin.table, 'element'))]),
    amount: worth,
    apart: element,
  };
}

function tooLittle(element: string, live: readonly [Live, ...Live[]], lines: readonly [Line, ...Line[]], picture: Picture): Found {
  const { elements, year } = picture.workspace;
  const [worth, budget] = [sum(live.map(({ value }) => value)), sum(lines.map((line) => line.budget ?? (0 as Pence)))];
  const [first, ...others] = lines.map((line) => at(line, 'budget')) as [Cell, ...Cell[]];
  return {
    text: `${titleOf(elements, element)} has ${formatPounds(budget)} in ${year}, and its ${count(live.length, 'contract is', 'contracts are')} worth ${formatPounds(worth)} a year: ${formatPounds(less(worth, budget))} of that has no budget line seen in these files.${against(live)} Name what pays for the rest, or correct the value that is wrong.`,
    about: live.map(({ row }) => row.id),
    evidence: evidenceOf(first, [...others, ...valueCells(live)]),
    amount: less(worth, budget),
    apart: `${element}-too-little`,
  };
}

/** Contracts that no budget line pays for. */
export const contractWithoutBudget: Rule = {
  card: {
    family: 'money',
    title: 'A contract with no budget seen',
    severity: 'advice',
    method:
      'Contracts running in the plan year that state an annual value are gathered by the element they are placed in. Where budget lines of the year name elements and none names that one, or its lines come to less than the contracts are worth a year by more than `tolerancePercent`, it is found once for the element; a contract that answers to the name of a line, or that its register or a `budget-line` line of decisions.csv says is paid from it, is paid by it.',
    exclusions: [
      'Contracts that state no annual value, are out of scope, or are called over or not yet let are left alone; one recorded twice counts once.',
      'Lines for part of a year, and other authorities’, are left alone.',
      'A contract with no place on the map is not judged, unless a line has its name.',
      'Nothing is judged where no line of the year names an element.',
    ],
    why: 'A commitment that no budget carries is an overspend that has not been reported yet.',
    remedy: 'Name the line that pays for it, move the money there, or let the contract end.',
    source:
      'Plymouth, Commissioning Strategy for Children and Young People (2015), section 7.6: resources by system element, of contracted spend',
    limits: { tolerancePercent: 5 },
  },
  judge(picture, limits) {
    const { elements, year } = picture.workspace;
    const live = liveIn(picture);
    const [one] = live;
    if (one === undefined) return { examined: 0, found: [], unjudged: [] };
    const lines = linesOfYear(picture).filter(({ budget }) => budget !== undefined && budget > 0);
    const byElement = new Map(grouped(lines, (line) => elementNamed(elements, line.element)?.id ?? null));
    const say = (because: string): Unjudged[] => [{ about: 'contracts', because, cell: at(one.row, 'annualValue') }];
    if (lines.length === 0) return { examined: 0, found: [], unjudged: say(`these files hold no budget for ${year}`) };
    if (byElement.size === 0) return { examined: 0, found: [], unjudged: say('no budget line names a system element') };
    const { answering: paying } = byName(
      lines.filter((line) => lineName(line) !== null),
      (line) => lineName(line) ?? '',
    );
    const paid = paidFrom(picture.workspace, picture.records);
    const linesOf = (row: Entry): readonly Line[] => {
      const decided = paid(contractNames(row));
      return decided.length === 0
        ? paying(nameOf(row))
        : lines.filter((line) => lineNames(line).some((name) => decided.includes(keyOf(name))));
    };
    const unnamed = live.filter(({ row }) => linesOf(row).length === 0);
    const found = grouped(unnamed, ({ element }) => element).flatMap(([element, own]): Found[] => {
      const budget = byElement.get(element);
      if (budget === undefined) return [none(element, own, lines, picture)];
      // Contracts of a name are paid from their line; where that is of the element too, it is in the budget they are held against.
      const all = live.filter((each) => each.element === element && linesOf(each.row).every((line) => budget.includes(line))) as [
        Live,
        ...Live[],
      ];
      const [worth, total] = [sum(all.map(({ value }) => value)), sum(budget.map((line) => line.budget ?? (0 as Pence)))];
      return worth * 100 > total * (100 + (limits['tolerancePercent'] ?? 5)) ? [tooLittle(element, all, budget, picture)] : [];
    });
    const unjudged = unnamed
      .filter(({ element }) => element === null)
      .map(({ row }) => ({
        about: row.id,
        because: 'it has no place on the map, and no budget line has its name',
        cell: at(row, 'title'),
      }));
    return { examined: live.length, found, unjudged };
  },
};
