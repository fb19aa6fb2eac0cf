import type { Assumption } from '../nouns/model.ts';
import { formatPounds, pence, sum } from '../values/money.ts';
import { percentOf } from '../values/percent.ts';
import { count, keyOf, list } from '../values/text.ts';
import { assumed, type BaseLine } from './base/base.ts';
import { departmentOf } from './base/line-names.ts';
import type { Measure } from './measures/measure.ts';
import type { RollLine } from './rolling.ts';
import { type Selector, selected } from './scenario/selector.ts';

/** The most lines of one name whose ids are all written out. */
const MOST = 6;

/** What tells a line from its namesakes: where it stands, who pays, and its budget. */
function toldApart(base: BaseLine): string {
  const { row, amount } = base;
  const told = [...departmentOf(base), row.element, row.tier, row.fund, row.partner, row.subjective].filter((text) => text !== undefined);
  return [...new Set(told), formatPounds(amount)].join(', ');
}

/** One name that several lines of a selector answer to: how many, what tells them apart, and what would choose one. */
function shared(name: string, lines: readonly RollLine[], bases: ReadonlyMap<string, BaseLine>): string {
  const each = lines.slice(0, MOST).map(({ id }) => {
    const base = bases.get(id);
    return base === undefined ? `\`${id}\`` : `\`${id}\` (${toldApart(base)})`;
  });
  const more = lines.length > MOST ? [`${lines.length - MOST} more`] : [];
  return `${lines.length} lines answer to \`${name}\`, and all of them are meant: ${list([...each, ...more])}. Name one by its id, or add what tells it apart, as \`department\` or \`fund\`.`;
}

function namesOf({ asks }: Selector): readonly string[] {
  return asks.flatMap(({ facet, names }) => (facet === 'line' ? names : []));
}

const sharing: ReadonlySet<string> = new Set(['saving', 'avoidance', 'income', 'investment', 'one-off']);

/** What a percentage of several lines is of, where that is not plainly their sum: lines below nought give nothing. */
export function percentagesSaid(measures: readonly Measure[], lines: readonly RollLine[]): readonly Assumption[] {
  return measures.flatMap(({ id, kind, on, amount }) => {
    if (on === null || !('basisPoints' in amount) || !sharing.has(kind)) return [];
    const chosen = selected(on, lines);
    const below = chosen.filter((line) => line.amount < 0);
    if (chosen.length < 2 || (on.reach === 'some' && below.length === 0)) return [];
    const of = sum(chosen.map((line) => pence(Math.max(0, line.amount))));
    const none = below.length === 0 ? '' : ` ${count(below.length, 'line')} below nought ${below.length === 1 ? 'gives' : 'give'} nothing.`;
    const text = `\`${id}\`: ${percentOf(amount.basisPoints)} is of what is left on each line when it begins, ${formatPounds(of)} in the base.${none}`;
    return [assumed(text, 'scenario')];
  });
}

/** What is said of measures that name a line and mean several: a name is no choice where two departments use it. */
export function namesakesSaid(measures: readonly Measure[], lines: readonly RollLine[], bases: readonly BaseLine[]): readonly Assumption[] {
  const byId = new Map(bases.map((base) => [base.line.id, base]));
  return measures.flatMap(({ id, on, fromLine, toLine }) =>
    [on, fromLine, toLine].flatMap((selector) => {
      if (selector === null) return [];
      const names = namesOf(selector);
      if (names.length === 0) return [];
      const chosen = selected(selector, lines);
      return names.flatMap((name) => {
        const own = chosen.filter((line) => line.names.line.some((called) => keyOf(called) === keyOf(name)));
        return own.length < 2
          ? []
          : [assumed(`\`${id}\`: ${shared(name, own, byId)}`, 'scenario', byId.get(own[0]?.id ?? '')?.line.cell ?? null)];
      });
    }),
  );
}
