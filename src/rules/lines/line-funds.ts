import type { Model } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { Grant } from '../../nouns/provision.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { onceFor } from '../../values/once.ts';
import { keyOf } from '../../values/text.ts';
import type { Modelled } from '../scenarios/scenario-rule.ts';
import { whyMissing } from '../term.ts';
import { fundsIn, type Grants, grantsIn } from './funds.ts';

/** A fund a budget line names, with the awards of it among the grants here. */
export interface LineFund {
  readonly name: string;
  readonly awards: readonly Row<Grant>[];
}

/** What a ring-fence says: that there is one and what for, that there is none, or nothing that can be read as either. */
export type Fence =
  | { readonly is: 'fenced'; readonly words: string; readonly cell: Cell }
  | { readonly is: 'open' }
  | { readonly is: 'unknown'; readonly because: string; readonly cell: Cell };

const none =
  /^(?:no|none|nil|n|false|0|not? ring ?fence[ds]?|un ?ring ?fenced|unfenced|non ring ?fenced|general|unrestricted|not restricted)$/;

/**
 * The funds of a line, each found among the grants by its telling words or its initials. A line that names none has those
 * of the contracts and services that answer to it.
 */
export function lineFunds({ picture, model }: Modelled): (line: ModelLine) => readonly LineFund[] {
  const grants: Grants = grantsIn(picture);
  const { contracts, services } = picture.records;
  const fundOf = new Map<string, string | undefined>([
    ...contracts.map((row) => [`contracts ${row.id}`, row.fund] as const),
    ...services.map((row) => [`services ${row.id}`, row.fund] as const),
  ]);
  return onceFor(({ id, fund }: ModelLine): readonly LineFund[] => {
    const behind = model.ground.lines[id];
    const others = [
      ...(behind?.contracts ?? []).map((one) => `contracts ${one}`),
      ...(behind?.services ?? []).map((one) => `services ${one}`),
    ];
    const cells = fund === null ? others.flatMap((one) => fundOf.get(one) ?? []) : [fund];
    const names = new Map(cells.flatMap(fundsIn).map((name) => [keyOf(name), name]));
    return [...names.values()].map((name) => ({ name, awards: grants.named(name) }));
  });
}

/** Whether two names are the same fund: the same awards, or the same words where neither is among the grants. */
export function isSameFund(one: LineFund, other: LineFund): boolean {
  const [first] = one.awards;
  return first === undefined ? other.awards.length === 0 && keyOf(one.name) === keyOf(other.name) : other.awards.includes(first);
}

/** A line of the model and a grant that pays for it. */
export interface PaidLine {
  readonly line: ModelLine;
  readonly fund: LineFund;
}

/** Every line that grants of these files pay for, once for each of its grants. */
export function linesPaid({ lines }: Model, funds: (line: ModelLine) => readonly LineFund[]): readonly PaidLine[] {
  return lines.flatMap((line) =>
    funds(line)
      .filter(({ awards }) => awards.length > 0)
      .map((fund) => ({ line, fund })),
  );
}

/** The same by grant, in the order in which lines first name one. */
export function byGrant(paid: readonly PaidLine[]): readonly { readonly fund: LineFund; readonly lines: readonly ModelLine[] }[] {
  const firsts = paid.filter((one, index) => paid.findIndex((other) => isSameFund(other.fund, one.fund)) === index);
  return firsts.map(({ fund }) => ({ fund, lines: paid.filter((one) => isSameFund(one.fund, fund)).map(({ line }) => line) }));
}

/** The lines a measure of the scenario touches: a question about any other is no question about the scenario. */
export function linesTouched({ ground, entries }: Model): ReadonlySet<string> {
  const costs = entries.flatMap(({ by, line }) => (by === 'assumption' ? [] : [line]));
  return new Set([...Object.values(ground.measures).flatMap(({ onLines }) => onLines.map(({ line }) => line)), ...costs]);
}

/** Whether a fund is ring-fenced: one fenced award fences it, and one that does not say leaves it untold. */
export function fenceOf({ awards }: LineFund): Fence {
  const fenced = awards.find(({ ringFence }) => ringFence !== undefined && !none.test(keyOf(ringFence)));
  if (fenced) return { is: 'fenced', words: fenced.ringFence ?? '', cell: at(fenced, 'ringFence') };
  const silent = awards.find(({ ringFence }) => ringFence === undefined);
  if (silent)
    return {
      is: 'unknown',
      because: `whether “${silent.fund ?? ''}” is ring-fenced is not known: ${whyMissing(silent, 'ringFence')}`,
      cell: at(silent, 'ringFence'),
    };
  return { is: 'open' };
}

/** What a ring-fence is for, quoted; empty where its cell only says that there is one. */
export function purposeOf(words: string): string {
  return /^(?:yes|y|true|1|ring ?fence[ds]?|fenced|restricted)$/.test(keyOf(words)) ? '' : ` (“${words}”)`;
}
