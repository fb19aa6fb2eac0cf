import { basename, dirname, relative, resolve, sep } from 'node:path';
import { readDocument } from '../intake/documents.ts';
import type { Plan } from '../nouns/plan.ts';
import type { Row } from '../nouns/row.ts';
import type { Gone, Milestone } from '../nouns/timeline.ts';
import { limitOf } from '../timeline/ground.ts';
import { againDays, goneSince, newsSince, stateFrom } from '../timeline/watch/told.ts';
import { type Day, formatDay } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import type { FileToWrite } from './disk.ts';
import type { World } from './world.ts';

/** What a scheduled check has to tell, and its state file as it stands once that is told. */
interface ToTell {
  readonly milestones: readonly Milestone[];
  /** What left the files since it was told of. */
  readonly gone: readonly Gone[];
  readonly file: FileToWrite;
}

type State = ReturnType<typeof stateFrom>;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The state a file keeps: none has been told where it is not there yet or holds nothing. One that is no state file is refused, and so never written over. */
function stateIn(world: World, path: string, file: string): State {
  const folder = dirname(path);
  if (!world.isDirectory(folder))
    throw new Refusal(
      'state-folder-missing',
      'The folder of this state file is not there.',
      'Make it, or correct the name: in a new file everything would be told anew.',
      { file },
    );
  // Listed, a link that leads nowhere is read too, and so refused.
  const isThere = world.exists(path) || world.list(folder).includes(basename(path));
  const text = isThere ? new TextDecoder().decode(world.read(path)) : '';
  if (text.trim() === '') return { told: {}, asOf: null, workspace: null };
  if (!/^\{\s*"told"/.test(text))
    throw new Refusal(
      'state-unknown',
      'This is not the state file of a scheduled check.',
      'Name another file, or one that is not there yet.',
      { file },
    );
  if (!isJson(text))
    throw new Refusal(
      'state-broken',
      'This state file is not whole JSON.',
      'Put back a copy, or take it away: everything is then told anew.',
      {
        file,
      },
    );
  return stateFrom(readDocument(text, file));
}

/** Refuses to go on from the state of another workspace, from one told as of a later day, and to tell a day that has not come in one that real mornings keep: each would hide news. */
function mustFollow(state: State, asked: { readonly asOf: Day; readonly today: Day; readonly workspace: string }, file: string): void {
  const { asOf, today, workspace } = asked;
  if (state.workspace !== null && state.workspace !== workspace)
    throw new Refusal(
      'state-of-another',
      `This state file is kept for the workspace ${state.workspace} (told from its folder), and this one is ${workspace}.`,
      'Name another file; or, if the workspace has moved, correct `workspace` in it.',
      { file },
    );
  if (state.asOf === null) return;
  if (state.asOf > asOf)
    throw new Refusal(
      'state-later',
      `It was last told as of ${formatDay(state.asOf)}, which is after ${formatDay(asOf)}, the day asked for.`,
      'Name another file; or take this one away, and everything is told anew.',
      { file },
    );
  if (asOf > today && state.asOf <= today)
    throw new Refusal(
      'state-ahead',
      `${formatDay(asOf)} has not come, and what is told as of then would be kept from whoever is told each day.`,
      'Name another state file for a rehearsal.',
      { file },
    );
}

/** What is new or worse of some milestones since the run that kept a state file, and what has left the files. */
export function toTell(
  world: World,
  named: string,
  root: string,
  { milestones, workspace, records }: Pick<Plan, 'milestones' | 'workspace' | 'records'>,
  shown: readonly Milestone[],
  isOwned: (owner: string | null) => boolean,
): ToTell {
  const path = resolve(world.here, named);
  const file = relative(world.here, path);
  const state = stateIn(world, path, file);
  const { asOf } = workspace;
  const ofWorkspace = relative(dirname(path), root).split(sep).join('/') || '.';
  mustFollow(state, { asOf, today: world.today(), workspace: ofWorkspace }, file);
  const ids = new Set(shown.map(({ id }) => id));
  const again = limitOf(workspace, 'milestones', 'againDays', againDays);
  const news = newsSince(state.told, milestones, asOf, again, ({ id }) => ids.has(id));
  const here = new Set([
    ...milestones.map(({ contract }) => contract),
    ...Object.values(records).flatMap((rows: readonly Row<object>[]) => rows.map(({ id }) => id)),
    ...records.kpis.flatMap(({ contract }) => contract ?? []),
  ]);
  const { gone, kept } = goneSince(state.told, (contract) => here.has(contract), isOwned);
  const keeps = { told: { ...news.told, ...kept }, asOf, workspace: ofWorkspace };
  return { milestones: news.milestones, gone, file: { path, bytes: new TextEncoder().encode(`${JSON.stringify(keeps, null, 2)}\n`) } };
}
