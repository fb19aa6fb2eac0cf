import { diaryOf } from '../../src/timeline/days/diary.ts';
import { scheduleAll } from '../../src/timeline/schedule.ts';
import { addDays, weekday } from '../../src/values/day.ts';
import { pence } from '../../src/values/money.ts';
import { calendars, contract, ground, meeting, on, overlays, workspace } from '../timeline/rows.ts';

/** A pipeline of live contracts that end on days of their own over the years the calendars know, a third of them too late, and a cabinet every four weeks. */
function pipeline(many: number) {
  const asOf = '2026-01-05';
  const sits = Array.from({ length: 26 }, (_, n) => addDays(on('2026-01-13'), n * 28));
  const meetings = sits.map((date) => meeting({ body: 'Cabinet', date, agendaBy: addDays(date, -8) }));
  const contracts = Array.from({ length: many }, (_, n) => {
    const end = addDays(on('2026-04-01'), Math.floor((n * 900) / many));
    const fields = {
      title: 'Parenting',
      cpv: ['85312300'],
      start: addDays(end, -1095),
      end: addDays(end, -(weekday(end) % 2)),
      totalValue: pence(100_000_000 + n),
    };
    return contract(`c${n}`, fields, ['cpv', 'totalValue']);
  });
  const diary = diaryOf(workspace(asOf), calendars, overlays, meetings);
  return { ...ground(asOf), diary, contracts };
}

function seconds(many: number): number {
  const scene = pipeline(many);
  const before = process.cpuUsage();
  const timelines = scheduleAll(scene);
  const { user, system } = process.cpuUsage(before);
  const stages = timelines.reduce((sum, { stages: own }) => sum + own.length, 0);
  if (timelines.length !== many || stages < many * 14)
    throw new Error(`${timelines.length} procurements of ${stages} stages were scheduled`);
  return (user + system) / 1e6;
}

const thousand = seconds(1_000);
const tenThousand = seconds(10_000);
if (thousand >= 2 || tenThousand > 12 * thousand) process.exitCode = 1;
console.log(`1,000 procurements: ${thousand.toFixed(2)} s of processor time (asked: under 2)`);
console.log(`10,000 procurements: ${(tenThousand / thousand).toFixed(1)} times the time (asked: no worse than linear)`);
