import type { Found, Unjudged } from '../../nouns/finding.ts';
import { list } from '../../values/text.ts';
import { evidenceOf, grouped } from '../order.ts';
import { type Figure, figuresOf } from '../printed/figure.ts';
import type { Rule } from '../rule.ts';

/** Whether one says in brackets which measure it is and the other by its number in a framework, which has several of that name: nobody can tell whether they are one. */
function mayBeApart(a: Figure, b: Figure): boolean {
  const [one, other] = a.variant === '' ? [b, a] : [a, b];
  return a.table !== b.table && one.variant !== '' && one.qualifier === '' && other.variant === '' && other.qualifier !== '';
}

const saysOtherwise = (a: string | undefined, b: string | undefined): boolean => Boolean(a) && Boolean(b) && a !== b;

/** Two tables may say under 16 and under 18 in brackets: then they are two measures. One that says nothing may be either. In one table, only rows that differ in nothing but their figures are one. */
function sameMeasure(a: Figure, b: Figure): boolean {
  if (a.table === b.table) return a !== b && a.identity === b.identity;
  const isApart = mayBeApart(a, b) || saysOtherwise(a.variant, b.variant) || saysOtherwise(a.period, b.period);
  return !isApart && !saysOtherwise(a.qualifier, b.qualifier);
}

/** Figures of one name of which it cannot be told whether they are one measure, though their values differ. */
function untold(figures: readonly Figure[]): readonly Unjudged[] {
  const doubtful = figures.find(
    (one) => one.variant !== '' && figures.some((other) => mayBeApart(one, other) && one.value !== other.value),
  );
  const other = doubtful && figures.find((each) => mayBeApart(doubtful, each) && each.value !== doubtful.value);
  if (!doubtful || !other) return [];
  const because = `its framework may have several indicators of this name, and whether “${other.name}” is this one cannot be told`;
  return [{ about: doubtful.row.id, because, cell: doubtful.cell }];
}

function judgeMeasure(
  figures: readonly [Figure, ...Figure[]],
  mostTimes: number,
): { readonly found: readonly Found[]; readonly unjudged: readonly Unjudged[] } {
  const partners = figures.filter((one) => figures.some((other) => sameMeasure(one, other)));
  const values = [...new Set(partners.map(({ value }) => value))];
  if (partners.length < 2 || values.length < 2) return { found: [], unjudged: untold(figures) };
  const [first, ...others] = partners as [Figure, ...Figure[]];
  const sizes = values.map(Math.abs);
  if (Math.max(...sizes) > Math.min(...sizes) * mostTimes)
    return {
      found: [],
      unjudged: [
        {
          about: first.row.id,
          because: `“${first.name}” stands as ${list(values.map(String))}, so far apart that one may be a count and the other a rate`,
          cell: first.cell,
        },
      ],
    };
  const isOneRow = new Set(partners.map(({ identity }) => identity)).size === 1;
  const national = [...new Set(partners.map((one) => one.national).filter((value) => value !== undefined))];
  const said = partners.map(({ value, name, period }) => `${value} as “${name}”${period === undefined ? '' : ` (${period})`}`);
  const apart =
    national.length > 1
      ? ` Their national figures differ as well (${list(national.map(String))}), which points to different years.`
      : isOneRow
        ? ' Their rows differ in nothing else, so one of them is wrong or says too little.'
        : ' Different years or definitions may explain it.';
  return {
    found: [
      {
        text: `One measure has ${values.length} local values: ${list(said)}.${apart} Print the year with each, or use one.`,
        about: partners.map(({ row }) => row.id),
        evidence: evidenceOf(
          first.cell,
          others.map(({ cell }) => cell),
        ),
      },
    ],
    unjudged: [],
  };
}

/** One indicator, two tables, two values. */
export const sameMeasureTwoValues: Rule = {
  card: {
    family: 'papers',
    title: 'One measure has two values',
    severity: 'advice',
    method:
      'Indicators and measures of demand are matched across tables when their telling words are the same, without framework numbers and brackets. Local values that differ are found. In one table they are one measure only where both name a period, and name, period and every other word of their rows are the same.',
    exclusions: [
      'Brackets that say different things make different measures, and so do different letters after one number of a framework (1.01i, 1.01ii) and different periods.',
      'A number with such a letter beside words in brackets (1.01i, “under 16”) is not judged: a framework has an indicator for each.',
      'Which value is right, and whether they are of different years, is not decided.',
      'Values more than `mostTimes` times apart may be a count and a rate, and are not judged.',
    ],
    why: 'A plan that says two things about the same families loses the argument about either.',
    remedy: 'Print the period and source with each value, or keep the one the plan relies on.',
    source: 'Plymouth, Commissioning Strategy for Children and Young People (2015), section 4.3 beside section 7.8',
    limits: { mostTimes: 2 },
  },
  judge(picture, limits) {
    const figures = figuresOf(picture);
    const verdicts = grouped(figures, ({ measure }) => (measure === '' ? null : measure)).map(([, own]) =>
      judgeMeasure(own, limits['mostTimes'] ?? 2),
    );
    return {
      examined: figures.length,
      found: verdicts.flatMap(({ found }) => found),
      unjudged: verdicts.flatMap(({ unjudged }) => unjudged),
    };
  },
};
