import { Refusal } from '../../values/refusal.ts';
import { keyOf } from '../../values/text.ts';
import type { Measure } from '../measures/measure.ts';
import { WHOLE } from '../portion.ts';
import type { RollLine } from '../rolling.ts';
import { isMapping, isWritten, keyNameOf, type Node, placeOf, refuse, under } from '../scenario/node.ts';
import { selected } from '../scenario/selector.ts';
import { shareOf } from '../scenario/written.ts';

/** How far the draws of measures of one provider, and of one programme, go together: a correlation in basis points, none when not said. */
export interface Correlation {
  readonly provider: number;
  readonly programme: number;
}

/** Reads `correlation: { provider: 30%, programme: 20% }`; none of either where the file says nothing. */
export function correlationOf(node: Node): Correlation {
  if (isWritten(node) && !isMapping(node))
    refuse(node, 'unfit-value', `\`${keyNameOf(node)}\` should say of what.`, 'Write it as { provider: 30% } or { programme: 20% }.');
  const read = (key: string): number => (isWritten(under(node, key)) ? shareOf(under(node, key)) : 0);
  const own = { provider: read('provider'), programme: read('programme') };
  if (Math.sqrt(own.provider) + Math.sqrt(own.programme) <= Math.sqrt(WHOLE)) return own;
  const { file, line } = placeOf(node);
  throw new Refusal(
    'correlations-too-large',
    'Draws cannot go together so far by provider and by programme at once.',
    'Lower one: the square roots of the two may come to 100% at most, as 25% and 25%.',
    { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) },
  );
}

/** What the draws of a measure may share with others: the provider all its lines have, and its programme. */
export interface Company {
  readonly provider: string | null;
  readonly programme: string | null;
}

/** The company each measure is in. A measure over lines of several providers goes with none of them. */
export function companyOf(measure: Measure, lines: readonly RollLine[]): Company {
  const on = measure.on ?? measure.fromLine;
  const own = on ? selected(on, lines).map(({ names }) => new Set(names.provider.map(keyOf))) : [];
  const [first, ...rest] = own;
  const shared = [...(first ?? [])].filter((name) => rest.every((names) => names.has(name))).sort();
  return { provider: shared[0] ?? null, programme: measure.programme ? keyOf(measure.programme) : null };
}
