import type { Records } from '../nouns/records.ts';
import type { Workspace } from '../nouns/workspace.ts';
import type { Base } from './base.ts';
import { namesOf } from './line-names.ts';
import type { RollLine } from './roll.ts';
import type { Selectable } from './selector.ts';

/** The base's lines as the roll-forward needs them: their amounts, and what they answer to. */
export function rollLinesOf({ lines }: Base, records: Records, workspace: Workspace): readonly RollLine[] {
  const named = namesOf(lines, records, workspace);
  return lines.map(({ line, amount }, index) => ({ ...(named[index] as Selectable), title: line.title, amount }));
}
