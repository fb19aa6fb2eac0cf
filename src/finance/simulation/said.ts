import { percentOf } from '../../values/percent.ts';
import { count, list } from '../../values/text.ts';
import { isFollowed } from '../measures/demand.ts';
import type { Measure } from '../measures/measure.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Play } from './play.ts';
import { companyOf } from './together.ts';

/** What must be known of draws: how they are thrown, what goes together, and what is taken as certain. */
export function saidOf({ measures, correlation, prices }: Scenario, lines: Play['lines']): readonly string[] {
  const lacks = (what: (measure: Measure) => unknown): readonly string[] =>
    measures.filter((measure) => what(measure) === null).map(({ id }) => id);
  const certain = (ids: readonly string[], what: string): readonly string[] =>
    ids.length === 0
      ? []
      : [
          `${ids.length > 6 ? count(ids.length, 'measure') : list(ids.map((id) => `\`${id}\``))} ${ids.length === 1 ? 'gives' : 'give'} no ${what}.`,
        ];
  const known = measures.filter((measure) => companyOf(measure, lines).provider !== null).length;
  return [
    ...(prices === null ? [] : ['Draws are in cash, as budgets are set, and not in the real prices of the scenario.']),
    'Amounts and months late are drawn from triangles, coming or not is a coin of the confidence; a delay of part of a month counts in proportion. One-off costs come whole, on their day, whatever else comes.',
    correlation.provider === 0 && correlation.programme === 0
      ? 'Each measure is drawn apart from the others: `correlation: { provider: 30% }` in the scenario lets those of one provider or programme go together.'
      : `Measures of one provider are correlated by ${percentOf(correlation.provider)} (${known} of ${measures.length} are of one provider), of one programme by ${percentOf(correlation.programme)}.`,
    ...(measures.some(({ needs }) => needs.length > 0)
      ? ['A measure that `needs` another comes only in draws in which that one comes; it does not wait for a delay of it.']
      : []),
    'A draw that would take more than is left on its lines takes what is left.',
    ...certain(
      lacks(({ range }) => range),
      '`range`, and what they save is taken as certain',
    ).map((text) => text.replace('what they save is', 'the amount is')),
    ...certain(
      lacks(({ confidence }) => confidence),
      '`confidence`, and coming is taken as certain',
    ),
    ...inKinds(measures),
  ];
}

/** What of a kind is drawn, where that is not plainly its amount. */
function inKinds(measures: readonly Measure[]): readonly string[] {
  const of = (isOne: (measure: Measure) => boolean, text: string): readonly string[] => {
    const ids = measures.filter(isOne).map(({ id }) => `\`${id}\``);
    return ids.length === 0 ? [] : [`${list(ids)}: ${text}`];
  };
  return [
    ...of(({ kind }) => kind === 'reprice', 'the new price is drawn; one above the old price then is no saving, and raises the budget.'),
    ...of(({ kind }) => kind === 'merge', 'what is kept is drawn, and is all there is where it would be more.'),
    ...of(({ kind }) => kind === 'indexation', 'the rate is drawn once for all reviews, and a delay counts in whole months.'),
    ...of(isFollowed, 'its volume follows the demand table and is not drawn; a delay counts in whole months.'),
  ];
}
