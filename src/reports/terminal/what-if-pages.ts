import type { Model } from '../../nouns/model.ts';
import type { Page } from '../../nouns/page.ts';
import { bridgeTable } from '../model-bridge.ts';
import { linesTable } from '../model-tables.ts';
import { narrowed } from '../page-table.ts';

/** A what-if in as few lines as tell it: the bridge by year, and the lines it touches. */
export function whatIfPages(model: Model): Page[] {
  const changed = new Set(model.entries.filter(({ year }) => model.years.includes(year)).map(({ line }) => line));
  const touched = model.lines.filter(({ id }) => changed.has(id));
  const lines = linesTable({ ...model, lines: touched });
  return [
    {
      id: 'what-if',
      title: 'What if',
      lead: `Part years by ${model.partYear}; the base of ${model.baseYear} repeats until something changes it.`,
      blocks: [
        bridgeTable(model),
        ...(touched.length > 0 ? [narrowed({ ...lines, caption: 'Budget lines it touches' }, ['fund', 'cells', 'period'])] : []),
      ],
    },
  ];
}
