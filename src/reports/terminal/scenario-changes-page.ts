import type { Page, PageTable } from '../../nouns/page.ts';
import type { MeasureChange, ScenariosCompared } from '../../nouns/scenario-comparison.ts';
import type { Tone } from '../../nouns/tone.ts';
import { count, list } from '../../values/text.ts';
import { moneyOr, words } from '../tables/cells.ts';
import { column, figures, pageTable } from '../tables/page-table.ts';

const became: Readonly<Record<MeasureChange['became'], { readonly words: string; readonly tone: Tone }>> = {
  new: { words: 'New', tone: 'plain' },
  gone: { words: 'Gone', tone: 'warn' },
  changed: { words: 'Another amount', tone: 'plain' },
};

function changesTable(scenario: string, measures: readonly MeasureChange[], most: number): PageTable {
  const columns = [
    column('became', 'Became', 9),
    column('measure', 'Measure', 26),
    column('year', 'Year', 8),
    figures('was', 'Before', 13),
    figures('is', 'Now', 13),
  ];
  const rows = measures.flatMap(({ measure, kind, became: how, amounts }) =>
    Object.entries(amounts).map(([year, { was, is }]) => ({
      key: JSON.stringify([measure, kind, year]),
      cells: {
        became: words(became[how].words, became[how].tone),
        measure: words(kind === 'cost' ? measure : `${measure} (${kind})`),
        year: words(year),
        was: moneyOr(was ?? undefined, 'not there'),
        is: moneyOr(is ?? undefined, 'not there'),
      },
    })),
  );
  const cut =
    rows.length > most ? `The first ${most} of ${rows.length.toLocaleString('en-GB')} are shown: --all shows every one.` : undefined;
  return pageTable(`scenario-${scenario}`, `Measures that differ: ${scenario}`, columns, rows.slice(0, most), cut);
}

const method = 'What a measure comes to against the base, in the years both plans reach; assumptions, as price rises, are not compared.';

/** What became of the scenarios of two plans: those only one has, and the measures that differ; or why they were not compared. None where neither plan has a measure. */
export function scenariosPages(compared: ScenariosCompared | null, most: number): Page[] {
  if (compared === null) return [];
  const page = { id: 'diff-scenarios', title: 'What changed: scenarios' };
  if ('because' in compared)
    return [{ ...page, lead: `The scenarios were not compared: ${compared.because.replace(/\.$/, '')}.`, blocks: [] }];
  const { added, removed, measures, unchanged } = compared;
  const named = (names: readonly string[], whose: string): string[] =>
    names.length === 0 ? [] : [`Only the ${whose} has ${list(names.map((name) => `“${name}”`))}.`];
  const lead = [
    `Of the scenarios both have, ${count(measures.length, 'measure')} ${measures.length === 1 ? 'differs' : 'differ'} and ${unchanged.toLocaleString('en-GB')} ${unchanged === 1 ? 'does' : 'do'} not.`,
    ...named(removed, 'older'),
    ...named(added, 'newer'),
    method,
  ].join(' ');
  const scenarios = [...new Set(measures.map(({ scenario }) => scenario))];
  return [
    {
      ...page,
      lead,
      blocks: scenarios.map((name) =>
        changesTable(
          name,
          measures.filter(({ scenario }) => scenario === name),
          most,
        ),
      ),
    },
  ];
}
