import { dirname, resolve } from 'node:path';
import { Refusal } from '../../values/refusal.ts';
import { eachOrNone } from '../all-or-none.ts';
import type { Command } from '../command.ts';
import { scenariosOffered } from '../offers.ts';
import { mustSuit } from '../plan-copy.ts';
import { writerFor } from '../plan-writers.ts';
import { mustNotBeSource, writtenFiles } from '../write-out.ts';

/** The annual commissioning plan. */
export const plan: Command = {
  name: 'plan',
  does: 'the annual commissioning plan as a workbook, a page, a PDF, a committee report, Markdown, a calendar or JSON, by the ending of the file',
  flags: [
    {
      flags: '-o, --output <file...>',
      does: 'where to write it: .xlsx, .html, .pdf, .docx (committee report), .md, .ics, .svg (its charts), .json',
    },
    { flags: '--publish', does: 'a copy for publication: nothing exempt, estimated, personal or about few people' },
    { flags: '--one-page', does: 'a single sheet of A4, as a Cabinet Member reads it: .xlsx, .html, .md' },
    { flags: '--template <file>', does: "a council's own workbook, filled by its named cells and tables: with -o x.xlsx" },
    { flags: '--scenario <name...>', does: 'the scenarios to model (default: those of the workspace)', offers: scenariosOffered },
    { flags: '--read-back <file>', does: 'what people changed in a written plan.xlsx: decisions to take or refuse' },
  ],
  examples: [
    'commission plan -o plan.xlsx',
    'commission plan -o out/plan.xlsx out/plan.html --scenario early-help-first',
    'commission plan -o charts.svg --scenario early-help-first',
    'commission plan --publish -o public.xlsx public.html',
    'commission plan --one-page -o one.html',
    'commission plan --template ours.xlsx -o plan.xlsx',
    'commission plan --read-back plan-edited.xlsx',
  ],
  workspace: true,
  run: async (world, _words, flags) => {
    const outputs = (flags['output'] as string[] | undefined) ?? [];
    const edited = flags['readBack'] as string | undefined;
    if (edited !== undefined && outputs.length > 0)
      throw new Refusal(
        'two-tasks',
        'A plan is read back or written, not both at once.',
        'Leave out -o, decide, and write the plan after.',
      );
    if (edited !== undefined) return (await import('../read-back.ts')).readBack(world, flags, edited);
    if (outputs.length === 0) throw new Refusal('output-missing', 'Where should the plan be written?', 'Add -o plan.xlsx.');
    mustSuit(flags, []);
    const chosen = await eachOrNone(
      outputs.map((output) => ({ output })),
      ({ output }) => {
        mustSuit(flags, [output]);
        return { output, path: resolve(world.here, output), writer: writerFor(output, flags['template'] !== undefined) };
      },
    );
    const { planCopy } = await import('../plan-copy.ts');
    const { planWrittenPage } = await import('../../reports/terminal/plan-written-page.ts');
    const { cautionAfterItsYear } = await import('../../planning/after-its-year.ts');
    const { planJson } = await import('../../output/json/plan.ts');
    const ready = await planCopy(world, flags);
    const { opened, plan: made, whole, leftOut } = ready;
    const own = opened.config.sources.map((source) => resolve(opened.root, source.path));
    const sources = ready.template ? [...own, ready.template.path] : own;
    for (const { path } of chosen) mustNotBeSource(world, path, sources);
    // Every file is made before the first is written: a refusal on the way leaves nothing behind.
    const files = await eachOrNone(chosen, async ({ output, path, writer }) => ({ output, path, ...(await writer(ready, world)) }));
    // A slip of the pen in a name makes a folder: it is said, so that nobody looks for the plan elsewhere.
    const folders = [...new Set(outputs.map((output) => dirname(output)))].filter((folder) => !world.exists(resolve(world.here, folder)));
    world.write(files);
    const written = writtenFiles(files);
    const page = planWrittenPage({
      files: written,
      folders,
      sources: opened.sources,
      leftOut,
      caution: cautionAfterItsYear(made.workspace),
    });
    const table = page.blocks.find((block) => block.kind === 'table');
    return {
      data: planJson(whole, written, made.publication),
      pages: [page, ...files.flatMap(({ says }) => says ?? []), ...ready.log],
      ...(table ? { table } : {}),
      findings: whole.findings,
      rules: whole.rules,
      asOf: made.workspace.asOf,
      workspace: opened.label,
    };
  },
};
