import type { Found, Unjudged } from '../../nouns/finding.ts';
import { lineNames, paidFrom } from '../../nouns/paid-from.ts';
import type { Picture } from '../../nouns/picture.ts';
import { calledBy, type Placement } from '../../nouns/placement.ts';
import { at } from '../../nouns/row.ts';
import { formatPounds, sum } from '../../values/money.ts';
import { count, keyOf } from '../../values/text.ts';
import { daysOf } from '../../values/year.ts';
import { byCell, evidenceOf, grouped } from '../order.ts';
import { boughtIn, byName, type Line, lineName, linesOfYear } from '../payments/bought.ts';
import type { Rule } from '../rule.ts';
import { elementNamed, provisionOf, quoted, titleOf } from '../standing.ts';
import { runsIn } from '../term.ts';

interface Bought {
  readonly row: Line;
  readonly bought: NonNullable<ReturnType<typeof boughtIn>>;
}

interface Ground {
  readonly elementOf: (row: Line) => string | null;
  readonly served: ReadonlyMap<string, readonly Placement[]>;
  /** The contracts and services that answer to the name of a line; to the heading of a statutory return, those of its kind. */
  readonly answering: (bought: Bought) => readonly Placement[];
}

/** Whether a line is for a contract here: one of its name; else, where it is called nothing but its element, any of that element. */
function isMet(line: Bought, { elementOf, served, answering }: Ground): boolean {
  const [name, element] = [lineName(line.row), elementOf(line.row)];
  if (name === null) return element !== null && (served.get(element) ?? []).some(({ of }) => of === 'contracts');
  return answering(line).some(({ of, arrangement }) => of === 'contracts' || arrangement === 'in-house');
}

function found(lines: readonly [Bought, ...Bought[]], picture: Picture, { elementOf, served, answering }: Ground): Found {
  const { row, bought } = lines[0];
  const { elements, year } = picture.workspace;
  const element = elementOf(row);
  const name = lineName(row) ?? titleOf(elements, element);
  const providers = [...new Set(answering(lines[0]).flatMap((service) => service.providers))].sort();
  const others = element === null ? [] : (served.get(element) ?? []).filter(({ of }) => of === 'contracts');
  const amount = sum(lines.map(({ bought: { amount: each } }) => each));
  const cells = lines.map((line) => at(line.row, line.bought.field));
  return {
    text: `“${name}” has ${formatPounds(amount)} in ${year} to buy with (${bought.because}), and no contract seen in these registers answers to it.${providers.length > 0 ? ` Its service is provided by ${quoted(providers)}.` : ''}${others.length > 0 ? ` Against it: ${count(others.length, 'contract')} of its element ${others.length === 1 ? 'has' : 'have'} another name: ${quoted(others.map((placed) => placed.service))}.` : ''} Name the contract it pays for with a \`budget-line\` line of decisions.csv, or say what it is for.`,
    about: [row.id],
    evidence: evidenceOf(cells[0] ?? at(row, 'budget'), cells.slice(1)),
    amount,
    apart: keyOf(name).replaceAll(' ', '-').slice(0, 40),
  };
}

/** Money to buy with, and no contract it pays for. */
export const budgetWithoutContract: Rule = {
  card: {
    family: 'money',
    title: 'Budget to buy with and no contract seen',
    severity: 'advice',
    method:
      'Budget lines of the plan year that are for buying from others, by their subjective heading, their name or their columns of private and voluntary provision, are matched with contracts by telling words, the lines of one name together, the broad headings of a statutory return by half their words; a line called only by its element is met by any contract of it, and a column of budget lines in a register, or a `budget-line` line of decisions.csv, goes before names. One that no contract answers to is found.',
    exclusions: [
      'A line whose service is provided in house is left alone.',
      'A name that speaks of staff, a team or overheads too does not make its line one for buying.',
      'Lines for part of a year, and other authorities’, are left alone.',
      'An element with no service and no contract at all is left to `budget-without-service`.',
      'Where more than three lines are unmet and fewer than `metPercent` are met, budget and register go by other names, and nothing is judged; nor is it without a register of contracts.',
    ],
    why: 'The money is either spent with nobody held to anything, or set aside for something that was never bought.',
    remedy: 'Write the contract beside the line, or release the money.',
    source:
      'Plymouth, Commissioning Strategy for Children and Young People (2015), section 7.6: resources by system element; section 251 returns: private and voluntary provision',
    limits: { metPercent: 25 },
  },
  judge(picture, limits) {
    const lines = linesOfYear(picture).flatMap((row): Bought[] => {
      const bought = boughtIn(row);
      return bought === null ? [] : [{ row, bought }];
    });
    const [one] = lines;
    if (one === undefined) return { examined: 0, found: [], unjudged: [] };
    const say = (because: string): Unjudged[] => [{ about: 'budget', because, cell: at(one.row, one.bought.field) }];
    if (picture.records.contracts.length === 0)
      return { examined: 0, found: [], unjudged: say('these files hold no register of contracts') };
    const placed = [...provisionOf(picture)].sort((a, b) => byCell(a.cell, b.cell));
    const year = daysOf(picture.workspace.year);
    const elsewhere = picture.placements.filter((each) => each.status === 'out-of-scope' && runsIn(year, each) !== null);
    const named = byName([...placed, ...elsewhere], ({ service }) => service);
    const paying = paidFrom(picture.workspace, picture.records);
    const decided = new Map(
      [...placed, ...elsewhere].map((each) => [each, paying(calledBy(each))] as const).filter(([, to]) => to.length > 0),
    );
    const paid = new Map(
      grouped(
        [...decided].flatMap(([each, to]) => to.map((line) => ({ each, line }))),
        ({ line }) => line,
      ).map(([line, all]) => [line, all.map(({ each }) => each)]),
    );
    const ground: Ground = {
      elementOf: (row) => elementNamed(picture.workspace.elements, row.element)?.id ?? null,
      served: new Map(grouped(placed, ({ element }) => element)),
      answering: ({ row, bought }) => {
        const byWords = (bought.field === 'budget' ? named.answering : named.kindred)(lineName(row) ?? '');
        return [...byWords.filter((each) => !decided.has(each)), ...lineNames(row).flatMap((name) => paid.get(keyOf(name)) ?? [])];
      },
    };
    const judged = lines.filter(({ row }) => {
      const element = ground.elementOf(row);
      return element === null || ground.served.has(element);
    });
    const unmet = grouped(
      judged.filter((line) => !isMet(line, ground)),
      ({ row }) => keyOf(lineName(row) ?? ground.elementOf(row) ?? row.id),
    );
    const met = new Set(judged.filter((line) => isMet(line, ground)).map(({ row }) => keyOf(lineName(row) ?? row.id))).size;
    if (unmet.length > 3 && met * 100 < (met + unmet.length) * (limits['metPercent'] ?? 25))
      return {
        examined: judged.length,
        found: [],
        unjudged: say(
          `${unmet.length} of ${count(met + unmet.length, 'line')} to buy with answer to no contract by name, so budget and register seem to go by other names`,
        ),
      };
    return { examined: judged.length, found: unmet.map(([, own]) => found(own, picture, ground)), unjudged: [] };
  },
};
