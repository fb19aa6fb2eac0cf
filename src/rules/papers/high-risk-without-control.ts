import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Risk } from '../../nouns/intent.ts';
import { at, type Row } from '../../nouns/row.ts';
import { hasColumn, headingOf, keyOfTable } from '../../nouns/table.ts';
import { list } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';

const needed = ['control', 'owner'] as const;

/** A risk's score as the register gives it, else what its likelihood and impact make. */
function scoreOf({ score, likelihood, impact }: Risk): number | undefined {
  return score ?? (likelihood === undefined || impact === undefined ? undefined : likelihood * impact);
}

function finding(row: Row<Risk>, score: number): Found | null {
  const lacks = needed.filter((field) => hasColumn(row.origin.table, field) && (row[field] ?? '').trim() === '');
  const [first, ...others] = lacks;
  if (first === undefined) return null;
  return {
    text: `“${row.event ?? row.cause ?? row.id}” scores ${score} and has no ${list(lacks)}. Say ${lacks.includes('control') ? 'what holds it down' : ''}${lacks.length > 1 ? ' and ' : ''}${lacks.includes('owner') ? 'who answers for it' : ''}.`,
    about: [row.id],
    evidence: evidenceOf(at(row, first), [...others.map((field) => at(row, field)), at(row, 'score')]),
  };
}

/** What is wrong in one register, and what its scale or its columns keep from being judged. */
function judgeRegister(
  rows: readonly [Row<Risk>, ...Row<Risk>[]],
  limits: { readonly high: number; readonly most: number },
): { readonly found: Found[]; readonly unjudged: Unjudged[] } {
  const [{ id, origin }] = rows;
  const { table } = origin;
  const say = (because: string): Unjudged => ({ about: id, because, cell: headingOf(table, 'score') });
  if (rows.some((row) => (scoreOf(row) ?? 0) > limits.most))
    return { found: [], unjudged: [say(`its register scores beyond ${limits.most}, so which score is high cannot be told`)] };
  const columnless = needed.filter((field) => !hasColumn(table, field));
  const unscored = rows.filter((row) => scoreOf(row) === undefined);
  return {
    found: rows.flatMap((row) => {
      const score = scoreOf(row);
      return score === undefined || score < limits.high ? [] : (finding(row, score) ?? []);
    }),
    unjudged: [
      ...(columnless.length > 0 ? [say(`its register has no column for ${list(columnless)}`)] : []),
      ...unscored.map((row) => ({
        about: row.id,
        because: 'it has no score, and no likelihood and impact to make one',
        cell: at(row, 'score'),
      })),
    ],
  };
}

/** A high risk that nothing holds down or nobody answers for. */
export const highRiskWithoutControl: Rule = {
  card: {
    family: 'papers',
    title: 'A high risk has no control or owner',
    severity: 'warning',
    method:
      'A risk that scores `highScore` or more, by its own score or by likelihood times impact, has nothing under its control or its owner; a cell that says TBC counts as nothing.',
    exclusions: [
      'Whether a control works is not asked.',
      'A register that scores beyond `mostScore` uses another scale and is not judged.',
      'A risk that cannot be scored is not judged, nor is a column the register does not have.',
    ],
    why: 'It is written down as likely and grave, and nobody is doing anything about it that the plan knows of.',
    remedy: 'Write what holds it down and who answers for it, or score it again.',
    source: 'Five by five risk matrices as councils use them, with fifteen and more as high: practice from memory, no law sets it',
    limits: { highScore: 15, mostScore: 25 },
  },
  judge({ records }, limits) {
    const rows = inOrder(records.risks);
    const registers = grouped(rows, ({ origin: { table } }) => keyOfTable(table));
    const verdicts = registers.map(([, own]) => judgeRegister(own, { high: limits['highScore'] ?? 15, most: limits['mostScore'] ?? 25 }));
    return {
      examined: rows.length,
      found: verdicts.flatMap(({ found }) => found),
      unjudged: verdicts.flatMap(({ unjudged }) => unjudged),
    };
  },
};
