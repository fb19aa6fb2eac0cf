import type { Found } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Cell } from '../../values/cell.ts';
import { count, list } from '../../values/text.ts';
import { describeAll, type Offer, offersOf, totalOf, whatSpeaksAgainst } from '../offer.ts';
import { evidenceOf, grouped } from '../order.ts';
import { overlapping } from '../overlapping.ts';
import type { Rule } from '../rule.ts';
import { ofAll, spoken, titleOf } from '../standing.ts';

function finding(needs: readonly string[], element: string | null, offers: readonly Offer[], picture: Picture, sure: number): Found {
  const { stated, amount } = totalOf(offers);
  const where = element === null ? 'with no system element decided' : `under ${titleOf(picture.workspace.elements, element)}`;
  const money =
    stated === 0
      ? 'None of them states an annual value.'
      : `An annual value is stated for ${ofAll(stated, offers.length)}: the amount is what those cost together, not a saving.`;
  const unsure = offers.some((offer) => offer.placements.some((placed) => placed.confidence.element < sure));
  const [first, ...others] = offers.flatMap((offer) => offer.cells) as [Cell, ...Cell[]];
  return {
    text: [
      `${count(offers.length, 'service')} meet the same need (${list(needs.map(spoken))}) ${where} in the plan year: ${describeAll(offers)}.`,
      `For one offer: the same need, for families who may be the same, at the same time.`,
      `Against: ${whatSpeaksAgainst(offers, picture).join('; ')}.`,
      money,
      'Which families is each for, and would one offer do?',
    ].join(' '),
    about: offers.flatMap((offer) => offer.placements.map((placed) => placed.id)),
    evidence: evidenceOf(first, others),
    apart: `${needs.join('-and-')}/${element ?? 'no-element'}`,
    ...(stated === 0 ? {} : { amount }),
    ...(unsure ? { severity: 'advice' as const } : {}),
  };
}

/** Different services meeting one need for overlapping families in the plan year: what the papers mean by duplication. */
export const sameNeed: Rule = {
  card: {
    family: 'duplication',
    title: 'Several services meet the same need',
    severity: 'warning',
    method:
      'Services in scope are grouped by need and system element. Those whose ages, cohorts and dates in the plan year overlap make one finding. Ages, cohorts and dates that are not stated count as overlapping, and the finding says so. A service bought jointly, split over several tiers or listed both as a service and as its contract counts once. It is advice while any of them is placed on its element with less than `surePercent` confidence.',
    why: 'Families are passed between offers that do the same work, and each is managed and paid for apart.',
    remedy: 'Set the services side by side: who refers, who is seen, what is done. Then join, divide or keep them, and write down why.',
    source:
      'Dudley, Integration of 0-5 services (2015), scoping of duplication; Plymouth, Commissioning Strategy for Children and Young People (2015), sections 5 and 7',
    limits: { services: 2, surePercent: 90 },
  },
  judge(picture, limits) {
    const offers = offersOf(picture);
    const pairs = offers.flatMap((offer) => offer.needs.flatMap((need) => offer.elements.map((element) => ({ need, element, offer }))));
    const sets = grouped(pairs, ({ need, element }) => `${need} ${element ?? ''}`).flatMap(([, group]) =>
      overlapping(group.map(({ offer }) => offer))
        .filter((set) => set.length >= (limits['services'] ?? 2))
        .map((set) => ({ need: group[0].need, element: group[0].element, offers: set })),
    );
    // The same services under two needs (`health visiting`, `early childhood health`) are one question, not two.
    const places = new Map(offers.map((offer, index) => [offer, index]));
    const whole = grouped(sets, (set) => `${set.element ?? ''} ${set.offers.map((offer) => places.get(offer)).join(' ')}`);
    const found = whole.map(([, same]) =>
      finding(
        same.map(({ need }) => need),
        same[0].element,
        same[0].offers,
        picture,
        (limits['surePercent'] ?? 90) / 100,
      ),
    );
    const unjudged = offers
      .filter((offer) => offer.needs.length === 0 && offer.elements.some((element) => element !== null))
      .map((offer) => ({
        about: offer.placements[0].id,
        because: `nothing says which need “${offer.name}” meets`,
        cell: offer.placements[0].cell,
      }));
    return { examined: offers.length, found, unjudged };
  },
};
