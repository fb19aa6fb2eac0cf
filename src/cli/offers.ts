import type { Flags, Offered } from './command.ts';
import type { World } from './world.ts';

/** The kinds of table, with what each is. */
export async function kindsOffered(): Promise<readonly Offered[]> {
  const { tableKinds } = await import('../intake/tables/index.ts');
  return tableKinds.map(({ kind, title }) => ({ word: kind, does: title }));
}

/** What `export` makes: the register and the notices of the law, and any kind of table. */
export async function exportsOffered(): Promise<readonly Offered[]> {
  const made = [
    { word: 'register', does: 'Contract register of the Transparency Code' },
    { word: 'ocds', does: 'Open Contracting notices' },
  ];
  return [...made, ...(await kindsOffered())];
}

/** The rules, with what each finds. */
export async function rulesOffered(): Promise<readonly Offered[]> {
  const { cards } = await import('../rules/index.ts');
  return cards().map(({ code, title }) => ({ word: code, does: title }));
}

/** The legal periods known here. */
export async function clocksOffered(world: World, flags: Flags): Promise<readonly Offered[]> {
  const { readClocks } = await import('./knowledge.ts');
  const { configIfAny } = await import('./open.ts');
  const names = new Map(readClocks(world, configIfAny(world, flags)?.own.templates).clocks.map(({ id, title }) => [id, title]));
  return [...names].map(([word, does]) => ({ word, does }));
}

/** The scenarios of the workspace, by the names of their files. */
export async function scenariosOffered(world: World, flags: Flags): Promise<readonly Offered[]> {
  const { findRoot } = await import('./open.ts');
  const { scenarioNames } = await import('./scenarios.ts');
  return scenarioNames(world, findRoot(world, flags)).map((word) => ({ word, does: '' }));
}

/** The example workspaces that come with the toolkit. */
export async function examplesOffered(world: World): Promise<readonly Offered[]> {
  const { exampleNames } = await import('./starting-files.ts');
  return exampleNames(world).map((word) => ({ word, does: '' }));
}

/** What `map --only` lists: how places were found, and the elements and tiers of the workspace. */
export async function placedOffered(world: World, flags: Flags): Promise<readonly Offered[]> {
  const { readKnowledge } = await import('./knowledge.ts');
  const { configIfAny } = await import('./open.ts');
  const { onlyWords } = await import('./placed-asked.ts');
  const { tierModelNamed } = await import('../planning/workspace-of.ts');
  const own = configIfAny(world, flags)?.own;
  const { elements, tierModels } = await readKnowledge(world, own);
  const tierModel = tierModelNamed(tierModels, own?.tiers ?? 'plymouth', 'commissioning.yaml');
  const named = own?.elements ?? elements;
  const titles = new Map([...named, ...tierModel.tiers].map(({ id, title }) => [id, title]));
  return onlyWords({ elements: named, tierModel }).map((word) => ({ word, does: titles.get(word) ?? '' }));
}
