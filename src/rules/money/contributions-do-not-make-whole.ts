import { contributionsIn } from '../../nouns/contributions.ts';
import type { Found } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, atColumn, nameOf } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, less, type Pence, pence, sum } from '../../values/money.ts';
import { addedShares } from '../../values/shares.ts';
import { keyOf, list } from '../../values/text.ts';
import { commissionersOf } from '../buyers/buyers.ts';
import type { Entry } from '../joining/repeats.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';

/** The cells that say who pays how much: one, or one for each partner. */
function cellsOf(row: Entry): [Cell, ...Cell[]] {
  const columns = row.origin.table.columns.filter(({ field }) => field === 'contributions');
  const first = at(row, 'contributions');
  if (row.origin.decided?.['contributions'] !== undefined) return [first];
  const others = columns.map(({ index }) => atColumn(row, index)).filter(({ cell }) => cell !== first.cell);
  return [first, ...others];
}

const shown = (percent: number): number => Number(percent.toFixed(2));

/** How far what partners pay is from the whole, in words and in money; null where it makes the whole or cannot be told. */
function gapOf(row: Entry): { readonly said: string; readonly isShort: boolean; readonly amount: Pence | null } | null {
  const paid = contributionsIn(row.contributions ?? []);
  if (paid.length < 2) return null;
  const shares = paid.flatMap(({ percent }) => percent ?? []);
  if (shares.length === paid.length || addedShares(shares).total > 100) {
    const { total, isWhole } = addedShares(shares);
    if (isWhole || total === 1) return null;
    const [isShort, rest] = [total < 100, Number(Math.abs(100 - total).toFixed(4))];
    const of = row.annualValue ?? row.totalValue;
    const amount = of === undefined ? null : pence(Math.round((of * rest) / 100));
    return { said: `adds to ${shown(total)}%, ${shown(rest)}% ${isShort ? 'less than' : 'over'} the whole`, isShort, amount };
  }
  const amounts = paid.flatMap(({ amount }) => amount ?? []);
  const wholes = [row.annualValue, row.totalValue].filter((value) => value !== undefined);
  const [whole] = wholes;
  if (amounts.length < paid.length || whole === undefined) return null;
  const total = sum(amounts);
  // Each is rounded to the pound.
  if (wholes.some((value) => Math.abs(value - total) <= amounts.length * 100)) return null;
  const isShort = total < whole;
  const amount = isShort ? less(whole, total) : less(total, whole);
  return {
    said: `adds to ${formatPounds(total)}, ${formatPounds(amount)} ${isShort ? 'less' : 'more'} than its ${formatPounds(whole)}`,
    isShort,
    amount,
  };
}

function found(row: Entry, { parties }: Picture): Found[] {
  const gap = gapOf(row);
  if (gap === null) return [];
  const own = commissionersOf(row);
  const names = new Set(
    [
      ...own,
      ...parties.commissioners.filter(({ name }) => own.includes(name)).flatMap(({ spellings }) => spellings.map(({ text }) => text)),
    ].map(keyOf),
  );
  const isNamed = contributionsIn(row.contributions ?? []).some(({ partner }) => names.has(keyOf(partner)));
  // Where whoever keeps the register is not among them, the rest may be its own.
  const ask = gap.isShort && !isNamed;
  const cells = cellsOf(row);
  return [
    {
      text: `What partners pay of “${nameOf(row)}” (${list(row.contributions ?? [])}) ${gap.said}. ${
        ask
          ? `Is the rest ${own.length === 0 ? 'that of the body whose register it is' : `that of ${list(own)}`}? Name it among them.`
          : gap.isShort
            ? 'Say who pays the rest, or correct a share.'
            : 'Correct a share: nobody pays more than it costs.'
      }`,
      about: [row.id],
      evidence: evidenceOf(cells[0], [...cells.slice(1), at(row, row.annualValue === undefined ? 'totalValue' : 'annualValue')]),
      ...(gap.amount === null ? {} : { amount: gap.amount }),
      ...(ask ? { severity: 'advice' as const } : {}),
    },
  ];
}

/** What partners pay of one contract, where that leaves some of it to nobody or pays some of it twice. */
export const contributionsDoNotMakeWhole: Rule = {
  card: {
    family: 'money',
    title: 'What partners pay does not make the whole',
    severity: 'warning',
    method:
      'Where a contract names two partners or more and a share or an amount for each, shares are added and held against 100%, amounts against its value a year or its whole value. Half a unit of the last printed place of each share, and a pound of each amount, is put down to rounding. The amount is what nobody pays, or what is paid beyond the whole. Where the commissioner of the row is not among them, the rest may be its own: that is advice.',
    exclusions: [
      'One partner alone, or one whose share is not told, leaves the rest to the others, and only shares over the whole are said.',
      'Of a contract without a value, amounts are not judged.',
      'What a partner pays in kind and its register does not value is not seen.',
    ],
    why: 'A pool that its partners do not fill overspends by what nobody pays, and the agreement says who bears that only afterwards.',
    remedy: 'Correct the shares in the register against the section 75 agreement, or name who pays the rest.',
    source: 'SI 2000/617 regulation 7: the agreement states what each partner pays into a pooled fund',
    limits: {},
  },
  judge(picture) {
    const rows = inOrder(picture.records.contracts).filter(({ contributions }) => contributions !== undefined);
    return { examined: rows.length, found: rows.flatMap((row) => found(row, picture)), unjudged: [] };
  },
};
