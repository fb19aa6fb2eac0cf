import { contractNames } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import { lineNames, paidFrom } from '../../nouns/paid-from.ts';
import type { Service } from '../../nouns/provision.ts';
import type { Records } from '../../nouns/records.ts';
import type { Row } from '../../nouns/row.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { groupedByEach } from '../../values/groups.ts';
import { keyOf, list } from '../../values/text.ts';
import type { Selectable } from '../scenario/selector.ts';
import type { BaseLine } from './base.ts';

type Texts = readonly string[];
type Index<T> = ReadonlyMap<string, readonly T[]>;

// Of a hundred thousand lines most say nothing of most of what they could answer to: that is one and the same nothing.
const none: readonly never[] = [];

function present(texts: readonly (string | undefined | null)[]): Texts {
  const told = texts.filter((text): text is string => text !== undefined && text !== null && text !== '');
  return told.length === 0 ? none : told;
}

function indexed<T>(rows: readonly T[], namesOf: (row: T) => readonly (string | undefined)[]): Index<T> {
  return groupedByEach(rows, (row) => present(namesOf(row)).map(keyOf));
}

/**
 * What each budget line answers to. A budget seldom names its contract or provider, so both are also taken from the
 * contracts and services that carry the line's own title, service or code, or that a person decided it pays for; nothing looser
 * than the same name counts.
 */
export function namesOf(lines: readonly BaseLine[], behind: readonly Behind[], workspace: Workspace): readonly Selectable[] {
  const places: Places = {
    element: remembered((written, id) => {
      const element = workspace.elements.find((each) => each.id === id);
      return present([written, ...(element?.names ?? []), element?.title, element?.id]);
    }),
    tier: remembered((written, id) => {
      const tier = workspace.tierModel.tiers.find((each) => each.id === id);
      return present([written, ...(tier?.names ?? []), tier?.title, tier?.id]);
    }),
  };
  return lines.map((base, index) => namesOfLine(base, behind[index] as Behind, places));
}

/** What a place on the map is called, as a line writes it and as the workspace does. */
type Place = (written: string | undefined, id: string | null) => Texts;
type Places = Readonly<Record<'element' | 'tier', Place>>;

/** Budgets say few elements and tiers, each many times over. */
function remembered(read: Place): Place {
  const known = new Map<string, Texts>();
  return (written, id) => {
    const key = `${id} ${written}`;
    const names = known.get(key) ?? read(written, id);
    known.set(key, names);
    return names;
  };
}

/** The contracts and services that carry a line's own title, service or code, or that its table names beside it. */
export interface Behind {
  readonly contracts: readonly Row<Contract>[];
  readonly services: readonly Row<Service>[];
}

/** The contracts behind some lines, each once. */
export function allContracts(behind: readonly Behind[]): readonly Row<Contract>[] {
  return [...new Set(behind.flatMap(({ contracts }) => contracts))];
}

/** What a contract is called by. */
export function namesOfContract({ id, ref, title }: Row<Contract>): Texts {
  return present([id, ref, title]);
}

/** What a service is called by. */
function namesOfService({ id, ref, service, provider = [] }: Row<Service>): Texts {
  return present([id, ref, service, ...(provider.length === 0 ? [] : [`${service}, ${list(provider)}`])]);
}

/** What stands behind each line, in the order of the lines: what a person decided is paid from it, and of the rest what has its name. */
export function behindLines(
  lines: readonly BaseLine[],
  records: Records,
  workspace: Pick<Workspace, 'decisions' | 'asOf'>,
): readonly Behind[] {
  const paid = paidFrom(workspace, records);
  const decidedOr = (calledBy: Texts, otherwise: Texts): Texts => {
    const decided = paid(calledBy);
    return decided.length === 0 ? otherwise : decided;
  };
  const contracts = indexed(records.contracts, (row) => decidedOr(contractNames(row), namesOfContract(row)));
  const services = indexed(records.services, (row) => decidedOr(namesOfService(row), present([row.ref, row.service, row.id])));
  return lines.map((base) => {
    const own = lineNames(base.row);
    return {
      contracts: found(contracts, [...own, ...extra(base, 'contract')]),
      services: found(services, [...own, ...extra(base, 'service')]),
    };
  });
}

/** Lists one after another; where only one says something, that one. */
function joined(...lists: readonly Texts[]): Texts {
  const told = lists.filter(({ length }) => length > 0);
  return told.length < 2 ? (told[0] ?? none) : told.flat();
}

function found<T>(index: Index<T>, names: Texts): readonly T[] {
  if (index.size === 0) return none;
  return [...new Set(names.flatMap((name) => index.get(keyOf(name)) ?? []))];
}

function namesOfLine(base: BaseLine, { contracts, services }: Behind, places: Places): Selectable {
  const { row, line } = base;
  const names = {
    line: present([row.code, line.id, line.title]),
    contract: joined(extra(base, 'contract'), contracts.flatMap(namesOfContract)),
    service: joined(
      present([row.service]),
      extra(base, 'service'),
      services.flatMap(({ id, service }) => present([id, service])),
    ),
    provider: joined(
      extra(base, 'provider'),
      contracts.flatMap(({ provider }) => provider ?? []),
      services.flatMap(({ provider }) => provider ?? []),
    ),
    element: places.element(row.element, line.element),
    tier: places.tier(row.tier, line.tier),
    fund: present([row.fund]),
    partner: joined(present([row.partner]), extra(base, 'partner')),
    team: extra(base, 'team'),
    department: departmentOf(base),
  };
  return { id: line.id, names };
}

/** What councils call the part of the house a line belongs to. */
const departments = ['department', 'directorate', 'division', 'service area'] as const;

/** The department of a line, as a column of its table says, or the heading it stands under. */
export function departmentOf(base: BaseLine): Texts {
  return joined(...departments.map((heading) => extra(base, heading)), present([base.row.group]));
}

/** A column the budget table has under a heading of its own. */
function extra({ row }: BaseLine, heading: string): Texts {
  if (row.extra === undefined) return none;
  return Object.entries(row.extra).flatMap(([key, text]) => (keyOf(key) === heading ? [text] : []));
}
