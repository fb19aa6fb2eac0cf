import type { Duty } from '../../nouns/law.ts';
import type { Picture } from '../../nouns/picture.ts';
import { standsFor } from '../../nouns/workspace.ts';
import type { Cell } from '../../values/cell.ts';
import { keyOf, list } from '../../values/text.ts';
import { besideAll, isSeen } from '../coverage/coverage.ts';
import { grouped } from '../order.ts';
import type { Limits } from '../rule.ts';
import { quoted, titleOf } from '../standing.ts';
import { namingKey } from '../words.ts';
import { inForce } from './duty.ts';
import { type DutyCover, dutyCovers, isShownByNothing } from './duty-cover.ts';
import { listsOnly, notAllOf, onlyPartOf } from './what-it-lists.ts';
import { whoseIn } from './whose-duty.ts';

/** Fewer different services of an element than this are no list in which a duty of it would show. */
export const dutyLimits = { servicesOfElement: 5 };

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

/** What each record's table lists beside provision, by the kind and id of the record: only grants, only notices; nothing is kept of the others. */
function partialRecords({ records }: Picture): ReadonlyMap<string, string> {
  const kinds = { services: records.services, contracts: records.contracts };
  return new Map(
    Object.entries(kinds).flatMap(([of, rows]) =>
      rows.flatMap(({ id, origin }) => {
        const only = listsOnly(origin.table);
        return only === null ? [] : [[`${of} ${id}`, only] as const];
      }),
    ),
  );
}

/** How many different services of each element these files hold, in tables that are of all provision: phases and years of one are one. */
function servicesOf({ placements }: Picture, partial: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const counted = placements.filter(({ status, of, id }) => status !== 'out-of-scope' && !partial.has(`${of} ${id}`));
  const nameOf = (service: string): string => namingKey(service) || keyOf(service);
  return new Map(
    grouped(counted, ({ element }) => element).map(([element, own]) => [element, new Set(own.map(({ service }) => nameOf(service))).size]),
  );
}

/** Why no duty can be missing from these files at all: they list only grants, or only notices. */
function onlyPartial(picture: Picture): string | null {
  const only = onlyPartOf(picture);
  return only === null ? null : notAllOf(only);
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
  const all = dutyCovers(picture);
  const covers = new Map(grouped(all, ({ duty }) => duty.id));
  const partial = partialRecords(picture);
  const none = onlyPartial(picture);
  const whose = whoseIn(picture, all);
  const services = servicesOf(picture, partial);
  const fewest = limits['servicesOfElement'] ?? dutyLimits.servicesOfElement;
  const open = picture.duties.filter(
    (duty) => inForce(duty, picture.workspace.year) !== null && (covers.get(duty.id)?.some(({ cover }) => cover.gaps.length > 0) ?? true),
  );
  return new Map(
    open.map((duty) => {
      const own = covers.get(duty.id) ?? [];
      const few = own.some(({ cover }) => isSeen(cover) || besideAll(cover) !== null) ? null : tooFew(duty, picture, services, fewest);
      const because = whyNever(duty, picture) ?? none ?? whose(duty) ?? few;
      return [duty, because === null ? beyondScope(own) : { because, cell: null }];
    }),
  );
}
