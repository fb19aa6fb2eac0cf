import { ratedAs } from '../../nouns/better.ts';
import { calledOf } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import { heldAgainst, unreadFigure } from '../../nouns/held-against.ts';
import type { Kpi } from '../../nouns/intent.ts';
import { at, figureWritten, type Row } from '../../nouns/row.ts';
import type { Milestone } from '../../nouns/timeline.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { keyOf } from '../../values/text.ts';
import { statusOf } from '../contract/done.ts';
import type { Watch } from '../ground.ts';
import { milestoneId } from './milestone-id.ts';

/** What a result says of its target: met, missed, nothing one can tell, or that there is none yet. */
type Result = { readonly is: 'met' | 'missed' | 'untold' | 'unreported'; readonly because: string };

/** Contracts by what a table of results may call them: id, reference or title. Of several called the same, the first. */
function contractsByName(contracts: readonly Row<Contract>[]): ReadonlyMap<string, Row<Contract>> {
  const named = new Map<string, Row<Contract>>();
  for (const contract of contracts)
    for (const name of [contract.id, contract.ref, contract.title])
      if (name !== undefined && !named.has(keyOf(name))) named.set(keyOf(name), contract);
  return named;
}

/** A result as the notices of a contract need it: the last day of its period, and whether it is reported, and missed. */
export interface Reported {
  readonly due: Day | null;
  readonly isReported: boolean;
  readonly isMissed: boolean;
  readonly cell: Cell;
}

/** The results a table reports of each contract, by the contract's id; null where there is no table of them. */
export function resultsByContract(
  kpis: readonly Row<Kpi>[],
  contracts: readonly Row<Contract>[],
): ReadonlyMap<string, readonly Reported[]> | null {
  if (kpis.length === 0) return null;
  const named = contractsByName(contracts);
  const results = new Map<string, Reported[]>();
  for (const kpi of kpis) {
    const contract = kpi.contract === undefined ? undefined : named.get(keyOf(kpi.contract));
    if (contract === undefined) continue;
    const { is } = resultOf(kpi);
    const isReported = kpi.actual !== undefined || is === 'met' || is === 'missed';
    const result = { due: endOfPeriod(kpi), isReported, isMissed: is === 'missed', cell: at(kpi, 'actual') };
    results.set(contract.id, [...(results.get(contract.id) ?? []), result]);
  }
  return results;
}

const endOfPeriod = ({ period }: Kpi): Day | null => period?.at(-1)?.period?.to ?? null;

/** Results that fell due: reported, whether met or missed, or overdue where a period has ended and none is. One milestone for each measure and period of the `kpis` table. */
export function kpiMilestones(kpis: readonly Row<Kpi>[], contracts: readonly Row<Contract>[], watch: Watch): Milestone[] {
  if (kpis.length === 0) return [];
  const named = contractsByName(contracts);
  return kpis.flatMap((kpi) => milestoneOf(kpi, named, watch));
}

function milestoneOf(kpi: Row<Kpi>, contracts: ReadonlyMap<string, Row<Contract>>, { asOf, ahead }: Watch): Milestone[] {
  if (kpi.measure === undefined) return [];
  const contract = kpi.contract === undefined ? undefined : contracts.get(keyOf(kpi.contract));
  const cell = at(kpi, 'actual');
  const due = endOfPeriod(kpi);
  const result = resultOf(kpi);
  return [
    {
      id: milestoneId('kpi result', `${contract?.id ?? kpi.contract ?? ''} ${kpi.measure}`, kpi.period?.at(-1)?.text),
      contract: contract?.id ?? kpi.contract ?? kpi.id,
      title: `${contract ? calledOf(contract) : (kpi.contract ?? 'No contract named')}: ${kpi.measure}`,
      kind: 'kpi result',
      due,
      status: statusFor(result, due, asOf, ahead),
      because: `${result.because}${result.is === 'unreported' ? periodSaid(kpi, due) : result.is === 'missed' ? ', and so missed' : ''}, see ${formatCell(cell)}.`,
      source: formatCell(cell),
      cell,
      ...(due !== null && { counted: { how: 'the last day of its period', from: at(kpi, 'period') } }),
      owner: contract?.owner ?? null,
    },
  ];
}

function statusFor({ is }: Result, due: Milestone['due'], asOf: Watch['asOf'], ahead: number): Milestone['status'] {
  if (is === 'met') return 'done';
  // What is missed so far may still be met. What a period that has ended missed is reported: a finding says that, and no date is overdue.
  if (is === 'missed') return due !== null && due > asOf ? statusOf(due, 'untold', asOf, ahead) : 'done';
  if (is === 'untold' || due === null) return 'unknown';
  return statusOf(due, 'not done', asOf, ahead);
}

function periodSaid({ period }: Kpi, due: Milestone['due']): string {
  const named = period?.at(-1)?.text;
  if (due !== null) return ` for ${named}, which ends on ${formatDay(due)}`;
  return named === undefined ? ', and no period is stated' : ` for “${named}”, which cannot be dated as written`;
}

/** A result against its target by which way is better; where that cannot be told, by its rating. */
function resultOf(kpi: Row<Kpi>): Result {
  const { actual, rating } = kpi;
  const rated = ratedAs(kpi);
  if (actual === undefined) {
    if (rated !== null) return { is: rated, because: `It is rated “${rating}”` };
    const unread = unreadFigure(kpi, 'actual');
    return unread === null ? { is: 'unreported', because: 'No result is reported' } : { is: 'untold', because: `Its result is ${unread}` };
  }
  const held = heldAgainst(kpi);
  if (held.is !== 'untold') return held;
  return rated === null ? held : { is: rated, because: `${figureWritten(kpi, 'actual', actual)} is rated “${rating}”` };
}
