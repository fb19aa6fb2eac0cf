import { extname, resolve } from 'node:path';
import { Refusal } from '../../values/refusal.ts';
import type { Command } from '../command.ts';
import { mustSuit, type PlanCopy } from '../plan-copy.ts';
import { mustNotBeSource, writtenFiles } from '../write-out.ts';

type Writer = (made: PlanCopy) => Promise<Uint8Array>;

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** The writers, by the ending of the file to write. */
const writers: Readonly<Record<string, Writer>> = {
  '.xlsx': async ({ pages, imprint, oneSheet }) => {
    const bytes = await (await import('../../output/xlsx.ts')).workbook(pages, imprint);
    return oneSheet ? (await import('../../output/one-sheet.ts')).oneSheetWorkbook(bytes) : bytes;
  },
  '.html': async ({ pages, imprint, oneSheet }) => {
    const page = (await import('../../output/html.ts')).html(pages, imprint);
    return text(oneSheet ? (await import('../../output/one-sheet.ts')).oneSheetHtml(page) : page);
  },
  '.md': async ({ pages }) => text((await import('../../output/markdown.ts')).markdown(pages)),
  '.ics': async ({ plan, imprint }) => text(await (await import('../../output/ics.ts')).calendar(plan.milestones, imprint)),
  '.json': async ({ plan, pages, imprint }) => {
    const whole = plan.publication
      ? (await import('../../output/json/published.ts')).publishedJson(pages, imprint)
      : (await import('../../output/json/plan.ts')).wholePlanJson(plan);
    return text(`${JSON.stringify(whole, null, 2)}\n`);
  },
};

function writerFor(path: string): Writer {
  const ending = extname(path).toLowerCase();
  const writer = writers[ending];
  if (writer) return writer;
  const planned = ['.docx', '.pdf'].includes(ending);
  const remedy = `Name a file that ends in ${Object.keys(writers).join(', ')}.`;
  throw new Refusal(
    'ending-unknown',
    planned
      ? `The plan cannot be written as ${ending} yet.`
      : ending === ''
        ? 'This name has no ending to say how the plan should be written.'
        : `The plan is not written as \`${ending}\`.`,
    remedy,
    { file: path },
  );
}

/** The annual commissioning plan. */
export const plan: Command = {
  name: 'plan',
  does: 'the annual commissioning plan as a workbook, a page, Markdown, a calendar or JSON, by the ending of the file',
  flags: [
    { flags: '-o, --output <file...>', does: 'where to write it: .xlsx, .html, .md, .ics, .json' },
    { flags: '--publish', does: 'a copy for publication: nothing exempt, estimated, personal or about few people' },
    { flags: '--one-page', does: 'a single sheet of A4, as a Cabinet Member reads it: .xlsx, .html, .md' },
    { flags: '--scenario <name...>', does: 'the scenarios to model (default: those of the workspace)' },
    { flags: '--read-back <file>', does: 'what people changed in a written plan.xlsx: decisions to take or refuse' },
  ],
  examples: [
    'commission plan -o plan.xlsx',
    'commission plan -o out/plan.xlsx out/plan.html --scenario early-help-first',
    'commission plan --publish -o public.xlsx public.html',
    'commission plan --one-page -o one.html',
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
    const chosen = outputs.map((output) => ({ output, path: resolve(world.here, output), writer: writerFor(output) }));
    mustSuit(flags, outputs);
    const { planCopy } = await import('../plan-copy.ts');
    const { planWrittenPage } = await import('../../reports/terminal/plan-written-page.ts');
    const { planJson } = await import('../../output/json/plan.ts');
    const ready = await planCopy(world, flags);
    const { opened, plan: made, whole, leftOut } = ready;
    const own = opened.config.sources.map((source) => resolve(opened.root, source.path));
    for (const { path } of chosen) mustNotBeSource(world, path, own);
    const files = [];
    // Every file is made before the first is written: a refusal on the way leaves nothing behind.
    for (const { output, path, writer } of chosen) files.push({ output, path, bytes: await writer(ready) });
    world.write(files);
    const written = writtenFiles(files);
    const page = planWrittenPage({ files: written, sources: opened.sources, leftOut });
    const table = page.blocks.find((block) => block.kind === 'table');
    return {
      data: planJson(whole, written, made.publication),
      pages: [page, ...ready.log],
      ...(table ? { table } : {}),
      findings: whole.findings,
      rules: whole.rules,
      asOf: made.workspace.asOf,
      workspace: opened.label,
    };
  },
};
