import { Refusal } from '../../values/refusal.ts';
import { decode, opening } from '../encoding.ts';
import type { Grid } from '../grid.ts';
import { gridOfList, listsIn } from '../ocds/lists.ts';
import { gridOfReleases } from '../ocds/notices.ts';
import { releasesOf } from '../ocds/releases.ts';
import type { Json } from '../ocds/walk.ts';
import type { Format } from './format.ts';

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** One object a line, as some systems publish theirs. */
function parsedLines(text: string): Json | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  const values: Json[] = [];
  for (const line of lines) {
    const value = parsed(line);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

function gridsOf(root: Json): { readonly format: string; readonly grids: readonly Grid[] } {
  const releases = releasesOf(root);
  if (releases) return { format: releases.format, grids: [gridOfReleases(releases)] };
  const lists = listsIn(root);
  return { format: 'json', grids: lists.map((list) => gridOfList(list, lists.length === 1)) };
}

/** Published notices: Open Contracting packages of releases or records, and plain lists of notices. */
export const json: Format = {
  name: 'json',
  recognises: (bytes) => /^(?:\{\s*["}]|\[\s*[[{\]])/.test(opening(bytes) ?? ''),
  open: async (bytes, file) => {
    const { text, encoding, repaired } = decode(bytes);
    const root = parsed(text) ?? parsedLines(text);
    if (root === undefined)
      throw new Refusal(
        'json-damaged',
        'The file begins as JSON and cannot be read as that: it is cut short or damaged.',
        'Download it again from where it came from, and run this again.',
        { file },
      );
    const { format, grids } = gridsOf(root);
    if (grids.length === 0)
      throw new Refusal(
        'json-without-list',
        'The file is JSON and holds no list of notices.',
        'Give the list it belongs to, or a .csv of it.',
        { file },
      );
    return { format, encoding, ...(repaired ? { repaired } : {}), grids };
  },
};
