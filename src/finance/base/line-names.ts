import { contractNames } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import { lineNames, paidFrom } from '../../nouns/paid-from.ts';
import type { Service } from '../../nouns/provision.ts';
import type { Records } from '../../nouns/records.ts';
import type { Row } from '../../nouns/table.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { keyOf, list } from '../../values/text.ts';
import type { Selectable } from '../scenario/selector.ts';
import type { BaseLine } from './base.ts';

type Texts = readonly string[];
type Index<T> = ReadonlyMap<string, readonly T[]>;

const present = (texts: readonly (string | undefined | null)[]): Texts =>
  texts.filter((text): text is string => text !== undefined && text !== null && text !== '');

function indexed<T>(rows: readonly T[], namesOf: (row: T) => readonly (string | undefined)[]): Index<T> {
  const index = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of new Set(present(namesOf(row)).map(keyOf))) {
      const own = index.get(key);
      if (own) own.push(row);
      else index.set(key, [row]);
    }
  }
  return index;
}

/**
 * What each budget line answers to. A budget seldom names its contract or provider, so both are also taken from the
 * contracts and services that carry the line's own title, service or code, or that a person decided it pays for; nothing looser
 * than the same name counts.
 */
export function namesOf(lines: readonly BaseLine[], behind: readonly Behind[], workspace: Workspace): readonly Selectable[] {
  return lines.map((base, index) => namesOfLine(base, behind[index] as Behind, workspace));
}

/** The contracts and services that carry a line's own title, service or code, or that its table names beside it. */
export interface Behind {
  readonly contracts: readonly Row<Contract>[];
  readonly services: readonly Row<Service>[];
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
  const paid = paidFrom(workspace);
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

function found<T>(index: Index<T>, names: Texts): readonly T[] {
  return [...new Set(names.flatMap((name) => index.get(keyOf(name)) ?? []))];
}

function namesOfLine(base: BaseLine, { contracts, services }: Behind, workspace: Workspace): Selectable {
  const { row, line } = base;
  const element = workspace.elements.find(({ id }) => id === line.element);
  const tier = workspace.tierModel.tiers.find(({ id }) => id === line.tier);
  const names = {
    line: present([row.code, line.id, line.title]),
    contract: [...extra(base, 'contract'), ...contracts.flatMap(namesOfContract)],
    service: [...present([row.service]), ...extra(base, 'service'), ...services.flatMap(({ id, service }) => present([id, service]))],
    provider: [...extra(base, 'provider'), ...[...contracts, ...services].flatMap(({ provider }) => provider ?? [])],
    element: present([row.element, ...(element?.names ?? []), element?.title, element?.id]),
    tier: present([row.tier, ...(tier?.names ?? []), tier?.title, tier?.id]),
    fund: present([row.fund]),
    partner: [...present([row.partner]), ...extra(base, 'partner')],
    team: extra(base, 'team'),
  };
  return { id: line.id, names };
}

/** A column the budget table has under a heading of its own. */
function extra({ row }: BaseLine, heading: string): Texts {
  return Object.entries(row.extra ?? {}).flatMap(([key, text]) => (keyOf(key) === heading ? [text] : []));
}
