import { addDays, type Day } from '../../values/day.ts';
import { type Pence, pence } from '../../values/money.ts';
import { compare, inOrderOf } from '../../values/order.ts';
import type { Period } from '../../values/period.ts';
import type { Bill } from '../joining/joins.ts';

/** The first and the last day on which two or more of these run; null when no two ever do. Each is given by all its days. */
export function sharedDays(each: readonly (readonly Period[])[]): Period | null {
  const ends = each.flatMap((days, of) =>
    days.flatMap(({ from, to }) => [
      { day: from as string, of, by: 1 },
      { day: addDays(to, 1) as string, of, by: -1 },
    ]),
  );
  ends.sort(inOrderOf(({ day }) => day));
  const running = each.map(() => 0);
  let [now, first, last] = [0, null as Day | null, null as Day | null];
  for (let place = 0; place < ends.length; ) {
    const { day } = ends[place] as { day: string };
    const before = now;
    for (; ends[place]?.day === day; place += 1) {
      const { of, by } = ends[place] as { of: number; by: number };
      const was = (running[of] as number) > 0;
      running[of] = (running[of] as number) + by;
      const is = (running[of] as number) > 0;
      now += Number(is) - Number(was);
    }
    if (before > 1 && now < 2) last = addDays(day as Day, -1);
    if (now > 1 && first === null) first = day as Day;
  }
  return first === null || last === null ? null : { from: first, to: last };
}

/**
 * The most that is paid at once, at the rate of a year: the largest sum of bills that run on one and the same day. Each list is one
 * service: what a list of services and a register both price is one sum, of which the larger counts.
 */
export function mostAtOnce(each: readonly (readonly Bill[])[]): Pence {
  const changes = each.flatMap((bills, service) =>
    bills.flatMap(({ of, amount, days }) => [
      { day: days.from as string, service, of, by: amount as number },
      { day: addDays(days.to, 1) as string, service, of, by: -amount },
    ]),
  );
  // Of one day, what ends goes before what begins.
  changes.sort((a, b) => compare(a.day, b.day) || a.by - b.by);
  const running = each.map(() => ({ contracts: 0, services: 0 }));
  let [now, most] = [0, 0];
  for (const { service, of, by } of changes) {
    const own = running[service] as { contracts: number; services: number };
    now -= Math.max(own.contracts, own.services);
    own[of] += by;
    now += Math.max(own.contracts, own.services);
    most = Math.max(most, now);
  }
  return pence(most);
}
