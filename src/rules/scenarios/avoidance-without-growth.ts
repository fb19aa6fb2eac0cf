import type { Found } from '../../nouns/finding.ts';
import type { MeasureEffect, Model } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import { formatPounds, type Pence, pence } from '../../values/money.ts';
import type { FinancialYear } from '../../values/year.ts';
import { askedAt } from '../lines/takings.ts';
import { evidenceOf } from '../order.ts';
import { quoted } from '../standing.ts';
import type { ScenarioRule } from './scenario-rule.ts';

/** A year in which growth that is said not to come was never there: what is avoided on some lines, and what grows on them. */
interface Short {
  readonly year: FinancialYear;
  readonly avoided: Pence;
  readonly grows: Pence;
}

const rises: ReadonlySet<string> = new Set(['indexation', 'pressures']);

/** The lines a measure avoids cost on. */
function linesOf({ lines, ground }: Model, { id }: MeasureEffect): readonly ModelLine[] {
  const own = new Set((ground.measures[id]?.onLines ?? []).flatMap(({ line, term }) => (term === 'avoidance' ? [line] : [])));
  return lines.filter(({ id: line }) => own.has(line));
}

/** The years in which all that is avoided on these lines is more than all that grows on them; the year with the widest gap. */
function shortOf({ years, entries }: Model, lines: readonly ModelLine[]): Short | null {
  const here = new Set(lines.map(({ id }) => id));
  const own = entries.filter(({ line }) => here.has(line));
  const sumOf = (year: FinancialYear, is: (term: string) => boolean): Pence =>
    pence(own.reduce((sum, entry) => (entry.year === year && is(entry.term) ? sum + entry.amount : sum), 0));
  const all = years.map((year) => ({
    year,
    avoided: sumOf(year, (term) => term === 'avoidance'),
    grows: pence(
      Math.max(
        0,
        sumOf(year, (term) => rises.has(term)),
      ),
    ),
  }));
  const gap = ({ avoided, grows }: Short): number => avoided - grows;
  const widest = all.reduce<Short | null>((most, one) => (most === null || gap(one) > gap(most) ? one : most), null);
  return widest !== null && gap(widest) > 0 ? widest : null;
}

function finding(model: Model, measure: MeasureEffect): Found | null {
  const lines = linesOf(model, measure);
  const [first] = lines;
  const short = shortOf(model, lines);
  if (first === undefined || short === null) return null;
  const { year, avoided, grows } = short;
  const held = grows === 0 ? 'no growth' : `growth of only ${formatPounds(grows)}`;
  const cash = measure.cashable ? ' It is marked cashable, and there is no budget to take it from.' : '';
  return {
    text: `\`${measure.id}\` counts growth that does not come on ${quoted(lines.map(({ title }) => title))}; in ${year} ${formatPounds(avoided)} is avoided there, and this model holds ${held} on ${lines.length === 1 ? 'that line' : 'those lines'}.${cash} Put the growth into the model (a \`demand\` measure or an uplift), or leave the cost avoided out of the budget.`,
    about: [measure.id],
    evidence: evidenceOf(first.cell, [...askedAt(measure), ...lines.map(({ cell }) => cell)]),
    severity: measure.cashable ? 'error' : 'warning',
    amount: pence(avoided - grows),
  };
}

/** Cost said to be avoided that was never in the budget. */
export const avoidanceWithoutGrowth: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'Cost avoided that is not in the budget',
    severity: 'warning',
    method:
      'For each measure of cost avoidance, all that is avoided on its lines in a year is held against all that grows on them in the model, by uplifts, indexation and demand. A year in which more is avoided than grows is found, with the widest gap. It is an error where the measure is marked cashable.',
    exclusions: [
      'Growth already inside the budget of the base year is in no file, and is not seen.',
      'Growth that a line holds for another measure is not told apart from its own.',
    ],
    why: 'Growth that was never budgeted cannot be taken out of a budget: the line would fall below what it pays for.',
    remedy: 'Put the growth into the base or the model, or show the avoidance beside the budget and not in it.',
    source: 'Good practice: cost avoidance is cashable only where the budget for the growth is in the base',
    limits: {},
  },
  judge({ model }) {
    const own = model.measures.filter(({ term }) => term === 'avoidance');
    return { examined: own.length, found: own.flatMap((measure) => finding(model, measure) ?? []), unjudged: [] };
  },
};
