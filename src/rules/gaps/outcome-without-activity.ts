import type { Found } from '../../nouns/finding.ts';
import type { Outcome } from '../../nouns/intent.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { count } from '../../values/text.ts';
import { thinFor } from '../coverage/thin.ts';
import { namedIn, naming, tellingWords } from '../lines/named-in-plan.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import { type Worse, worseCells, worseOutcomes, worseSaid } from '../printed/worse.ts';
import type { Rule } from '../rule.ts';
import { elementNamed, quoted, titleOf } from '../standing.ts';

function unanswered(worse: Worse): Found {
  const { row } = worse;
  const words = [...tellingWords(row).values()].map((word) => word.toLowerCase());
  return {
    text: `${worseSaid(worse)}; and no activity or intention in these files names it (looked for by ${quoted(words)}). Which one answers it?`,
    about: [row.id],
    evidence: evidenceOf(at(row, 'indicator'), worseCells(worse)),
  };
}

/** Indicators of one element, none of them worse than elsewhere, for which the plan has nothing. */
function unplanned(element: string, rows: readonly [Row<Outcome>, ...Row<Outcome>[]], title: string): Found {
  const [first, ...others] = rows.map((row) => at(row, 'element')) as [Cell, ...Cell[]];
  return {
    text: `${title} has ${count(rows.length, 'indicator')} (${quoted(rows.map((row) => row.indicator ?? row.id))}), and no activity or intention in these files is of that element or names ${rows.length === 1 ? 'it' : 'one of them'}. What is meant to move ${rows.length === 1 ? 'it' : 'them'}?`,
    about: rows.map((row) => row.id),
    evidence: evidenceOf(first, others),
    apart: element,
  };
}

/** An outcome the plan measures and does nothing about, as far as its words show. */
export const outcomeWithoutActivity: Rule = {
  card: {
    family: 'gaps',
    title: 'An outcome has no activity',
    severity: 'advice',
    method:
      'Each indicator that is worse than its comparator, or whose table names a system element, is looked for among the activities and the intentions with their milestones: by its element, and by its telling words, of which one line must hold `likePercent`. A worse indicator is a finding of its own; others are one finding for each element.',
    exclusions: [
      'An indicator that is no worse and names no element is left alone.',
      'Words any indicator has (rate, admissions, children) tell nothing.',
      'A worse indicator whose provision is thin is left to `worse-with-thin-provision`.',
      'An indicator with no element and no telling word is not judged, nor is any when the files hold no activities and no intentions.',
    ],
    why: 'What is measured and answered by nothing will be as it is next year.',
    remedy: 'Name the activity that answers it, write one, or say why the plan leaves it.',
    source:
      'Plymouth, Commissioning Strategy for Children and Young People (2015), sections 4.3 and 7.8 beside the Annual Commissioning Plan 2015/16',
    limits: naming,
  },
  judge(picture) {
    const { elements } = picture.workspace;
    const rows = inOrder(picture.records.outcomes);
    const worse = new Map(worseOutcomes(picture).map((one) => [one.row, one]));
    const elementOf = (row: Outcome): string | null => elementNamed(elements, row.element)?.id ?? null;
    const asked = rows.filter((row) => worse.has(row) || elementOf(row) !== null);
    if (asked.length > 0 && picture.records.activities.length + picture.records.intentions.length === 0)
      return {
        examined: 0,
        found: [],
        unjudged: [
          { about: 'plan', because: 'these files hold no activities and no intentions', cell: at(asked[0] as Row<Outcome>, 'indicator') },
        ],
      };
    const [named, thin] = [namedIn(picture), thinFor(picture)];
    const open = asked.filter((row) => named(row) === null);
    const calm = grouped(
      open.filter((row) => !worse.has(row)),
      elementOf,
    );
    return {
      examined: asked.length,
      found: [
        ...open.flatMap((row) => {
          const one = worse.get(row);
          return one === undefined || thin(row) !== null ? [] : [unanswered(one)];
        }),
        ...calm.map(([element, own]) => unplanned(element, own, titleOf(elements, element))),
      ],
      unjudged: asked
        .filter((row) => named(row) === 'untold')
        .map((row) => ({ about: row.id, because: 'no word of its name tells it from other indicators', cell: at(row, 'indicator') })),
    };
  },
};
