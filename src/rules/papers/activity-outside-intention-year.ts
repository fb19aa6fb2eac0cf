import type { Activity, Intention } from '../../nouns/intent.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Period } from '../../values/period.ts';
import { list, slug } from '../../values/text.ts';
import type { Timeframe } from '../../values/timeframe.ts';
import { type FinancialYear, yearOf, yearsFrom } from '../../values/year.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { sameWords, sharedWords, significantWords } from '../words.ts';

interface Step {
  readonly row: Row<Intention>;
  readonly year: FinancialYear;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** Each line of a milestone cell is a step of its own; the words of the intention help to tell which it belongs to. */
function stepsOf(intentions: readonly Row<Intention>[]): Step[] {
  return inOrder(intentions).flatMap((row) =>
    (row.milestones ?? []).flatMap(({ year, text }) =>
      text
        .split(/\n|;/)
        .filter((line) => line.trim() !== '')
        .map((line) => ({ row, year, text: line.trim(), words: significantWords(line) })),
    ),
  );
}

function yearsOf(frames: readonly Timeframe[]): Set<FinancialYear> {
  const periods = frames.map((frame) => frame.period).filter((period): period is Period => period !== null);
  return new Set(periods.flatMap((period) => yearsFrom(yearOf(period.from), yearOf(period.to))));
}

/** What is to be done, and in which years: an activity, or one of its numbered parts that has days of its own. */
interface Task {
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly years: ReadonlySet<FinancialYear>;
}

const numbered = /^\s*(\d{1,2})[.)]\s+(.+)$/;

/** An activity whose numbered parts have days of their own is each of them, under the words that stand above them all; else it is one thing. */
function tasksOf({ activity = '', timeframe = [] }: Activity): Task[] {
  const lines = activity.split('\n');
  const parts = lines.flatMap((line) => {
    const [, number, words] = numbered.exec(line) ?? [];
    const own = timeframe.filter(({ part }) => part !== undefined && part === Number(number));
    return words === undefined || own.length === 0 ? [] : [{ words, own }];
  });
  if (parts.length < 2) return [{ text: activity, words: significantWords(activity), years: yearsOf(timeframe) }];
  const above = lines.filter((line) => !numbered.test(line)).join(' ');
  return parts.map(({ words, own }) => ({ text: words, words: significantWords(`${above} ${words}`), years: yearsOf(own) }));
}

/** An activity dated in another year than the milestone it delivers. */
export const activityOutsideIntentionYear: Rule = {
  card: {
    family: 'papers',
    title: 'An activity is dated in another year than its intention',
    severity: 'warning',
    method:
      'Each dated activity, or each of its numbered parts where they have days of their own, is matched with the milestone it shares most words with: at least `fewestWords` telling words, and `likePercent` of the shorter of the two; or every word, when they are two or more, however few. It is found when that milestone stands in another financial year than its timeframe.',
    exclusions: [
      'An activity is left alone where a milestone of its own years shares `nearPercent` as many words.',
      'Where no intention has a milestone, no activity is looked at.',
      'An activity like no milestone, or with no date, is not judged.',
    ],
    why: 'One of the two pages is wrong, and somebody is working to it.',
    remedy: 'Move the activity or the milestone, so that both say the same year.',
    source: 'Plymouth, Annual Commissioning Plan 2015/16, beside the intentions of section 8',
    limits: { fewestWords: 4, likePercent: 50, nearPercent: 75 },
  },
  judge(picture, limits) {
    const steps = stepsOf(picture.records.intentions);
    const rows = steps.length === 0 ? [] : inOrder(picture.records.activities).filter((row) => row.activity !== undefined);
    const tasks = rows.flatMap((row) => tasksOf(row).map((task) => ({ row, task })));
    const judged = tasks.map(({ row, task }) => {
      const { words } = task;
      const scored = steps.map((step) => ({ step, shared: sharedWords(words, step.words).length }));
      const most = Math.max(...scored.map(({ shared }) => shared));
      const isLike = ({ step, shared }: (typeof scored)[number]): boolean =>
        shared === most &&
        ((words.size > 1 && sameWords(words, step.words)) ||
          (shared >= (limits['fewestWords'] ?? 4) &&
            shared * 100 >= (limits['likePercent'] ?? 50) * Math.min(words.size, step.words.size)));
      const near = scored.filter(({ shared }) => shared * 100 >= (limits['nearPercent'] ?? 75) * most).map(({ step }) => step);
      return { row, task, alike: scored.filter(isLike).map(({ step }) => step), near };
    });
    const found = judged.flatMap(({ row, task: { text, years }, alike: [step], near }) => {
      if (step === undefined || years.size === 0 || near.some((other) => years.has(other.year))) return [];
      return [
        {
          text: `“${text}” is timed for ${list([...years])}, and the milestone it seems to deliver, “${step.text}”, stands under ${step.year}. Put both in the same year.`,
          about: [row.id, step.row.id],
          evidence: evidenceOf(at(row, 'timeframe'), [at(step.row, 'milestones', step.year)]),
          ...(text === row.activity ? {} : { apart: slug(text) }),
        },
      ];
    });
    const unjudged = grouped(judged, ({ row: { id } }) => id).flatMap(([, own]) => {
      const [{ row }] = own;
      if (own.every(({ task: { years } }) => years.size === 0))
        return [{ about: row.id, because: 'its timeframe names no year', cell: at(row, 'timeframe') }];
      return own.every(({ alike }) => alike.length === 0)
        ? [{ about: row.id, because: 'its words are like no milestone of an intention', cell: at(row, 'activity') }]
        : [];
    });
    return { examined: rows.length, found, unjudged };
  },
};
