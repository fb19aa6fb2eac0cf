import type { Contract } from '../../nouns/contract.ts';
import type { Found } from '../../nouns/finding.ts';
import { at, type Row } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { type Pence, sum } from '../../values/money.ts';
import { count, keyOf, list } from '../../values/text.ts';
import { clusters, evidenceOf, grouped, inOrder, linked } from '../order.ts';
import type { Rule } from '../rule.ts';

type Entry = Row<Contract>;

function valueOfEntry(row: Entry): Pence | undefined {
  return row.totalValue ?? row.annualValue;
}

function suppliers(row: Entry): string {
  return (row.provider ?? []).map(keyOf).sort().join(' / ');
}

/** A reference may cover several lots, suppliers or call-offs: only the same lot and supplier, with the title or the start again, is the same contract again. */
function sameReference(a: Entry, b: Entry): boolean {
  const [one, other] = [a.ref ?? a.ocid, b.ref ?? b.ocid];
  if (one === undefined || other === undefined || keyOf(one) !== keyOf(other)) return false;
  const sameSupplier = suppliers(a) === suppliers(b) || suppliers(a) === '' || suppliers(b) === '';
  const oneThing = keyOf(a.title ?? '') === keyOf(b.title ?? '') || (a.start !== undefined && a.start === b.start);
  return sameSupplier && oneThing && keyOf(a.lot ?? '') === keyOf(b.lot ?? '');
}

function sameContent(a: Entry, b: Entry): boolean {
  if (a.title === undefined || keyOf(a.title) !== keyOf(b.title ?? '') || suppliers(a) === '' || suppliers(a) !== suppliers(b))
    return false;
  const [value, other] = [valueOfEntry(a), valueOfEntry(b)];
  return (
    a.start !== undefined && a.start === b.start && value !== undefined && value === other && keyOf(a.lot ?? '') === keyOf(b.lot ?? '')
  );
}

function finding(rows: readonly Entry[]): Found {
  const values = rows.map(valueOfEntry).filter((value): value is Pence => value !== undefined);
  const largest = Math.max(0, ...values);
  const again = sum(values) - largest;
  const field = rows.every((row) => row.ref !== undefined) ? 'ref' : 'title';
  const apart = (['title', 'start', 'end'] as const).filter((name) => new Set(rows.map((row) => keyOf(String(row[name] ?? '')))).size > 1);
  const [first, ...others] = rows.map((row) => at(row, field)) as [Cell, ...Cell[]];
  const name = rows[0]?.title ?? rows[0]?.ref ?? '';
  return {
    text: `“${name}” stands in ${count(rows.length, 'row')}${apart.length > 0 ? `, which differ in ${list(apart)}` : ''}. Its value is counted more than once in any total of this register. Keep the row that is right and take the other out.`,
    about: rows.map((row) => row.id),
    evidence: evidenceOf(first, others),
    ...(again > 0 ? { amount: again as Pence } : {}),
  };
}

/** The same contract in two rows of the registers. */
export const recordedTwice: Rule = {
  card: {
    family: 'duplication',
    title: 'A contract is recorded twice',
    severity: 'warning',
    method:
      'Two rows are one contract when they carry the same reference, lot and supplier with the same title or start, or the same title, supplier, start and value. A reference shared by several suppliers or lots is a framework and is left alone. The amount is what is counted beyond the largest of the rows.',
    why: 'Totals count it twice, and two officers may act on two versions.',
    remedy: 'Keep the row that is right, and take the other out of the register.',
    source: 'Local Government Transparency Code 2015, contract register; Open Contracting Data Standard, one contract one id',
    limits: {},
  },
  judge(picture) {
    const rows = inOrder(picture.records.contracts);
    const candidates = [
      ...grouped(rows, (row) => ((row.ref ?? row.ocid) ? `ref ${keyOf(row.ref ?? row.ocid ?? '')}` : null)),
      ...grouped(rows, (row) => (row.title === undefined ? null : `title ${keyOf(row.title)}`)),
    ].filter(([, group]) => group.length > 1);
    const setsOf = new Map<Entry, string[]>();
    candidates
      .flatMap(([, group]) => clusters(group, (a, b) => sameReference(a, b) || sameContent(a, b)))
      .forEach((set, index) => {
        for (const row of set) setsOf.set(row, [...(setsOf.get(row) ?? []), String(index)]);
      });
    const whole = linked(rows, (row) => setsOf.get(row) ?? []).filter((set) => set.length > 1);
    const bare = rows.filter((row) => row.ref === undefined && row.ocid === undefined && row.title === undefined);
    return {
      examined: rows.length - bare.length,
      found: whole.map(finding),
      unjudged: bare.map((row) => ({ about: row.id, because: 'the row has neither a reference nor a title', cell: at(row, 'title') })),
    };
  },
};
