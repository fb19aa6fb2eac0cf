import { Refusal } from '../values/refusal.ts';

/** A workspace without a table a command cannot do without, by the kind of its rows; `instead` is what can be asked of what it does hold. */
export function noTable(kind: string, instead?: string): Refusal {
  return new Refusal(
    `no-${kind}`,
    `No table of ${kind} was found in this workspace.`,
    instead ?? 'Add one under `sources`; `commission inspect FILE` shows how a file would be read.',
  );
}

/** Refuses to answer for a workspace that holds no table at all: an answer of nothing would read as all is well. */
export function mustHoldTables(tables: readonly unknown[], toWhat: string): void {
  if (tables.length > 0) return;
  throw new Refusal('no-tables', `This workspace has no tables to ${toWhat}.`, 'Name files under `sources` in commissioning.yaml.');
}
