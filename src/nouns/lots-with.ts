import type { Contract } from './contract.ts';
import type { Row } from './row.ts';

/** The other lots a contract was let with, in the order of their rows; none for what is no lot. */
export type LotsWith = (contract: Pick<Row<Contract>, 'id'>) => readonly Row<Contract>[];
