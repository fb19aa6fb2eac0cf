import type { CellRef } from '../../nouns/page.ts';
import type { Stage, Timeline } from '../../nouns/timeline.ts';
import { inOrderOf } from '../../values/order.ts';
import { publishing } from '../procurement/procurement-worth.ts';
import type { Whence, WhenceOf } from './trace.ts';

type Told = Partial<Whence> & Pick<Whence, 'how'>;

function inStages({ id }: Timeline, stage: Stage, column: string): CellRef {
  return { table: 'stages', row: `${id} ${stage.id}`, column };
}

function inPipeline({ id }: Timeline, column: string): CellRef {
  return { table: 'pipeline', row: id, column };
}

/** The stages that bind the latest day of one, from the start back: of those that wait for it, the one that must begin first, and so on. */
function behind(timeline: Timeline, stage: Stage): readonly Stage[] {
  const waiting = timeline.stages.filter(({ follows, counted }) => counted !== 'off the path' && follows.includes(stage.id));
  const [first] = waiting.sort(inOrderOf(({ latestStart }) => latestStart));
  return first ? [...behind(timeline, first), first] : [];
}

/** The stages that bind the earliest day of one, from the first of all on: of those it waits for, the one that is done last, and so on. */
function before(timeline: Timeline, stage: Stage): readonly Stage[] {
  const waited = timeline.stages.filter(({ id, earliestFinish }) => stage.follows.includes(id) && earliestFinish !== null);
  const last = waited.sort(inOrderOf(({ earliestFinish }) => earliestFinish as string)).at(-1);
  return last ? [...before(timeline, last), last] : [];
}

/** The latest day of a stage: counted back from the stage that binds it, or from what it follows where it hangs off the path. */
function latestStart(timeline: Timeline, stage: Stage): Told {
  if (stage.counted === 'off the path')
    return {
      how: 'the latest finish of what it follows, for its time runs on from there',
      draws: timeline.stages.filter(({ id }) => stage.follows.includes(id)).map((each) => inStages(timeline, each, 'latestFinish')),
    };
  const back = behind(timeline, stage);
  const next = back.at(-1);
  const draws = [inPipeline(timeline, 'start'), ...back.map((each) => inStages(timeline, each, 'latestStart'))];
  if (next === undefined) return { how: 'the day the contract must start', draws };
  const atOnce = stage.counted === 'at once' ? 'at once after what it follows, and no later than ' : '';
  const less = next.latestStart === stage.latestStart ? ', on the same day' : `, less ${stage.duration}`;
  return { how: `${atOnce}the latest start of “${next.name}”${less}`, draws };
}

/** The day of a stage begun at once: counted on from the stage that binds it. */
function earliest(timeline: Timeline, stage: Stage, takes: string): Told {
  const ahead = before(timeline, stage);
  const done = ahead.at(-1);
  return {
    how: `the first day on which it can begin, ${done ? `“${done.name}” done` : 'begun on the day the plan is made as on'}${takes}`,
    draws: ahead.map((each) => inStages(timeline, each, 'earliestFinish')),
  };
}

const ofStages: Readonly<Record<string, (timeline: Timeline, stage: Stage) => Told>> = {
  latestStart,
  latestFinish: (timeline, stage) => ({
    how: `its latest start and ${stage.duration}`,
    draws: [inStages(timeline, stage, 'latestStart')],
  }),
  earliestStart: (timeline, stage) => earliest(timeline, stage, ''),
  earliestFinish: (timeline, stage) => earliest(timeline, stage, `, and ${stage.duration}`),
  float: (timeline, stage) => ({
    how: 'the days from its earliest start to its latest',
    draws: ['earliestStart', 'latestStart'].map((day) => inStages(timeline, stage, day)),
  }),
  duration: () => ({ how: 'the longer of what the law gives it and what is usual, or the meeting it waits for' }),
  source: () => ({ how: 'where its length was read; where practice sets it, an assumption of this tool' }),
};

const ofPipeline: Readonly<Record<string, (timeline: Timeline) => Told | null>> = {
  regime: () => ({ how: 'the law in force for what is bought on the day its first stage would begin; Because says how that was told' }),
  noReturn: (timeline) => {
    const firsts = timeline.stages.filter(({ follows }) => follows.length === 0);
    const [first] = firsts.sort(inOrderOf(({ latestStart }) => latestStart));
    if (first === undefined) return null;
    const draws = [...(latestStart(timeline, first).draws ?? []), inStages(timeline, first, 'latestStart')];
    return {
      how: `the latest start of “${first.name}”, the stage that must begin first; each is counted back from the one before it here`,
      draws,
    };
  },
  verdict: (timeline) => ({
    how: 'how the point of no return stands to the day the plan is made as on: late once it has passed, impossible once the shortest lengths no longer fit either, tight shortly before it',
    draws: [inPipeline(timeline, 'noReturn')],
  }),
  late: (timeline) => ({
    how: 'the working days (England) from the day the contract must start to the earliest it can, begun at once and at likely lengths',
    draws: [
      inPipeline(timeline, 'start'),
      ...timeline.stages.filter(({ id }) => id === 'start').map((stage) => inStages(timeline, stage, 'earliestStart')),
    ],
  }),
  threshold: ({ worth, law, ...timeline }) => ({
    how: 'the threshold for what is bought on the day its first stage would begin, and how its value stands to it',
    draws: [inPipeline(timeline as Timeline, 'value')],
    goesBy: worth?.threshold ? [worth.threshold.goesBy] : law ? [law] : [],
  }),
  notices: (timeline) => ({
    how: 'the notices its stages publish, each by the latest day of its stage',
    draws: publishing(timeline).map((stage) => inStages(timeline, stage, 'latestStart')),
  }),
};

/** The days of a decision in the forward plan, by its stage and those beside it. */
const ofDecisions: Readonly<Record<string, readonly [string, string]>> = {
  day: ['decision', 'latestFinish'],
  notice: ['forward-plan', 'latestStart'],
  papers: ['agenda', 'latestStart'],
  callIn: ['call-in', 'latestFinish'],
};

/** What lies behind the days of procurements, which no formula works out again: the days each is counted from, down to the register, and the law or the assumption that each stage goes by. */
export function workedBack(timelines: readonly Timeline[]): WhenceOf {
  const all = new Map(timelines.map((timeline) => [timeline.id, timeline]));
  return ({ table, row, column }) => {
    const [id = '', ...rest] = row.split(' ');
    const timeline = all.get(id);
    const stage = timeline?.stages.find((one) => one.id === rest.join(' '));
    if (timeline === undefined) return null;
    if (table === 'pipeline') return whole(ofPipeline[column]?.(timeline), timeline.law ? [timeline.law] : []);
    if (table === 'stages' && stage) return whole(ofStages[column]?.(timeline, stage), stage.goesBy);
    if (table === 'decisions' && stage) {
      const [name, day] = ofDecisions[column] ?? [];
      const beside = timeline.stages.find((one) => one.id === stage.id.replace(/decision$/, name ?? ''));
      return name && day && beside
        ? whole(
            {
              how: `the ${day === 'latestStart' ? 'latest start' : 'latest finish'} of “${beside.name}”`,
              draws: [inStages(timeline, beside, day)],
            },
            [],
          )
        : null;
    }
    const option = table === 'procurement-options' ? timeline.options.find(({ title }) => title === rest.join(' ')) : undefined;
    if (option === undefined || (column !== 'beginBy' && column !== 'text')) return null;
    const goesBy = [{ says: option.title, source: { text: option.source, verified: option.verified }, inForce: null }];
    return { how: `worked out for this contract: ${option.text}`, draws: [], goesBy };
  };
}

function whole(told: Told | null | undefined, goesBy: Whence['goesBy']): Whence | null {
  return told ? { draws: [], goesBy, ...told } : null;
}
