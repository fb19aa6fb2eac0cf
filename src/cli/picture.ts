import type { Picture } from '../nouns/picture.ts';
import { pictureOf } from '../planning/picture.ts';
import type { Flags } from './command.ts';
import { type Opened, openWorkspace } from './open.ts';
import type { World } from './world.ts';

/** A workspace opened and its picture taken: what most commands begin with. */
export async function takePicture(world: World, flags: Flags): Promise<Opened & { readonly picture: Picture }> {
  const opened = await openWorkspace(world, flags);
  const { workspace, files, records, knowledge } = opened;
  return { ...opened, picture: pictureOf({ workspace, tables: files.flatMap((file) => file.tables), records }, knowledge) };
}
