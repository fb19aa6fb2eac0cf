import { describe, expect, it } from 'vitest';
import { readPublicationWords } from '../../../src/cli/knowledge.ts';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Model } from '../../../src/nouns/model.ts';
import type { Plan } from '../../../src/nouns/plan.ts';
import type { Row } from '../../../src/nouns/row.ts';
import type { Column, Table } from '../../../src/nouns/table.ts';
import { isLet, withheldOf } from '../../../src/planning/publication/contracts.ts';
import { jobsOf } from '../../../src/planning/publication/jobs.ts';
import { isMarkedRow, isMarkedTable, markedColumns } from '../../../src/planning/publication/marked.ts';
import { placesInCopy } from '../../../src/planning/publication/places.ts';
import type { Ground } from '../../../src/planning/publication/records.ts';
import { retoldFor } from '../../../src/planning/publication/retold.ts';
import { isHeldBack } from '../../../src/planning/publication/scenarios.ts';
import { day } from '../../../src/values/day.ts';
import { pounds } from '../../reports/sample-records.ts';
import * as sheets from '../../reports/sample-tables.ts';
import { quietWorld } from '../../world.ts';

const words = readPublicationWords(quietWorld({ out: '', err: '' }));
const asOf = day('2026-06-30');

describe('contracts that are let', () => {
  it.each<[string, Contract, boolean]>([
    ['one that runs, whatever follows it', { provider: ['A'], start: day('2024-04-01'), status: 'Re-procurement planned' }, true],
    ['one signed for later', { provider: ['A'], start: day('2027-04-01') }, true],
    ['one out to tender', { provider: ['A'], start: day('2027-04-01'), status: 'Out to tender' }, false],
    ['one with neither a provider nor a beginning', { start: day('2027-04-01') }, false],
    ['one awarded to a provider the register does not name', { start: day('2027-04-01'), awarded: day('2026-06-01') }, true],
  ])('%s', (_, contract, answer) => {
    expect(isLet(contract, asOf, words)).toBe(answer);
  });

  it('the value of one not let goes, and stays where a notice has published it', () => {
    const pipeline: Contract = { start: day('2027-04-01'), annualValue: pounds(600_000) };
    expect(withheldOf(pipeline, asOf, words).get('annualValue')).toBe('not-let');
    expect(withheldOf({ ...pipeline, published: day('2026-05-01') }, asOf, words).has('annualValue')).toBe(false);
    expect(withheldOf({ ...pipeline, published: day('2026-08-01') }, asOf, words).get('annualValue')).toBe('not-let');
  });
});

describe('what is marked as not for publication', () => {
  const { table } = sheets.engagement;
  const column = (heading: string, field: string | null, index: number): Column => ({
    index,
    heading,
    cell: 'A1',
    field,
    confidence: 1,
    status: 'exact',
  });
  const rows = (...said: readonly Readonly<Record<string, string>>[]): Row<object>[] =>
    said.map((extra, index) => ({ id: `${index}`, origin: { table, row: index + 2, notes: [] }, extra }));

  it('a heading marks rows by their answers, and *no* is no mark', () => {
    const marked: Table = { ...table, columns: [column('Exempt?', null, 0)] };
    const all = rows({ 'Exempt?': 'No' }, { 'Exempt?': 'Yes' }, { 'Exempt?': 'Paragraph 3' }, {});
    const columns = markedColumns(marked, all, words);
    expect(all.map((row) => isMarkedRow(row, columns, words))).toEqual([false, true, true, false]);
  });

  it.each([
    ['Secure confidential shredding', false],
    ['Rates not for publication', true],
    ['Private and confidential', true],
  ])('a row that says “%s”: %s', (title, answer) => {
    const row = { id: 'a', title, origin: { table, row: 2, notes: [] } };
    expect(isMarkedRow(row, { answers: [], values: [], hiddenRows: new Set<number>() }, words)).toBe(answer);
  });

  it('a heading over values marks the column', () => {
    const marked: Table = { ...table, columns: [column('Rate (commercially sensitive)', 'unitPrice', 0)] };
    const all = [{ id: 'a', unitPrice: 100, origin: { table: marked, row: 2, notes: [] } }];
    expect(markedColumns(marked, all, words).values.map(({ field }) => field)).toEqual(['unitPrice']);
  });

  it.each([
    ['VAT exempt', false],
    ['Private provision', false],
    ['Exempt from call-in', false],
    ['Exempt', true],
    ['Part II', true],
    ['COMMERCIALLY SENSITIVE?', true],
  ])('a heading “%s”: %s', (heading, answer) => {
    expect(words.isSensitiveHeading(heading)).toBe(answer);
  });

  it('a file, a sheet, a title or a hidden sheet marks all of a table', () => {
    expect(isMarkedTable(table, words)).toBe(false);
    expect(isMarkedTable({ ...table, hidden: true }, words)).toBe(true);
    expect(isMarkedTable({ ...table, file: 'data/confidential_appendix.xlsx' }, words)).toBe(true);
    expect(isMarkedTable({ ...table, sheet: 'Part II' }, words)).toBe(true);
    expect(isMarkedTable({ ...table, words: [{ cell: 'A1', text: 'NOT FOR PUBLICATION by virtue of paragraph 3' }] }, words)).toBe(true);
  });
});

describe('jobs to go and scenarios', () => {
  const team = (name: string, fte: number | null) => ({ name, fte });
  const role = (id: string, name: string) => ({ id, role: name });
  const workforce = {
    teams: [team('North team', 40), team('Sensory team', 3), team('Early help service', null)],
    roles: [role('a', 'Social worker'), role('b', 'Teacher of the deaf'), role('c', 'Social worker')],
  };
  const hidden = { isRowHidden: (id: string) => id !== 'a', isHidden: () => false, isPartlyHidden: () => false };
  const jobs = jobsOf({ workforce } as unknown as Plan, hidden, 5, words.jobs);
  const ground = { jobs, words } as unknown as Ground;

  it.each([
    'Delete two posts in the Sensory team',
    'Delete 2 posts in the Sensory team',
    'Reduce the Sensory team by 2 FTE',
    'Reduce Sensory by 2 FTE',
    'Sensory team: removal of two teachers of the deaf',
    'Restructure of Sensory team (-2 posts)',
    'Sensory: −2.0 FTE',
    'Redundancies in the Sensory team',
    'Delete posts in the Sensory team',
    'Post deletions - Sensory team',
    'Delete vacant post in Sensory team',
    'Closure of the sensory team',
    'Fewer hours in Sensory',
    'Two posts deleted in Early Help',
    'Redundancies',
    'Reduce the establishment by 2 FTE',
    'Two vacant posts to be removed',
    'Removal of two teachers of the deaf',
  ])('“%s” tells of a small team, or of one nobody knows', (text) => {
    expect(jobs.goInSmallTeam(text)).toBe(true);
  });

  it.each([
    'Two posts deleted in North team',
    'Reduce the North team by 2 FTE',
    'Post office closes',
    'Recruit to North team',
    'Two new posts in the Sensory team',
    'Sensory team reads the plan. Fewer children wait',
    'Reduce post-16 NEET',
    'Reduce staff turnover',
    'Reduce agency staff',
    'Cut waiting times for social workers',
    'Posts filled from 2026-27 on',
    'Fewer placements',
  ])('“%s” does not', (text) => {
    expect(jobs.goInSmallTeam(text)).toBe(false);
  });

  it('words that are common elsewhere tell of jobs only with the name of a small team', () => {
    expect(jobs.goInNamedTeam('Redundancy costs')).toBe(false);
    expect(jobs.goInNamedTeam('Redundancy costs, Sensory')).toBe(true);
    expect(jobs.nameSmallTeam('Sensory support at home')).toBe(true);
    expect(jobs.nameSmallTeam('North team')).toBe(false);
  });

  const model = (measure: object, contracts: readonly string[] = []): Model =>
    ({
      ...{ scenario: 'A scenario', uplifts: {}, assumptions: [] },
      measures: [{ id: 'm', title: 'A measure', kind: 'saving', term: 'savings', decision: null, ...measure }],
      ground: { measures: { m: { contracts: null, onLines: [{ line: 'l' }] } }, lines: { l: { contracts } } },
    }) as unknown as Model;
  const held = (one: Model, whole = true): boolean => isHeldBack(one, ground, new Set(['open']), whole);

  it('a scenario goes whole where a measure would tell what the council would settle for, or whose job would go', () => {
    expect(held(model({ decision: 'Cabinet 2026-03-01' }))).toBe(false);
    expect(held(model({ term: 'pressures' }))).toBe(false);
    // A saving nobody decided is an estimate.
    expect(held(model({}))).toBe(true);
    expect(held(model({ kind: 'reprice' }))).toBe(true);
    expect(held(model({}, ['open']))).toBe(true);
    expect(held(model({ decision: 'Cabinet 2026-03-01' }, ['open']))).toBe(false);
    expect(held(model({ decision: 'Cabinet', title: 'Delete two posts in the Sensory team' }))).toBe(true);
    expect(held(model({ decision: 'Cabinet', title: 'Sensory team at lower cost' }))).toBe(true);
    expect(held(model({ decision: 'Cabinet', title: 'Not for publication' }))).toBe(true);
    expect(held(model({ term: 'pressures' }), false)).toBe(true);
  });
});

describe('sentences of a copy', () => {
  const table = { file: 'data/agate.xlsx', sheet: 'Early help', sheets: ['Early help', 'Two homes to close'] } as unknown as Table;
  const { written } = placesInCopy(['data/agate.xlsx', 'scenarios/squeeze.yaml'], [table], new Set());
  const told = retoldFor(
    written,
    [],
    { out: [pounds(777_111), pounds(12), pounds(10_000)], law: new Set(['Notice at £777,111 or more']) },
    (text) => text,
  );

  it.each([
    ['read from agate.xlsx, Two homes to close!B2', 'read from File 1, Sheet 2!B2'],
    ['the budget of Two homes to close (agate.xlsx)', 'the budget of Sheet 2 (File 1)'],
    ['Early help, as a service is called', 'Early help, as a service is called'],
    ['data/agate.xlsx B2', 'File 1 B2'],
    ['worth £777,111 a year', 'worth [c] a year'],
    ['worth 777111.', 'worth [c].'],
    ['worth £1,777,111', 'worth £1,777,111'],
    ['12 places', '12 places'],
    ['Children in care per 10,000', 'Children in care per 10,000'],
    ['paid £10,000 per 10,000 people', 'paid [c] per 10,000 people'],
    ['Notice at £777,111 or more', 'Notice at £777,111 or more'],
  ])('“%s” reads “%s”', (text, reads) => {
    expect(told(text)).toBe(reads);
  });
});
