import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Saving } from '../../nouns/money.ts';
import { at, nameOf, type Row } from '../../nouns/row.ts';
import { standingOf } from '../../nouns/standing-of-saving.ts';
import type { Cell } from '../../values/cell.ts';
import type { Day } from '../../values/day.ts';
import { formatPounds, less, type Pence, pence } from '../../values/money.ts';
import { keyOf, list } from '../../values/text.ts';
import { daysOf } from '../../values/year.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { whyMissing } from '../term.ts';

type Entry = Row<Saving>;
type Rating = 'financialRating' | 'deliveryRating';

const ratings = ['financialRating', 'deliveryRating'] as const;
const red =
  /^r$|\b(?:red|off track|not on track|(?:not|un)(?: being| been| yet)? ?(?:achievable|achieved|deliverable|delivered)|failed|high risk)\b/;
const good = /^[gb]$|\b(?:green|blue|on track|delivered|achieved|banked|complete)\b/;

const size = (amount: Pence): Pence => pence(Math.abs(amount));

/** What a saving comes to by its latest figure: the outturn of a year that is over, else the forecast. */
function latest(row: Entry, asOf: Day): { readonly field: 'forecast' | 'achieved'; readonly amount: Pence } | null {
  const isOver = row.year !== undefined && daysOf(row.year).to < asOf;
  if (isOver && row.achieved !== undefined) return { field: 'achieved', amount: row.achieved };
  return row.forecast === undefined ? null : { field: 'forecast', amount: row.forecast };
}

/** Whether the figure falls short. An amount of the other sign than was approved is a cost, and all of it short. */
function shortOf(approved: Pence, amount: Pence): Pence {
  return less(size(approved), Math.sign(amount) === -Math.sign(approved) ? pence(-Math.abs(amount)) : size(amount));
}

/** An amount beside a decision that is still open, or that refused it, was not approved, whatever its column is called. */
function putAt(row: Entry): string {
  const standing = standingOf(row);
  return standing === 'open' || standing === 'refused' ? `(“${row.decision}”) is put at` : 'was approved at';
}

function rated(row: Entry, says: RegExp): Rating[] {
  return ratings.filter((field) => row[field] !== undefined && says.test(keyOf(row[field])));
}

function judged(row: Entry, asOf: Day, percent: number): Found | null {
  const { approved } = row;
  if (approved === undefined || approved === 0) return null;
  const figure = latest(row, asOf);
  const short = figure === null ? null : shortOf(approved, figure.amount);
  const isShort = short !== null && short * 100 > size(approved) * percent;
  const reds = rated(row, red);
  const greens = rated(row, good).filter((field) => !reds.includes(field));
  if (!isShort && reds.length === 0) return null;
  const of = row.year === undefined ? '' : ` for ${row.year}`;
  const figures =
    figure === null || short === null
      ? `, with no forecast beside it`
      : ` and ${figure.field === 'achieved' ? 'came to' : 'is forecast at'} ${formatPounds(figure.amount)}${short > 0 ? `, ${formatPounds(short)} short` : ''}`;
  const marks = [...reds.map((field) => `rated “${row[field]}” (${field === 'financialRating' ? 'finance' : 'delivery'})`)];
  const against =
    isShort && greens.length > 0 ? ` Against it: it is rated ${list([...new Set(greens.map((field) => `“${row[field]}”`))])}.` : '';
  const cells: Cell[] = [
    at(row, 'approved'),
    ...reds.map((field) => at(row, field)),
    ...(row.mitigation === undefined ? [] : [at(row, 'mitigation')]),
  ];
  return {
    text: `“${nameOf(row)}” ${putAt(row)} ${formatPounds(size(approved))}${of}${figures}${marks.length > 0 ? `; it is ${list(marks)}` : ''}.${against} ${row.mitigation === undefined ? 'No mitigation is recorded.' : `Mitigation: “${row.mitigation}”.`} Say what takes its place, or what the plan can do without.`,
    about: [row.id],
    evidence: evidenceOf(isShort && figure !== null ? at(row, figure.field) : at(row, reds[0] ?? 'approved'), cells),
    amount: isShort && short !== null ? short : size(approved),
  };
}

/** Why nothing can be said of a saving; null where something can. */
function untold(row: Entry, asOf: Day): Unjudged | null {
  const says = latest(row, asOf) !== null || rated(row, red).length > 0 || rated(row, good).length > 0;
  if (row.approved !== undefined && says) return null;
  const field = row.approved === undefined ? 'approved' : 'forecast';
  return {
    about: row.id,
    because: `${field === 'approved' ? 'no approved amount' : 'neither a forecast nor a rating that says'}: ${whyMissing(row, field)}`,
    cell: at(row, field),
  };
}

/** A saving that will not come to what was approved. */
export const savingOffTrack: Rule = {
  card: {
    family: 'money',
    title: 'A saving is off track',
    severity: 'warning',
    method:
      'The forecast of a saving, or what was achieved once its year is over, is more than `tolerancePercent` below what was approved; or its finance or delivery rating is red. A saving is found once, with all that says so and with what speaks against it.',
    exclusions: [
      'What was achieved so far in a year that runs on says nothing.',
      'A rating of amber says neither.',
      'A saving approved at nought is left alone.',
      'A saving with no approved amount, or with neither a forecast nor a rating that says, is not judged.',
    ],
    why: 'The budget already counts the money; what does not come in is an overspend somewhere.',
    remedy: 'Find what takes its place, or take it out of the budget; write the mitigation beside it.',
    source: 'Savings monitoring as councils publish it: approved, achieved or anticipated, at risk, explanation and mitigation',
    limits: { tolerancePercent: 10 },
  },
  judge(picture, limits) {
    const { asOf } = picture.workspace;
    const savings = inOrder(picture.records.savings).filter(({ approved }) => approved !== 0);
    return {
      examined: savings.length,
      found: savings.flatMap((row) => judged(row, asOf, limits['tolerancePercent'] ?? 10) ?? []),
      unjudged: savings.flatMap((row) => untold(row, asOf) ?? []),
    };
  },
};
