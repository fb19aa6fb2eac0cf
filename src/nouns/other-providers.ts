import type { Contract } from './contract.ts';
import type { Row } from './row.ts';

/** The other rows of a framework that a register lists with a row for each provider, and whose value a row states: the whole framework's, its provider's own, or nobody says which. */
export interface OtherProviders {
  readonly rows: readonly Row<Contract>[];
  readonly value: 'whole' | 'own' | 'untold';
}
