import type { Plan } from '../../nouns/plan.ts';
import type { RoleCapacity } from '../../nouns/workforce.ts';
import { formatDay } from '../../values/day.ts';
import { formatPounds } from '../../values/money.ts';
import { inOrderOf } from '../../values/order.ts';
import { yearFrom } from '../register/contract-ends.ts';
import { tenth } from '../workforce/workforce-tables.ts';

const figure = (of: number | null): string => tenth(of ?? 0).toLocaleString('en-GB');

/** Grants whose money ends within twelve months of the plan's day, the first to end first: what each is, how much, and when it ends. */
export function grantsEndingWords({ records, workspace }: Plan): readonly string[] {
  const { asOf } = workspace;
  return records.grants
    .filter(({ ends }) => ends !== undefined && ends >= asOf && ends <= yearFrom(asOf))
    .sort(inOrderOf(({ ends }) => ends ?? ''))
    .map(({ fund, amount, ends }) => {
      const worth = amount === undefined ? '' : ` (${formatPounds(amount)})`;
      return `${fund ?? 'a grant without a name'}${worth} ends on ${ends ? formatDay(ends) : 'a day not known'}`;
    });
}

function shortOf({ role, team, demand, throughput, waiting, invented }: RoleCapacity): string {
  const rests = invented ? ', on figures marked invented' : '';
  return `${role} (${team}) cannot meet what comes: ${figure(demand)} cases a year, of which they can finish ${figure(throughput)}, so that ${figure(waiting)} wait after a year${rests}`;
}

/** Roles to which more comes than they can finish, the most left waiting first. */
export function shortfallWords({ workforce }: Plan): readonly string[] {
  return workforce.roles
    .filter(({ carries }) => carries === 'over')
    .sort((one, other) => (other.waiting ?? 0) - (one.waiting ?? 0))
    .map(shortOf);
}
