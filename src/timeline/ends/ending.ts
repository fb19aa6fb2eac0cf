import type { Contract } from '../../nouns/contract.ts';
import { at, type Row } from '../../nouns/row.ts';
import { untakenOption } from '../../nouns/untaken.ts';
import type { EndingBody } from '../../nouns/workspace.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { holdsWords, list, lowered } from '../../values/text.ts';
import { lastDayOf } from '../contract/last-day.ts';
import type { Overlay } from '../law/overlay.ts';
import type { Alike } from './alike.ts';
import type { BodyEnds } from './body-ends.ts';

/** A body that ends and commissions a contract, and the cell that names it; null where none does and the register is its own. */
export interface Ending {
  readonly body: EndingBody;
  readonly cell: Cell | null;
  /** What else of its own may count together with the contract. */
  readonly alike?: (contract: Row<Contract>) => Alike;
}

/** The bodies that end among those that commission a contract. */
export type EndingsOf = (contract: Row<Contract>) => readonly Ending[];

/** An overlay of what follows where a body ends. */
export type EndOverlay = Overlay & { readonly bodyEnds: BodyEnds };

/** What follows where a body ends: the overlay its name speaks for, else the one for every other body. */
export function overlayOfEnd({ name }: Pick<EndingBody, 'name'>, overlays: readonly Overlay[]): EndOverlay | null {
  const all = overlays.filter((overlay): overlay is EndOverlay => overlay.bodyEnds !== null);
  const called = all.find(({ bodyEnds }) => bodyEnds.called.some((words) => holdsWords(name, words)));
  return called ?? all.find(({ bodyEnds }) => bodyEnds.called.length === 0) ?? null;
}

/** When a body ends and where that is said: `Anytown Council ends on 31 March 2028 (commissioning.yaml line 8)`. */
export function endSaid({ body, cell }: Ending, asOf: Day): string {
  const named = cell === null ? body.name : `${body.name} (${formatCell(cell)})`;
  return `${named} ${body.ends < asOf ? 'ended' : 'ends'} on ${formatDay(body.ends)} (${formatCell(body.cell)})`;
}

/** Who takes a contract over, as a sentence. */
export function followersSaid({ followedBy }: EndingBody): string {
  if (followedBy.length === 0) return 'Who takes it over is not known: no file says who follows.';
  return followedBy.length === 1
    ? `${followedBy[0]} takes it over.`
    : `${list(followedBy)} follow; which of them takes it over no file says.`;
}

/** How a contract runs past a day, as part of a sentence, and the cell that rests on. */
interface Outliving {
  readonly said: string;
  readonly cell: Cell;
}

/** How a contract runs past a day: by its end as it stands, by an extension that is left, or for all that can be told; null where it does not. */
export function outlives(contract: Row<Contract>, past: Day): Outliving | null {
  const { day: last, field, because } = lastDayOf(contract);
  const cell = at(contract, field);
  if (last === null) {
    const why = because === null ? `its end is not stated, see ${formatCell(cell)}` : lowered(because.replace(/\.$/, ''));
    return { said: `it may run past that: ${why}`, cell };
  }
  if (last > past) return { said: `it runs to ${formatDay(last)}, see ${formatCell(cell)}`, cell };
  const option = untakenOption(contract);
  if (option.is === 'none' || (option.is === 'told' && option.until <= past)) return null;
  const by = at(contract, option.field);
  if (option.is === 'untold') return { said: `it may be extended past that: ${option.because}`, cell: by };
  return { said: `it may be extended to ${formatDay(option.until)}, see ${formatCell(by)}`, cell: by };
}
