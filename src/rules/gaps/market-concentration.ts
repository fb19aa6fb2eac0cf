import type { Found } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, type Pence } from '../../values/money.ts';
import { count, list } from '../../values/text.ts';
import { byItsOwn, perBody } from '../buyers/by-body.ts';
import { type Held, type Holder, heldIn, holdersOf, joinedLikely, valuedOf } from '../offers/holders.ts';
import { evidenceOf } from '../order.ts';
import type { Rule } from '../rule.ts';
import { ofAll, provisionHeadings } from '../standing.ts';

/** The Herfindahl-Hirschman index: the squares of the percentages added, from nearly 0 to 10,000 for a single holder. */
export function concentrationOf(values: readonly Pence[], total: Pence): number {
  return Math.round(values.reduce((index, value) => index + ((value / total) * 100) ** 2, 0));
}

function share(value: Pence, total: Pence): string {
  return `${((value / total) * 100).toFixed(1)}%`;
}

const mostNamed = 3;

function finding(held: readonly Held[], holders: readonly [Holder, ...Holder[]], index: number, { workspace }: Picture): Found {
  const { n, total } = valuedOf(held);
  const top = holders.slice(0, mostNamed);
  const [first, ...others] = top.flatMap((holder) => holder.held.flatMap(({ cells }) => cells)) as [Cell, ...Cell[]];
  return {
    text: [
      `Of ${formatPounds(total)} a year that is bought in ${workspace.year} (a value is known for ${ofAll(n, held.length)} arrangements), ${list(top.map(({ name, value }) => `${name} holds ${share(value, total)}`))}; ${count(holders.length, 'provider')} in all.`,
      'Is that what the market offers, or what habit buys?',
      `The Herfindahl-Hirschman index is ${index.toLocaleString('en-GB')} of 10,000.`,
      'It is of what this body buys and not of a market, and says nothing of who else could provide.',
    ].join(' '),
    about: top.flatMap((holder) => holder.held.flatMap(({ offer }) => offer.placements.map(({ id }) => id))),
    evidence: evidenceOf(first, others),
    of: 'all-that-is-bought',
    ...(holders[0].value > 0 ? { amount: holders[0].value } : {}),
  };
}

/** Spending that rests on few providers, over everything that is bought. */
export const marketConcentration: Rule = {
  card: {
    family: 'gaps',
    title: 'Few providers hold most of the money',
    severity: 'advice',
    method:
      'The yearly value of all that is bought in the plan year and in scope is added by provider: an annual value, or a whole value over its term, but for a framework, whose whole value is a ceiling. It is found when the Herfindahl-Hirschman index of the shares is above `highIndex`. What several hold together counts as one holder; providers that may be one are counted apart.',
    exclusions: [
      'What a body does itself, or is called over or not yet let, is left alone.',
      'It is of what this body buys and not of a market: who else could provide is not asked.',
      'Nothing is judged with fewer than `arrangements`, of which any such index is high, or when less than `valuedPercent` of them have a known yearly value.',
      'What stands in one element alone is not judged: `single-provider-dependence` speaks of it.',
      'Where only providers that may be one would make it concentrated, it is not judged.',
      byItsOwn,
    ],
    why: 'A few providers can set the price for all of it, and one that leaves takes a large part of the offer along.',
    remedy: 'See where smaller lots, a framework or early market engagement would bring in others.',
    source:
      'Herfindahl-Hirschman index; 2,000 is what the Merger Assessment Guidelines of 2010 (OFT1254, CC2) called highly concentrated, from memory; those of 2021 (CMA129) set no such number',
    limits: { highIndex: 2000, arrangements: 10, valuedPercent: 80 },
  },
  judge: perBody((picture, limits) => {
    const held = heldIn(picture);
    const cell = held[0]?.cells[0] ?? provisionHeadings(picture)[0] ?? null;
    const notJudged = (because: string) => ({ examined: 0, found: [], unjudged: [{ about: 'providers', because, cell }] });
    const { percent, total } = valuedOf(held);
    if (held.length === 0) return { examined: 0, found: [], unjudged: [] };
    if (held.length < (limits['arrangements'] ?? 0))
      return notJudged(`only ${count(held.length, 'arrangement')} bought in scope, and of so few any such index is high`);
    if (percent < (limits['valuedPercent'] ?? 0) || total <= 0)
      return notJudged(`a yearly value is known for ${percent.toFixed(0)}% of what is bought, too little to say who holds what`);
    if (new Set(held.flatMap(({ offer }) => offer.elements)).size < 2) return notJudged('all that is bought stands in one element');
    const indexOf = (of: readonly Held[]): number => {
      const unnamed = of.filter(({ holder }) => holder === null).flatMap(({ value }) => value ?? []);
      return concentrationOf([...holdersOf(of).map(({ value }) => value), ...unnamed], total);
    };
    const [index, high] = [indexOf(held), limits['highIndex'] ?? 0];
    const [first, ...others] = holdersOf(held);
    if (index > high && first !== undefined)
      return { examined: held.length, found: [finding(held, [first, ...others], index, picture)], unjudged: [] };
    const unjudged =
      indexOf(joinedLikely(held, picture)) > high
        ? [
            {
              about: 'providers',
              because:
                'some providers may be one, and together they would make it concentrated: a `party` line in decisions.csv settles it',
              cell,
            },
          ]
        : [];
    return { examined: held.length, found: [], unjudged };
  }),
};
