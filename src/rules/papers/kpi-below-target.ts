import { ratedAs } from '../../nouns/better.ts';
import type { Found, Unjudged } from '../../nouns/finding.ts';
import { heldAgainst } from '../../nouns/held-against.ts';
import type { Kpi } from '../../nouns/intent.ts';
import { at, figureWritten, type Row } from '../../nouns/row.ts';
import type { Day } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { keyOf, list } from '../../values/text.ts';
import { cellsOnce, evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { whyMissing } from '../term.ts';

/** A result held against its target: how far short it falls, in percent of the target, which of a target of nought there is none; nought when it is met. */
interface Reported {
  readonly row: Row<Kpi>;
  readonly shortBy: number | 'of nought' | 'rated';
}

/** By which way is better; where the table does not say, by its rating; a reason when neither tells. */
function judgeResult(row: Row<Kpi>): Reported | { readonly because: string; readonly field: string } {
  const { actual, target } = row;
  const rated = ratedAs(row);
  if (actual === undefined && rated === null) return { because: `no result: ${whyMissing(row, 'actual')}`, field: 'actual' };
  const held = heldAgainst(row);
  if (held.is === 'met') return { row, shortBy: 0 };
  if (held.is === 'missed' && target === 0) return { row, shortBy: 'of nought' };
  if (held.is === 'untold' || actual === undefined || target === undefined) {
    if (rated !== null) return { row, shortBy: rated === 'missed' ? 'rated' : 0 };
    if (target === undefined) return { because: `no target: ${whyMissing(row, 'target')}`, field: 'target' };
    return held.is === 'untold' ? held : { because: `no result: ${whyMissing(row, 'actual')}`, field: 'actual' };
  }
  return { row, shortBy: (Math.abs(target - actual) / Math.abs(target)) * 100 };
}

function endOf({ period }: Kpi): Day | null {
  return period?.at(-1)?.period?.to ?? null;
}

function figure(row: Row<Kpi>, field: 'actual' | 'target'): string {
  const value = row[field];
  return value === undefined ? '' : figureWritten(row, field, value);
}

function said({ row, shortBy }: Reported): string {
  const when = row.period?.at(-1)?.text;
  const of = when === undefined ? '' : ` in ${when}`;
  if (shortBy === 'rated') return `${row.actual === undefined ? '' : `${figure(row, 'actual')}, `}rated “${row.rating}”${of}`;
  if (shortBy === 'of nought') return `${figure(row, 'actual')} against a target of ${figure(row, 'target')}${of}`;
  return `${figure(row, 'actual')} against ${figure(row, 'target')}${of} (${shortBy.toFixed(1)}% ${(row.actual ?? 0) < (row.target ?? 0) ? 'short' : 'over'})`;
}

function finding(reported: readonly [Reported, ...Reported[]], isMissed: (one: Reported) => boolean): Found | null {
  const missed = reported.filter(isMissed);
  const [first] = missed;
  if (first === undefined) return null;
  const inTime = [...reported].sort(inOrderOf(({ row }) => endOf(row) ?? ''));
  const latest = isMissed(inTime.at(-1) as Reported);
  const { contract, measure, id } = first.row;
  const cells = missed.flatMap(({ row }) => [at(row, 'actual'), at(row, row.target === undefined ? 'rating' : 'target')]);
  const [cell, ...others] = cellsOnce(cells);
  return {
    text: `${contract === undefined ? '' : `${contract}: `}“${measure ?? id}” missed its target ${missed.length === 1 && reported.length === 1 ? '' : `in ${missed.length} of ${reported.length} results `}with ${list(missed.map(said))}.${latest ? ' Ask the provider what will bring it back, and by when.' : ' The latest result meets it: see whether it holds.'}`,
    about: missed.map(({ row }) => row.id),
    evidence: evidenceOf(cell ?? at(first.row, 'measure'), others),
    ...(latest ? {} : { severity: 'advice' as const }),
  };
}

/** A measure of a contract that misses its target. */
export const kpiBelowTarget: Rule = {
  card: {
    family: 'papers',
    title: 'A measure misses its target',
    severity: 'warning',
    method:
      'The results of each measure of each contract are held against their targets by which way is better; where that cannot be done, their rating decides, of which amber says neither. A result more than `tolerancePercent` of the target on the wrong side is missed, and of a target of nought any such result; all of one measure are one finding, and it is advice when the latest meets its target.',
    exclusions: [
      'A period that has not ended is left alone.',
      'A line that names no measure is left alone.',
      'A missing result, target or direction is not judged where no rating says, nor figures in different units or of which one may be a share and the other a percentage.',
    ],
    why: 'It is what the contract was let to do, and the longer it goes unasked the less the contract can be held to.',
    remedy: 'Ask the provider for a plan with a day in it, or agree why the target should change and write that down.',
    source:
      'Procurement Act 2023 ss.52 and 71 for the largest contracts, light touch apart; key performance indicators of the annual plan workbook',
    limits: { tolerancePercent: 5 },
  },
  judge({ records, workspace }, limits) {
    const rows = inOrder(records.kpis).filter((row) => row.measure !== undefined && (endOf(row) ?? workspace.asOf) <= workspace.asOf);
    const judged = rows.map((row) => ({ row, result: judgeResult(row) }));
    const reported = judged.flatMap(({ result }) => ('shortBy' in result ? [result] : []));
    const isMissed = ({ shortBy }: Reported): boolean => typeof shortBy === 'string' || shortBy > (limits['tolerancePercent'] ?? 0);
    const measures = grouped(reported, ({ row }) => `${keyOf(row.contract ?? '')}\n${keyOf(row.measure ?? '')}`);
    const unjudged = judged.flatMap(({ row, result }): Unjudged[] =>
      'shortBy' in result ? [] : [{ about: row.id, because: result.because, cell: at(row, result.field) }],
    );
    return { examined: rows.length, found: measures.flatMap(([, own]) => finding(own, isMissed) ?? []), unjudged };
  },
};
