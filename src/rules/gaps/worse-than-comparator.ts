import { betterWay, shareBeside, shareBesideSaid, workedOutAside, worseTolerance } from '../../nouns/better.ts';
import { at } from '../../nouns/row.ts';
import { thinFor } from '../coverage/thin.ts';
import { namedIn } from '../lines/named-in-plan.ts';
import { evidenceOf, inOrder } from '../order.ts';
import { withinInterval, worseCells, worseOutcomes, worseSaid } from '../printed/worse.ts';
import type { Rule } from '../rule.ts';

/** An outcome where the place does worse than the country. */
export const worseThanComparator: Rule = {
  card: {
    family: 'gaps',
    title: 'An outcome is worse than its comparator',
    severity: 'advice',
    method:
      'The local figure is compared with the national one. More than `tolerancePercent` worse, as a share of the national figure, is found; where the table gives a confidence interval of the local figure, or a numerator and a denominator to work one out (of a share by Wilson’s method, of a rate by Byar’s), that is asked instead: a national figure outside it, on the better side, is found. The activity or intention that has its words, or is of its element, is pointed at. Which way is better comes from the table, or from its best and worst columns.',
    exclusions: [
      'Where no interval is given and none can be worked out, whether a difference is more than chance is not tested.',
      'A national figure inside the interval is not judged.',
      'An indicator whose provision is thin is left to `worse-with-thin-provision`, and one that no activity and no intention names to `outcome-without-activity`.',
      'An indicator with neither figure is left alone.',
      'An indicator with only one of the two, with a national figure of nought, of which one may be a share and the other a percentage, or of which nothing says which way is better, is not judged.',
    ],
    why: 'It is where families here fare worse than elsewhere, and where the plan should have something to say.',
    remedy: 'See which services and activities answer it, and whether they are enough.',
    source: 'Plymouth, Commissioning Strategy for Children and Young People (2015), section 4.3: Child Health Profile',
    limits: worseTolerance,
  },
  judge(picture, limits) {
    const rows = inOrder(picture.records.outcomes).filter((row) => row.local !== undefined || row.national !== undefined);
    const [thin, named] = [thinFor(picture), namedIn(picture)];
    const found = worseOutcomes(picture, limits).flatMap((worse) => {
      const { row } = worse;
      const [first, ...others] = worseCells(worse);
      const answer = named(row);
      if (thin(row) !== null || answer === null) return [];
      const enough =
        answer === 'untold'
          ? 'Check that an activity answers it.'
          : `“${answer.line.text}” ${answer.by === 'words' ? 'has its words' : 'is of its element'}: see whether that is enough.`;
      return [
        {
          text: `${worseSaid(worse)}. ${enough}`,
          about: [row.id],
          evidence: evidenceOf(first, [...others, ...(answer === 'untold' ? [] : [answer.line.cell])]),
        },
      ];
    });
    const unjudged = rows.flatMap((row) => {
      if (row.local === undefined) return [{ about: row.id, because: 'no local figure is given', cell: at(row, 'local') }];
      if (row.national === undefined || row.national === 0)
        return [{ about: row.id, because: 'no national figure to compare with', cell: at(row, 'national') }];
      const share = shareBeside(row.local, row.national);
      if (share !== null) return [{ about: row.id, because: shareBesideSaid(share), cell: at(row, 'local') }];
      const interval = withinInterval(row);
      if (interval !== null)
        return [
          {
            about: row.id,
            because: `${row.local} looks worse than ${row.national}, and its interval of ${interval.lower} to ${interval.upper}${workedOutAside(interval)} holds ${row.national}, so chance may be all of it`,
            cell: at(row, 'local'),
          },
        ];
      return betterWay(row) === null
        ? [{ about: row.id, because: 'nothing says whether high or low is better', cell: at(row, 'indicator') }]
        : [];
    });
    return { examined: rows.length, found, unjudged };
  },
};
