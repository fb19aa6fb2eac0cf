import type { PageRow, Where } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { Tone } from '../../nouns/tone.ts';
import { formatDay } from '../../values/day.ts';
import { contractsInScope, inThePlan } from '../map/in-scope.ts';
import { contractsEnding, endingFormula, noEndFormula, notLetAmong, standInWords, yearFrom } from '../register/contract-ends.ts';
import { lastDaysTakenWords } from '../register/last-day-taken.ts';
import { absent, liveCount } from '../tables/cells.ts';
import { line } from './line.ts';

/** Contracts that end within twelve months, and those that state no end. */
export function endingLines(plan: Plan): PageRow[] {
  const { records, workspace } = plan;
  if (records.contracts.length === 0) return [line('ending', 'Contracts ending within 12 months', absent('no contract register'), '')];
  const own = contractsInScope(plan);
  const only: Where = own.length === records.contracts.length ? {} : { scope: inThePlan };
  const whose = own.length === records.contracts.length ? '' : 'in scope; ';
  const { ending, unknown } = contractsEnding(own, workspace.asOf);
  const toned = (found: readonly unknown[]): Tone | undefined => (found.length > 0 ? 'warn' : undefined);
  return [
    line(
      'ending',
      'Contracts ending within 12 months',
      liveCount(ending.length, endingFormula(records.contracts, workspace.asOf, only), toned(ending)),
      [`${whose}to ${formatDay(yearFrom(workspace.asOf))}, extensions counted`, lastDaysTakenWords(ending) ?? [], 'see Contracts']
        .flat()
        .join('; '),
    ),
    line(
      'no end',
      'Contracts with no end date',
      liveCount(unknown.length, noEndFormula(records.contracts, only), toned(unknown)),
      [`${whose}cannot be judged${notLetAmong(unknown, workspace.asOf)}`, standInWords(own) ?? [], 'see Contracts'].flat().join('; '),
    ),
  ];
}
