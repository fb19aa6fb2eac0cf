import { count, list, theCount } from '../../values/text.ts';
import { isLate } from '../start-now.ts';
import { type Ground, procurementsOf, seeAppendix } from './ground.ts';

const activities = (n: number): string => count(n, 'commissioning activity', 'commissioning activities');

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

/** What a committee is asked of the activities of the year: to agree them, but not a timetable that the same report says cannot be kept. Null where there are none. */
export function agreedActivities(ground: Ground): string | null {
  const all = ground.plan.records.activities.length;
  const see = seeAppendix(ground, 'annual-plan');
  const { ids, titles } = tooLate(ground);
  if (all === 0) return null;
  if (ids.size === 0) return `agree ${theCount(all, 'commissioning activity', 'commissioning activities')} of the year${see};`;
  const of = `a timetable for ${list(titles)} that can no longer be kept`;
  const again = 'officers to bring one that can';
  return ids.size === all
    ? `note that the ${activities(all)} of the year print ${of}${see}, and ask ${again};`
    : `agree ${(all - ids.size).toLocaleString('en-GB')} of the ${activities(all)} of the year${see}; of the other ${ids.size.toLocaleString('en-GB')} note that they print ${of}, and ask ${again};`;
}
