import type { Milestone } from '../../nouns/timeline.ts';
import { count, list, theCount } from '../../values/text.ts';
import { isLate } from '../procurement/start-now.ts';
import { type Ground, procurementsOf, seeAppendix } from './ground.ts';

const activities = (n: number): string => count(n, 'commissioning activity', 'commissioning activities');
const number = (n: number): string => n.toLocaleString('en-GB');

/** Activities of a timetable that prints the decisions of a procurement which can no longer be had in time, by their ids, and what those procurements are called. */
function tooLate(ground: Ground): { readonly ids: ReadonlySet<string>; readonly titles: readonly string[] } {
  const { printed, records } = ground.plan;
  const late = procurementsOf(ground).filter((one) => isLate(one) && printed.some(({ contract }) => contract === one.contract));
  const contracts = new Set(late.map(({ contract }) => contract));
  const deciding = new Set(printed.flatMap(({ contract, activity }) => (contract !== null && contracts.has(contract) ? [activity] : [])));
  const tables = new Set(records.activities.flatMap(({ id, origin }) => (deciding.has(id) ? [origin.table] : [])));
  return {
    ids: new Set(records.activities.flatMap(({ id, origin }) => (tables.has(origin.table) ? [id] : []))),
    titles: late.map(({ title }) => `“${title}”`),
  };
}

/** Activities nobody can agree to any more: every day of them has passed, or they are done; by their ids, with how they stand. */
function settled({ plan }: Ground): ReadonlyMap<string, 'done' | 'overdue' | 'unknown'> {
  const { asOf } = plan.workspace;
  const isPast = ({ due, status }: Milestone): boolean => status === 'done' || (due !== null && due < asOf);
  return new Map(
    plan.records.activities.flatMap(({ id }): [string, 'done' | 'overdue' | 'unknown'][] => {
      const parts = plan.milestones.filter(({ contract, kind }) => kind === 'activity' && contract === id);
      if (parts.length === 0 || !parts.every(isPast)) return [];
      const has = (status: Milestone['status']): boolean => parts.some((one) => one.status === status);
      return [[id, has('overdue') ? 'overdue' : has('unknown') ? 'unknown' : 'done']];
    }),
  );
}

/** How activities stand that are done or past, in brackets: `(3 are done, 2 are not, and of 12 the files do not say)`; nothing of those that are all done. */
function standing(stand: readonly string[]): string {
  const [done, not, untold] = ['done', 'overdue', 'unknown'].map((status) => stand.filter((one) => one === status).length) as [
    number,
    number,
    number,
  ];
  const are = (n: number): string => `${number(n)} ${n === 1 ? 'is' : 'are'}`;
  if (done === stand.length) return '';
  if (untold === stand.length) return ` (the files do not say whether ${untold === 1 ? 'it was' : 'they were'} done)`;
  const said = [
    done > 0 ? `${are(done)} done` : [],
    not > 0 ? `${are(not)} not` : [],
    untold > 0 ? `of ${number(untold)} the files do not say` : [],
  ];
  return ` (${list(said.flat())})`;
}

/**
 * What a committee is asked of the activities of the year: to agree those still to come, but not a timetable that the same report says
 * cannot be kept, and not what is past, of which it can only ask what became of it. Null where there are none.
 */
export function agreedActivities(ground: Ground): string | null {
  const { activities: rows } = ground.plan.records;
  if (rows.length === 0) return null;
  const see = seeAppendix(ground, 'annual-plan');
  const late = tooLate(ground);
  const stands = settled(ground);
  const past = rows.flatMap(({ id }) => (late.ids.has(id) ? [] : (stands.get(id) ?? [])));
  const [all, cannot] = [rows.length, late.ids.size];
  const open = all - past.length - cannot;
  const isDone = past.every((one) => one === 'done');
  const pastWords = isDone
    ? 'which the files say are done'
    : `${past.includes('done') ? 'which are done or whose days have passed' : 'whose days have passed'}${standing(past)}, and ask officers what can still be decided`;
  const print = `a timetable for ${list(late.titles)} that can no longer be kept`;
  const again = 'and ask officers to bring one that can';
  if (cannot === all) return `note that the ${activities(all)} of the year print ${print}${see}, ${again};`;
  const whole = theCount(all, 'commissioning activity', 'commissioning activities');
  if (past.length === all) return `review ${whole} of the year${see}, ${pastWords};`;
  const first = open === all ? `agree ${whole}` : `${open === 0 ? 'of' : `agree ${number(open)} of`} the ${activities(all)}`;
  return `${[
    `${first} of the year${see}`,
    ...(past.length > 0 ? [`review the ${past.length === 1 ? 'one' : number(past.length)} ${pastWords}`] : []),
    ...(cannot > 0 ? [`note that ${number(cannot)} print ${print}, ${again}`] : []),
  ].join('; ')};`;
}
