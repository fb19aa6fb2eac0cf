import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Engagement } from '../../nouns/intent.ts';
import type { SharePrinted } from '../../nouns/printed.ts';
import { at, printedDecimals, type Row } from '../../nouns/row.ts';
import { keyOfTable } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, fromPounds } from '../../values/money.ts';
import { keyOf, list } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import { oddRates } from '../printed/printed-rates.ts';
import { type JudgedShares, judgedShares, roundingOf, shareCell } from '../printed/printed-shares.ts';
import { countsImplied, type Full, type Reading, readingsOf, shareFits } from '../printed/share-base.ts';
import type { Rule } from '../rule.ts';
import { lastingPlace, ofAll } from '../standing.ts';

type Answer = Row<Engagement>;

function name(row: Answer): string {
  return row.group ?? row.answer ?? row.question ?? row.id;
}

function spokenReading(reading: Reading, answers: readonly Full[], decimals: number): string {
  const told = answers.map((row) => {
    if (reading.fits.includes(row)) return `${row.share.toFixed(decimals)}% is ${row.responses}`;
    const counts = countsImplied(row.share, reading.base, decimals);
    const real = ((row.responses / reading.base) * 100).toFixed(decimals);
    return `${row.share.toFixed(decimals)}% is ${counts.length > 0 ? counts.join(' or ') : 'no whole number'} and not the ${row.responses} beside it, which would be ${real}%`;
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
  const shares = list(odd.map((row) => `${row.share.toFixed(decimals)}% for “${name(row)}” (${row.responses})`));
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
  const decimals = Math.max(...full.map((row) => printedDecimals(row, 'share', row.share)));
  const counts = rows.flatMap(({ responses }) => responses ?? []);
  const readings = readingsOf(full, counts, decimals);
  const basePrinted = full.some((row) => row.base !== undefined);
  const explained = full.every((row) => (row.base === undefined ? false : shareFits(row.responses, row.share, row.base, decimals)));
  const inferred = !basePrinted && readings.some((reading) => reading.fits.length === full.length);
  return { found: explained || inferred ? [] : [finding(full, readings, decimals)], unjudged };
}

const eachAtMost = 4;

function figure(value: number, isMoney: boolean): string {
  return isMoney ? formatPounds(fromPounds(value)) : value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

function oddSaid({ column }: JudgedShares, { name: about, value, decimals, of }: SharePrinted): string {
  const would = column.wholes.map((whole) => {
    const real = ((of.value / whole.value) * 100).toFixed(decimals);
    return `${real}% of ${figure(whole.value, column.money)} (${whole.because})`;
  });
  return `“${about}” says ${value.toFixed(decimals)}%, and ${figure(of.value, column.money)} is ${would.join(' and ')}`;
}

/** What the slip does to the total of shares printed below: the same fact, said once. */
function totalSaid({ column: { total } }: JudgedShares): string {
  if (total === null || Math.abs(total.value - 100) <= roundingOf(total.rows, total.decimals) + 1e-9) return '';
  return ` The shares are printed as ${total.value.toFixed(total.decimals)}% in all.`;
}

function oddColumn(judged: JudgedShares): Found[] {
  const { column, odd } = judged;
  const [first] = odd;
  if (first === undefined) return [];
  const more = odd.length > eachAtMost ? ` And ${odd.length - eachAtMost} more.` : '';
  const told = odd.slice(0, eachAtMost).map((share) => oddSaid(judged, share));
  const cells = odd.flatMap(({ cell, of }) => [shareCell(judged, cell), shareCell(judged, of.cell)]);
  return [
    {
      text: `Under “${column.heading}”, ${ofAll(odd.length, column.shares.length)} ${column.shares.length === 1 ? 'share' : 'shares'} ${odd.length === 1 ? 'does' : 'do'} not go with “${column.of}”: ${told.join('; ')}.${more}${totalSaid(judged)} Find which figure is wrong, and print it again.`,
      about: odd.map(({ cell, name: row }) => lastingPlace(shareCell(judged, cell), column.heading, row)),
      evidence: evidenceOf(shareCell(judged, first.cell), cells),
      apart: odd.map(({ value, decimals }) => value.toFixed(decimals)).join('+'),
    },
  ];
}

/** A percentage that is not what its count makes of the base. */
export const shareDoesNotMatchCount: Rule = {
  card: {
    family: 'papers',
    title: 'A share does not match its count',
    severity: 'warning',
    method:
      'For each question, every share is worked out again from its count and the base printed with it, within the rounding of the last printed place. Where no base is printed, any single base that explains every answer will do. What does not fit is told with each base that could have been meant: the one printed, what the counts add to, and what most shares are of. In any other table a column of shares is worked out again from the column of money or counts that explains most of it, of the total as printed and of what the rows add to: where the heading says that they are shares of one whole and half the shares are, or where two thirds are, and three at least. The figure of an indicator is worked out again from its numerator and its denominator, where half of its table or more are what theirs make, or it is said to be per cent; a share of one where most are percentages is found as well.',
    exclusions: [
      'Which of the figures is wrong is not said.',
      'A share without a count is not judged.',
      'A rate that is standardised, adjusted or an average, or of pooled years, is left alone.',
    ],
    why: 'Readers cannot tell which figure to believe, and the larger group may be the smaller.',
    remedy: 'Ask whoever made the table which base was meant, correct the figure that is wrong, and print the base.',
    source: 'Cumbria, 0-19 and Early Help integration (2019), consultation: roles of those who answered',
    limits: {},
  },
  judge(picture) {
    const rows = inOrder(picture.records.engagement);
    const questions = grouped(rows, ({ question, origin: { table } }) => `${keyOfTable(table)}#${keyOf(question ?? '')}`);
    const verdicts = questions.map(([, own]) => judgeQuestion(own));
    const shares = judgedShares(picture);
    const rates = oddRates(picture);
    return {
      examined: rows.length + rates.examined + shares.reduce((n, { column }) => n + column.shares.length, 0),
      found: [...verdicts.flatMap(({ found }) => found), ...shares.flatMap(oddColumn), ...rates.found],
      unjudged: verdicts.flatMap(({ unjudged }) => unjudged),
    };
  },
};
