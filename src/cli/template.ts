import { extname, resolve } from 'node:path';
import { Refusal } from '../values/refusal.ts';
import type { World } from './world.ts';

/** A council’s own workbook that is to be filled: its name as typed, where it is, and its bytes. */
export interface Template {
  readonly file: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Refuses to write a workbook with macros under a name that no program opens it by, or one without under theirs. */
export async function mustEndAsTemplate({ bytes, file }: Template, outputs: readonly string[]): Promise<void> {
  const { openPackage } = await import('../output/package/package.ts');
  const { endingOf } = await import('../output/package/ending.ts');
  const ending = endingOf(await openPackage(bytes));
  const other = outputs.find((output) => extname(output).toLowerCase() !== ending);
  if (other === undefined) return;
  throw new Refusal(
    'template-ending',
    ending === '.xlsm'
      ? `${file} holds macros, and what is made of it opens under no other ending than .xlsm.`
      : `${file} holds no macros, and what is made of it ends in .xlsx.`,
    `Name a file that ends in ${ending}.`,
    { file: other },
  );
}

/** The template somebody named. One that is not there is refused before anything is made. */
export function templateNamed(world: World, file: string): Template {
  const path = resolve(world.here, file);
  if (!world.exists(path) || world.isDirectory(path))
    throw new Refusal('file-missing', 'There is no such file.', 'Name the workbook to fill after --template.', { file });
  return { file, path, bytes: world.read(path) };
}
