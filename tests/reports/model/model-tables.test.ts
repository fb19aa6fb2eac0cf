import { expect, it } from 'vitest';
import { linesTable } from '../../../src/reports/model/model-tables.ts';
import { lines, modelled } from '../model-views/sample-model.ts';

it('lines of a model have a column of funds only where one states its fund', () => {
  const columns = (own: typeof lines) => linesTable(modelled(null, own)).columns.map(({ id }) => id);
  expect(columns(lines)).toContain('fund');
  expect(columns(lines.map(({ fund: _, ...line }) => line))).not.toContain('fund');
});
