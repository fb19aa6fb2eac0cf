import type { Assumption } from '../nouns/model.ts';
import { groupedBy } from '../values/groups.ts';
import { formatPounds, pence, sum } from '../values/money.ts';
import { percentOf } from '../values/percent.ts';
import { count, firstFew, keyOf, list } from '../values/text.ts';
import { assumed, type BaseLine } from './base/base.ts';
import { departmentOf } from './base/line-names.ts';
import type { Measure } from './measures/measure.ts';
import type { RollLine } from './rolling.ts';
import { type Selector, selected } from './scenario/selector.ts';
import { countsIncome } from './spread.ts';

/** The most lines of one name whose ids are all written out. */
const MOST = 6;

/** What may tell a line from its namesakes, beside its budget: where it stands and who pays. */
const tells: readonly ((base: BaseLine) => string)[] = [
  (base) => departmentOf(base).join(', '),
  ({ row }) => row.element ?? '',
  ({ row }) => row.tier ?? '',
  ({ row }) => row.fund ?? '',
  ({ row }) => row.partner ?? '',
  ({ row }) => row.subjective ?? '',
];

/** One name that several lines of a selector answer to: how many, what differs between them and no more, and what would choose one. */
function shared(name: string, lines: readonly RollLine[], bases: ReadonlyMap<string, BaseLine>): string {
  const all = lines.flatMap(({ id }) => bases.get(id) ?? []);
  const differing = tells.filter((of) => new Set(all.map((base) => keyOf(of(base)))).size > 1);
  const each = lines.map(({ id }) => {
    const base = bases.get(id);
    if (base === undefined) return `\`${id}\``;
    const told = differing.map((of) => of(base)).filter((text) => text !== '');
    return `\`${id}\` (${[...new Set(told), formatPounds(base.amount)].join(', ')})`;
  });
  return `${lines.length} lines answer to \`${name}\`, and all of them are meant: ${firstFew(each, MOST)}. Name one by its id, or add what tells it apart, as \`department\` or \`fund\`.`;
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

/** What a measure on lines of income alone does: what reads as a saving there is more coming in, and no less spent. */
export function incomeSaid(measures: readonly Measure[], lines: readonly RollLine[]): readonly Assumption[] {
  return measures.flatMap((measure) => {
    const chosen = measure.on === null || !countsIncome(measure) ? [] : selected(measure.on, lines);
    if (chosen.length === 0 || chosen.some(({ amount }) => amount >= 0)) return [];
    const income = formatPounds(pence(-sum(chosen.map(({ amount }) => amount))));
    const does = measure.kind === 'investment' ? 'lowers that income' : 'raises that income: more must come in, and nothing less is spent';
    const its = chosen.length === 1 ? `“${chosen[0]?.title}” is` : `Its ${chosen.length} lines are`;
    return [assumed(`\`${measure.id}\`: ${its} income, ${income} in the base, so the measure ${does}.`, 'scenario')];
  });
}

/** A name in a measure that several lines answer to. */
interface Several {
  readonly measure: string;
  readonly name: string;
  readonly lines: readonly RollLine[];
}

function severalOf({ id, on, fromLine, toLine }: Measure, lines: readonly RollLine[]): readonly Several[] {
  return [on, fromLine, toLine].flatMap((selector) => {
    const names = selector === null ? [] : namesOf(selector);
    if (selector === null || names.length === 0) return [];
    const chosen = selected(selector, lines);
    return names.flatMap((name) => {
      const own = chosen.filter((line) => line.names.line.some((called) => keyOf(called) === keyOf(name)));
      return own.length < 2 ? [] : [{ measure: id, name, lines: own }];
    });
  });
}

/** What is said of measures that name a line and mean several: a name is no choice where two departments use it. Measures that mean the same lines are said together. */
export function namesakesSaid(measures: readonly Measure[], lines: readonly RollLine[], bases: readonly BaseLine[]): readonly Assumption[] {
  const byId = new Map(bases.map((base) => [base.line.id, base]));
  const groups = groupedBy(
    measures.flatMap((measure) => severalOf(measure, lines)),
    (several) => JSON.stringify([keyOf(several.name), several.lines.map(({ id }) => id)]),
  );
  return [...groups.values()].map((own) => {
    const [{ name, lines: meant }] = own;
    const who = list([...new Set(own.map(({ measure }) => `\`${measure}\``))]);
    return assumed(`${who}: ${shared(name, meant, byId)}`, 'scenario', byId.get(meant[0]?.id ?? '')?.line.cell ?? null);
  });
}
