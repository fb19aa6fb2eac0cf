import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mayBePersonal } from '../../src/planning/publication/may-be-personal.ts';
import { run } from '../world.ts';
import { config, folderWith } from './ground.ts';

interface Place {
  readonly file: string;
  readonly cell: string;
}
interface Data {
  readonly publication: {
    readonly leftOut: readonly { readonly what: string; readonly why: string; readonly cells: readonly Place[] }[];
    readonly toRead: readonly Place[];
  };
}

it.each([
  'Write to jo@kite.example',
  'Ring 020 7946 0018',
  'Ring 01632 960123',
  'the family at 5 High Street',
  'at AB1 2CD',
  'Package for J.S.',
  'Move T. W. on',
  'Mrs Brown agreed',
  'Brown’s son',
  'They lost my son Sam for a day',
  'our youngest daughter waits',
  'born on 3 May 2011',
  'AB123456C',
  '943 476 5919',
])('“%s” may tell of somebody', (text) => {
  expect(mayBePersonal(text)).toBe(true);
});

it.each([
  'Health visiting 0-19',
  '£1,200,000 in 2026/27',
  'Children Act 1989 s.17',
  'From 01/04/2026 to 31/03/2027',
  'Tier 3 placements, 24 beds',
  'Contract 2015/1234567',
  'The council’s children',
  'Our children deserve the best',
])('“%s” tells of nobody', (text) => {
  expect(mayBePersonal(text)).toBe(false);
});

it('what looks personal is masked and logged by its cell; what may be, or speaks of few without a number, is for the owner to read', async () => {
  const here = folderWith({
    'commissioning.yaml': `${config}sources: [data/risks.csv, data/kpis.csv, data/budget.csv]\n`,
    'data/risks.csv':
      'Ref,Cause,Event,Effect,Likelihood,Impact,Score,Control,Owner\n' +
      'R1,Both twins wait,A child (DOB 12/03/2012) waits,the last resident leaves,3,4,12,Ring 020 7946 0018,Head of service\n' +
      'R2,Funding ends,Service stops,Children waited less last year,3,4,12,Plan,Jane Smith\n',
    'data/kpis.csv': 'Contract,Measure,Period,Target,Actual,Rating\nC1,Families seen,2025/26,100,3 children so far,Red\n',
    'data/budget.csv':
      'Service,Fund,2026/27 budget\nEarly help,Base,"£900,000"\n\n* Contracted spend only; excludes 2 children placed away,,\n',
  });
  const { out, err, code } = await run(['plan', '--publish', '-o', 'public.md', '--json'], { here });
  expect(code, err).toBe(0);
  const { leftOut, toRead } = (JSON.parse(out) as { data: Data }).data.publication;
  const page = readFileSync(join(here, 'public.md'), 'utf8');
  expect(page).not.toMatch(/twins|12\/03\/2012|3 children|2 children/);
  const cells = (what: RegExp): string[] =>
    leftOut.filter((one) => what.test(one.what)).flatMap((one) => one.cells.map(({ cell }) => cell));
  expect(cells(/look personal/)).toEqual(['C2']);
  expect(cells(/numbers of people in sentences/).sort()).toEqual(['A4', 'E2']);
  expect(toRead.filter(({ file }) => file.endsWith('risks.csv')).map(({ cell }) => cell)).toEqual(['I3']);
  // A name where a post is asked for stays, as the copy says.
  expect(page).toContain('Jane Smith');
});

it('a contract in which a child is named, or that buys one placement, is in no page of the copy and in no total, also where the Code asks for it', async () => {
  const here = folderWith({
    'commissioning.yaml': `${config}sources: [data/contracts.csv]\n`,
    'data/contracts.csv':
      'Contract reference,Title,Supplier,Start date,End date,Annual value,Procurement route\n' +
      'C1,Fostering support for child J.D.,Oakhouse Ltd,01/04/2025,30/03/2027,"£312,411",Open\n' +
      'C2,Residential placement,Elmhouse Ltd,01/04/2025,29/03/2027,"£287,322",Spot\n' +
      'C3,Residential placements,Ashhouse Ltd,01/04/2025,31/03/2028,"£900,000",Spot\n',
  });
  const { out, err, code } = await run(['plan', '--publish', '-o', 'public.md', 'public.html', '--json'], { here });
  expect(code, err).toBe(0);
  for (const file of ['public.md', 'public.html']) {
    const copy = readFileSync(join(here, file), 'utf8');
    expect(copy).not.toMatch(/J\.D\.|Oakhouse|Elmhouse|312,411|287,322|1,499,733|1,212,411|1,187,322|(?:30|29) Mar 2027/);
    expect(copy).toContain('Ashhouse');
    expect(copy).toContain('the Code asks for no personal data');
  }
  const { leftOut } = (JSON.parse(out) as { data: Data }).data.publication;
  expect(leftOut).toContainEqual(
    expect.objectContaining({
      what: 'whole rows',
      why: 'personal',
      cells: [
        { file: 'data/contracts.csv', sheet: null, cell: 'A2' },
        { file: 'data/contracts.csv', sheet: null, cell: 'A3' },
      ],
    }),
  );
});
