import { isCountedElsewhere } from '../../nouns/counted-once.ts';
import type { Finding } from '../../nouns/finding.ts';
import type { PageTable } from '../../nouns/page.ts';
import type { Placement } from '../../nouns/placement.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { Cell } from '../../values/cell.ts';
import { count } from '../../values/text.ts';
import { absent, words } from '../tables/cells.ts';
import { column } from '../tables/page-table.ts';
import { outOfScope } from '../tables/titles.ts';

/** What stands in the scope column of what is part of the plan; of what is not, that it is out of scope. */
export const inThePlan = 'In the plan';

/** Services and contracts the plan is about, those that could not be placed among them: a register holds the whole council's. */
export function inScope(placements: readonly Placement[]): readonly Placement[] {
  return placements.filter(({ status }) => status !== 'out-of-scope');
}

/** Contracts, by their ids, that are nothing of this plan's. */
export function outOfScopeContracts(placements: readonly Placement[]): ReadonlySet<string> {
  return new Set(placements.filter(({ of, status }) => of === 'contracts' && status === 'out-of-scope').map(({ id }) => id));
}

/** The contracts of the register that the plan is about, what several bodies buy together once. */
export function contractsInScope({ records, placements }: Pick<Plan, 'records' | 'placements'>): Plan['records']['contracts'] {
  const outside = new Set([...outOfScopeContracts(placements), ...placements.filter(isCountedElsewhere).map(({ id }) => id)]);
  return outside.size === 0 ? records.contracts : records.contracts.filter(({ id }) => !outside.has(id));
}

const number = (n: number): string => n.toLocaleString('en-GB');

function rowOf({ file, sheet, cell }: Cell): string {
  return [file, sheet ?? '', cell.replace(/^[A-Z]+(?=\d+$)/, '')].join('\n');
}

interface Sides {
  readonly inside: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
}

/** The rows of what is in scope, and of what is not. */
function sidesOf(placements: readonly Placement[]): Sides {
  const inside = new Set(inScope(placements).map(({ cell }) => rowOf(cell)));
  return { inside, outside: new Set(placements.map(({ cell }) => rowOf(cell)).filter((row) => !inside.has(row))) };
}

/** Of a finding that rests on rows in scope and on others, a sentence that says so: what it counts and adds up is of both. Empty for all others. */
export function beyondScope(placements: readonly Placement[]): (finding: Pick<Finding, 'evidence'>) => string {
  const { inside, outside } = sidesOf(placements);
  return ({ evidence }) => {
    if (outside.size === 0) return '';
    const rows = [...new Set(evidence.map(rowOf))];
    const [own, others] = [inside, outside].map((side) => rows.filter((row) => side.has(row)).length) as [number, number];
    if (own === 0 || others === 0) return '';
    return `Of the ${count(own + others, 'row')} counted here ${number(others)} ${others === 1 ? 'is' : 'are'} out of scope of the plan, and ${number(own)} in it.`;
  };
}

/** Whether some cells stand in rows of what is out of scope, and none of them in a row of what is in it. */
export function isOfOthers(placements: readonly Placement[]): (cells: readonly Cell[]) => boolean {
  const { inside, outside } = sidesOf(placements);
  return (cells) => {
    if (outside.size === 0) return false;
    const rows = cells.map(rowOf);
    return rows.some((row) => outside.has(row)) && !rows.some((row) => inside.has(row));
  };
}

/** Findings, by their keys, that rest on what is out of scope alone. */
export function findingsOutOfScope({ findings, placements }: Pick<Plan, 'findings' | 'placements'>): ReadonlySet<string> {
  const isOutside = isOfOthers(placements);
  return new Set(findings.filter(({ evidence }) => isOutside(evidence)).map(({ key }) => key));
}

/** Findings the plan is about. */
export function findingsInScope(plan: Pick<Plan, 'findings' | 'placements'>): readonly Finding[] {
  const outside = findingsOutOfScope(plan);
  return plan.findings.filter(({ key }) => !outside.has(key));
}

/** A table that says of each row, after one of its columns, whether it is part of the plan, what is not beneath the rest; as it was where all of it is. */
export function withScope(table: PageTable, after: string, isOutside: readonly boolean[]): PageTable {
  if (!isOutside.includes(true)) return table;
  const at = table.columns.findIndex(({ id }) => id === after) + 1;
  const said = table.rows.map((row, index) => {
    const scope = row.total ? absent('') : isOutside[index] ? words(outOfScope, 'muted') : words(inThePlan);
    return { ...row, cells: { ...row.cells, scope } };
  });
  const beneath = said.filter((row, index) => !row.total && isOutside[index]);
  return {
    ...table,
    columns: [
      ...table.columns.slice(0, at),
      column('scope', 'Scope', 12, 'whether the map places its service under an element of the plan, or out of scope'),
      ...table.columns.slice(at),
    ],
    rows: [...said.filter((row, index) => !row.total && !isOutside[index]), ...beneath, ...said.filter(({ total }) => total)],
  };
}
