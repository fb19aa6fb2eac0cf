import { askedChange } from '../finance/workforce/asked-change.ts';
import { flowsOf } from '../finance/workforce/flow.ts';
import { placementChange } from '../finance/workforce/placement-change.ts';
import { workforceOf } from '../finance/workforce/workforce.ts';
import { placementJson, workforceJson } from '../output/json/workforce.ts';
import { settled } from '../planning/settle.ts';
import { placementPages, workforcePages } from '../reports/terminal/workforce-pages.ts';
import { parseDay } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { yearOf, yearsFrom, yearsOn } from '../values/year.ts';
import type { Answer, Flags } from './command.ts';
import { mustBeSettled } from './needed-fields.ts';
import { noTable } from './no-table.ts';
import { openWorkspace } from './open.ts';
import { readScenarios } from './scenarios.ts';
import type { World } from './world.ts';

async function openedFor(world: World, flags: Flags) {
  const opened = await openWorkspace(world, flags);
  const tables = opened.files.flatMap(({ tables: own }) => own);
  mustBeSettled('model', tables, opened.label);
  return { opened, records: settled(opened.records, opened.workspace) };
}

/** Capacity of teams against demand, and what each scenario with `flows` makes of the cases between them. */
export async function workforceAsked(world: World, words: readonly string[], flags: Flags): Promise<Answer> {
  const { opened, records } = await openedFor(world, flags);
  const { workspace, label } = opened;
  if (records.workforce.length === 0) throw noTable('workforce');
  const workforce = workforceOf(records.workforce, workspace);
  const flows = flowsOf(readScenarios(world, opened, words), workforce, records, workspace);
  const pages = workforcePages(workforce, flows);
  const table = pages[0]?.blocks.find((block) => block.kind === 'table');
  return { data: workforceJson(workforce, flows), pages, ...(table ? { table } : {}), asOf: workspace.asOf, workspace: label };
}

/** What so many fewer or more placements come to, in one line: from a day on, over some financial years. */
export async function placementsAsked(world: World, words: readonly string[], flags: Flags): Promise<Answer> {
  const [phrase, ...others] = words;
  if (others.length > 0)
    throw new Refusal(
      'one-change-at-a-time',
      'One change of placements is worked out at a time.',
      'Put it in quotes, with nothing beside it but flags.',
    );
  const asked = askedChange(phrase as string);
  const { opened, records } = await openedFor(world, flags);
  const { workspace, label } = opened;
  if (records.placements.length === 0) throw noTable('placements');
  const written = flags['from'];
  const from = written === undefined ? workspace.asOf : parseDay(String(written));
  if (from === null) throw new Refusal('day-unreadable', `\`${String(written)}\` is not a day.`, 'Write --from as 2026-10-01.');
  const many = flags['years'] === undefined ? 3 : Number(flags['years']);
  if (!Number.isInteger(many) || many < 1 || many > 30)
    throw new Refusal('years-unreadable', `\`${String(flags['years'])}\` is not a number of years.`, 'Write --years 3: from 1 to 30.');
  const first = yearOf(from);
  const change = placementChange(records.placements, asked, from, yearsFrom(first, yearsOn(first, many - 1)));
  const pages = placementPages(change);
  const table = pages[0]?.blocks.find((block) => block.kind === 'table');
  return { data: placementJson(change), pages, ...(table ? { table } : {}), asOf: workspace.asOf, workspace: label };
}
