import { betterWay } from '../../nouns/better.ts';
import type { Outcome } from '../../nouns/intent.ts';
import { at, type Row } from '../../nouns/table.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';

/** How much worse the local figure is, in percent of the national one; negative when it is better. */
function worseBy(row: Row<Outcome>, way: 'high' | 'low'): number | null {
  const { local, national } = row;
  if (local === undefined || national === undefined || national === 0) return null;
  return ((way === 'low' ? local - national : national - local) / Math.abs(national)) * 100;
}

/** An outcome where the place does worse than the country. */
export const worseThanComparator: Rule = {
  card: {
    family: 'gaps',
    title: 'An outcome is worse than its comparator',
    severity: 'advice',
    method:
      'The local figure is compared with the national one. More than `tolerancePercent` worse, as a share of the national figure, is found. Which way is better comes from the table, or from its best and worst columns; where neither says, it is not judged.',
    why: 'It is where families here fare worse than elsewhere, and where the plan should have something to say.',
    remedy: 'See which services and activities answer it, and whether they are enough.',
    source: 'Plymouth, Commissioning Strategy for Children and Young People (2015), section 4.3: Child Health Profile',
    limits: { tolerancePercent: 10 },
  },
  judge(picture, limits) {
    const rows = inOrder(picture.records.outcomes).filter((row) => row.local !== undefined || row.national !== undefined);
    const judged = rows.map((row) => ({ row, way: betterWay(row) }));
    const found = judged.flatMap(({ row, way }) => {
      const by = way === null ? null : worseBy(row, way);
      if (way === null || by === null || by <= (limits['tolerancePercent'] ?? 10)) return [];
      const said = row.better === undefined ? ', as its best and worst columns show' : '';
      return [
        {
          text: `“${row.indicator ?? row.id}” is ${row.local} here and ${row.national} nationally: ${by.toFixed(1)}% worse, where ${way} is better${said}. Check that an activity answers it.`,
          about: [row.id],
          evidence: evidenceOf(at(row, 'local'), [at(row, 'national')]),
        },
      ];
    });
    const unjudged = judged.flatMap(({ row, way }) => {
      if (row.local === undefined) return [{ about: row.id, because: 'no local figure is given', cell: at(row, 'local') }];
      if (row.national === undefined || row.national === 0)
        return [{ about: row.id, because: 'no national figure to compare with', cell: at(row, 'national') }];
      return way === null ? [{ about: row.id, because: 'nothing says whether high or low is better', cell: at(row, 'indicator') }] : [];
    });
    return { examined: rows.length, found, unjudged };
  },
};
