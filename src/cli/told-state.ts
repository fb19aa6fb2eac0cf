import { relative, resolve } from 'node:path';
import { readDocument } from '../intake/documents.ts';
import type { Plan } from '../nouns/plan.ts';
import type { Row } from '../nouns/row.ts';
import type { Gone, Milestone } from '../nouns/timeline.ts';
import { limitOf } from '../timeline/ground.ts';
import { againDays, goneSince, newsSince, toldFrom } from '../timeline/watch/told.ts';
import { Refusal } from '../values/refusal.ts';
import type { FileToWrite, World } from './world.ts';

/** What a scheduled check has to tell, and its state file as it stands once that is told. */
interface ToTell {
  readonly milestones: readonly Milestone[];
  /** What left the files since it was told of. */
  readonly gone: readonly Gone[];
  readonly file: FileToWrite;
}

/**
 * What is new or worse of some milestones since the run that kept a state file, and what has left the files. A file that is not there yet has told nothing; one
 * that is no state file is refused, and so never written over.
 */
export function toTell(
  world: World,
  named: string,
  { milestones, workspace, records }: Pick<Plan, 'milestones' | 'workspace' | 'records'>,
  shown: readonly Milestone[],
  isOwned: (owner: string | null) => boolean,
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
  const before = toldFrom(readDocument(text, file));
  const news = newsSince(before, milestones, workspace.asOf, again, ({ id }) => ids.has(id));
  const here = new Set([
    ...milestones.map(({ contract }) => contract),
    ...Object.values(records).flatMap((rows: readonly Row<object>[]) => rows.map(({ id }) => id)),
    ...records.kpis.flatMap(({ contract }) => contract ?? []),
  ]);
  const { gone, kept } = goneSince(before, (contract) => here.has(contract), isOwned);
  const bytes = new TextEncoder().encode(`${JSON.stringify({ told: { ...news.told, ...kept } }, null, 2)}\n`);
  return { milestones: news.milestones, gone, file: { path, bytes } };
}
