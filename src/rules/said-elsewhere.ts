import type { Finding } from '../nouns/finding.ts';
import type { Cell } from '../values/cell.ts';
import { placeOf } from './standing.ts';

/** Rules that say what a missing value costs, and whom to ask for it. */
const sayWhatIsMissing = new Set([
  'no-end-date',
  'transparency-field-missing',
  'undated',
  'blank-sign-off',
  'high-risk-without-control',
  'activity-without-lead',
  'activity-without-outcome',
  'proposal-without-impact-assessment',
  'saving-without-impact-assessment',
]);

/**
 * Whether a rule that knows what a cell is for has already said that it holds no value. Rules of how cells are filled in (a placeholder,
 * words where a date belongs) then leave the cell to it: a column that says TBC is one thing to mend, and is said where it matters most.
 */
export function saidElsewhere(found: readonly Finding[]): (cell: Cell) => boolean {
  const said = new Set(found.filter(({ code }) => sayWhatIsMissing.has(code)).flatMap(({ evidence }) => evidence.map(placeOf)));
  return (cell) => said.has(placeOf(cell));
}
