import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Engagement } from '../../nouns/intent.ts';
import { at, type Row } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { decimalsOf } from '../../values/shares.ts';
import { keyOf, list } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { countsImplied, type Full, type Reading, readingsOf, shareFits } from '../share-base.ts';

type Answer = Row<Engagement>;

function name(row: Answer): string {
  return row.group ?? row.answer ?? row.question ?? row.id;
}

function spokenReading(reading: Reading, answers: readonly Full[], decimals: number): string {
  const told = answers.map((row) => {
    if (reading.fits.includes(row)) return `${row.share}% is ${row.responses}`;
    const counts = countsImplied(row.share, reading.base, decimals);
    const real = ((row.responses / reading.base) * 100).toFixed(decimals);
    return `${row.share}% is ${counts.length > 0 ? counts.join(' or ') : 'no whole number'} and not the ${row.responses} beside it, which would be ${real}%`;
  });
  return `Of ${reading.base} (${reading.because}): ${told.join('; ')}.`;
}

/** Evidence is each answer that is not a share of the base printed with it; with none printed, each that the likeliest base leaves out. */
function finding(answers: readonly Full[], readings: readonly Reading[], decimals: number): Found {
  const printed = readings.find((reading) => reading.printed);
  const best = [...readings].sort((a, b) => b.fits.length - a.fits.length)[0];
  const isOdd = (row: Full): boolean =>
    row.base === undefined ? !best?.fits.includes(row) : !shareFits(row.responses, row.share, row.base, decimals);
  const odd = answers.some(isOdd) ? answers.filter(isOdd) : answers;
  const [first, ...others] = [...odd.map((row) => at(row, 'share')), ...odd.map((row) => at(row, 'responses'))] as [Cell, ...Cell[]];
  const shares = list(odd.map((row) => `${row.share}% for “${name(row)}” (${row.responses})`));
  const base = printed ? ` of the base of ${printed.base} printed with ${answers.length === 1 ? 'it' : 'them'}` : '';
  return {
    text: `The shares and counts do not go together: ${shares}${base}. ${readings.map((reading) => spokenReading(reading, answers, decimals)).join(' ')} Which was meant cannot be known from this table. Ask whoever made it, and print the base.`,
    about: odd.map((row) => row.id),
    evidence: evidenceOf(first, others),
  };
}

function judgeQuestion(rows: readonly Answer[]): { readonly found: readonly Found[]; readonly unjudged: readonly Unjudged[] } {
  const full = rows.filter((row): row is Full => row.responses !== undefined && row.share !== undefined);
  const bare = rows.filter((row) => row.share !== undefined && row.responses === undefined);
  const unjudged = bare.map((row) => ({ about: row.id, because: 'no count stands beside the share', cell: at(row, 'share') }));
  if (full.length === 0) return { found: [], unjudged };
  const decimals = Math.max(...full.map((row) => decimalsOf(row.share)));
  const readings = readingsOf(full, decimals);
  const basePrinted = full.some((row) => row.base !== undefined);
  const explained = full.every((row) => (row.base === undefined ? false : shareFits(row.responses, row.share, row.base, decimals)));
  const inferred = !basePrinted && readings.some((reading) => reading.fits.length === full.length);
  return { found: explained || inferred ? [] : [finding(full, readings, decimals)], unjudged };
}

/** A percentage that is not what its count makes of the base. */
export const shareDoesNotMatchCount: Rule = {
  card: {
    family: 'papers',
    title: 'A share does not match its count',
    severity: 'warning',
    method:
      'For each question, every share is worked out again from its count and the base printed with it, within the rounding of the last printed place. Where no base is printed, any single base that explains every answer will do. What does not fit is told with each base that could have been meant: the one printed, what the counts add to, and what most shares are of.',
    exclusions: ['Which of the figures is wrong is not said.', 'A share without a count is not judged.'],
    why: 'Readers cannot tell which figure to believe, and the larger group may be the smaller.',
    remedy: 'Ask whoever made the table which base was meant, correct the figure that is wrong, and print the base.',
    source: 'Cumbria, 0-19 and Early Help integration (2019), consultation: roles of those who answered',
    limits: {},
  },
  judge(picture) {
    const rows = inOrder(picture.records.engagement);
    const questions = grouped(
      rows,
      ({ question, origin: { table } }) => `${table.file}#${table.sheet ?? ''}#${table.range}#${keyOf(question ?? '')}`,
    );
    const verdicts = questions.map(([, own]) => judgeQuestion(own));
    return { examined: rows.length, found: verdicts.flatMap(({ found }) => found), unjudged: verdicts.flatMap(({ unjudged }) => unjudged) };
  },
};
