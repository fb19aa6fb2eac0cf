import { dirname, join, relative, resolve } from 'node:path';
import { withDecidedFields } from '../intake/decided-fields.ts';
import { readDocument } from '../intake/documents.ts';
import type { Lexicons } from '../intake/lexicon.ts';
import { type ReadFile, recordsOf } from '../intake/read-file.ts';
import type { ReadingContext } from '../intake/reading-context.ts';
import { tiersElsewhere } from '../mapping/places/tiers.ts';
import { withoutWords } from '../mapping/words/vocabulary.ts';
import type { SourceFile } from '../nouns/plan.ts';
import type { Records } from '../nouns/records.ts';
import { type Decision, inForce, type Workspace } from '../nouns/workspace.ts';
import { type Config, configFrom } from '../planning/config.ts';
import { mustBeUnderItsLaw } from '../planning/ending-bodies.ts';
import type { Knowledge } from '../planning/knowledge.ts';
import { mustStandForKnown, tierModelNamed, workspaceOf } from '../planning/workspace-of.ts';
import { type Day, parseDay } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import type { Flags } from './command.ts';
import { decidedYears, readDecisions } from './decisions.ts';
import { type Own, plainReading, readKnowledge } from './knowledge.ts';
import { ownTemplates } from './own-templates.ts';
import { readSources } from './sources.ts';
import type { World } from './world.ts';

const configName = 'commissioning.yaml';

/** A workspace opened: what it says of itself, its files as read, and the built-in knowledge. */
export interface Opened {
  readonly root: string;
  /** The workspace as the user named it, for messages and JSON. */
  readonly label: string;
  readonly config: Config;
  readonly workspace: Workspace;
  readonly knowledge: Knowledge;
  readonly files: readonly ReadFile[];
  readonly sources: readonly SourceFile[];
  readonly records: Records;
  /** What the headings of its files are known by. */
  readonly lexicons: Lexicons;
}

/** The folder that holds commissioning.yaml: the one named, else this one or the nearest above it. */
export function findRoot(world: World, flags: Flags): string {
  if (flags.workspace !== undefined) {
    const named = resolve(world.here, flags.workspace);
    if (!world.exists(named))
      throw new Refusal('workspace-missing', 'There is no such folder.', 'Check the name after --workspace.', { file: flags.workspace });
    if (!world.isDirectory(named))
      throw new Refusal('workspace-is-file', 'This is a file, not a folder.', `Name the folder that holds ${configName}.`, {
        file: flags.workspace,
      });
    if (!world.exists(join(named, configName)))
      throw new Refusal('workspace-missing', `There is no ${configName} in this folder.`, 'Make one with `commission init`.', {
        file: flags.workspace,
      });
    return named;
  }
  const near = nearestRoot(world);
  if (near !== null) return near;
  throw new Refusal(
    'workspace-missing',
    `There is no ${configName} here or in any folder above.`,
    'Go to your workspace, name it with --workspace DIR, or make one with `commission init`.',
  );
}

/** This folder or the nearest above it that holds commissioning.yaml; null when none does. */
function nearestRoot(world: World): string | null {
  for (let at = world.here; ; at = dirname(at)) {
    if (world.exists(join(at, configName))) return at;
    if (dirname(at) === at) return null;
  }
}

function configAt(world: World, root: string): Config {
  return configFrom(readDocument(new TextDecoder().decode(world.read(join(root, configName))), configName));
}

/** The workspace as the user named it, for messages and JSON. */
function labelOf(world: World, root: string, flags: Flags): string {
  return flags.workspace ?? (relative(world.here, root) || '.');
}

/** What a workspace says of itself, for a command that can do without one: null when none is named and none is near. None of its files is read. */
export function configIfAny(world: World, flags: Flags): { readonly config: Config; readonly label: string; readonly own: Own } | null {
  const root = flags.workspace === undefined ? nearestRoot(world) : findRoot(world, flags);
  if (root === null) return null;
  const config = configAt(world, root);
  return { config, label: labelOf(world, root, flags), own: ownOf(world, root, config) };
}

/** What a workspace brings to the built-in knowledge. */
function ownOf(world: World, root: string, config: Config): Own {
  return { templates: ownTemplates(world, root, config.templates), elements: config.elements, tiers: config.tiers };
}

/** The day to judge on: the flag, else the workspace's own, else today, read once here at the door. */
export function dayFor(world: World, flags: Flags, pinned: Day | null = null): Day {
  if (flags.asOf === undefined) return pinned ?? world.today();
  const day = parseDay(flags.asOf);
  if (!day) throw new Refusal('day-unreadable', `\`${flags.asOf}\` is not a day.`, 'Write --as-of as 2026-06-30.');
  return day;
}

/** How the sources of a workspace are read: as its configuration pins them, as people decided, and by its own words. */
export function readingOf(
  world: World,
  flags: Flags,
  { config, own, decisions }: { readonly config: Config; readonly own: Own; readonly decisions: readonly Decision[] },
): ReadingContext {
  return {
    ...plainReading(world, flags, own.templates),
    pins: config.sources,
    decidedYears: decidedYears(decisions),
    organisation: config.organisation,
    year: config.year,
  };
}

/** Opens the workspace the flags name and reads everything in it. */
export async function openWorkspace(world: World, flags: Flags): Promise<Opened> {
  const root = findRoot(world, flags);
  const config = configAt(world, root);
  const own = ownOf(world, root, config);
  const knowledge = await readKnowledge(world, own);
  mustStandForKnown(config.standsFor, knowledge.elements);
  mustBeUnderItsLaw(config.bodiesThatEnd, knowledge.overlays);
  const decisions = await readDecisions(world, root);
  const tierModel = tierModelNamed(knowledge.tierModels, config.tiers, configName);
  const workspace = workspaceOf(config, {
    asOf: dayFor(world, flags, config.asOf),
    decisions,
    elements: knowledge.elements,
    withoutWords: (elements) => withoutWords(knowledge.vocabulary, elements),
    tierModel,
    tiersElsewhere: tiersElsewhere(knowledge.tierModels, knowledge.crosswalk, tierModel),
  });
  const context = readingOf(world, flags, { config, own, decisions });
  const { files, sources } = await readSources(world, root, config, context);
  return {
    root,
    label: labelOf(world, root, flags),
    config,
    workspace,
    knowledge,
    files,
    sources,
    records: withDecidedFields(recordsOf(files), inForce(decisions, workspace.asOf), context.lexicons),
    lexicons: context.lexicons,
  };
}
