import type { Model } from '../../nouns/model.ts';
import type { Term } from '../../nouns/year-total.ts';
import type { Ground } from './records.ts';

/** Terms of a year's total by which a measure takes money off it. */
const takesOff: ReadonlySet<Term> = new Set<Term>(['savings', 'avoidance', 'income']);

/**
 * Whether a measure gives away what a council would settle for: a price to be argued about, a saving nobody has decided (an estimate, as
 * the forecast of a saving is), or money moved on a contract while its procurement is open and nobody has decided.
 */
function isPosition(model: Model, id: string, openIds: ReadonlySet<string>): boolean {
  const measure = model.measures.find((each) => each.id === id);
  if (!measure) return false;
  if (measure.kind === 'reprice') return true;
  if (measure.decision !== null) return false;
  if (takesOff.has(measure.term)) return true;
  const ground = model.ground.measures[id];
  const named = ground?.contracts ?? [];
  const onLines = (ground?.onLines ?? []).flatMap(({ line }) => model.ground.lines[line]?.contracts ?? []);
  return [...named, ...onLines].some((contract) => openIds.has(contract));
}

/**
 * Whether a scenario is left out whole. One measure cannot be taken out of it: its totals, its lines and its gaps all hold the measure,
 * and a reader could subtract. So it goes when any of its measures must, and when a record of its budget did.
 */
export function isHeldBack(model: Model, ground: Ground, openIds: ReadonlySet<string>, isBudgetWhole: boolean): boolean {
  if (!isBudgetWhole) return true;
  const { jobs, words } = ground;
  return (
    model.measures.some(({ id }) => isPosition(model, id, openIds)) ||
    sayings(model).some((text) => jobs.goInSmallTeam(text) || jobs.nameSmallTeam(text) || words.marksRow(text))
  );
}

/** Everything a scenario says in words of its own: what it is called, its measures with who decided them, and what it takes for granted. */
function sayings({ scenario, measures, uplifts, assumptions }: Model): string[] {
  const ofMeasures = measures.flatMap(({ id, title, decision }) => [id, title, ...(decision === null ? [] : [decision])]);
  return [scenario, ...ofMeasures, ...Object.entries(uplifts).flat(), ...assumptions.map(({ text }) => text)];
}

/** A scenario without its ranges and without how sure anybody is of a measure: both are estimates. */
export function withoutEstimates(model: Model): Model {
  const { draws: _, reach: __, ...left } = model;
  return { ...left, measures: model.measures.map((measure) => ({ ...measure, confidence: null })) };
}
