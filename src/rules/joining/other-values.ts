import type { Found } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at } from '../../nouns/row.ts';
import { fieldAbout } from '../../nouns/workspace.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import { formatPounds, type Pence, sum } from '../../values/money.ts';
import { keyOf } from '../../values/text.ts';
import { commissionersOf, isCouncil } from '../buyers/buyers.ts';
import { lineOf } from '../decision-line.ts';
import { evidenceOf, inOrder, several } from '../order.ts';
import { titleKey } from '../words.ts';
import { type Listed, listing, meet } from './arranged-rows.ts';

type Field = 'annualValue' | 'totalValue';

/** Two rows of two bodies for one thing, the larger first, and the field both state at different values. */
interface Unequal {
  readonly rows: readonly [Listed, Listed];
  readonly field: Field;
}

const pounds = ({ row }: Listed, field: Field): Pence => row[field] ?? (0 as Pence);

/** Whether two bodies may buy one thing together and nothing says how: one of them is no council, or a row says that it is joint; who pays what is not told. */
function mayBeOne([a, b]: readonly [Listed, Listed]): boolean {
  const isUntold = [a, b].every(({ row, decided }) => row.contributions === undefined && decided === null);
  const areTwo = a.bodies.length > 0 && b.bodies.length > 0 && a.bodies.join() !== b.bodies.join();
  const councils = new Set([...a.bodies, ...b.bodies].filter(isCouncil));
  return isUntold && areTwo && meet(a, b) && (councils.size < 2 || a.saysJoint || b.saysJoint);
}

/** Rows of one title, provider and lot in the registers of two bodies, at different values. Of three or more nothing says which are meant. */
function unequalIn(picture: Picture): Unequal[] {
  const listed = listing(picture);
  const joined = new Set(picture.joined.arrangements.flatMap(({ rows }) => rows));
  const alone = inOrder(picture.records.contracts).filter((row) => !joined.has(row));
  const titled = several(alone, ({ title, lot }) => (title === undefined ? null : `${titleKey(title)}\n${keyOf(lot ?? '')}`));
  const held = titled.flatMap((rows) => several(rows.map(listed), ({ providers }) => providers || null));
  return held.flatMap(([a, b, ...others]): Unequal[] => {
    if (b === undefined || others.length > 0 || !mayBeOne([a, b])) return [];
    const field = (['annualValue', 'totalValue'] as const).find((name) => pounds(a, name) > 0 && pounds(b, name) > 0);
    if (field === undefined || pounds(a, field) === pounds(b, field)) return [];
    return [{ rows: pounds(a, field) > pounds(b, field) ? [a, b] : [b, a], field }];
  });
}

function asked({ rows: [larger, smaller], field }: Unequal): Found {
  const [whole, part] = [pounds(larger, field), pounds(smaller, field)];
  const whose = ({ row }: Listed): string => commissionersOf(row).join(' and ') || 'a body it does not name';
  const said = (one: Listed): string => `${formatPounds(pounds(one, field))} (${whose(one)} at ${formatCell(at(one.row, 'title'))})`;
  const each = field === 'annualValue' ? ' a year' : '';
  const line = (words: string): string => lineOf('field', fieldAbout('contracts', smaller.row.id, 'contributions'), words);
  const [first, ...others] = [larger, smaller].flatMap(({ row }) => [at(row, 'title'), at(row, field)]) as [Cell, ...Cell[]];
  return {
    text: `“${larger.row.title}” stands in the registers of two bodies at different values: ${said(larger)} and ${said(smaller)}. If each is what that body pays, it comes to ${formatPounds(sum([whole, part]))}${each}; if the larger is the whole, to ${formatPounds(whole)}, and ${formatPounds(part)} is counted twice. Which is it? Until it is settled each counts. If each pays its own, add to decisions.csv: ${line('none')}. If one is the whole, write its value at both rows and add: ${line(commissionersOf(larger.row)[0] ?? 'joint')}.`,
    about: [larger.row.id, smaller.row.id],
    evidence: evidenceOf(first, others),
    severity: 'advice',
    amount: part,
    apart: 'other-values',
  };
}

/** One thing that two bodies each have in their register at another value, where nothing says whether the values are parts: both readings, and a question. */
export function otherValues(picture: Picture): Found[] {
  return unequalIn(picture).map(asked);
}
