import { extname, join } from 'node:path';
import { asRead, type Page } from '../nouns/page.ts';
import { Refusal } from '../values/refusal.ts';
import type { PlanCopy } from './plan-copy.ts';
import type { World } from './world.ts';

/** A file as it is to be written, and what is to be said of how it was made. */
interface Made {
  readonly bytes: Uint8Array;
  readonly says?: Page;
}

type Writer = (made: PlanCopy, world: World) => Promise<Made>;

/** The pages with the first step of each figure, where the copy says how it was made and can be asked for the rest. */
async function told({ pages, imprint }: PlanCopy): Promise<readonly Page[]> {
  return imprint.from ? (await import('../reports/tracing/first-steps.ts')).withFirstSteps(pages) : pages;
}

const text = (words: string): Made => ({ bytes: new TextEncoder().encode(words) });

/** The fonts a PDF carries with it. */
function fontsOf(world: World): { readonly plain: Uint8Array; readonly bold: Uint8Array } {
  const font = (name: string): Uint8Array => world.read(join(world.home, 'templates', 'fonts', `${name}.ttf`));
  return { plain: font('DejaVuSansCondensed'), bold: font('DejaVuSansCondensed-Bold') };
}

/** The writers of the plan, by the ending of the file to write. */
const writers: Readonly<Record<string, Writer>> = {
  '.xlsx': async (made) => {
    const { pages, imprint, oneSheet, template } = made;
    if (template) {
      const { filledTemplate } = await import('../output/template/fill.ts');
      const { filledPage } = await import('../reports/terminal/filled-page.ts');
      const { bytes, filled } = await filledTemplate(template.bytes, template.file, pages, imprint);
      return { bytes, says: filledPage(template.file, filled) };
    }
    const bytes = await (await import('../output/xlsx.ts')).workbook(await told(made), imprint, oneSheet ? 'page' : 'table');
    return { bytes: oneSheet ? await (await import('../output/one-sheet.ts')).oneSheetWorkbook(bytes) : bytes };
  },
  '.html': async (made) => {
    const page = (await import('../output/html.ts')).html(await told(made), made.imprint);
    return text(made.oneSheet ? (await import('../output/one-sheet.ts')).oneSheetHtml(page) : page);
  },
  '.pdf': async ({ plan, pages, imprint }, world) => {
    const { onPaper } = await import('../reports/paper/on-paper.ts');
    return { bytes: await (await import('../output/pdf.ts')).pdf(onPaper(asRead(pages), plan), imprint, fontsOf(world)) };
  },
  '.docx': async ({ plan, pages, leftOut, imprint }) => {
    const { committeeReport } = await import('../reports/papers/index.ts');
    return { bytes: await (await import('../output/docx.ts')).docx(committeeReport(plan, { pages, leftOut }), imprint) };
  },
  '.md': async ({ pages, imprint }) => text((await import('../output/markdown.ts')).markdown(asRead(pages), imprint.title)),
  '.ics': async ({ plan, imprint }) => text(await (await import('../output/ics.ts')).calendar(plan.milestones, imprint)),
  '.svg': async ({ pages, imprint }) => {
    const picture = (await import('../output/charts-svg.ts')).chartsSvg(pages, imprint);
    if (picture !== null) return text(picture);
    throw new Refusal(
      'nothing-to-draw',
      'No page of this plan holds a chart.',
      'A picture holds its charts of the budget and of its scenarios; `commission timeline -o pipeline.svg` draws procurements.',
    );
  },
  '.json': async ({ plan, pages, imprint }) => {
    const whole = plan.publication
      ? (await import('../output/json/published.ts')).publishedJson(pages, imprint)
      : (await import('../output/json/plan.ts')).wholePlanJson(plan);
    return text(`${JSON.stringify(whole, null, 2)}\n`);
  },
};

/** The writer of a file by its ending; another ending is refused. A workbook with macros is written only from one that has them. */
export function writerFor(path: string, isFilled: boolean): Writer {
  const ending = extname(path).toLowerCase();
  const writer = writers[isFilled && ending === '.xlsm' ? '.xlsx' : ending];
  if (writer) return writer;
  throw new Refusal(
    'ending-unknown',
    ending === '' ? 'This name has no ending to say how the plan should be written.' : `The plan is not written as \`${ending}\`.`,
    `Name a file that ends in ${Object.keys(writers).join(', ')}.`,
    { file: path },
  );
}
