import { plainLine } from '../intake/added-rows.ts';
import { choicesFor } from '../mapping/review/choices.ts';
import { apart, reviewOf, withEarlier } from '../mapping/review/review.ts';
import type { Question, Review, ReviewPart } from '../nouns/question.ts';
import { cardLines } from '../output/terminal/card.ts';
import { settled } from '../planning/settle.ts';
import { partWords, progressWords } from '../reports/map/review-words.ts';
import { type Made, questionCard, reviewedPage, reviewPage } from '../reports/terminal/review-pages.ts';
import { Refusal } from '../values/refusal.ts';
import { count } from '../values/text.ts';
import type { Answer, Flags } from './command.ts';
import { decisionsFile, headings } from './decisions.ts';
import { kept, persevering, takenBack, withDecision } from './keep-decision.ts';
import { findRoot, openWorkspace } from './open.ts';
import { forTerminal, printer } from './present.ts';
import { answerTo, ownerFor } from './review-answer.ts';
import { groundOn, notPassed, passing, type Site, type Walk } from './walk.ts';
import type { World } from './world.ts';

function leadOf({ passed, queue }: Walk, { part }: Question): string {
  const here = passed.filter(({ question }) => question.part === part);
  const whole = [...here.map(({ question }) => question), ...queue.filter((question) => question.part === part)];
  const decided = here.flatMap(({ question, made }) => (made ? question.worth : []));
  return progressWords(
    here.length + 1,
    decided,
    whole.map(({ worth }) => worth),
  );
}

/** The owner somebody gave last, to begin with. */
function lastOwner({ ground }: Walk): string {
  return ground.workspace.decisions.filter(({ by }) => by !== '').at(-1)?.by ?? '';
}

/** Asks one question. Null when the person stops or breaks off. */
async function asked(site: Site, walk: Walk, next: Question): Promise<Walk | null> {
  const question = withEarlier(next, walk.ground);
  const { workspace } = walk.ground;
  const parts = question.placements.length === 1 ? [] : apart(question, walk.ground);
  site.show(question, leadOf(walk, question));
  const choices = choicesFor(question, workspace.tierModel, { part: parts.length > 0, goBack: walk.passed.length > 0 });
  const answer = await answerTo(site.ask, workspace, question, choices);
  if (answer === null || answer === 'stop') return null;
  if (answer === 'apart') return { ...walk, queue: [...parts, ...walk.queue.filter((one) => one !== next)] };
  if (answer === 'skip') return passing(walk, question, null);
  if (answer === 'back') return persevering(site, walk, () => takenBack(site, walk));
  const by = walk.by ?? (await ownerFor(site.ask, lastOwner(walk)));
  return by === null ? null : persevering(site, walk, () => kept(site, walk, question, answer, by));
}

/** Whether the next part of the review is to be asked about too. */
async function goesOn({ ask }: Site, { queue }: Walk, part: ReviewPart): Promise<boolean> {
  const more = count(queue.filter((question) => question.part === part).length, 'question');
  const answer = await ask.choose(`${more} more, about ${partWords[part]}. Go on?`, [
    { name: 'No, that is all for now', value: 'no' },
    { name: 'Yes', value: 'yes' },
  ]);
  return answer === 'yes';
}

/** Asks until nothing is left or the person has had enough. */
async function walked(site: Site, from: Walk): Promise<Walk> {
  let walk = from;
  let part = walk.queue[0]?.part;
  for (;;) {
    // What could not be told apart may be, once what it was mixed up with is settled.
    if (walk.queue.length === 0) walk = { ...walk, queue: notPassed(walk, reviewOf(walk.ground).questions) };
    const next = walk.queue[0];
    if (!next || (next.part !== part && !(await goesOn(site, walk, next.part)))) return walk;
    part = next.part;
    const then = await asked(site, walk, next);
    if (then === null) return walk;
    walk = then;
  }
}

function mustBeAsked(world: World, { questions }: Review): void {
  if (world.isTerminal) return;
  const first = questions[0];
  const row = first && { kind: 'place', about: first.about, decision: first.proposed ?? 'element/tier', reason: 'why', by: 'who' };
  throw new Refusal(
    'no-terminal',
    '`map --review` asks questions, and nobody is at a terminal to answer them.',
    row
      ? `Run it at a terminal, or add lines to decisions.csv: the first of ${count(questions.length, 'question')} would be answered by \`${plainLine(headings, row)}\`.`
      : 'Nothing is left to decide here; `commission map` shows every place.',
  );
}

/** Walks the places nobody has decided, the most uncertain money first, and writes each decision as it is made. */
export async function review(world: World, flags: Flags): Promise<Answer> {
  const { bytes } = decisionsFile(world, findRoot(world, flags));
  const opened = await openWorkspace(world, flags);
  const records = settled(opened.records, opened.workspace);
  const ground = groundOn({ opened, records }, opened.workspace.decisions);
  const found = reviewOf(ground);
  mustBeAsked(world, found);
  const answer = { data: null, asOf: opened.workspace.asOf, workspace: opened.label };
  if (found.questions.length === 0) return { ...answer, pages: [reviewPage(found, ground.placements)] };
  // A file that cannot take a line is refused before anything is asked.
  await withDecision(bytes, { kind: 'place' });
  world.say(await forTerminal(world, [reviewPage(found, ground.placements)], flags));
  const print = await printer(world, flags);
  const site: Site = {
    world,
    ask: world.ask(world.colour && flags.color !== false),
    opened,
    records,
    show: (question, lead) => world.say(print(cardLines(questionCard(question, ground.workspace, records, lead), world.columns))),
  };
  const walk = await walked(site, { bytes, ground, queue: found.questions, passed: [], by: null });
  const made = walk.passed.flatMap(({ question, made: one }): Made[] => (one ? [{ question, ...one }] : []));
  const left = reviewOf(walk.ground).questions.length;
  world.say('\n');
  const next = left > 0 ? { next: '`commission map --review` asks what is left, whenever you like.' } : {};
  return { ...answer, pages: [reviewedPage(made, left, opened.workspace)], ...next };
}
