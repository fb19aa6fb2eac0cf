import type { Found } from '../../nouns/finding.ts';
import type { MeasureEffect, Model } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { Cell } from '../../values/cell.ts';
import { type Pence, pence } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { type FinancialYear, yearsOn } from '../../values/year.ts';
import { askedAt } from '../lines/takings.ts';
import { evidenceOf } from '../order.ts';
import { quoted } from '../standing.ts';
import type { ScenarioRule } from './scenario-rule.ts';

/** What one maker adds to the price of one line in a year, on the year before. */
type Rises = (maker: string, line: string, year: FinancialYear) => number;

function risesOf({ entries }: Model): Rises {
  const sums = new Map<string, number>();
  const keyOf = (maker: string, line: string, year: string): string => JSON.stringify([maker, line, year]);
  for (const { by, id, line, year, term, amount } of entries) {
    if (term !== 'indexation' || by === 'cost') continue;
    const key = keyOf(`${by} ${id}`, line, year);
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  const of = (maker: string, line: string, year: FinancialYear): number => sums.get(keyOf(maker, line, year)) ?? 0;
  return (maker, line, year) => of(maker, line, year) - of(maker, line, yearsOn(year, -1));
}

interface Twice {
  readonly line: ModelLine;
  readonly years: readonly FinancialYear[];
}

function finding(
  measure: MeasureEffect,
  uplift: { readonly title: string; readonly cell: Cell | null },
  twice: readonly Twice[],
  amount: Pence,
): Found {
  const [first] = twice as readonly [Twice, ...Twice[]];
  const years = list([...new Set(twice.flatMap((each) => each.years))].sort());
  const where = uplift.cell === null ? '' : ` (${uplift.cell.cell})`;
  return {
    text: `${quoted(twice.map(({ line }) => line.title))} ${twice.length === 1 ? 'rises' : 'rise'} twice in ${years}: by the assumption “${uplift.title}”${where} and again by \`${measure.id}\`${measure.cell === null ? '' : ` (${measure.cell.cell})`}. A price rises once: name the other lines in the assumption’s \`on\`, or take the measure away.`,
    about: [measure.id],
    evidence: evidenceOf(first.line.cell, [...askedAt(measure), ...(uplift.cell === null ? [] : [uplift.cell])]),
    amount,
    severity: 'warning',
  };
}

/** A line whose price an assumption and a measure of indexation both raise in one year. */
export const raisedTwice: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'A price raised twice',
    severity: 'warning',
    method:
      'Each measure of kind `indexation` is held against the assumptions: a line that both raise in one year is found, with the place of each in the file and what the assumption adds to it.',
    exclusions: ['Several assumptions on one line are left alone: pay and prices are often written apart.'],
    why: 'A rise counted twice makes the gap look larger than it is, and every percentage after it wrong.',
    remedy: 'Take the line out of the assumption, or the measure out of the scenario.',
    source: 'Arithmetic of the scenario itself; that a price has one review a year is practice, not read in an instrument (not verified)',
    limits: {},
  },
  judge({ model }) {
    const measures = model.measures.filter(({ kind }) => kind === 'indexation');
    const rises = risesOf(model);
    const found = measures.flatMap((measure) =>
      Object.entries(model.ground.uplifts).flatMap(([id, uplift]): readonly Found[] => {
        const twice = model.lines.flatMap((line): readonly Twice[] => {
          const years = model.years.filter(
            (year) => rises(`measure ${measure.id}`, line.id, year) !== 0 && rises(`assumption ${id}`, line.id, year) !== 0,
          );
          return years.length === 0 ? [] : [{ line, years }];
        });
        const amount = twice.reduce(
          (sum, { line, years }) => years.reduce((own, year) => own + rises(`assumption ${id}`, line.id, year), sum),
          0,
        );
        return twice.length === 0 ? [] : [finding(measure, uplift, twice, pence(Math.abs(amount)))];
      }),
    );
    return { examined: measures.length, found, unjudged: [] };
  },
};
