import { Refusal } from '../values/refusal.ts';
import { keyOf } from '../values/text.ts';
import { decommission, type Endings } from './measures/decommission.ts';
import type { Measure } from './measures/measure.ts';
import { reprice } from './measures/reprice.ts';
import type { RollLine } from './rolling.ts';
import { selected } from './scenario/selector.ts';

/** Whether a measure is income: money from outside that has no bound in what its line costs. A grant in place of other money is not, for it pays for what the line costs. */
export function earns({ kind }: Measure): boolean {
  return kind === 'income';
}

/** Money cannot be moved from a line to itself. */
export function keepApart(measures: readonly Measure[], lines: readonly RollLine[]): void {
  for (const measure of measures) {
    if (measure.fromLine === null || measure.toLine === null) continue;
    const gives = new Set(selected(measure.fromLine, lines).map(({ id }) => id));
    const both = selected(measure.toLine, lines).find(({ id }) => gives.has(id));
    if (!both) continue;
    throw new Refusal(
      'line-moves-to-itself',
      `\`${measure.id}\` takes money from \`${both.title}\` and gives it back to the same line.`,
      'Narrow `from-line` or `to-line`.',
      measure.toLine.place,
    );
  }
}

/** Two measures that cannot both be: the one that comes second, and why. */
export interface Clash {
  readonly first: Measure;
  readonly second: Measure;
  readonly why: string;
  readonly remedy: string;
}

const contractsNamed = ({ on }: Measure): readonly string[] =>
  on?.asks.flatMap(({ facet, names }) => (facet === 'contract' ? names.map(keyOf) : [])) ?? [];

/** Lines a measure sets whole: those of a price, and those an ended contract alone pays for. */
function setWhole(measure: Measure, lines: readonly RollLine[]): ReadonlySet<string> {
  const parts = measure.kind === decommission.kind ? (measure.own as Endings) : new Map();
  return new Set(measure.on === null ? [] : selected(measure.on, lines).flatMap(({ id }) => (parts.has(id) ? [] : [id])));
}

/** What ends one contract twice, sets a price for what has ended, or sets two prices from one day: each would be counted in full, and the money is there once. */
export function clashesOf(measures: readonly Measure[], lines: readonly RollLine[]): readonly Clash[] {
  const own = measures
    .filter(({ kind }) => kind === decommission.kind || kind === reprice.kind)
    .map((measure) => ({
      measure,
      names: contractsNamed(measure),
      lines: setWhole(measure, lines),
      ends: measure.kind === decommission.kind,
    }));
  return own.flatMap((second, index) =>
    own.slice(0, index).flatMap((first): readonly Clash[] => {
      const isSame = first.names.some((name) => second.names.includes(name));
      const sharesLine = [...first.lines].some((line) => second.lines.has(line));
      if (!isSame && !sharesLine) return [];
      const clash = (why: string, remedy: string) => [{ first: first.measure, second: second.measure, why, remedy }];
      if (first.ends && second.ends) return clash('end the same contract', 'Keep one of them.');
      if (!first.ends && !second.ends)
        return first.measure.from === second.measure.from && sharesLine
          ? clash('set a price of the same line from one day', 'Keep one of them.')
          : [];
      const [end, price] = first.ends ? [first.measure, second.measure] : [second.measure, first.measure];
      return price.from >= end.from
        ? clash(
            `cannot both be: \`${end.id}\` ends what \`${price.id}\` gives a new price`,
            'Keep one of them, or begin the price before the end.',
          )
        : [];
    }),
  );
}

/** What has ended has no new price, and nothing has two prices from one day. */
export function keepOnePrice(measures: readonly Measure[], lines: readonly RollLine[]): void {
  const [clash] = clashesOf(measures, lines);
  if (clash === undefined) return;
  const { first, second, why, remedy } = clash;
  const line = first.place.line === undefined ? '' : ` (line ${first.place.line})`;
  throw new Refusal('same-contract-twice', `\`${second.id}\` and \`${first.id}\`${line} ${why}.`, remedy, second.place);
}
