import { relative, resolve } from 'node:path';
import { readDocument } from '../intake/documents.ts';
import type { Plan } from '../nouns/plan.ts';
import type { Milestone } from '../nouns/timeline.ts';
import { limitOf } from '../timeline/ground.ts';
import { againDays, newsSince, toldFrom } from '../timeline/watch/told.ts';
import { Refusal } from '../values/refusal.ts';
import type { FileToWrite, World } from './world.ts';

/** What a scheduled check has to tell, and its state file as it stands once that is told. */
interface ToTell {
  readonly milestones: readonly Milestone[];
  readonly file: FileToWrite;
}

/**
 * What is new or worse of some milestones since the run that kept a state file. A file that is not there yet has told nothing; one
 * that is no state file is refused, and so never written over.
 */
export function toTell(
  world: World,
  named: string,
  { milestones, workspace }: Pick<Plan, 'milestones' | 'workspace'>,
  shown: readonly Milestone[],
): ToTell {
  const path = resolve(world.here, named);
  const file = relative(world.here, path);
  const text = world.exists(path) ? new TextDecoder().decode(world.read(path)) : '{"told":{}}';
  if (!/^\{\s*"told"/.test(text))
    throw new Refusal(
      'state-unknown',
      'This is not the state file of a scheduled check.',
      'Name another file, or one that is not there yet.',
      {
        file,
      },
    );
  const ids = new Set(shown.map(({ id }) => id));
  const again = limitOf(workspace, 'milestones', 'againDays', againDays);
  const news = newsSince(toldFrom(readDocument(text, file)), milestones, workspace.asOf, again, ({ id }) => ids.has(id));
  const bytes = new TextEncoder().encode(`${JSON.stringify({ told: news.told }, null, 2)}\n`);
  return { milestones: news.milestones, file: { path, bytes } };
}
