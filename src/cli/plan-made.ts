import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Page } from '../nouns/page.ts';
import type { Plan } from '../nouns/plan.ts';
import type { Imprint, MadeFrom } from '../output/imprint.ts';
import type { PageLeftOut } from '../reports/index.ts';
import type { Flags } from './command.ts';
import type { Opened } from './open.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

/** The plan, its pages, and what a document made of them says of itself. */
export interface PlanMade {
  readonly opened: Opened;
  readonly plan: Plan;
  readonly imprint: Imprint & { readonly from: MadeFrom };
  readonly pages: readonly Page[];
  readonly leftOut: readonly PageLeftOut[];
}

/** What else shapes a plan, by what its bytes come to: a file that is not there shapes nothing. */
function hashesOf(world: World, root: string, files: readonly string[]): MadeFrom['sources'] {
  return files.flatMap((file) => {
    const path = resolve(root, file);
    return world.exists(path) ? [{ file, sha256: createHash('sha256').update(world.read(path)).digest('hex') }] : [];
  });
}

/** The annual plan of a workspace with its pages, as every command that shows or explains it makes it. */
export async function planMade(world: World, flags: Flags): Promise<PlanMade> {
  const { takePicture } = await import('./picture.ts');
  const { mustHoldTables } = await import('./no-table.ts');
  const { mustBeSettled } = await import('./needed-fields.ts');
  const { readScenarios } = await import('./scenarios.ts');
  const { planOf } = await import('../planning/plan.ts');
  const { scheduleOf } = await import('../planning/schedule.ts');
  const { withPackages } = await import('./planned-packages.ts');
  const { planPages } = await import('../reports/index.ts');
  const opened = await takePicture(world, flags);
  mustHoldTables(opened.picture.tables, 'plan from');
  mustBeSettled('plan', opened.picture.tables, opened.label);
  const scenarios = readScenarios(world, opened, (flags['scenario'] as string[] | undefined) ?? []);
  const schedule = scheduleOf(opened.picture, opened.knowledge);
  const whole = planOf({
    picture: opened.picture,
    schedule,
    scenarios,
    sources: opened.sources,
    discountRates: opened.knowledge.discountRates,
    version,
  });
  const plan = await withPackages(whole, scenarios, opened.picture);
  const { title, organisation, year, asOf } = plan.workspace;
  const imprint = {
    ...{ title, organisation, year, asOf, version },
    from: {
      scenarios: scenarios.flatMap(({ place }) => place.file ?? []),
      sources: [
        ...opened.sources.map(({ file, sha256 }) => ({ file, sha256 })),
        ...hashesOf(world, opened.root, [
          'commissioning.yaml',
          'decisions.csv',
          ...new Set(scenarios.flatMap(({ place, builtOn }) => [place.file ?? [], builtOn].flat())),
        ]),
      ],
    },
  };
  return { opened, plan, imprint, ...planPages(plan) };
}
