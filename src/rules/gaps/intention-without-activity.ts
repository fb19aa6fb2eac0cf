import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Intention } from '../../nouns/intent.ts';
import { at, type Row } from '../../nouns/row.ts';
import { sharingWith } from '../offers/sharing.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { significantWords } from '../words.ts';

/** What an intention means to reach in a year: its own words, each line of that year's milestones, and all of it together. */
function linesOf(row: Intention, year: string): readonly ReadonlySet<string>[] {
  const steps = (row.milestones ?? []).filter((milestone) => milestone.year === year).flatMap(({ text }) => text.split(/\n|;/));
  const lines = [row.intention ?? '', ...steps];
  return [...lines, lines.join(' ')].map(significantWords);
}

/** An intention of this year that nothing in the annual plan delivers. */
export const intentionWithoutActivity: Rule = {
  card: {
    family: 'gaps',
    title: 'An intention has no activity',
    severity: 'advice',
    method:
      'Each intention with a milestone in the plan year is looked for among the activities and their outcomes. An activity may deliver it when it shares at least `fewestWords` telling words, and `likePercent` of the shorter of the two, with the intention, with one line of that milestone or with all of it.',
    exclusions: [
      'An intention whose milestones are all of other years is left alone.',
      'An activity that delivers it in other words is not seen.',
      'An intention that names no year is not judged, nor is any when the files hold no activities.',
    ],
    why: 'A promise of the strategy that is in nobody’s work this year will be a promise again next year.',
    remedy: 'Put an activity for it in the annual plan, or move the milestone to the year it is meant for.',
    source:
      'Plymouth, Commissioning Strategy for Children and Young People (2015), section 8: intentions by year, beside the Annual Commissioning Plan 2015/16',
    limits: { fewestWords: 3, likePercent: 30 },
  },
  judge(picture, limits) {
    const { year } = picture.workspace;
    const rows = inOrder(picture.records.intentions).filter((row) => row.intention !== undefined);
    const [first] = rows;
    const notOf = (row: Row<Intention>): boolean => (row.milestones ?? []).length === 0;
    const ofYear = rows.filter((row) => (row.milestones ?? []).some((milestone) => milestone.year === year));
    if (first !== undefined && picture.records.activities.length === 0)
      return {
        examined: 0,
        found: [],
        unjudged: [{ about: 'plan', because: 'these files hold no activities', cell: at(first, 'intention') }],
      };
    const activities = inOrder(picture.records.activities).map((row) => ({
      words: significantWords([row.activity, row.outcome].join(' ')),
    }));
    const sharing = sharingWith(activities);
    const isDelivered = (row: Intention): boolean =>
      linesOf(row, year).some((words) =>
        [...sharing(words)].some(
          ([place, n]) =>
            n >= (limits['fewestWords'] ?? 0) &&
            n * 100 >= (limits['likePercent'] ?? 0) * Math.min(words.size, activities[place]?.words.size ?? 0),
        ),
      );
    const found = ofYear
      .filter((row) => !isDelivered(row))
      .map((row): Found => {
        const step = row.milestones?.find((milestone) => milestone.year === year)?.text ?? '';
        return {
          text: `“${row.intention}” means to reach “${step}” in ${year}, and no activity in these files seems to deliver it: none shares enough of its words. Put one in the annual plan, or move the milestone.`,
          about: [row.id],
          evidence: evidenceOf(at(row, 'milestones', year), [at(row, 'intention')]),
        };
      });
    const unjudged = rows
      .filter(notOf)
      .map(
        (row): Unjudged => ({ about: row.id, because: 'it names no year in which anything is to be reached', cell: at(row, 'intention') }),
      );
    return { examined: ofYear.length, found, unjudged };
  },
};
