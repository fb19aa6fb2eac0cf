import { describe, expect, it } from 'vitest';
import { modelAsked } from '../../src/cli/reaching.ts';
import { scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import { day } from '../../src/values/day.ts';
import { pence } from '../../src/values/money.ts';
import { budgetRows, recordsOf, workspaceFor } from '../finance/rows.ts';
import { documentOf } from '../finance/scenarios.ts';
import { pictureOf, sheetOf } from '../rules/picture.ts';
import { budgetOf, scenarioOf } from '../rules/scenarios/modelled.ts';

const rows = budgetRows([
  { line: 'A', pounds: 1_000 },
  { line: 'B', pounds: 700 },
]);

function asked(text: string, isPlayed: boolean) {
  const input = { scenario: scenarioFrom(documentOf(text)), records: recordsOf(rows), workspace: workspaceFor('2017/18') };
  return modelAsked(
    input,
    { target: { amount: pence(10_000), by: null }, throws: isPlayed ? { runs: 100, seed: 1 } : null, by: null },
    null,
  );
}

const scenario = (harm: string) =>
  `scenario: S\nyears: 2017/18 to 2018/19\nmeasures:\n  - { id: a, kind: saving, on: A, amount: £120, from: 2018-04-01${harm} }\n  - { id: b, kind: saving, on: B, amount: £60, from: 2018-04-01, harm: 1 }\n`;

describe('--reach with --simulate', () => {
  it('asks for no harm, for the chance needs none: the whole scenario is played, and that is said', async () => {
    const { reach, draws, measures } = await asked(scenario(''), true);
    expect(reach).toBeUndefined();
    expect(measures.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(draws).toMatchObject({ target: 10_000, chance: null, isPlan: false });
    expect(draws?.said[0]).toBe('What is played is the whole scenario: `a` gives no `harm`, so no package was chosen.');
  });

  it('plays the package it chooses where every measure gives its harm', async () => {
    const { reach, draws, measures } = await asked(scenario(', harm: 0'), true);
    expect(reach?.chosen?.measures).toEqual(['a']);
    expect(measures.map(({ id }) => id)).toEqual(['a']);
    expect(draws?.said[0]).toBe('What is played is the package chosen to reach it.');
  });

  it('alone still asks', async () => {
    await expect(asked(scenario(''), false)).rejects.toMatchObject({ code: 'harm-not-given' });
  });
});

describe('--reach with ring-fences and contracts', () => {
  const sheets = [
    budgetOf(
      { line: 'Visiting', pounds: 800, fund: 'PHG' },
      { line: 'Centres', pounds: 1_000, fund: 'Council' },
      { line: 'Outreach', pounds: 500, fund: 'Council' },
    ),
    sheetOf('grants', [{ fund: 'Public Health Grant', ringFence: 'Public health functions' }], { columns: ['fund', 'ringFence'] }),
    sheetOf('contracts', [{ ref: 'C-1', title: 'Centres', end: day('2016-12-31'), annualValue: pence(80_000), id: 'C-1' }], {
      columns: ['ref', 'title', 'end', 'annualValue'],
    }),
  ];
  const cut = (id: string, on: string, pounds: number, harm: number, from = '2016-04-01') =>
    `{ id: ${id}, kind: saving, on: ${on}, amount: £${pounds}, from: ${from}, harm: ${harm} }`;
  const reached = async (pounds: number, ...measures: readonly string[]) => {
    const picture = pictureOf({ sheets });
    const { records, workspace } = picture;
    const text = `${scenarioOf(...measures)}`;
    const target = { amount: pence(pounds * 100), by: null };
    const { reach } = await modelAsked(
      { scenario: scenarioFrom(documentOf(text)), records, workspace },
      { target, throws: null, by: null },
      picture,
    );
    return reach;
  };

  it('leaves out what takes ring-fenced money or comes before its contract can change, and names it', async () => {
    const reach = await reached(100, cut('grant', 'Visiting', 100, 0), cut('early', 'Centres', 300, 0), cut('own', 'Outreach', 100, 5));
    expect(reach).toMatchObject({
      proved: true,
      chosen: { measures: ['own'], harm: 5 },
      bars: [
        { title: 'the ring-fence of Public Health Grant', measures: ['grant'], isTogether: false },
        { title: 'the contract “Centres” (C-1), which cannot change before 1 January 2017', measures: ['early'] },
      ],
    });
  });

  it('tells what each costs where too little is left without them', async () => {
    const measures = [cut('grant', 'Visiting', 100, 1), cut('early', 'Centres', 300, 2), cut('own', 'Outreach', 100, 5)];
    expect(await reached(200, ...measures)).toMatchObject({
      chosen: null,
      most: { measures: ['own'], savings: 10_000 },
      ways: [
        { limits: [{ title: expect.stringContaining('Centres') }], package: { measures: ['early'], savings: 30_000, harm: 2 } },
        { limits: [{ title: 'the ring-fence of Public Health Grant', more: 10_000 }], package: { measures: ['grant', 'own'], harm: 6 } },
      ],
      obstacles: [{ more: 10_000 }, { more: 30_000 }],
    });
  });

  it('lets what a line has free of its contract be taken once', async () => {
    // £200 of Centres is bound by no contract: either may take it, and both together may not.
    const measures = [cut('one', 'Centres', 150, 1), cut('two', 'Centres', 120, 2)];
    expect(await reached(120, ...measures)).toMatchObject({ chosen: { measures: ['one'] }, bars: [] });
    expect(await reached(250, ...measures)).toMatchObject({
      chosen: null,
      most: { savings: 15_000 },
      bars: [{ measures: ['one', 'two'], isTogether: true }],
      ways: [{ package: { savings: 27_000 } }],
    });
  });
});
