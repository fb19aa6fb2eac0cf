import { withRows } from '../intake/added-rows.ts';
import { reviewOf } from '../mapping/review/review.ts';
import type { Question } from '../nouns/question.ts';
import { shown } from '../output/terminal/display-width.ts';
import { Refusal } from '../values/refusal.ts';
import { decisionsFile, decisionsIn, headings } from './decisions.ts';
import { refusalLine } from './refusal-line.ts';
import { type Decided, groundOn, isStillOpen, notPassed, passing, type Site, type Walk } from './walk.ts';

function isSame(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
}

/** decisions.csv with one more line behind those it has. */
export function withDecision(bytes: Uint8Array | null, row: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return withRows(bytes, 'decisions.csv', headings, [row]);
}

/** The walk on the decisions as somebody else has left them: only what they leave open, in the parts that were to be asked. */
async function seenAgain(site: Site, walk: Walk, bytes: Uint8Array | null): Promise<Walk> {
  const ground = groundOn(site, await decisionsIn(bytes));
  const parts = new Set(walk.queue.map(({ part }) => part));
  const queue = notPassed(walk, reviewOf(ground).questions).filter(({ part }) => parts.has(part));
  return { ...walk, bytes, ground, queue };
}

/** Whether a decision is still to be written though somebody has settled the same question meanwhile; null when the person breaks off. */
async function isStillWanted({ world, ask }: Site, walk: Walk, question: Question): Promise<boolean | null> {
  world.say('decisions.csv was changed meanwhile, and has been read again.\n');
  if (isStillOpen(walk, question)) return true;
  const now = walk.ground.placements.find(({ id }) => id === question.placements[0].id);
  world.say(`Somebody has settled this one: ${shown(now?.because ?? '')}.\n`);
  const holds = await ask.choose('Which is to hold?', [
    { name: 'What they decided', value: 'theirs' },
    { name: 'What I decided: it is written behind theirs', value: 'mine' },
  ]);
  return holds === null ? null : holds === 'mine';
}

async function written({ world, opened }: Site, walk: Walk, bytes: Uint8Array): Promise<Walk> {
  const decisions = await decisionsIn(bytes);
  world.write([{ path: decisionsFile(world, opened.root).path, bytes }]);
  return { ...walk, bytes, ground: { ...walk.ground, workspace: { ...walk.ground.workspace, decisions } } };
}

/** Writes a decision behind whatever decisions.csv holds by now: nobody's line is lost. Null when the person breaks off. */
export async function kept(site: Site, walk: Walk, question: Question, decided: Decided, by: string): Promise<Walk | null> {
  const { bytes } = decisionsFile(site.world, site.opened.root);
  const seen = isSame(bytes, walk.bytes) ? { ...walk, by } : { ...(await seenAgain(site, walk, bytes)), by };
  const wanted = isSame(bytes, walk.bytes) || (await isStillWanted(site, seen, question));
  if (wanted === null) return null;
  if (!wanted) return passing(seen, question, null);
  const after = await withDecision(bytes, { kind: 'place', about: question.about, ...decided, by });
  // Somebody may have written while the person read what somebody had written.
  if (!isSame(decisionsFile(site.world, site.opened.root).bytes, bytes)) return kept(site, seen, question, decided, by);
  return passing(await written(site, seen, after), question, { ...decided, before: bytes, after });
}

/** The last answer taken back and its question asked again; a decision stays where somebody has written since. */
export async function takenBack(site: Site, walk: Walk): Promise<Walk> {
  const last = walk.passed.at(-1);
  if (!last) return walk;
  const again = { ...walk, queue: [last.question, ...walk.queue], passed: walk.passed.slice(0, -1) };
  if (last.made === null) return again;
  if (!isSame(decisionsFile(site.world, site.opened.root).bytes, last.made.after)) {
    site.world.say('decisions.csv was changed since, so its last decision stays. Correct it there.\n');
    return walk;
  }
  return written(site, again, last.made.before ?? new TextEncoder().encode(`${headings.join(',')}\n`));
}

/**
 * Tries until it is done or the person gives up: a file that is open in a spreadsheet program can be closed there. Giving up ends the
 * review (null); where nothing was written yet, it is the refusal it would be elsewhere.
 */
export async function persevering(site: Site, walk: Walk, attempt: () => Promise<Walk | null>): Promise<Walk | null> {
  for (;;) {
    try {
      return await attempt();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      site.world.say(`${refusalLine(problem, site.world.here)}\n`);
      const offers = [
        { name: 'Try again', value: 'again' },
        { name: 'Stop: this decision is not kept, those before it are', value: 'stop' },
      ];
      if ((await site.ask.choose('It could not be written.', offers)) === 'again') continue;
      if (walk.passed.every(({ made }) => made === null)) throw problem;
      return null;
    }
  }
}
