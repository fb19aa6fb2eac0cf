import { basename, resolve } from 'node:path';
import { baseYearFor, type ChosenYear } from '../finance/base/base-year.ts';
import type { Scenario } from '../finance/scenario/scenario.ts';
import type { DiscountRate } from '../finance/worth/discount.ts';
import { recordsOf } from '../intake/read-file.ts';
import { budgetsOf } from '../nouns/budgets.ts';
import type { Assumption } from '../nouns/model.ts';
import type { Picture } from '../nouns/picture.ts';
import type { Records } from '../nouns/records.ts';
import type { Table } from '../nouns/table.ts';
import type { Workspace } from '../nouns/workspace.ts';
import type { Knowledge } from '../planning/knowledge.ts';
import { pictureOf } from '../planning/picture.ts';
import { settled } from '../planning/settle.ts';
import { formatCell } from '../values/cell.ts';
import { Refusal } from '../values/refusal.ts';
import { type FinancialYear, yearOf } from '../values/year.ts';
import type { Flags } from './command.ts';
import { plainReading } from './knowledge.ts';
import { readLooseFiles } from './loose-file.ts';
import { guessed, mustBeSettled } from './needed-fields.ts';
import { noTable } from './no-table.ts';
import { dayFor, openWorkspace } from './open.ts';
import { type PassOver, readScenarios } from './scenarios.ts';
import { standIn } from './stand-in.ts';
import { scenarioTyped, typedSavings, yearTyped } from './typed-scenario.ts';
import type { World } from './world.ts';

/** What a model is made on: the records, whose workspace they are (or stand in for), the scenarios asked for, and what was assumed on the way. */
export interface BudgetGround {
  readonly records: Records;
  readonly workspace: Workspace;
  /** The workspace as rules see it; null where nothing is judged, and where budget files stand alone and nothing behind them is known. */
  readonly picture: Picture | null;
  readonly scenarios: readonly Scenario[];
  readonly knowledge: Knowledge;
  readonly assumed: readonly Assumption[];
  readonly discountRates: readonly DiscountRate[];
  /** What takes a scenario that is refused where only the files are asked about, and what has been said of those; null where a refusal ends the run. */
  readonly passOver: PassOver;
  readonly leftOut: readonly Assumption[];
  /** The workspace as the user named it; null where budget files stand alone. */
  readonly label: string | null;
}

const isScenario = (word: string): boolean => /\.ya?ml$/i.test(word);

/** Words that name files to read as budgets: they are there, or are written like a file, and are no scenario. */
function budgetFiles(world: World, words: readonly string[]): readonly string[] {
  return words.filter((word) => {
    const path = resolve(world.here, word);
    return !isScenario(word) && ((world.exists(path) && !world.isDirectory(path)) || /\.(csv|tsv|txt|xlsx?|ods|json)$/i.test(word));
  });
}

/** The year a loose budget is for: of those its rows state the one that suits what begins then; where they state none, that year itself, said. */
function yearOfBudget({ budget }: Records, begins: FinancialYear): ChosenYear {
  const stated = budgetsOf(budget).filter(({ year }) => year !== undefined);
  if (stated.length > 0) return baseYearFor(stated, begins, begins);
  const text = `The budget states no year, and is taken for ${begins}.`;
  return { year: begins, assumed: [{ text, source: 'budget tables', cell: null, verified: false }] };
}

function guessesSaid(tables: readonly Table[]): readonly Assumption[] {
  return guessed(tables, 'model').map(({ table, column }) => {
    const cell = { file: table.file, sheet: table.sheet, cell: column.cell };
    const sure = Math.round(column.confidence * 100);
    const text = `“${column.heading || 'A column with no heading'}” (${formatCell(cell)}) is read as ${column.field} on a guess, ${sure}% sure.`;
    return { text, source: 'budget tables', cell, verified: false };
  });
}

/** Budget files that stand in no workspace, read with the built-in knowledge alone. */
async function looseGround(world: World, flags: Flags, files: readonly string[], words: readonly string[]): Promise<BudgetGround> {
  const typed = typedSavings(flags);
  const read = await readLooseFiles(world, files, plainReading(world, flags));
  const found = recordsOf(read);
  if (found.budget.length === 0)
    throw new Refusal('no-budget', 'No budget table was found in it.', '`commission inspect FILE` shows how a file would be read.', {
      file: files.join(', '),
    });
  const asOf = dayFor(world, flags);
  const { year, assumed } = yearOfBudget(found, yearTyped(typed) ?? yearOf(asOf));
  const { workspace, knowledge } = await standIn(world, year, files.join(', '), asOf);
  const named = words.filter((word) => !files.includes(word));
  const scenarios = named.length > 0 ? readScenarios(world, { root: world.here, config: { scenarios: [] }, knowledge }, named) : [];
  return {
    records: settled(found, workspace),
    workspace,
    picture: null,
    knowledge,
    scenarios: toldApart([...scenarios, ...scenarioTyped(typed, year)]),
    assumed: [...assumed, ...guessesSaid(read.flatMap(({ tables }) => tables))],
    discountRates: knowledge.discountRates,
    passOver: null,
    leftOut: [],
    label: null,
  };
}

/** What can be asked of a workspace that holds no budget. */
function otherwiseHeld({ workforce, placements }: Records): string | undefined {
  if (workforce.length > 0) return 'It holds teams: `commission model --show workforce` sets their capacity against demand.';
  if (placements.length > 0)
    return 'It holds placements: `commission model "ten fewer residential placements" --from 2026-10-01` prices a change.';
  return undefined;
}

/** A scenario that is refused where only the files are asked about: it is left out, and why. */
function leftOutSaid({ message, place: { file, line } }: Refusal): Assumption {
  const cell = file === undefined ? null : { file, sheet: null, cell: line === undefined ? 'the file' : `line ${line}` };
  return { text: `The scenario ${file ?? 'typed'} is left out here: ${message}`, source: 'budget tables', cell, verified: true };
}

/** Scenarios by names that differ: of those that give themselves one title, each has its file's name behind it. */
function toldApart(scenarios: readonly Scenario[]): readonly Scenario[] {
  const alike = (name: string): boolean => scenarios.filter((scenario) => scenario.name === name).length > 1;
  return scenarios.map((scenario) => {
    const { file } = scenario.place;
    return alike(scenario.name) && file !== undefined ? { ...scenario, name: `${scenario.name} (${basename(file)})` } : scenario;
  });
}

/** What `model` stands on, the whole picture only where it is judged: the workspace, or budget files named beside the scenarios; savings typed are one more scenario, and the only one where none is named. */
export async function budgetGround(
  world: World,
  words: readonly string[],
  flags: Flags,
  { isJudged, isOfFiles = false }: { readonly isJudged: boolean; readonly isOfFiles?: boolean },
): Promise<BudgetGround> {
  const files = flags.workspace === undefined ? budgetFiles(world, words) : [];
  if (files.length > 0) return looseGround(world, flags, files, words);
  const typed = typedSavings(flags);
  const left: Assumption[] = [];
  const passOver = isOfFiles && words.length === 0 ? (refusal: Refusal): number => left.push(leftOutSaid(refusal)) : null;
  const opened = await openWorkspace(world, flags);
  const { workspace } = opened;
  const tables = opened.files.flatMap((file) => file.tables);
  mustBeSettled('model', tables, opened.label);
  const picture = isJudged ? pictureOf({ workspace, tables, records: opened.records }, opened.knowledge) : null;
  const records = picture?.records ?? settled(opened.records, workspace);
  if (records.budget.length === 0) throw noTable('budget', otherwiseHeld(records));
  const read = (typed || flags['saving'] === true) && words.length === 0 ? [] : readScenarios(world, opened, words, passOver);
  const base = typed ? baseYearFor(budgetsOf(records.budget), workspace.year, yearTyped(typed) ?? workspace.year) : null;
  return {
    records,
    workspace,
    picture,
    knowledge: opened.knowledge,
    scenarios: toldApart([...read, ...scenarioTyped(typed, base?.year ?? workspace.year)]),
    assumed: base?.assumed ?? [],
    passOver,
    leftOut: left,
    discountRates: opened.knowledge.discountRates,
    label: opened.label,
  };
}
