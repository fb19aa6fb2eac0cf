import type { Found } from '../../nouns/finding.ts';
import type { MeasureEffect } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import { formatDay } from '../../values/day.ts';
import { type Pence, pence } from '../../values/money.ts';
import { type LineFund, lineFunds } from '../lines/line-funds.ts';
import { askedAt, mostTaken, type Taking, takingsOf } from '../lines/takings.ts';
import { evidenceOf } from '../order.ts';
import { quoted } from '../standing.ts';
import type { Modelled, ScenarioRule } from './scenario-rule.ts';

/** A measure that adds to lines a grant pays for, and how much in its fullest year. */
interface Adding {
  readonly measure: MeasureEffect;
  readonly lines: readonly ModelLine[];
  readonly grant: LineFund;
  readonly most: Pence;
}

/** What adds to lines of one and the same grant. */
function addingsOf({ model }: Modelled, funds: (line: ModelLine) => readonly LineFund[]): readonly Adding[] {
  return model.measures.flatMap((measure): readonly Adding[] => {
    const own = (model.ground.measures[measure.id]?.onLines ?? []).filter(({ term, amount }) => term === 'investment' && amount > 0);
    const ids = new Set(own.map(({ line }) => line));
    const lines = model.lines.filter(({ id }) => ids.has(id));
    const grants = lines.map((line) => funds(line).find(({ awards }) => awards.length > 0));
    const [grant] = grants;
    if (grant === undefined || grants.some((other) => other?.awards[0] !== grant.awards[0])) return [];
    const inYear = (year: string): number => own.reduce((sum, each) => (each.year === year ? sum + each.amount : sum), 0);
    return [{ measure, lines, grant, most: pence(Math.max(...model.years.map(inYear))) }];
  });
}

/** Whether one measure saves on other money what the other adds from the grant: the same amount, at the same time. */
function isSame(taking: Taking, adding: Adding, funds: (line: ModelLine) => readonly LineFund[]): boolean {
  const isOther = taking.from.every(({ line }) => funds(line).every(({ awards }) => awards.length === 0));
  return isOther && taking.measure.term === 'savings' && taking.most === adding.most && taking.measure.from === adding.measure.from;
}

function finding(taking: Taking, { measure, lines, grant, most }: Adding): Found {
  const [first] = lines as readonly [ModelLine, ...ModelLine[]];
  return {
    text: `\`${taking.measure.id}\` takes ${mostTaken(taking).words} from ${quoted(taking.from.map(({ line }) => line.title))} on ${formatDay(taking.measure.from)}, and \`${measure.id}\` adds as much to ${quoted(lines.map(({ title }) => title))} from “${grant.name}” on the same day. If the grant pays for what other money paid for, that is a saving to the general fund and not to the public purse, and the grant’s terms may not allow it.`,
    about: [taking.measure.id, measure.id],
    evidence: evidenceOf(first.cell, [...askedAt(taking.measure), ...askedAt(measure), ...taking.from.map(({ line }) => line.cell)]),
    amount: most,
    severity: 'warning',
  };
}

/** Council money taken out and a grant put in, as two measures. */
export const grantTakesOver: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'A grant takes over what other money paid for',
    severity: 'warning',
    method:
      'A saving on lines no grant of these files pays for is held against each measure that adds to lines of a grant. The same amount in the fullest year, from the same day, is found as a pair. A measure of kind `grant` on other lines is named by `grant-changes`.',
    exclusions: [
      'Amounts that differ, or begin on other days, are not put together: whether they belong to each other is for a person.',
      'A reallocation out of a ring-fence is judged elsewhere.',
    ],
    why: 'Where a grant takes the place of other money nothing has been saved, and some grants forbid it.',
    remedy: 'Show it as substitution, count it in no savings, and read the grant’s terms.',
    source:
      'Practice of finance officers, not read in an instrument (not verified): council cost moved onto a grant saves the general fund and not the public purse',
    limits: {},
  },
  judge(modelled) {
    const funds = lineFunds(modelled);
    const addings = addingsOf(modelled, funds);
    const takings = addings.length === 0 ? [] : takingsOf(modelled.model);
    const found = takings.flatMap((taking) =>
      addings.filter((adding) => isSame(taking, adding, funds)).map((adding) => finding(taking, adding)),
    );
    return { examined: addings.length, found, unjudged: [] };
  },
};
