import { basename } from 'node:path';
import { sheetTexts } from '../intake/cell-texts.ts';
import { scaleAt } from '../intake/contexts.ts';
import { withoutPersonal } from '../intake/personal.ts';
import { type Edited, isWorkedOut, type Offered, type ReadBack, type RowEdit } from '../nouns/read-back.ts';
import { readBackJson } from '../output/json/read-back.ts';
import { filledSince } from '../output/template/filled-since.ts';
import { cardLines } from '../output/terminal/card.ts';
import { editedSince } from '../output/xlsx/edited.ts';
import { sheetFormulas } from '../output/xlsx/rewritten.ts';
import { offeredCard, readBackDonePage } from '../reports/terminal/read-back-card.ts';
import { decisionLines, type ReadBackFrame, readBackPage } from '../reports/terminal/read-back-pages.ts';
import { count } from '../values/text.ts';
import type { Ask } from './ask.ts';
import type { Answer, Flags } from './command.ts';
import { decisionsFile, headings } from './decisions.ts';
import { filledBook } from './filled-book.ts';
import { withDecision } from './keep-decision.ts';
import { planMade } from './plan-made.ts';
import { forTerminal, printer } from './present.ts';
import { readBackOf } from './read-back-offers.ts';
import { needed, ownerFor } from './review-answer.ts';
import type { World } from './world.ts';
import {
  isAsMade,
  madeAgain,
  madeWithAnother,
  mustBeOfWorkspace,
  sinceSaid,
  sourcesSince,
  type WrittenPlan,
  writtenPlan,
} from './written-plan.ts';

type Line = Readonly<Record<(typeof headings)[number], string>>;

function lineOf({ kind, about, decision, reason }: Offered, by: string): Line {
  return { kind, about, decision, reason, by, until: '' };
}

interface Kept {
  readonly made: readonly Offered[];
  readonly refused: number;
}

/** What is asked of one change: to take it, with why; to refuse it; to leave it. */
async function answerTo(ask: Ask, { reason }: Offered, file: string): Promise<{ readonly reason: string } | 'refuse' | 'stop'> {
  const answer = await ask.choose('Keep it as a decision?', [
    { name: 'Yes, keep it', value: 'take' },
    { name: 'No, the plan stays as it is', value: 'refuse' },
    { name: 'Stop here', value: 'stop' },
  ]);
  if (answer !== 'take') return answer === 'refuse' ? 'refuse' : 'stop';
  const why = await ask.text('Why?', reason || `as changed in ${file}`, needed('A decision is kept with its reason.'));
  return why === null ? 'stop' : { reason: why.trim() };
}

/** What people typed, without the personal data in it. */
function masked(edited: Edited): Edited {
  const safe = (text: string): string => withoutPersonal(text)?.text ?? text;
  const safeRow = (row: RowEdit): RowEdit => ({
    ...row,
    text: safe(row.text),
    says: row.says.map(({ heading, text }) => ({ heading, text: safe(text) })),
  });
  return {
    ...edited,
    edits: edited.edits.map((edit) => ({ ...edit, is: safe(edit.is) })),
    rewritten: edited.rewritten.map((edit) => ({ ...edit, is: safe(edit.is) })),
    added: edited.added.map(safeRow),
    named: edited.named.map((cell) => ({ ...cell, is: safe(cell.is) })),
    notes: edited.notes.map(safeRow),
  };
}

/** Asks about each change; every decision is in decisions.csv before the next is asked. */
async function asked(world: World, flags: Flags, root: string, read: ReadBack, frame: ReadBackFrame): Promise<Kept> {
  const ask = world.ask(world.colour && flags.color !== false);
  const print = await printer(world, flags);
  const made: Offered[] = [];
  let [refused, by] = [0, null as string | null];
  for (const [index, offered] of read.offered.entries()) {
    world.say(print(cardLines(offeredCard(offered, frame, `Change ${index + 1} of ${read.offered.length}`), world.columns)));
    const answer = await answerTo(ask, offered, frame.file);
    if (answer === 'stop') break;
    if (answer === 'refuse') {
      refused += 1;
      continue;
    }
    by ??= await ownerFor(ask, '');
    if (by === null) break;
    const { path, bytes } = decisionsFile(world, root);
    world.write([{ path, bytes: await withDecision(bytes, { ...lineOf(offered, by), reason: answer.reason }) }]);
    made.push(offered);
  }
  return { made, refused };
}

/**
 * What differs, without columns that another version of the tool never wrote, and tables the tool works out that other files never gave:
 * nobody took those out. Of other files formulas are others too, and only a figure in the place of one was typed by somebody; of another version, only
 * one that is not what the formula gives, for that version may have written the figure.
 */
function withKnown(edited: Edited, written: WrittenPlan, asMade: boolean): Edited {
  const missing = asMade ? edited.missing : edited.missing.filter(({ table }) => !isWorkedOut(table));
  const isOfThisVersion = madeWithAnother(written.how).length === 0;
  const rewritten = edited.rewritten.filter(({ is, saysOther }) => (asMade || /^-?\d[\d.]*%?$/.test(is)) && (isOfThisVersion || saysOther));
  return { ...edited, missing, rewritten, lost: isOfThisVersion ? edited.lost : [] };
}

/**
 * What people changed in a plan’s workbook since it was written: the plan is made again as the workbook says it was made, and what
 * differs is offered as decisions. At a terminal each is asked about; elsewhere the lines for decisions.csv are printed and nothing is written.
 */
export async function readBack(world: World, flags: Flags, file: string): Promise<Answer> {
  const written = await writtenPlan(world, file);
  await mustBeOfWorkspace(world, flags, written);
  const { opened, plan, pages, imprint } = await planMade(world, madeAgain(flags, written));
  // What the plan masks it masks before its texts are made, so they are compared as they stand, and what is new is masked after.
  const filled = await filledBook(written, imprint);
  const asMade = isAsMade(written, imprint);
  const edited = filled
    ? await filledSince(pages, filled.imprint, filled.book)
    : withKnown(editedSince(pages, await sheetTexts(written.bytes, file, true), await sheetFormulas(written.bytes), file), written, asMade);
  const read = readBackOf(flags.showPersonal === true ? edited : masked(edited), {
    ...{
      findings: plan.findings,
      placements: plan.placements,
      lexicons: opened.lexicons,
      workspace: plan.workspace,
      asOf: plan.workspace.asOf,
    },
    scaleAt: (cell) =>
      scaleAt(
        opened.files.flatMap(({ tables }) => tables),
        cell,
      ),
    isAsMade: asMade,
  });
  const frame: ReadBackFrame = {
    file: basename(file),
    asOf: plan.workspace.asOf,
    changedFiles: sourcesSince(written.how.from, imprint.from).changed,
    since: sinceSaid(written.how.from, imprint.from),
    beware: madeWithAnother(written.how),
  };
  const asks = world.isTerminal && !flags.json && !flags.csv && !flags.md && read.offered.length > 0;
  const page = readBackPage(read, frame);
  const answer = {
    data: readBackJson(read, frame.changedFiles),
    table: decisionLines(read, headings),
    asOf: plan.workspace.asOf,
    workspace: opened.label,
  };
  if (!asks)
    return {
      ...answer,
      pages: [page],
      ...(read.offered.length > 0
        ? { next: 'Run it at a terminal to be asked about each; `--csv` prints them as lines of decisions.csv.' }
        : {}),
    };
  world.say(await forTerminal(world, [page], flags));
  const { made, refused } = await asked(world, flags, opened.root, read, frame);
  const left = read.offered.length - made.length - refused;
  world.say('\n');
  return {
    ...answer,
    pages: [readBackDonePage(made, refused, left)],
    ...(left > 0
      ? { next: `${count(left, 'change is', 'changes are')} left: run it again to be asked about ${left === 1 ? 'it' : 'them'}.` }
      : {}),
  };
}
