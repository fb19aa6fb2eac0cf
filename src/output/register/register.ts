import type { Contract } from '../../nouns/contract.ts';
import type { PageTable } from '../../nouns/page.ts';
import { at, type Row } from '../../nouns/row.ts';
import { type Missing, missingOf } from '../missing.ts';
import { codeFields } from './fields.ts';

/** Contracts as the register the Transparency Code asks for: its ten mandatory fields in its order, blank where the contract says nothing. */
export function registerTable(contracts: readonly Row<Contract>[]): PageTable {
  const columns = codeFields.flatMap((field) => field.columns);
  return {
    kind: 'table',
    id: 'transparency-register',
    caption: 'Contract register',
    columns: columns.map(({ column }) => column),
    rows: contracts.map((contract) => ({
      key: contract.id,
      cells: Object.fromEntries(columns.map(({ column, of }) => [column.id, { content: of(contract), source: [at(contract, column.id)] }])),
    })),
  };
}

/** What the Code asks for and the contracts do not state, in the Code's order. */
export function missingFromRegister(contracts: readonly Contract[]): Missing[] {
  return missingOf(
    contracts,
    codeFields.flatMap(({ demands }) => demands),
  );
}
