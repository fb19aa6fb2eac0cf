import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Risk } from '../../nouns/intent.ts';
import { at, type Row } from '../../nouns/row.ts';
import { keyOfTable } from '../../nouns/table.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';

type Scored = Row<Risk> & { readonly likelihood: number; readonly impact: number; readonly score: number };

function isScored(row: Row<Risk>): row is Scored {
  return row.likelihood !== undefined && row.impact !== undefined && row.score !== undefined;
}

function isProduct({ likelihood, impact, score }: Scored): boolean {
  return Math.abs(likelihood * impact - score) < 1e-9;
}

/** What is wrong in one register. It multiplies when half of its scores are products; else it scores in some way of its own. */
function judgeRegister(rows: readonly [Scored, ...Scored[]]): { readonly found: Found[]; readonly unjudged: Unjudged[] } {
  const wrong = rows.filter((row) => !isProduct(row));
  const [first] = rows;
  if (wrong.length * 2 > rows.length)
    return {
      found: [],
      unjudged: [
        {
          about: first.id,
          because: 'most of its scores are not likelihood times impact, so the register scores in another way',
          cell: at(first, 'score'),
        },
      ],
    };
  const found = wrong.map((row) => ({
    text: `“${row.event ?? row.cause ?? row.id}” has likelihood ${row.likelihood} and impact ${row.impact}, which make ${Number((row.likelihood * row.impact).toFixed(6))}, and a score of ${row.score}. Correct whichever is wrong.`,
    about: [row.id],
    evidence: evidenceOf(at(row, 'score'), [at(row, 'likelihood'), at(row, 'impact')]),
  }));
  return { found, unjudged: [] };
}

/** A risk whose score is not what its likelihood and impact make. */
export const riskScoreDoesNotMatch: Rule = {
  card: {
    family: 'papers',
    title: 'A risk score does not match',
    severity: 'warning',
    method: 'Likelihood times impact is compared with the score, register by register.',
    exclusions: [
      'A risk with none of the three is left alone.',
      'A register most of whose scores are something else scores in another way, or at another moment (before or after controls), and is not judged.',
      'A risk that lacks one of the three is not judged.',
    ],
    why: 'Risks are put in order by their score, so a slip hides one that should be at the top or frightens with one that should not.',
    remedy: 'Work the score out again, or say which of the two figures changed.',
    source:
      'Risks as cause, event and effect with likelihood, impact and score: the annual plan workbook of the sector; no law sets the scale',
    limits: {},
  },
  judge({ records }) {
    const rows = inOrder(records.risks).filter((row) => [row.likelihood, row.impact, row.score].some((value) => value !== undefined));
    const registers = grouped(rows.filter(isScored), ({ origin: { table } }) => keyOfTable(table));
    const verdicts = registers.map(([, own]) => judgeRegister(own));
    const lacking = rows
      .filter((row) => !isScored(row))
      .map((row): Unjudged => {
        const field = (['score', 'likelihood', 'impact'] as const).find((one) => row[one] === undefined) ?? 'score';
        return { about: row.id, because: `its ${field} is not stated`, cell: at(row, field) };
      });
    return {
      examined: rows.length,
      found: verdicts.flatMap(({ found }) => found),
      unjudged: [...verdicts.flatMap(({ unjudged }) => unjudged), ...lacking],
    };
  },
};
