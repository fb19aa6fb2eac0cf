import { at } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { addedShares } from '../../values/shares.ts';
import { count, keyOf } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';

/** A service split over several places of the map whose shares leave some of it out, or count some of it twice. */
export const splitDoesNotMakeWhole: Rule = {
  card: {
    family: 'papers',
    title: 'The shares of a split service do not make a whole',
    severity: 'error',
    method:
      'Rows of one service by one provider in a services table that state a share are added, and the shares that one cell of elements or tiers states (“Early childhood 50%; SEND 50%”). Half a unit of the last printed place for every row is put down to rounding, and shares that make 1 are fractions (0.5 is 50%).',
    exclusions: [
      'A service that states no share, or 100% in every row, is left alone.',
      'One name under two providers is two services.',
      'A service of which one row states no share is not judged.',
    ],
    why: 'The map and every total made from it leave out the part that is missing, or count a part twice.',
    remedy: 'Make the shares of the service add to 100%, or give the rest of it a row with its own place.',
    source: 'Service map: a service split over several places carries shares that total 100%',
    limits: {},
  },
  judge(picture) {
    const rows = inOrder(picture.records.services);
    const sets = grouped(rows, (row) =>
      row.service === undefined ? null : `${keyOf(row.service)} / ${keyOf(row.provider?.join(' ') ?? '')}`,
    )
      .map(([, own]) => own)
      .filter((own) => own.some(({ share }) => share !== undefined && share !== 100));
    const judged = sets.map((own) => {
      const silent = own.filter(({ share }) => share === undefined);
      return { own, silent, ...addedShares(own.map(({ share }) => share ?? 0)) };
    });
    const found = judged.flatMap(({ own, silent, total, isWhole }) => {
      if (silent.length > 0 || isWhole) return [];
      const [first, ...others] = own.map((row) => at(row, 'share')) as [Cell, ...Cell[]];
      const effect =
        total < 100
          ? `${Number((100 - total).toFixed(4))}% of it stands nowhere`
          : `${Number((total - 100).toFixed(4))}% of it is counted twice`;
      return [
        {
          text: `“${own[0].service}” is split over ${count(own.length, 'place')} whose shares add to ${total}%: ${effect}. Make them add to 100%.`,
          about: own.map(({ id }) => id),
          evidence: evidenceOf(first, others),
        },
      ];
    });
    const unjudged = judged.flatMap(({ silent }) =>
      silent.map((row) => ({
        about: row.id,
        because: 'other rows of the service state a share and this one states none',
        cell: at(row, 'share'),
      })),
    );
    return { examined: sets.length, found, unjudged };
  },
};
