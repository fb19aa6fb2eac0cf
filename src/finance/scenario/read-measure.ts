import type { PartYear } from '../../values/part-year.ts';
import { type Place, Refusal } from '../../values/refusal.ts';
import { list, nearest } from '../../values/text.ts';
import { daysOf, type FinancialYear, yearOf } from '../../values/year.ts';
import { measureKinds } from '../measures/index.ts';
import type { Measure, MeasureKind } from '../measures/measure.ts';
import { WHOLE } from '../portion.ts';
import { certaintyOf } from './certainty.ts';
import { costsOf } from './costs.ts';
import { flagOf, isWritten, itemsOf, keyNameOf, type Node, numberOf, placeOf, refuse, textOf, textOrNull, under } from './node.ts';
import { keysOfSomeKinds } from './schema.ts';
import { selectorOf } from './selector.ts';
import { type Amount, amountOf, shareOf, whenOf, within } from './written.ts';

type Years = readonly FinancialYear[];

/** Reads one entry of `measures`. What is not built, does not belong to the kind, or lies outside the years is refused with its line. */
export function measureOf(node: Node, years: Years, partYear: PartYear): Measure {
  const kind = kindOf(under(node, 'kind'));
  for (const key of keysOfSomeKinds) {
    const at = under(node, key);
    if (isWritten(at) && !kind.keys.some((own) => own === key)) {
      refuse(
        at,
        'key-of-another-kind',
        `\`${key}\` means nothing for a measure of kind \`${kind.kind}\`.`,
        `Take it away; this kind reads ${list(kind.keys)}.`,
      );
    }
  }
  const id = textOf(under(node, 'id'));
  const selector = (key: 'on' | 'from-line' | 'to-line') => (kind.keys.includes(key) ? selectorOf(under(node, key), kind.facets) : null);
  const recurrent = flagOf(under(node, 'recurrent'), kind.recurrent);
  const amount = kind.amount ? kind.amount(node) : amountFor(kind, under(node, 'amount'));
  return {
    id,
    title: textOrNull(under(node, 'title')) ?? id,
    kind: kind.kind,
    place: placeOf(node),
    on: kind.on ? kind.on(node) : selector('on'),
    fromLine: selector('from-line'),
    toLine: selector('to-line'),
    amount,
    own: kind.own ? kind.own(node, years) : null,
    ...runOf(node, kind, recurrent, years),
    recurrent,
    cashable: flagOf(under(node, 'cashable'), kind.cashable),
    ...certaintyOf(node, amount),
    costs: itemsOf(under(node, 'costs')).flatMap((cost) => costsOf(cost, node, { years, partYear })),
    needs: itemsOf(under(node, 'needs')).map(textOf),
    excludes: itemsOf(under(node, 'excludes')).map(textOf),
    harm: isWritten(under(node, 'harm')) ? numberOf(under(node, 'harm'), 0, 10) : null,
    programme: textOrNull(under(node, 'programme')),
    decision: textOrNull(under(node, 'decision')),
    eia: textOrNull(under(node, 'eia')),
  };
}

function kindOf(node: Node): MeasureKind {
  const word = textOf(node);
  const found = measureKinds.find(({ kind }) => kind === word);
  if (found) return found;
  const kinds = measureKinds.map(({ kind }) => kind);
  const near = nearest(word, kinds);
  return refuse(
    node,
    'unknown-word',
    `\`${word}\` is not a kind of measure.`,
    near ? `Did you mean \`${near}\`?` : `Kinds: ${list(kinds.map((each) => `\`${each}\``))}.`,
  );
}

/** Most kinds say which way money goes by their name, so their amount carries no minus. */
function amountFor(kind: MeasureKind, node: Node): Amount {
  const amount = amountOf(node);
  const size = 'money' in amount ? amount.money : amount.basisPoints;
  if (size >= 0 || kind.signed) return amount;
  return refuse(
    node,
    'minus-amount',
    `The amount of a measure of kind \`${kind.kind}\` is written without a minus.`,
    'Take the minus away, or choose the kind that goes the other way.',
  );
}

function runOf(node: Node, kind: MeasureKind, recurrent: boolean, years: Years): Pick<Measure, 'from' | 'to' | 'ramp'> {
  const [fromNode, toNode, rampNode] = [under(node, 'from'), under(node, 'to'), under(node, 'ramp')];
  const from = whenOf(fromNode, 'first');
  within(fromNode, yearOf(from), years);
  const yearEnd = daysOf(yearOf(from)).to;
  const to = isWritten(toNode) ? whenOf(toNode, 'last') : recurrent ? null : yearEnd;
  if (to !== null && to < from) refuse(toNode, 'ends-before-it-begins', 'This measure would end before it begins.', 'Mend `from` or `to`.');
  const ramp = itemsOf(rampNode).map((share) => shareOf(share));
  for (const at of kind.forGood ? [toNode, rampNode] : [])
    if (isWritten(at))
      refuse(
        at,
        'key-of-another-kind',
        `\`${keyNameOf(at)}\` means nothing for a measure of kind \`${kind.kind}\`: what ends stays ended.`,
        'Take it away.',
      );
  const { oneYear } = kind;
  if (oneYear !== undefined) {
    const lasts = (at: Node, why: string): never => refuse(at, 'one-off-that-lasts', `${oneYear} ${why}`, singleYear);
    if (recurrent) lasts(under(node, 'recurrent'), 'is for a single year, so it cannot be recurrent.');
    if (to !== null && to > yearEnd) lasts(toNode, 'is for a single year, and this one runs into another.');
    if (ramp.length > 0) lasts(rampNode, 'falls in one year whole, so it has no ramp.');
  }
  return { from, to, ramp: ramp.length > 0 ? ramp : [WHOLE] };
}

const singleYear = 'Take the key away, or use `investment`, `income` or `saving` for money that runs on.';

/** Ids must differ: what came of each could not be told apart. */
export function differById(what: 'measure' | 'assumption', entries: readonly { readonly id: string; readonly place: Place }[]): void {
  const ids = entries.map(({ id }) => id);
  const again = entries.find(({ id }, index) => ids.indexOf(id) !== index);
  if (again)
    throw new Refusal('same-id-twice', `The id \`${again.id}\` is used by an earlier ${what}.`, 'Give each its own id.', again.place);
}

/** What a measure needs or excludes must be in the file. */
export function knowEachOther(measures: readonly Measure[]): void {
  const ids = measures.map(({ id }) => id);
  for (const measure of measures) {
    const both = measure.needs.find((other) => measure.excludes.includes(other));
    if (both !== undefined)
      throw new Refusal(
        'needs-what-it-excludes',
        `\`${measure.id}\` both needs and excludes \`${both}\`, so it could never be chosen.`,
        'Take the name out of `needs` or out of `excludes`.',
        measure.place,
      );
    for (const other of [...measure.needs, ...measure.excludes]) {
      if (ids.includes(other) && other !== measure.id) continue;
      const near = nearest(other, ids);
      const remedy = near && near !== measure.id ? `Did you mean \`${near}\`?` : 'Name another measure of this file.';
      throw new Refusal('no-such-measure', `\`${measure.id}\` names \`${other}\`, which is no other measure here.`, remedy, measure.place);
    }
  }
}
