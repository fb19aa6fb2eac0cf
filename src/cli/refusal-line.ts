import { isAbsolute, relative, sep } from 'node:path';
import { formatCell } from '../values/cell.ts';
import type { Place, Refusal } from '../values/refusal.ts';

function fileText(file: string, here: string): string {
  if (!isAbsolute(file)) return file;
  const near = relative(here, file);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? file : near.split(sep).join('/');
}

function placeText({ file, sheet, cell, line }: Place, here: string): string {
  if (file === undefined) return '';
  if (line !== undefined) return `${fileText(file, here)}, line ${line}: `;
  return `${cell === undefined ? fileText(file, here) : formatCell({ file, sheet: sheet ?? null, cell })}: `;
}

/** A refusal as one line: where, what, and what to do. A path below the current folder is told from there. */
export function refusalLine(refusal: Refusal, here: string): string {
  return `${placeText(refusal.place, here)}${refusal.message} ${refusal.remedy}`;
}
