import type { Scenario } from '../finance/scenario/scenario.ts';
import type { Picture } from '../nouns/picture.ts';
import type { Plan } from '../nouns/plan.ts';

/** A plan with the packages its scenarios ask for (`reach`) beside their models, which stay those of the whole scenario. */
export async function withPackages(plan: Plan, scenarios: readonly Scenario[], picture: Picture): Promise<Plan> {
  if (plan.models.length === 0 || scenarios.every(({ reach }) => reach === null)) return plan;
  const { reachedModel } = await import('./reaching.ts');
  const { records, workspace } = plan;
  const models: Plan['models'][number][] = [];
  for (const [at, model] of plan.models.entries()) {
    const scenario = scenarios[at] ?? null;
    const reach = scenario?.reach ? (await reachedModel({ scenario, records, workspace }, scenario.reach, picture)).reach : undefined;
    models.push(reach ? { ...model, reach } : model);
  }
  return { ...plan, models };
}
