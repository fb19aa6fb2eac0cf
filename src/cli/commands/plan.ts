import { extname, join, resolve } from 'node:path';
import { Refusal } from '../../values/refusal.ts';
import type { Command } from '../command.ts';
import type { PlanMade } from '../plan-made.ts';
import type { World } from '../world.ts';
import { mustNotBeSource, writtenFiles } from '../write-out.ts';

type Writer = (made: PlanMade, world: World) => Promise<Uint8Array>;

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** The fonts a PDF carries with it. */
function fontsOf(world: World): { readonly plain: Uint8Array; readonly bold: Uint8Array } {
  const font = (name: string): Uint8Array => world.read(join(world.home, 'templates', 'fonts', `${name}.ttf`));
  return { plain: font('DejaVuSansCondensed'), bold: font('DejaVuSansCondensed-Bold') };
}

/** The writers, by the ending of the file to write. */
const writers: Readonly<Record<string, Writer>> = {
  '.xlsx': async ({ pages, imprint }) => (await import('../../output/xlsx.ts')).workbook(pages, imprint),
  '.html': async ({ pages, imprint }) => text((await import('../../output/html.ts')).html(pages, imprint)),
  '.pdf': async ({ pages, imprint }, world) => (await import('../../output/pdf.ts')).pdf(pages, imprint, fontsOf(world)),
  '.docx': async ({ plan, pages, leftOut, imprint }) => {
    const { committeeReport } = await import('../../reports/papers/index.ts');
    return (await import('../../output/docx.ts')).docx(committeeReport(plan, { pages, leftOut }), imprint);
  },
  '.md': async ({ pages }) => text((await import('../../output/markdown.ts')).markdown(pages)),
  '.ics': async ({ plan, imprint }) => text(await (await import('../../output/ics.ts')).calendar(plan.milestones, imprint)),
  '.json': async ({ plan }) => text(`${JSON.stringify((await import('../../output/json/plan.ts')).wholePlanJson(plan), null, 2)}\n`),
};

function writerFor(path: string): Writer {
  const ending = extname(path).toLowerCase();
  const writer = writers[ending];
  if (writer) return writer;
  const remedy = `Name a file that ends in ${Object.keys(writers).join(', ')}.`;
  throw new Refusal(
    'ending-unknown',
    ending === '' ? 'This name has no ending to say how the plan should be written.' : `The plan is not written as \`${ending}\`.`,
    remedy,
    { file: path },
  );
}

/** The annual commissioning plan. */
export const plan: Command = {
  name: 'plan',
  does: 'the annual commissioning plan as a workbook, a page, a PDF, a committee report, Markdown, a calendar or JSON, by the ending of the file',
  flags: [
    { flags: '-o, --output <file...>', does: 'where to write it: .xlsx, .html, .pdf, .docx (committee report), .md, .ics, .json' },
    { flags: '--scenario <name...>', does: 'the scenarios to model (default: those of the workspace)' },
  ],
  examples: ['commission plan -o plan.xlsx', 'commission plan -o out/plan.xlsx out/plan.html --scenario early-help-first'],
  workspace: true,
  run: async (world, _words, flags) => {
    const outputs = (flags['output'] as string[] | undefined) ?? [];
    if (outputs.length === 0) throw new Refusal('output-missing', 'Where should the plan be written?', 'Add -o plan.xlsx.');
    const chosen = outputs.map((output) => ({ output, path: resolve(world.here, output), writer: writerFor(output) }));
    const { planMade } = await import('../plan-made.ts');
    const { planWrittenPage } = await import('../../reports/terminal/plan-written-page.ts');
    const { planJson } = await import('../../output/json/plan.ts');
    const ready = await planMade(world, flags);
    const { opened, plan: made, leftOut } = ready;
    const own = opened.config.sources.map((source) => resolve(opened.root, source.path));
    for (const { path } of chosen) mustNotBeSource(world, path, own);
    const files = [];
    // Every file is made before the first is written: a refusal on the way leaves nothing behind.
    for (const { output, path, writer } of chosen) files.push({ output, path, bytes: await writer(ready, world) });
    world.write(files);
    const written = writtenFiles(files);
    const page = planWrittenPage({ files: written, sources: opened.sources, leftOut });
    const table = page.blocks.find((block) => block.kind === 'table');
    return {
      data: planJson(made, written),
      pages: [page],
      ...(table ? { table } : {}),
      findings: made.findings,
      rules: made.rules,
      asOf: made.workspace.asOf,
      workspace: opened.label,
    };
  },
};
