import type { Pence } from '../values/money.ts';

/** Where money goes in a year of the model. The terms of one year's total; `base` is the base year's budget repeated. */
export type Term =
  | 'base'
  | 'indexation'
  | 'pressures'
  | 'savings'
  | 'avoidance'
  | 'income'
  | 'investment'
  | 'oneOff'
  | 'reserves'
  | 'reallocatedIn'
  | 'reallocatedOut';

/** A year's total: net = base + indexation + pressures + investment + oneOff + reallocatedIn − reallocatedOut − savings − avoidance − income − reserves, to the penny; what is put back to a reserve is below nothing. */
export type YearTotal = Readonly<Record<Term | 'net', Pence>>;
