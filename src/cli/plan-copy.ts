import { extname } from 'node:path';
import { withoutPersonal } from '../intake/personal.ts';
import type { Page } from '../nouns/page.ts';
import type { Plan } from '../nouns/plan.ts';
import type { Imprint } from '../output/imprint.ts';
import { Refusal } from '../values/refusal.ts';
import type { Flags } from './command.ts';
import { readPublicationWords } from './knowledge.ts';
import { ownTemplates } from './own-templates.ts';
import { type PlanMade, planMade } from './plan-made.ts';
import { mustEndAsTemplate, type Template, templateNamed } from './template.ts';
import type { World } from './world.ts';

/** A plan with its pages, and what is said to the owner of what was left out where it is a copy for publication. */
export interface PlanCopy extends Omit<PlanMade, 'imprint'> {
  readonly imprint: Imprint;
  /** The plan with all that is in it, for the one who made it. */
  readonly whole: Plan;
  readonly log: readonly Page[];
  /** A council’s own workbook to fill, where one was named. */
  readonly template?: Template;
  /** Whether it is to print on one sheet. */
  readonly oneSheet: boolean;
}

const endings = ['.xlsx', '.html', '.pdf', '.docx', '.md', '.ics', '.json'];
const endingsBut = (one: string): string[] => endings.filter((ending) => ending !== one);

/** Refuses what a copy cannot be: one that shows personal data, or a single sheet that is a calendar. */
export function mustSuit(flags: Flags, outputs: readonly string[]): void {
  if (flags['publish'] === true && flags.showPersonal === true)
    throw new Refusal(
      'publish-personal',
      'A copy for publication shows no personal data.',
      'Leave out `--show-personal`, or leave out `--publish`.',
    );
  const unfit = (flag: string, among: readonly string[]): string | undefined =>
    flags[flag] === undefined ? undefined : outputs.find((output) => among.includes(extname(output).toLowerCase()));
  const other = unfit('onePage', ['.ics', '.json', '.pdf', '.docx', '.svg']);
  if (other !== undefined)
    throw new Refusal(
      'one-page-ending',
      `A single sheet is not written as \`${extname(other)}\`.`,
      'Name a file that ends in .xlsx, .html or .md, or leave out `--one-page`.',
      { file: other },
    );
  const filled = unfit('template', endingsBut('.xlsx'));
  if (filled !== undefined || (flags['template'] !== undefined && flags['onePage'] === true))
    throw new Refusal(
      'template-ending',
      'A template is a workbook, and what is made of it is one: whole, not a single sheet.',
      'Name only files that end in .xlsx, and leave out `--one-page`, or leave out `--template`.',
      filled === undefined ? {} : { file: filled },
    );
  const draft = unfit('publish', ['.docx']);
  if (draft !== undefined)
    throw new Refusal(
      'publish-draft',
      'A committee report is a draft for its author, and no copy for publication.',
      'Name a file with another ending, or leave out `--publish`.',
      { file: draft },
    );
}

async function published(world: World, made: PlanMade): Promise<PlanCopy> {
  const { publishedPlan } = await import('../planning/publication/publish.ts');
  const { planPages } = await import('../reports/index.ts');
  const { ownersLogPage } = await import('../reports/publication/left-out-page.ts');
  const words = readPublicationWords(world, ownTemplates(world, made.opened.root, made.opened.config.templates));
  const retold = (text: string): string => withoutPersonal(text)?.text ?? text;
  const plan = publishedPlan(made.plan, { words, scenarios: made.imprint.from.scenarios, retold });
  // A copy does not say what it was made from, so no `why` can make it again: the owner has the whole plan for that.
  const { from: _, ...imprint } = made.imprint;
  return {
    ...made,
    whole: made.plan,
    plan,
    // What is said of the plan goes through all that its own texts do.
    imprint: { ...imprint, title: plan.workspace.title, organisation: plan.workspace.organisation },
    ...planPages(plan),
    oneSheet: false,
    log: plan.publication ? [ownersLogPage(plan.publication)] : [],
  };
}

/** The plan as the flags ask for it: whole, as a copy for publication, on a single sheet, or both. */
export async function planCopy(world: World, flags: Flags): Promise<PlanCopy> {
  const template = typeof flags['template'] === 'string' ? templateNamed(world, flags['template']) : undefined;
  if (template) await mustEndAsTemplate(template, (flags['output'] as string[] | undefined) ?? []);
  const made = await planMade(world, flags);
  const copy: PlanCopy = flags['publish'] === true ? await published(world, made) : { ...made, whole: made.plan, oneSheet: false, log: [] };
  if (template) return { ...copy, template };
  if (flags['onePage'] !== true) return copy;
  const { onePage } = await import('../reports/one-page/one-page.ts');
  const { from: _, ...imprint } = copy.imprint;
  return { ...copy, imprint, oneSheet: true, pages: [onePage(copy.plan, copy.leftOut)], leftOut: [] };
}
