import type { Problem, Row, Solution, Solver, Terms } from '../finance/reach/solver.ts';

const named = (column: number): string => `x${column}`;

function sumOf(terms: Terms): string {
  const parts = [...terms].filter(([, by]) => by !== 0).map(([column, by]) => `${by < 0 ? '-' : '+'} ${Math.abs(by)} ${named(column)}`);
  return parts.length === 0 ? `0 ${named(0)}` : parts.join(' ');
}

function rowText({ low, high, terms }: Row, index: number): string[] {
  const left = sumOf(terms);
  if (low === high) return [` r${index}: ${left} = ${low}`];
  return [...(low > -Infinity ? [` r${index}l: ${left} >= ${low}`] : []), ...(high < Infinity ? [` r${index}h: ${left} <= ${high}`] : [])];
}

/** A problem in the words of a solver: CPLEX LP text. */
function problemText({ columns, rows, goal }: Problem): string {
  const bounds = columns.flatMap(({ low, high, whole }, index) =>
    whole
      ? []
      : [
          low === -Infinity && high === Infinity
            ? ` ${named(index)} free`
            : ` ${low} <= ${named(index)} <= ${high === Infinity ? '+inf' : high}`,
        ],
  );
  const whole = columns.flatMap((column, index) => (column.whole ? [` ${named(index)}`] : []));
  return [
    goal.sense === 'least' ? 'Minimize' : 'Maximize',
    ` goal: ${sumOf(goal.terms)}`,
    'Subject To',
    ...rows.flatMap(rowText),
    'Bounds',
    ...bounds,
    'Binary',
    ...whole,
    'End',
  ].join('\n');
}

/** How many columns a problem may have to be solved as it is. */
const SMALL = 400;

/** The solver, loaded once it is asked for: HiGHS, single-threaded, so that the same problem has the same answer on every machine. */
export async function loadSolver(): Promise<Solver> {
  const { default: loaded } = await import('highs');
  // Its types are written for CommonJS, where the function is one `default` further in than it is here.
  const loadHighs = loaded as unknown as typeof loaded.default;
  const highs = await loadHighs();
  return (problem): Solution => {
    const text = problemText(problem);
    const solved = (presolve: 'on' | 'off') =>
      highs.solve(text, { output_flag: false, presolve, mip_rel_gap: 0, mip_abs_gap: problem.gap });
    // Made smaller before it is solved, a problem with answers has once been called one without. Small ones are solved as they are,
    // large ones cannot wait for that; that there is none is asked both ways.
    const [first, second] = problem.columns.length > SMALL ? (['on', 'off'] as const) : (['off', 'on'] as const);
    const once = solved(first);
    const { Status, ObjectiveValue, Columns } = once.Status === 'Infeasible' ? solved(second) : once;
    if (Status === 'Infeasible') return { found: 'none' };
    if (Status !== 'Optimal') return { found: 'unknown' };
    const values = problem.columns.map(
      (_, index) => (Columns as Readonly<Record<string, { readonly Primal?: number }>>)[named(index)]?.Primal ?? 0,
    );
    return { found: 'best', value: ObjectiveValue, columns: values };
  };
}
