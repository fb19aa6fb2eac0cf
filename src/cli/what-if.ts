import { modelOf } from '../finance/model.ts';
import type { TypedSavings } from '../finance/scenario/typed-savings.ts';
import { parseMoney, parseShare } from '../finance/scenario/written.ts';
import type { Model } from '../nouns/model.ts';
import type { Page } from '../nouns/page.ts';
import { wrapped } from '../output/terminal/display-width.ts';
import { calledApart } from '../reports/tables/called-apart.ts';
import { findingsOfModels } from '../reports/terminal/model-findings.ts';
import { whatIfLines, whatIfPages } from '../reports/terminal/what-if-pages.ts';
import { judgeModels } from '../rules/judge-models.ts';
import { formatPounds } from '../values/money.ts';
import { Refusal } from '../values/refusal.ts';
import { parseWhen } from '../values/when.ts';
import { daysOf, yearsOn } from '../values/year.ts';
import type { Ask, Offer } from './ask.ts';
import type { BudgetGround } from './budget-ground.ts';
import type { Answer, Flags } from './command.ts';
import { findingNames } from './finding-names.ts';
import { forTerminal } from './present.ts';
import { typed } from './typed.ts';
import { scenarioTyped } from './typed-scenario.ts';
import type { World } from './world.ts';

/** One saving as it is typed, in the words of `--saving`. */
interface Typed {
  readonly line: string;
  readonly amount: string;
}

/** What has been typed so far. */
interface Tried {
  readonly savings: readonly Typed[];
  readonly from: string;
  readonly years: string;
}

interface Site {
  readonly ask: Ask;
  readonly ground: BudgetGround;
  readonly base: Model;
  /** Columns of the terminal. */
  readonly width: number;
}

const isAmount = (text: string): string | null =>
  (parseMoney(text) ?? parseShare(text) ?? 0) > 0 ? null : 'Write an amount as £50,000, 50k, or 10% of the line.';
const isDay = (text: string): string | null => (parseWhen(text, 'first') ? null : 'Write a day as 2027-04-01 or April 2027.');
const isYears = (text: string): string | null =>
  /^([1-9]|[12]\d|30)$/.test(text.trim()) ? null : 'Write a number of years, from 1 to 30.';

async function lineFor({ ask, base }: Site): Promise<string | null> {
  const called = calledApart(base.lines);
  const offers = base.lines.map((line): Offer<string> => {
    const amount = line.amounts[base.baseYear];
    return { name: amount === undefined ? called(line) : `${called(line)}, ${formatPounds(amount)}`, value: line.id };
  });
  return ask.choose('On which budget line?', offers);
}

/** Asks for one value, and draws beneath it what comes of it as it is typed. `as` puts what stands in the field among what has been typed. */
function asked(
  site: Site,
  message: string,
  usual: string,
  wrong: (text: string) => string | null,
  as: (text: string) => Tried,
): Promise<string | null> {
  return site.ask.text(message, usual, wrong, (text) => {
    const amiss = text === '' ? '' : wrong(text);
    return amiss === null ? beneath(site, as(text.trim())) : [amiss];
  });
}

/** A base of more lines than this takes too long to work out at every key. */
const mostLines = 5_000;

/** What comes of it in a few lines, or why it cannot be. */
function beneath(site: Site, tried: Tried): readonly string[] {
  if (site.base.lines.length > mostLines) return [];
  const { model, refused } = modelled(site, tried);
  return model === null ? wrapped(refused ?? '', site.width) : whatIfLines(model, site.width);
}

const amountFor = (site: Site, usual: string, as: (amount: string) => Tried) =>
  asked(site, 'What does it save in a full year? (£ or %)', usual, isAmount, as);

async function savingFor(site: Site, tried: Tried): Promise<Typed | null> {
  const line = await lineFor(site);
  const as = (amount: string): Tried => ({ ...tried, savings: [...tried.savings, { line: line ?? '', amount }] });
  const amount = line === null ? null : await amountFor(site, '', as);
  return line === null || amount === null ? null : { line, amount: amount.trim() };
}

function typedOf({ savings, from, years }: Tried): TypedSavings {
  return { savings: savings.map(({ line, amount }) => `${line}=${amount}`), from, years };
}

/** The command that shows the same without a question. */
function commandFor({ savings, from, years }: Tried): string {
  const each = savings.map(({ line, amount }) => `"${line}=${amount}"`).join(' ');
  return `commission model --saving ${each} --from ${typed(from)} --years ${years}`;
}

/** The model of what has been typed, or the one line that refuses it. */
function modelled({ ground, base }: Site, tried: Tried): { readonly model: Model | null; readonly refused: string | null } {
  const { records, workspace } = ground;
  try {
    const [scenario = null] = scenarioTyped(typedOf(tried), base.baseYear);
    return { model: modelOf({ scenario, records, workspace }), refused: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { model: null, refused: `${error.message} ${error.remedy}` };
  }
}

/** The pages of a model, with what the contracts, grants and duties say of it. */
function pagesOf({ ground: { picture } }: Site, model: Model): readonly Page[] {
  if (!picture) return whatIfPages(model);
  const { findings, outcomes } = judgeModels(picture, [model]);
  return [...whatIfPages(model), ...findingsOfModels(findings, outcomes, findingNames(picture))];
}

const turns = ['amount', 'line', 'day', 'years', 'another', 'undo', 'stop'] as const;
type Turn = (typeof turns)[number];

function turnsFor({ savings }: Tried): readonly Offer<Turn>[] {
  const names: Readonly<Record<Turn, string>> = {
    amount: 'Change the amount',
    line: 'Change the line it is on',
    day: 'Change the day it begins',
    years: 'Change for how many years',
    another: 'Save on another line too',
    undo: savings.length > 1 ? 'Take the last one away' : 'Take it away and begin again',
    stop: 'That is all',
  };
  return turns.map((value) => ({ name: names[value], value }));
}

async function turned(site: Site, tried: Tried, turn: Turn): Promise<Tried | null> {
  const last = tried.savings.at(-1) as Typed;
  const before = tried.savings.slice(0, -1);
  if (turn === 'another') {
    const more = await savingFor(site, tried);
    return more && { ...tried, savings: [...tried.savings, more] };
  }
  if (turn === 'amount') {
    const amount = await amountFor(site, last.amount, (text) => ({ ...tried, savings: [...before, { ...last, amount: text }] }));
    return amount === null ? null : { ...tried, savings: [...before, { ...last, amount: amount.trim() }] };
  }
  if (turn === 'line') {
    const line = await lineFor(site);
    return line === null ? null : { ...tried, savings: [...before, { ...last, line }] };
  }
  if (turn === 'undo') {
    const again = before.length > 0 ? null : await savingFor(site, { ...tried, savings: [] });
    return before.length > 0 ? { ...tried, savings: before } : again && { ...tried, savings: [again] };
  }
  if (turn === 'day') {
    const from = await asked(site, 'From which day?', tried.from, isDay, (text) => ({ ...tried, from: text }));
    return from === null ? null : { ...tried, from: from.trim() };
  }
  if (turn === 'years') {
    const years = await asked(site, 'For how many years?', tried.years, isYears, (text) => ({ ...tried, years: text }));
    return years === null ? null : { ...tried, years: years.trim() };
  }
  return null;
}

/** A saving tried out at the terminal: what it does is drawn as it is typed and in full after each answer, and nothing is written. Ends with the command that shows it again. */
export async function whatIfAsked(world: World, ground: BudgetGround, flags: Flags): Promise<Answer> {
  if (!world.isTerminal)
    throw new Refusal(
      'no-terminal',
      '`--saving` without a value asks questions, and nobody is at a terminal to answer them.',
      'Add what it saves: --saving "Line=900000" --from 2027-04-01.',
    );
  const { records, workspace, label } = ground;
  const base = modelOf({ scenario: null, records, workspace });
  const width = Math.max(40, Math.min(world.columns, 160)) - 1;
  const site: Site = { ask: world.ask(world.colour && flags.color !== false), ground, base, width };
  const answer = { data: null, pages: [], asOf: workspace.asOf, workspace: label };
  const nothing: Tried = { savings: [], from: daysOf(yearsOn(base.baseYear, 1)).from, years: '3' };
  const first = await savingFor(site, nothing);
  const from =
    first && (await asked(site, 'From which day?', nothing.from, isDay, (text) => ({ ...nothing, savings: [first], from: text })));
  if (first === null || from === null) return answer;
  let tried: Tried = { ...nothing, savings: [first], from: from.trim() };
  for (;;) {
    const { model, refused } = modelled(site, tried);
    if (model === null) world.say(`\n${wrapped(refused ?? '', width).join('\n')}\n\n`);
    else world.say(`\n${await forTerminal(world, pagesOf(site, model), flags)}\n`);
    const turn = await site.ask.choose('What now?', turnsFor(tried));
    const next = turn === null || turn === 'stop' ? null : await turned(site, tried, turn);
    if (next === null)
      return { ...answer, ...(refused === null ? { next: `\`${commandFor(tried)}\` shows it again; nothing was written.` } : {}) };
    tried = next;
  }
}
