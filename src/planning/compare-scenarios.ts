import type {
  MeasureChange,
  PlannedMeasure,
  PlannedMeasures,
  ScenarioComparison,
  ScenariosCompared,
} from '../nouns/scenario-comparison.ts';
import { type Pence, pence } from '../values/money.ts';

const keyOf = ({ scenario, measure, kind }: PlannedMeasure): string => JSON.stringify([scenario, measure, kind]);

/** Measures by scenario, title and kind; those that share all three are counted together, for nothing tells them apart. */
function byName(measures: readonly PlannedMeasure[]): ReadonlyMap<string, PlannedMeasure> {
  const found = new Map<string, PlannedMeasure>();
  for (const one of measures) {
    const held = found.get(keyOf(one));
    if (held === undefined) found.set(keyOf(one), one);
    else {
      const years = [...new Set([...Object.keys(held.amounts), ...Object.keys(one.amounts)])];
      const both = years.map((year) => [year, pence((held.amounts[year] ?? 0) + (one.amounts[year] ?? 0))]);
      found.set(keyOf(one), { ...held, amounts: Object.fromEntries(both) });
    }
  }
  return found;
}

function changeOf(was: PlannedMeasure | undefined, is: PlannedMeasure | undefined): MeasureChange | null {
  const one = (is ?? was) as PlannedMeasure;
  const became = was === undefined ? 'new' : is === undefined ? 'gone' : 'changed';
  const years = Object.keys(one.amounts).sort();
  const differs = years.flatMap((year): [string, { was: Pence | null; is: Pence | null }][] => {
    const [before, now] = [was?.amounts[year], is?.amounts[year]];
    // A year that only one of two plans reaches is no change of a measure both have.
    if (became === 'changed' && (before === undefined || now === undefined || before === now)) return [];
    return [[year, { was: before ?? null, is: now ?? null }]];
  });
  if (became === 'changed' && differs.length === 0) return null;
  const { scenario, measure, kind } = one;
  return { scenario, measure, kind, became, amounts: Object.fromEntries(differs), at: [was?.at ?? null, is?.at ?? null] };
}

/** What became of the scenarios of two plans, measure by measure, whatever the order of either; null where neither has a measure. */
export function scenariosCompared(was: PlannedMeasures, is: PlannedMeasures): ScenariosCompared | null {
  if ('because' in was) return was;
  if ('because' in is) return is;
  return was.measures.length + is.measures.length === 0 ? null : compareScenarios(was.measures, is.measures);
}

function compareScenarios(was: readonly PlannedMeasure[], is: readonly PlannedMeasure[]): ScenarioComparison {
  const names = (measures: readonly PlannedMeasure[]) => new Set(measures.map(({ scenario }) => scenario));
  const [before, now] = [names(was), names(is)];
  const inBoth = ({ scenario }: PlannedMeasure): boolean => before.has(scenario) && now.has(scenario);
  const [older, newer] = [byName(was.filter(inBoth)), byName(is.filter(inBoth))];
  const keys = [...new Set([...older.keys(), ...newer.keys()])].sort();
  const changes = keys.map((key) => changeOf(older.get(key), newer.get(key)));
  const measures = changes.filter((change) => change !== null);
  return {
    added: [...now].filter((name) => !before.has(name)).sort(),
    removed: [...before].filter((name) => !now.has(name)).sort(),
    measures,
    unchanged: changes.length - measures.length,
  };
}
