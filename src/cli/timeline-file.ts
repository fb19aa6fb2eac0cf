import { extname, resolve } from 'node:path';
import { Refusal } from '../values/refusal.ts';
import { count, firstFew } from '../values/text.ts';
import type { Flags } from './command.ts';
import type { TimelinesAsked } from './timeline-asked.ts';
import type { World } from './world.ts';
import { mustNotBeSource, type WrittenFile, writtenFiles } from './write-out.ts';

type Pictured = Pick<TimelinesAsked, 'timelines' | 'clashes' | 'imprint' | 'sources'>;

/** More than this many names in a note would be a list of their own. */
const namedAtMost = 3;

/** What a picture does not draw, as sentences. */
function notDrawn({ timelines }: Pictured): string[] {
  const untold = timelines.filter(({ pointOfNoReturn }) => pointOfNoReturn === null).map(({ title }) => `“${title}”`);
  if (untold.length === 0) return [];
  const names = firstFew(untold, namedAtMost, (more) => count(more, 'other'));
  return [`Not drawn, for no last day to begin can be told: ${names}.`];
}

const makers: Readonly<Record<string, (made: Pictured) => Promise<string | null>>> = {
  '.svg': async (made) => {
    const { pictured } = await import('../reports/procurement/pictured.ts');
    const { svg } = await import('../output/svg.ts');
    return svg(pictured(made.timelines, made.imprint.asOf), made.imprint, notDrawn(made));
  },
  '.html': async ({ timelines, clashes, imprint }) => {
    const { procurementPage } = await import('../reports/procurement/procurement-page.ts');
    const { html } = await import('../output/html.ts');
    return timelines.length === 0 ? null : html([procurementPage({ timelines, clashes }, imprint.asOf)], imprint);
  },
};

/** Refuses a name that says no way to write a picture, and a way to show it that only a terminal has, before anything is read. */
export function mustBePicture(output: string, flags: Flags): void {
  if (flags['show'] !== undefined)
    throw new Refusal(
      'two-outputs',
      '--show says how a terminal shows it; a file holds every procurement, drawn.',
      'Leave out --show, or leave out -o.',
      {
        file: output,
      },
    );
  const ending = extname(output).toLowerCase();
  if (Object.hasOwn(makers, ending)) return;
  throw new Refusal(
    'ending-unknown',
    ending === '' ? 'This name has no ending to say how the picture should be written.' : `A timeline is not written as \`${ending}\`.`,
    `Name a file that ends in ${Object.keys(makers).join(' or ')}; \`commission plan\` writes it among its pages in others.`,
    { file: output },
  );
}

/** Writes procurements as a picture or a page, by the ending of the file. Refused where there is nothing to draw. */
export async function timelineFile(world: World, output: string, made: Pictured): Promise<WrittenFile> {
  const path = resolve(world.here, output);
  mustNotBeSource(world, path, made.sources);
  const text = await makers[extname(output).toLowerCase()]?.(made);
  if (text === null || text === undefined)
    throw new Refusal('nothing-to-draw', 'No procurement here has days to draw.', '`commission timeline` says of each why.', {
      file: output,
    });
  const bytes = new TextEncoder().encode(text);
  world.write([{ path, bytes }]);
  return writtenFiles([{ output, bytes }])[0] as WrittenFile;
}
