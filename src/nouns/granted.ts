import { formatCell } from '../values/cell.ts';
import { once } from '../values/once.ts';
import { keyOf } from '../values/text.ts';
import type { Contract } from './contract.ts';
import { at, type Row } from './row.ts';
import type { Table } from './table.ts';

const isGrant =
  /^(?:[\w&'’/-]+ ){0,3}grants?(?:[ -](?:agreements?|award(?:ed|s)?|aid|in[ -]aid|funding(?: agreement)?|schemes?|programmes?|payments?|letter|to .+))?(?:\s*[([,:–-].*)?$/i;
/** A grant received, or that pays for a contract, and words that leave it open which of the two this is. */
const isOther = /\b(?:funded|not|non|no|public health|schools?|dedicated|government|home office|dfe|dhsc|contracts?)\b/i;

/** The field by which a register says that what it lists is a grant given, and no contract for a price: its route, regime or category; null where none does. */
export function grantField(contract: Contract): 'route' | 'regime' | 'category' | null {
  const says = (['route', 'regime', 'category'] as const).find((field) => {
    const text = contract[field]?.trim();
    return text !== undefined && isGrant.test(text) && !isOther.test(text);
  });
  return says ?? null;
}

const ofGrants =
  /\b(?:recipient|beneficiary|funding) (?:org|organisation)\b|\bgrant (?:programme|recipient|awarded|amount)\b|\bamount awarded\b/;

/** Whether a table lists grants a body gave, by its headings or its title; one heading that speaks of a grant may stand in any register. */
export const listsGrants = once((table: Table): boolean => {
  const headings = table.columns.map(({ heading }) => keyOf(heading));
  const title = keyOf(table.words.map(({ text }) => text).join(' '));
  return (
    table.kind === 'grants' ||
    headings.filter((heading) => ofGrants.test(heading)).length > 1 ||
    /\bgrants? (?:awarded|made|paid|register|list)\b/.test(title)
  );
});

/** That a contract of a register is a grant, as part of a sentence with its cell; null where it is none, or nothing says so. */
export function grantSaid(contract: Row<Contract>): string | null {
  const field = grantField(contract);
  if (field !== null) return `it is a grant by its ${field}, “${contract[field]}” (${formatCell(at(contract, field))})`;
  const { table } = contract.origin;
  const first = listsGrants(table) ? table.columns[0] : undefined;
  return first === undefined
    ? null
    : `it is a grant, for its table lists grants (${formatCell({ file: table.file, sheet: table.sheet, cell: first.cell })})`;
}
