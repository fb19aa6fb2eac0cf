import { join } from 'node:path';
import { readFile } from '../intake/read-file.ts';
import type { ReadingContext } from '../intake/reading-context.ts';
import type { Fitness } from '../nouns/fitness.ts';
import type { Table } from '../nouns/table.ts';
import { type Day, formatDay } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { count, list } from '../values/text.ts';
import type { Flags } from './command.ts';
import { readDecisions } from './decisions.ts';
import { readKnowledge } from './knowledge.ts';
import { knowledgeChecks, machineChecks } from './machine.ts';
import { mustGiveRows } from './no-table.ts';
import { configIfAny, findRoot, readingOf } from './open.ts';
import { refusalLine } from './refusal-line.ts';
import { readScenarios, scenarioNames } from './scenarios.ts';
import { sourceBytes } from './sources.ts';
import type { World } from './world.ts';

interface Said {
  readonly says: string;
  /** What to do, where somebody should know something. */
  readonly mind?: string;
}

/** What is asked of one thing, or why it was refused: each is tried by itself, so that everything amiss is told at once. */
async function tried(about: string, here: string, ask: () => Said | Promise<Said>, of: Fitness['of'] = 'workspace'): Promise<Fitness> {
  try {
    const { says, mind } = await ask();
    return { of, about, state: mind === undefined ? 'fit' : 'mind', says, remedy: mind ?? null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { remedy } = error;
    return { of, about, state: 'unfit', says: refusalLine(error, here).slice(0, -remedy.length - 1), remedy };
  }
}

function saidOf(tables: readonly Table[], path: string): Said {
  const known = tables.filter(({ kind }) => kind !== 'other');
  const rowsOf = (kind: string): number => known.reduce((sum, table) => sum + (table.kind === kind ? table.rows.read : 0), 0);
  const read = [...new Set(known.map(({ kind }) => kind))].map((kind) => `${count(rowsOf(kind), 'row')} of ${kind}`);
  if (known.length === 0)
    return { says: 'No table of a kind known here is found in it.', mind: `\`commission inspect ${path}\` says what was seen.` };
  const [leftOut, faults] = [
    known.reduce((sum, { rows }) => sum + rows.leftOut, 0),
    known.reduce((sum, table) => sum + table.faults.length, 0),
  ];
  const amiss = [
    ...(leftOut > 0 ? [`${count(leftOut, 'row')} left out`] : []),
    ...(faults > 0 ? [`${count(faults, 'cell or column', 'cells or columns')} to mend`] : []),
  ];
  return {
    says: `${list(read)}${amiss.length === 0 ? '' : `; ${list(amiss)}`}.`,
    ...(amiss.length === 0 ? {} : { mind: `\`commission inspect ${path}\` says which.` }),
  };
}

async function workspaceChecks(world: World, flags: Flags): Promise<readonly Fitness[]> {
  const { here } = world;
  let opened: ReturnType<typeof configIfAny> = null;
  const config = await tried('commissioning.yaml', here, () => {
    opened = configIfAny(world, flags);
    if (opened === null) return { says: 'There is none here or in any folder above.', mind: '`commission init` makes a workspace.' };
    const { organisation, year, asOf, sources } = opened.config;
    const says = `${organisation}, ${year}, ${count(sources.length, 'source')}.`;
    if (asOf !== null)
      return {
        says: `${says} It judges as on ${formatDay(asOf)}, whatever the day.`,
        mind: 'Take `as-of` out before a scheduled run, or nothing will ever fall due.',
      };
    return sources.length === 0 ? { says, mind: 'Name the files to read under `sources`.' } : { says };
  });
  if (opened === null) return [config];
  const known: NonNullable<ReturnType<typeof configIfAny>> = opened;
  const root = findRoot(world, flags);
  let decisions: Awaited<ReturnType<typeof readDecisions>> = [];
  let knowledge: Awaited<ReturnType<typeof readKnowledge>> | null = null;
  const checks = [
    config,
    await tried('Its own templates', here, async () => {
      knowledge = await readKnowledge(world, known.own);
      const own = known.own.templates.length;
      return { says: own === 0 ? 'It has none: what is built in stands.' : `${count(own, 'file')} laid over what is built in.` };
    }),
    await tried('decisions.csv', here, async () => {
      decisions = await readDecisions(world, root);
      return { says: `${count(decisions.length, 'decision')}.` };
    }),
  ];
  let reading: ReadingContext | undefined;
  for (const path of new Set(known.config.sources.map((source) => source.path)))
    checks.push(
      await tried(path, here, async () => {
        const bytes = sourceBytes(world, root, path);
        reading ??= readingOf(world, flags, { config: known.config, own: known.own, decisions });
        const { tables } = await readFile(bytes, path, reading, new Set());
        mustGiveRows(path, tables, known.config.sources);
        return saidOf(tables, path);
      }),
    );
  const standing = knowledge;
  if (standing !== null)
    for (const name of scenarioNames(world, root))
      checks.push(
        await tried(`Scenario ${name}`, here, () => {
          const [scenario] = readScenarios(world, { root, config: known.config, knowledge: standing }, [name]);
          return { says: `“${scenario?.name}”.` };
        }),
      );
  const out = join(root, known.config.out);
  const folder = await tried('Folder for what is written', here, () => {
    if (world.mayWriteIn(out)) return { says: `${known.config.out} may be written in.` };
    throw new Refusal('folder-closed', 'No file may be written here.', 'Name another folder under `out`, or ask for the permission.', {
      file: out,
    });
  });
  return [...checks, folder];
}

/** Whether this machine and the workspace are fit to run: everything that does not hold is told at once, each with what to do. */
export async function fitness(world: World, flags: Flags, asOf: Day): Promise<readonly Fitness[]> {
  const known: Fitness[] = [];
  const builtIn = await tried(
    'Built-in knowledge',
    world.here,
    async () => {
      known.push(...knowledgeChecks(await readKnowledge(world), asOf));
      return { says: '' };
    },
    'machine',
  );
  const machine = [...machineChecks(world.machine(), world.today()), ...(builtIn.state === 'unfit' ? [builtIn] : known)];
  return [...machine, ...(await workspaceChecks(world, flags))];
}
