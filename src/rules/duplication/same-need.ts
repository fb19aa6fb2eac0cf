import { onceNotes } from '../../nouns/counted-once.ts';
import type { Found } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import { at } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { count, list } from '../../values/text.ts';
import { type Joins, joinsIn } from '../joining/joins.ts';
import { limitsIn } from '../limits.ts';
import { circumstances, forAndAgainst } from '../offers/circumstances.ts';
import { rowKey } from '../offers/commitments.ts';
import { heldAtOnce } from '../offers/held-at-once.ts';
import { marketsOfPlaces } from '../offers/market-of-places.ts';
import { fewestHeld, membersOf, type NeedSet, needSetsIn, onlyProvider, sameNeedLimits } from '../offers/need-sets.ts';
import { lawOfRange } from '../offers/needs.ts';
import { cellsOf, offersOf, totalWorkedOut } from '../offers/offer.ts';
import { daysTogether, describeAll, lotsAmong, placesApart, whatSpeaksAgainst, whatSpeaksFor } from '../offers/offer-words.ts';
import { evidenceOf } from '../order.ts';
import { yearlyValue } from '../payments/yearly-value.ts';
import type { Rule } from '../rule.ts';
import { quoted, spoken, titleOf, valuesKnown } from '../standing.ts';

function leftAside({ singly, grants, steps }: NeedSet['aside']): string[] {
  return [
    singly > 0
      ? `${count(singly, 'purchase')} of single places or hours (spot, fees, routes, budgets, sessional work) for this need ${singly === 1 ? 'is' : 'are'} left out`
      : '',
    grants > 0 ? `${count(grants, 'grant')} to groups for their own work ${grants === 1 ? 'is' : 'are'} left out` : '',
    steps > 0 ? `${count(steps, 'notice')} of a procurement with no provider yet ${steps === 1 ? 'is' : 'are'} left out` : '',
  ];
}

function finding({ needs, element, offers, aside, within }: NeedSet, joins: Joins, picture: Picture, sure: number): Found {
  const { workspace } = picture;
  const { stated, worked, amount } = totalWorkedOut(offers, joins);
  const placed = offers.flatMap(({ placements }) => placements);
  const where = element === null ? 'with no system element decided' : `under ${titleOf(workspace.elements, element)}`;
  const known = valuesKnown(stated, worked, offers.length);
  const isPriced = stated + worked > 0;
  const money = isPriced ? `${known}: the amount is the most that runs at once, at the rate of a year, and not a saving.` : `${known}.`;
  const unsure = placed.some(({ confidence }) => confidence.element < sure);
  const together = offers.filter(({ placements }) => placements.some((one) => joins.find(one)?.saysTogether));
  const alike = offers.filter(({ placements }) => placements.some((one) => isTakenForJoint(one, joins)));
  const untold = placesApart(offers, picture).untold.length > 0;
  const lots = lotsAmong(offers, joins);
  const range = lawOfRange(needs);
  const dayless = offers.some(({ placements }) =>
    placements.every(({ of, start, end }) => of === 'contracts' && start === null && end === null),
  );
  const [first, ...others] = [...offers.flatMap(cellsOf), ...workedOutFrom(placed, joins)] as [Cell, ...Cell[]];
  return {
    text: [
      `${count(offers.length, 'service')} meet the same need (${list(needs.map(spoken))}) ${where} in the plan year: ${describeAll(offers, joins)}.`,
      ...within.map((set) => `Of these ${quoted(set.offers.map(({ name }) => name))} also meet one need (${list(set.needs.map(spoken))}).`),
      'Which families is each for, and would one offer do?',
      circumstances(
        placed.map((one) => ({ placed: one, area: one.area })),
        daysTogether(offers, picture),
        picture,
      ),
      forAndAgainst(
        'one offer',
        [whatSpeaksFor(offers, picture).join(', ')],
        [
          range ?? '',
          ...whatSpeaksAgainst(offers, picture),
          together.length > 0
            ? `the row of ${quoted(together.map(({ name }) => name))} says that it is joint, and they may be one service`
            : '',
          alike.length > 0
            ? `${quoted(alike.map(({ name }) => name))} ${alike.length === 1 ? 'is' : 'are'} taken for one contract of those who buy it, alike in title, provider, days and value, though no row says so`
            : '',
          lots > 1 ? `${lots} are called lots, and lots of one procurement are let for different places or families` : '',
          ...leftAside(aside),
        ],
      ),
      money,
      ...onceNotes(placed),
    ].join(' '),
    about: placed.map(({ id }) => id),
    evidence: evidenceOf(first, others),
    apart: `${needs.join('-and-')}/${element ?? 'no-element'}`,
    ...(isPriced ? { amount } : {}),
    ...(unsure || untold || dayless || range !== null || lots > 1 || together.length > 0 ? { severity: 'advice' as const } : {}),
  };
}

function isTakenForJoint(placed: Placement, joins: Joins): boolean {
  const one = joins.find(placed);
  return one !== undefined && joins.isTakenForJoint(one);
}

/** The whole values that a value a year is worked out from. */
function workedOutFrom(placed: readonly Placement[], joins: Joins): Cell[] {
  return placed.flatMap((one) => {
    const row = one.annualValue === null ? joins.find(one)?.row : null;
    return row && yearlyValue(row) !== null ? [at(row, 'totalValue')] : [];
  });
}

/** Sets that another rule says already: contracts of one provider that run at once. */
function saidOfProvider(picture: Picture): (set: NeedSet) => boolean {
  const fewest = limitsIn(picture.workspace, 'several-contracts', fewestHeld)['contracts'] ?? 2;
  const held = heldAtOnce(picture)
    .filter(({ contracts }) => contracts.length >= fewest)
    .map(({ contracts }) => new Set(contracts.flat().map(rowKey)));
  const byMember = new Map(held.flatMap((names) => [...names].map((name) => [name, names] as const)));
  return (set) => {
    if (onlyProvider(set) === null) return false;
    const members = [...membersOf(set)];
    const names = byMember.get(members[0] ?? '');
    return names !== undefined && members.every((name) => names.has(name));
  };
}

/** Different services meeting one need for overlapping families in the plan year: what the papers mean by duplication. */
export const sameNeed: Rule = {
  card: {
    family: 'duplication',
    title: 'Several services meet the same need',
    severity: 'warning',
    method:
      'Services in scope are grouped by need and system element. Those whose ages, cohorts, places and dates in the plan year overlap make one finding when they are `services` or more. Ages, cohorts, places and dates that are not stated count as overlapping, and the finding says so; what serves the whole area meets every part of it; where two places cannot be compared (a ward and the north), it is advice and said. One offer counts once, whatever its rows: split over tiers, listed both as a service and as its contract, recorded twice, a framework and its lots, a contract and what takes its place (the same title, or the same provider and need, and no more than `handoverDays` days side by side), a service bought jointly by several bodies (one title, provider and days, and a row that says so, one reference, or a row that names both; of a council and a health body one value is enough, and said), the places of one body’s list for a need. Needs whose services all stand in a wider set under the same element are said within that one finding. Where days are not stated, one title of one body with another year, or with another reference and one provider, is one offer let again. Of a framework only the lots for that need count. The amount is the most that runs on one day, at the rate of a year; where no annual value is stated it is the whole value over the term first let, and said to be worked out (never of a framework, whose whole value is a ceiling); one value of several rows that are one counts once, and so does what a framework states above its lots; different values of bodies that buy together are added. The months of a term, where no last day is stated, count from the start or the award. It is advice while any of them is placed on its element with less than `surePercent` confidence, while the row of one of them says that it is joint, or while two or more are called lots, or while one is a contract that states no day at all: a register keeps what is over, as a list of services does not. So is it of short breaks, of which the law asks a council for a range.',
    exclusions: [
      'What is out of scope, or runs on no day of the plan year, is left alone.',
      'Services of different places (north and south, one ward and another) are left alone.',
      'Two services for other ages, other cohorts or other days are not put together, unless a third meets both.',
      'Different therapies are different needs, and so are foster homes and the support of foster carers, and short breaks by day, overnight and in activities.',
      'Needs met by a place found for one child at a time (a nursery, a home, a school, a seat on a route) are a market of all who sell them, told with its count and money and never called duplication.',
      'Services under different elements are not compared, nor the training of those who work with families with what families use.',
      'What buys for one child or at one setting (a spot purchase, a fee, a school place, a route, a personal budget), or somebody’s hours (sessional work), is no offer: it is left out and counted in the evidence against.',
      'So is a grant that is titled by the group it goes to: it helps that group with its own work.',
      'A notice of a procurement that names no provider (market engagement, an invitation) is a step, left out and counted so.',
      'Contracts of one provider and nobody else are left to `several-contracts`.',
      'A service that is placed on an element and whose need nothing tells is not judged, nor one of which only whom it is for is known (looked after or disabled children, those on the edge of care).',
      'What two councils buy is for other families, unless one is the plan’s own and the other of another tier, or a reorganisation joins them.',
    ],
    why: 'Families are passed between offers that do the same work, and each is managed and paid for apart.',
    remedy: 'Set the services side by side: who refers, who is seen, what is done. Then join, divide or keep them, and write down why.',
    source:
      'Dudley, Integration of 0-5 services (2015), scoping of duplication; Plymouth, Commissioning Strategy for Children and Young People (2015), sections 5 and 7',
    limits: sameNeedLimits,
  },
  judge(picture, limits) {
    const joins = joinsIn(picture);
    const offers = offersOf(picture);
    const sets = needSetsIn(picture).filter(({ offers: own }) => own.length >= (limits['services'] ?? 2));
    const isSaid = saidOfProvider(picture);
    const sure = (limits['surePercent'] ?? 90) / 100;
    const unjudged = offers
      .filter((offer) => offer.needs.length === 0 && offer.elements.some((element) => element !== null))
      .map((offer) => ({
        about: offer.placements[0].id,
        because: offer.placements.some(({ needs }) => needs.length > 0)
          ? `“${offer.name}” is said to be for ${list([...new Set(offer.placements.flatMap(({ needs }) => needs))].map(spoken))}, and nothing says which need of theirs it meets`
          : `nothing says which need “${offer.name}” meets`,
        cell: offer.placements[0].cell,
      }));
    return {
      examined: offers.length,
      found: sets.filter((set) => !isSaid(set)).map((set) => finding(set, joins, picture, sure)),
      unjudged: [...marketsOfPlaces(picture, limits['services'] ?? 2), ...unjudged],
    };
  },
};
