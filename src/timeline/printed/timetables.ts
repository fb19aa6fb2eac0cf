import { calledOf } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { Activity } from '../../nouns/intent.ts';
import type { PrintedStep, PrintedTimetable } from '../../nouns/printed-timetable.ts';
import { at, type Row } from '../../nouns/row.ts';
import { keyOfTable } from '../../nouns/table.ts';
import { earlier } from '../../values/day.ts';
import { holdsWords, list } from '../../values/text.ts';
import { laidOut } from '../law/lay-out.ts';
import type { StagePlan } from '../law/stages.ts';
import { type Scheduling, scheduleAll } from '../schedule.ts';
import { type Placed, printedGap } from './gaps.ts';
import { noSuchMeeting, printedNotices } from './notices.ts';
import { pointOf, without } from './points.ts';
import { type Named, stepsOf } from './rows.ts';
import { type KnownStep, type KnownSteps, stepNamed } from './steps.ts';

/** What printed timetables are held against. */
export interface PrintedGround extends Omit<Scheduling, 'contracts'> {
  readonly contracts: readonly Row<Contract>[];
  readonly activities: readonly Row<Activity>[];
  readonly known: KnownSteps;
}

/**
 * The timetables of procurements that a workspace's activities print: of one table (and one heading within it), at least half of its rows
 * steps of a procurement, a start among them. Each is held against the route its contract falls under on the day it begins.
 */
export function printedTimetables(ground: PrintedGround): PrintedTimetable[] {
  const { activities, known } = ground;
  const tables = new Map<string, Row<Activity>[]>();
  for (const row of activities) {
    const key = [keyOfTable(row.origin.table), row.group ?? ''].join('\n');
    const rows = tables.get(key) ?? [];
    rows.push(row);
    tables.set(key, rows);
  }
  return [...tables.values()].flatMap((rows) => {
    const named = rows.flatMap((row): Named[] => {
      const step = stepNamed((row.activity ?? '').split('\n')[0] ?? '', known);
      return step === null ? [] : [{ step, row }];
    });
    const ids = new Set(named.map(({ step }) => step.id));
    const isTimetable = ids.size >= known.fewest && ids.has('start') && named.length * 2 >= rows.length;
    return isTimetable ? [timetableOf(named, ground)] : [];
  });
}

function timetableOf(named: readonly Named[], ground: PrintedGround): PrintedTimetable {
  const { steps, remarks } = stepsOf(named, ground.known);
  const first = (named[0] as Named).row;
  const { table } = first.origin;
  const start = steps.find(({ id }) => id === 'start');
  const words = table.words.map(({ text }) => text);
  const own = start === undefined ? null : contractOf(start, words.join(' '), ground.contracts);
  const title = first.group ?? words.at(-1) ?? (own === null ? (table.sheet ?? table.file) : calledOf(own));
  const base = { id: `timetable-${first.id}`, title, cell: at(first, 'activity'), steps };
  const nothing = { contract: null, regime: '', gaps: [], notices: [] };
  if (start === undefined) return { ...base, ...nothing, because: 'Its start has no day, so it is not held against anything.', remarks };
  const contract = own ?? { id: base.id, title, start: start.day, origin: first.origin };
  const begins = steps.map(({ from }) => from).reduce(earlier);
  const [timeline] = scheduleAll({ ...ground, workspace: { ...ground.workspace, asOf: begins }, contracts: [contract] });
  const regime = ground.regimes.find(({ id }) => id === timeline?.regime);
  const known = { ...base, contract: own?.id ?? null };
  if (!timeline || !regime) {
    const because = timeline?.because ?? 'The contract it is for is over, so no route is worked out for it.';
    return { ...known, regime: '', because, gaps: [], notices: [], remarks };
  }
  const { governance } = ground.workspace;
  const layout = { governance, joined: timeline.overlays ?? [], variants: timeline.variants };
  const held = heldAgainst(steps, laidOut(regime, ground.overlays, layout), ground, regime.title);
  const because =
    own === null
      ? `No contract of the register starts on that day, so its own words say what it buys. ${timeline.because}`
      : timeline.because;
  return {
    ...known,
    regime: regime.title,
    because: because.replace(/ At likely durations .*$/s, ''),
    ...held,
    remarks: [...remarks, ...held.remarks],
  };
}

/** The contract a timetable is for: the one that starts on its day; of several the one whose title its words hold. */
function contractOf({ day }: PrintedStep, words: string, contracts: readonly Row<Contract>[]): Row<Contract> | null {
  const starting = contracts.filter(({ start }) => start === day);
  const [only, other] = starting.length > 1 ? starting.filter(({ title }) => title !== undefined && holdsWords(words, title)) : starting;
  return only !== undefined && other === undefined ? only : null;
}

function heldAgainst(steps: readonly PrintedStep[], laid: readonly StagePlan[], { known, diary }: PrintedGround, regime: string) {
  const missing = known.steps.filter(({ id }) => !steps.some((step) => step.id === id));
  const plans = missing.filter(({ elsewhere }) => elsewhere).reduce<readonly StagePlan[]>((rest, step) => without(step, rest), laid);
  const placed = steps.flatMap((printed): Placed[] => {
    const point = pointOf(known.steps.find(({ id }) => id === printed.id) as KnownStep, plans);
    return point === null ? [] : [{ printed, point }];
  });
  const pairs = placed.slice(1).map((to, index) => [placed[index] as Placed, to] as const);
  const decision = placed.find(({ printed }) => printed.id === 'decision');
  const start = placed.at(-1);
  const whole = decision && start && placed.indexOf(decision) < placed.length - 2 ? [[decision, start] as const] : [];
  const named = (step: KnownStep, among: readonly StagePlan[]): string[] =>
    (pointOf(step, among)?.plans ?? []).map(({ name }) => `“${name}”`);
  const before = missing.filter(({ elsewhere }) => elsewhere).flatMap((step) => named(step, laid));
  const unprinted = missing.filter(({ elsewhere }) => !elsewhere).flatMap((step) => named(step, plans));
  const strange = placed.flatMap((one) => {
    const text = noSuchMeeting(one, diary);
    return text === null ? [] : [{ text, cells: [one.printed.cell], isWrong: true }];
  });
  const homeless = steps.filter((step) => !placed.some(({ printed }) => printed === step));
  return {
    gaps: [...pairs, ...whole].map(([from, to]) => printedGap(from, to, plans, diary)),
    notices: placed.flatMap((one) => printedNotices(one, plans, diary)),
    remarks: [
      ...strange,
      ...homeless.map(({ title, cell }) => ({
        text: `“${title}” is no stage of ${regime}, so it is not held against anything.`,
        cells: [cell],
        isWrong: false,
      })),
      ...(before.length === 0 ? [] : [{ text: `Not printed, and taken as settled before: ${list(before)}.`, cells: [], isWrong: false }]),
      ...(unprinted.length === 0 ? [] : [{ text: `No day is printed for ${list(unprinted)}.`, cells: [], isWrong: false }]),
    ],
  };
}
