import { readFile } from '../../../src/intake/read-file.ts';
import { inspectJson } from '../../../src/output/json/inspect.ts';
import { fixList } from '../../../src/reports/read/fix-list.ts';
import { Refusal } from '../../../src/values/refusal.ts';
import { plain } from '../grids.ts';
import type { SeedFile } from './seed-files.ts';

/** What became of a broken file: an answer, the code of a refusal, or the fault it found in us. */
export type Verdict = { readonly answer: true } | { readonly refused: string } | { readonly fault: string };

/** Reads a broken file as `inspect` does, to the printed answer. */
export async function verdictOn({ name, bytes }: SeedFile): Promise<Verdict> {
  try {
    const file = await readFile(bytes, name, plain);
    fixList(file.tables);
    JSON.parse(JSON.stringify(inspectJson([file], true)));
    return { answer: true };
  } catch (problem) {
    if (problem instanceof Refusal) return { refused: problem.code };
    return { fault: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) };
  }
}
