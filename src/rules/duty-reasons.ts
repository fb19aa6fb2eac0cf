import type { Duty } from '../nouns/law.ts';
import type { Picture } from '../nouns/picture.ts';
import { standsFor } from '../nouns/workspace.ts';
import type { Cell } from '../values/cell.ts';
import { list } from '../values/text.ts';
import { inForce } from './duty.ts';
import { type DutyCover, dutyCovers, isShownByNothing } from './duty-cover.ts';
import { grouped } from './order.ts';
import type { Limits } from './rule.ts';
import { quoted, titleOf } from './standing.ts';
import { namingWords } from './words.ts';

/** Fewer different services of an element than this are no list in which a duty of it would show. */
export const dutyLimits = { servicesOfElement: 2 };

/** Why a duty cannot be judged from these files, and the cell that shows it where one does. */
export interface Reason {
  readonly because: string;
  readonly cell: Cell | null;
}

/** What stands out of the plan's scope and may answer a duty on days that are open. */
function beyondScope(own: readonly DutyCover[]): Reason | null {
  const beyond = own.flatMap((cover) => cover.beyond);
  const [first] = beyond;
  if (first === undefined) return null;
  const names = [...new Set(beyond.map(({ service }) => service))];
  return {
    because: `${quoted(names)} ${names.length === 1 ? 'stands' : 'stand'} out of this plan’s scope and may answer it: see whether young people are served there too`,
    cell: first.cell,
  };
}

/** How many different services of each element these files hold: phases and years of one are one. */
function servicesOf({ placements }: Picture): ReadonlyMap<string, number> {
  const inScope = placements.filter((placed) => placed.status !== 'out-of-scope');
  const nameOf = (service: string): string => [...namingWords(service)].sort().join(' ') || service;
  return new Map(
    grouped(inScope, ({ element }) => element).map(([element, own]) => [element, new Set(own.map(({ service }) => nameOf(service))).size]),
  );
}

function tooFew(duty: Duty, { workspace }: Picture, services: ReadonlyMap<string, number>, fewest: number): string | null {
  const { elements, elementsElsewhere = [] } = workspace;
  const own = elements.filter((element) => standsFor(element, duty.element) > 0);
  const where = duty.element === '' ? [...services.keys()] : own.map(({ id }) => id);
  const held = where.reduce((all, id) => all + (services.get(id) ?? 0), 0);
  if (held >= fewest) return null;
  const titles = own.length > 0 ? own.map(({ title }) => title) : [titleOf(elementsElsewhere, duty.element)];
  const of = duty.element === '' ? 'any element' : list(titles);
  return `these files hold too few services of ${of} to be where it would be seen`;
}

/** Why nothing could be told of a duty from any files: its day is not recorded, or no service would show it. */
function whyNever(duty: Duty, { workspace }: Picture): string | null {
  if (inForce(duty, workspace.year) === 'unknown')
    return `${duty.source.text} was made as ${workspace.year} began or ran, and the day it came into force is not recorded`;
  return isShownByNothing(duty) ? 'no service or contract would show it: it is met by how the work is done' : null;
}

/** Every duty in force in the plan year that nothing in these files answers on some day, with why it cannot be judged from them; null when it can. */
export function whyNotJudged(picture: Picture, limits: Limits): ReadonlyMap<Duty, Reason | null> {
  const covers = new Map(grouped(dutyCovers(picture), ({ duty }) => duty.id).map(([id, own]) => [id, own]));
  const services = servicesOf(picture);
  const fewest = limits['servicesOfElement'] ?? dutyLimits.servicesOfElement;
  const open = picture.duties.filter(
    (duty) => inForce(duty, picture.workspace.year) !== null && (covers.get(duty.id)?.some(({ cover }) => cover.gaps.length > 0) ?? true),
  );
  return new Map(
    open.map((duty) => {
      const own = covers.get(duty.id) ?? [];
      const isSeen = own.some(({ cover }) => cover.seen.length > 0);
      const because = whyNever(duty, picture) ?? (isSeen ? null : tooFew(duty, picture, services, fewest));
      return [duty, because === null ? beyondScope(own) : { because, cell: null }];
    }),
  );
}
