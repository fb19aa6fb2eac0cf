import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takePicture } from '../src/cli/picture.ts';
import type { Picture } from '../src/nouns/picture.ts';
import { freshFolder, quietWorld } from './world.ts';

/** The picture of a workspace with these files in it, read as a user’s would be; judged on 30 June 2026. */
export async function pictureFrom(files: Readonly<Record<string, string>>): Promise<Picture> {
  const root = freshFolder();
  mkdirSync(join(root, 'data'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'data', name), text);
  const sources = Object.keys(files).map((name) => `data/${name}`);
  writeFileSync(
    join(root, 'commissioning.yaml'),
    `organisation: Westmarsh Council\nfinancial-year: 2026/27\nas-of: 2026-06-30\nsources: [${sources.join(', ')}]\n`,
  );
  return (await takePicture(quietWorld({ out: '', err: '' }), { workspace: root })).picture;
}
