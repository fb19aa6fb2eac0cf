import { describe, expect, it } from 'vitest';
import { baseOf } from '../../../src/finance/base/base.ts';
import { behindLines, namesOf } from '../../../src/finance/base/line-names.ts';
import { rootOf, under } from '../../../src/finance/scenario/node.ts';
import { selected, selectorOf } from '../../../src/finance/scenario/selector.ts';
import type { Records } from '../../../src/nouns/records.ts';
import { budgetRows, budgetTable, recordsOf, workspaceFor } from '../rows.ts';
import { documentOf, refusalOf } from '../scenarios.ts';

const rows = budgetRows([
  { line: "Children's centres", element: 'Early childhood development', fund: 'General', pounds: 3, extra: { Provider: 'Barnside Trust' } },
  { line: 'Health visiting', element: 'early-childhood', fund: 'Public health', partner: 'ICB', pounds: 2, extra: { Team: 'North' } },
  { line: 'Family support', element: 'Parent and family support', service: 'Helping Hands', fund: 'General', pounds: 1 },
]);
const contract = {
  id: 'c-17',
  ref: 'C17',
  title: 'Helping hands',
  provider: ['Acorn Families'],
  origin: { table: budgetTable(), row: 2, notes: [] },
};
const records: Records = recordsOf(rows, { contracts: [contract] });
const workspace = workspaceFor('2017/18');
const base = baseOf(rows, workspace).lines;
const lines = namesOf(base, behindLines(base, records, workspace), workspace);

const pick = (on: string) => selected(selectorOf(under(rootOf(documentOf(`a: 1\non: ${on}\n`)), 'on')), lines).map(({ id }) => id);

describe('a selector', () => {
  it.each([
    ['all', ['childrens-centres', 'family-support', 'health-visiting']],
    ['each line', ['childrens-centres', 'family-support', 'health-visiting']],
    ['Children’s Centres', ['childrens-centres']],
    ['[Health visiting, Family support]', ['family-support', 'health-visiting']],
    ['{ element: early-childhood }', ['childrens-centres', 'health-visiting']],
    ['{ element: Early childhood development, fund: General }', ['childrens-centres']],
    ['{ fund: [General, Public health], partner: ICB }', ['health-visiting']],
    ['{ service: helping hands }', ['family-support']],
    ['{ contract: C17 }', ['family-support']],
    ['{ provider: [Acorn Families, Barnside Trust] }', ['childrens-centres', 'family-support']],
    ['{ team: North }', ['health-visiting']],
  ])('%s chooses %j', (on, ids) => {
    expect(pick(on)).toEqual(ids);
  });

  it.each([
    ['Childrens centre', 'no-such-line'],
    ['{ fund: [General, Lottery] }', 'no-such-line'],
    ['{ line: Health visiting, fund: General }', 'no-such-line'],
    ['{ tier: universal }', 'no-such-line'],
    ['{ lines: Health visiting }', 'unknown-key'],
    ['{ }', 'missing-key'],
    ['', 'missing-key'],
  ])('%s is refused at its line', (on, code) => {
    expect(refusalOf(() => pick(on))).toEqual({ code, line: 2 });
  });
});

it('with no budget line to choose from is refused as that, and with no row that names a thing as that', () => {
  const selector = selectorOf(under(rootOf(documentOf('a: 1\non: { line: Centres }\n')), 'on'));
  expect(() => selected(selector, [])).toThrow('There are no budget lines for the base year.');
  const element = selectorOf(under(rootOf(documentOf('a: 1\non: { tier: universal }\n')), 'on'));
  expect(() => selected(element, lines)).toThrow(
    expect.objectContaining({ remedy: expect.stringContaining('No row of the budget tables names a tier') }),
  );
});
