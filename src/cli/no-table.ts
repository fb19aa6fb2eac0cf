import { Refusal } from '../values/refusal.ts';

/** A workspace without a table a command cannot do without, by the kind of its rows. */
export function noTable(kind: string): Refusal {
  return new Refusal(
    `no-${kind}`,
    `No table of ${kind} was found in this workspace.`,
    'Add one under `sources`; `commission inspect FILE` shows how a file would be read.',
  );
}
