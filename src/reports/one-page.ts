import type { Page } from '../nouns/page.ts';
import type { Plan } from '../nouns/plan.ts';

export function onePage(plan: Plan): Page {
  return { id: 'one-page', title: 'One page', lead: plan.workspace.title, blocks: [] };
}
