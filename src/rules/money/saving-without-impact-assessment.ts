import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Saving } from '../../nouns/money.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, nameOf, type Row } from '../../nouns/row.ts';
import { standingOf } from '../../nouns/standing-of-saving.ts';
import { hasColumn, headingOf } from '../../nouns/table.ts';
import { formatPounds, type Pence, pence, sum } from '../../values/money.ts';
import { count, keyOf } from '../../values/text.ts';
import { isAnswered } from '../lines/assessed.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Limits, Rule } from '../rule.ts';
import { lastingName, quoted, tableName } from '../standing.ts';
import { whyMissing } from '../term.ts';

type Entry = Row<Saving>;

/** Proposals whose impact was assessed, by reference and by name: the log may hold what the tracker does not. */
function assessed(picture: Picture): ReadonlySet<string> {
  return new Set(
    picture.records.proposals
      .filter(({ eia }) => isAnswered(eia))
      .flatMap(({ ref, proposal }) => [ref, proposal].flatMap((words) => (words === undefined ? [] : [keyOf(words)]))),
  );
}

function amountOf({ approved, forecast, achieved }: Saving): Pence {
  return pence(Math.abs(approved ?? forecast ?? achieved ?? 0));
}

function one(row: Entry): Found {
  const said = row.eia === undefined ? whyMissing(row, 'eia') : `the cell says “${row.eia}”`;
  const decided =
    row.decision === undefined
      ? ''
      : standingOf(row) === 'open'
        ? ` It is not decided: its decision is given as “${row.decision}”.`
        : ` It was decided: “${row.decision}”.`;
  return {
    text: `“${nameOf(row)}” would save ${formatPounds(amountOf(row))}, and no impact assessment seen in these files stands beside it: ${said}.${decided} Name the assessment, or say why none is needed.`,
    about: [row.id],
    evidence: evidenceOf(at(row, 'eia'), row.decision === undefined ? [] : [at(row, 'decision')]),
    amount: amountOf(row),
  };
}

/** A tracker in which no saving has one: one thing to ask of whoever keeps it. */
function all(rows: readonly [Entry, ...Entry[]]): Found {
  const { table } = rows[0].origin;
  return {
    text: `None of the ${count(rows.length, 'saving')} of this tracker names an impact assessment: ${quoted(rows.map(nameOf))}. Name them, or say why none is needed.`,
    about: [lastingName(table)],
    evidence: evidenceOf(
      headingOf(table, 'eia'),
      rows.map((row) => at(row, 'eia')),
    ),
    amount: sum(rows.map(amountOf)),
  };
}

function inTable(rows: readonly [Entry, ...Entry[]], isAssessed: (row: Entry) => boolean, limits: Limits): Found[] {
  const lacking = rows.filter((row) => !isAssessed(row));
  const [first, ...others] = lacking;
  return first !== undefined && lacking.length === rows.length && rows.length > (limits['oneByOne'] ?? 3)
    ? [all([first, ...others])]
    : lacking.map(one);
}

/** A saving nobody has said the impact of. */
export const savingWithoutImpactAssessment: Rule = {
  card: {
    family: 'money',
    title: 'A saving with no impact assessment',
    severity: 'warning',
    method:
      'A saving of the plan year or later with an amount names no equality impact assessment: the cell is blank, or says that there is none yet. A tracker of more than `oneByOne` savings none of which names one is one finding.',
    exclusions: [
      'Words that say none is needed are an answer, and so is an assessment in the log of proposals under its reference or name.',
      'Savings of earlier years, and of no amount, are left alone.',
      'What an assessment says is not read.',
      'A tracker with no column for it is not judged.',
    ],
    why: 'A decision taken before its impact is known can be set aside by a court, and the saving with it.',
    remedy: 'Assess the impact before the decision is taken, and write the reference beside the saving.',
    source:
      'Equality Act 2010 s.149 (from memory; not verified); Cambridgeshire, Child and Family Centres (2017), Community Impact Assessment put before Full Council',
    limits: { oneByOne: 3 },
  },
  judge(picture, limits) {
    const known = assessed(picture);
    const savings = inOrder(picture.records.savings).filter(
      (row) => amountOf(row) > 0 && (row.year ?? picture.workspace.year) >= picture.workspace.year,
    );
    const isAssessed = (row: Entry): boolean =>
      isAnswered(row.eia) || [row.ref, row.title].some((words) => words !== undefined && known.has(keyOf(words)));
    const tables = grouped(savings, ({ origin }) => tableName(origin.table)).map(([, own]) => own);
    const asking = tables.filter(([first]) => hasColumn(first.origin.table, 'eia'));
    const unjudged = tables
      .filter(([first]) => !hasColumn(first.origin.table, 'eia'))
      .flatMap((rows): Unjudged[] => {
        const unknown = rows.filter((row) => !isAssessed(row));
        return unknown.length === 0
          ? []
          : [
              {
                about: tableName(rows[0].origin.table),
                because: `the tracker has no column for impact assessments, and no log here names one for ${count(unknown.length, 'saving')}`,
                cell: headingOf(rows[0].origin.table, 'title'),
              },
            ];
      });
    return {
      examined: savings.length,
      found: asking.flatMap((rows) => inTable(rows, isAssessed, limits)),
      unjudged,
    };
  },
};
