import { placeText } from '../mapping/places/said.ts';
import type { Choice, Question } from '../nouns/question.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { choiceWords } from '../reports/map/review-words.ts';
import type { Ask, Offer } from './ask.ts';
import type { Decided } from './walk.ts';

const goBack: Offer<string> = { name: 'Back to the question', value: '..' };
const untold = '';

async function tierFor(ask: Ask, { tierModel }: Workspace, element: string | null, usual: string | null): Promise<string | null> {
  const tiers = tierModel.tiers.map(({ id, title }) => ({ name: title, value: id }));
  const open = element === null ? [] : [{ name: 'No tier: it is left to the words', value: untold }];
  return ask.choose('Which tier?', [...tiers, ...open, goBack], usual ?? undefined);
}

/** The place a person picks, as decisions.csv has it: `..` to see the question again, null when they break off. */
async function placePicked(ask: Ask, workspace: Workspace, choice: Choice): Promise<string | null> {
  if ('decision' in choice) return choice.decision;
  if (choice.is !== 'tier' && choice.is !== 'place') return null;
  const elements = workspace.elements.map(({ id, title }) => ({ name: title, value: id }));
  const element = choice.is === 'tier' ? choice.element : await ask.choose('Which system element?', [...elements, goBack]);
  if (choice.is === 'place' && (element === null || element === goBack.value)) return element;
  const tier = await tierFor(ask, workspace, element, choice.usual);
  return tier === null || tier === goBack.value ? tier : placeText(element, tier === untold ? null : tier);
}

/** What is wrong with an answer that says nothing. */
export const needed =
  (what: string) =>
  (text: string): string | null =>
    text.trim() === '' ? what : null;

/** Whose decisions the rest are, asked once. */
export async function ownerFor(ask: Ask, usual: string): Promise<string | null> {
  const by = await ask.text('Whose decision is it? (a role will do; kept for this run)', usual, needed('A decision has an owner.'));
  return by?.trim() ?? null;
}

/** A person's answer to one question: a decision with its reason, what to do instead, or null when they break off. */
export async function answerTo(
  ask: Ask,
  workspace: Workspace,
  question: Question,
  choices: readonly Choice[],
): Promise<Decided | 'apart' | 'skip' | 'back' | 'stop' | null> {
  for (;;) {
    const offers = choices.map((choice) => ({ name: choiceWords(workspace, question, choice), value: choice.is }));
    const is = await ask.choose('Where does it belong?', offers);
    const choice = choices.find((one) => one.is === is);
    if (!choice) return null;
    if (choice.is === 'apart' || choice.is === 'skip' || choice.is === 'back' || choice.is === 'stop') return choice.is;
    const decision = await placePicked(ask, workspace, choice);
    if (decision === goBack.value) continue;
    if (decision === null) return null;
    const usual = 'reason' in choice ? choice.reason : '';
    const reason = await ask.text(usual === '' ? 'Why?' : 'Why? (Tab edits it)', usual, needed('A decision is kept with its reason.'));
    return reason === null ? null : { decision, reason: reason.trim() };
  }
}
