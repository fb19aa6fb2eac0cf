import { createHash } from 'node:crypto';
import { extname, resolve } from 'node:path';
import type { MadeFrom } from '../output/imprint.ts';
import type { HowMade, Unsaid } from '../output/xlsx/how-made.ts';
import type { Spot } from '../reports/tracing/trace.ts';
import { Refusal } from '../values/refusal.ts';
import { count, keyOf, list } from '../values/text.ts';
import type { Flags } from './command.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

/** A plan’s workbook that somebody holds: its bytes, and how it says it was made. */
export interface WrittenPlan {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly how: HowMade;
}

/** What is said of a workbook that does not say how it was made, by what it is, and what to give in its place. */
const without: Readonly<Record<Unsaid, { readonly what: string; readonly give: string }>> = {
  publication: {
    what: 'This is a copy for publication, which does not say how it was made.',
    give: 'Give the whole plan it was made beside: what `commission plan -o plan.xlsx` wrote without `--publish`.',
  },
  'single-sheet': {
    what: 'This is the plan on a single sheet, which does not say how it was made.',
    give: 'Give the whole plan: what `commission plan -o plan.xlsx` wrote without `--one-page`.',
  },
  plan: {
    what: 'This workbook has lost what said how it was made: another program may have saved it without its properties.',
    give: 'Give the workbook as `commission plan -o plan.xlsx` wrote it, or a copy saved as .xlsx with its properties.',
  },
  other: {
    what: 'This workbook does not say how it was made.',
    give: 'Give the one that `commission plan -o plan.xlsx` wrote.',
  },
};

/** A plan’s workbook as it was written. One that does not say how it was made is refused. */
export async function writtenPlan(world: World, file: string): Promise<WrittenPlan> {
  const path = resolve(world.here, file);
  if (!world.exists(path))
    throw new Refusal('file-missing', 'There is no such file.', 'Name the workbook that `commission plan -o` wrote.', { file });
  const bytes = world.read(path);
  // A workbook is a zip package, and begins as one.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || extname(file).toLowerCase() === '.docx')
    throw new Refusal(
      'not-a-plan',
      `This is no workbook${extname(file) === '' ? '' : ` but a ${extname(file)} file`}, and only the plan’s workbook says how it was made.`,
      'Give the .xlsx that `commission plan -o plan.xlsx` wrote.',
      { file },
    );
  const { howMade, unsaid } = await import('../output/xlsx/how-made.ts');
  const how = await howMade(bytes);
  if (how) return { file, bytes, how };
  const { what, give } = without[await unsaid(bytes)];
  throw new Refusal('not-a-plan', what, give, { file });
}

/** How a file says it was made as a plan’s workbook, a council’s own that was filled among them; null for any other file. */
export async function howPlanMade(bytes: Uint8Array): Promise<HowMade | null> {
  // A workbook of this kind is a zip package, and begins as one.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const { howMade } = await import('../output/xlsx/how-made.ts');
  return howMade(bytes);
}

const ofEvery: readonly string[] = ['commissioning.yaml', 'decisions.csv'];

/** Refuses a workbook that was made from another workspace: none of its sources is here, or none as it was and it is another body’s plan. */
export async function mustBeOfWorkspace(world: World, flags: Flags, { file, bytes, how }: WrittenPlan): Promise<void> {
  const { configIfAny, findRoot } = await import('./open.ts');
  const root = findRoot(world, flags);
  const sources = how.from.sources.filter((one) => !ofEvery.includes(one.file));
  const here = sources.filter((one) => world.exists(resolve(root, one.file)));
  if (sources.length === 0) return;
  const { madeFor } = await import('../output/xlsx/how-made.ts');
  const theirs = how.filled ? how.filled.organisation : await madeFor(bytes);
  if (here.length > 0) {
    const ours = configIfAny(world, flags)?.config.organisation;
    if (theirs === null || ours === undefined || keyOf(theirs) === keyOf(ours)) return;
    if (
      here.some(
        (one) =>
          createHash('sha256')
            .update(world.read(resolve(root, one.file)))
            .digest('hex') === one.sha256,
      )
    )
      return;
  }
  const none = `none of its ${count(sources.length, 'source')} is here${here.length > 0 ? ' as it was' : ''}`;
  throw new Refusal(
    'other-workspace',
    `This workbook was made from another workspace (${theirs === null ? none : `${theirs}; ${none}`}).`,
    'Name that one with -w.',
    { file },
  );
}

/** The flags with which a written plan is made again: its own day and scenarios, unless others are given. */
export function madeAgain(flags: Flags, { how }: WrittenPlan): Flags {
  const scenarios = how.from.scenarios.length > 0 ? { scenario: how.from.scenarios } : {};
  return { ...scenarios, ...flags, asOf: flags.asOf ?? how.asOf };
}

/** The files a plan was made from that hold something else now, are no longer there, or have come to be used since. */
export function sourcesSince(made: MadeFrom, from: MadeFrom): Readonly<Record<'changed' | 'gone' | 'added', readonly string[]>> {
  const now = new Map(from.sources.map(({ file, sha256 }) => [file, sha256]));
  const then = new Map(made.sources.map(({ file, sha256 }) => [file, sha256]));
  return {
    changed: [...then].filter(([file, sha256]) => now.has(file) && now.get(file) !== sha256).map(([file]) => file),
    gone: [...then.keys()].filter((file) => !now.has(file)),
    added: [...now.keys()].filter((file) => !then.has(file)),
  };
}

/** What became of the files a plan was made from, in a sentence each. */
export function sinceSaid(made: MadeFrom, from: MadeFrom): string[] {
  const { changed, gone, added } = sourcesSince(made, from);
  return [
    ...(changed.length > 0 ? [`Changed since the workbook was made: ${list(changed)}.`] : []),
    ...(gone.length > 0 ? [`Used for the workbook and no longer there: ${list(gone)}.`] : []),
    ...(added.length > 0 ? [`There now, and not used for the workbook: ${list(added)}.`] : []),
  ];
}

/** Whether a plan made now is made of the very files a workbook was made of, by the same version. */
export function isAsMade({ how }: WrittenPlan, now: { readonly version: string; readonly from: MadeFrom }): boolean {
  const since = sourcesSince(how.from, now.from);
  return how.version === now.version && [since.changed, since.gone, since.added].every(({ length }) => length === 0);
}

/** That a workbook was made with another version of the tool, which may lay its sheets out otherwise; nothing where it was not. */
export function madeWithAnother({ version: theirs }: HowMade): string[] {
  if (theirs === version) return [];
  return [
    `The workbook was made with commission ${theirs}; this is ${version}, which may put a cell at another address: tables are found by their headings and rows by what is in them.`,
  ];
}

/** What in the workbook is not as the plan made now has it: the tool, the sources, and the figure itself. */
export async function differences(
  { file, bytes, how }: WrittenPlan,
  spot: Spot,
  address: string | null,
  from: MadeFrom,
): Promise<string[]> {
  const { cellTexts } = await import('../intake/cell-texts.ts');
  const { figureOf } = await import('../nouns/page.ts');
  const { said, saidOf } = await import('../output/xlsx/said.ts');
  const [sheet, cell] = (address ?? '').split('!');
  const texts = sheet && cell ? await cellTexts(bytes, file, [{ sheet, cell }]) : new Map<string, string>();
  const [written] = texts.values();
  const { content } = spot.cell;
  const isCompared = figureOf(content) !== null || content.kind === 'text';
  const same = written === undefined || !isCompared || said(written) === saidOf(content);
  return [
    ...madeWithAnother(how),
    ...sinceSaid(how.from, from),
    ...(same
      ? []
      : [
          `The workbook holds ${written} at ${address}, and the plan made now has ${figureOf(content) === null ? 'something else' : 'another figure'} there: below is what it has now.`,
        ]),
  ];
}
