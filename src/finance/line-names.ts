import type { Contract } from '../nouns/contract.ts';
import type { Service } from '../nouns/provision.ts';
import type { Records } from '../nouns/records.ts';
import type { Row } from '../nouns/table.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { keyOf } from '../values/text.ts';
import type { BaseLine } from './base.ts';
import type { Selectable } from './selector.ts';

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
 * contracts and services that carry the line's own title, service or code; nothing looser than the same name counts.
 */
export function namesOf(lines: readonly BaseLine[], records: Records, workspace: Workspace): readonly Selectable[] {
  const contracts = indexed(records.contracts, ({ ref, title, id }) => [ref, title, id]);
  const services = indexed(records.services, ({ ref, service, id }) => [ref, service, id]);
  return lines.map((base) => namesOfLine(base, contracts, services, workspace));
}

function namesOfLine(base: BaseLine, byContract: Index<Row<Contract>>, byService: Index<Row<Service>>, workspace: Workspace): Selectable {
  const { row, line } = base;
  const own = [...new Set(present([row.line, row.service, row.code]).map(keyOf))];
  const contracts = own.flatMap((key) => byContract.get(key) ?? []);
  const services = own.flatMap((key) => byService.get(key) ?? []);
  const element = workspace.elements.find(({ id }) => id === line.element);
  const tier = workspace.tierModel.tiers.find(({ id }) => id === line.tier);
  const names = {
    line: present([row.code, line.id, line.title]),
    contract: [...extra(base, 'contract'), ...contracts.flatMap(({ id, ref, title }) => present([id, ref, title]))],
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
