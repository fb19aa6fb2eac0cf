import { describe, expect, it } from 'vitest';
import { accepted, placed, sheetOf, tier, verdictOf } from '../picture.ts';

const sheets = [sheetOf('services', [{ service: 'Family Help' }])];
const limits = { 'empty-cell': { services: 2 } };
const both = [placed('Family Help'), placed('Drop in', { tier: 'universal' })];

describe('a place on the map with no service', () => {
  it('is one finding for an element that has nothing at all', () => {
    const verdict = verdictOf('empty-cell', { sheets, limits, placements: both });
    expect(verdict).toMatchObject({ about: [['early-childhood/targeted', 'early-childhood/universal']], cells: [['A1']], examined: 4 });
  });

  it('is said to be of contracts only where no list of services is read', () => {
    const said = (kind: 'services' | 'contracts') =>
      verdictOf('empty-cell', { sheets: [sheetOf(kind, [{}], { columns: ['title'] })], limits, placements: both }).findings[0]?.text;
    expect(said('contracts')).toContain('contracts only');
    expect(said('services')).not.toContain('contracts only');
  });

  it('is one finding with the other empty tiers of an element that has something, and shows what is placed there', () => {
    const tiers = [tier('universal', 'early'), tier('targeted', 'targeted'), tier('specialist', 'targeted')];
    const nurse = placed('Nursery nurse', { element: 'early-childhood', tier: 'universal' });
    const more = [placed('Courts', { tier: 'specialist' }), nurse];
    const given = { sheets, limits, tiers, placements: [...both, ...more] };
    const verdict = verdictOf('empty-cell', given);
    expect(verdict.about).toEqual([['early-childhood/specialist', 'early-childhood/targeted']]);
    expect(verdict.cells).toEqual([[nurse.cell.cell]]);
    expect(verdict.findings[0]?.text).toContain('is placed on targeted and specialist in 2015/16');
    const decisions = [accepted('empty-cell:early-childhood/specialist')];
    expect(verdictOf('empty-cell', { ...given, decisions }).findings.map(({ about, accepted: yes }) => [about, yes !== undefined])).toEqual(
      [
        [['early-childhood/specialist'], true],
        [['early-childhood/targeted'], false],
      ],
    );
  });

  it('stays one finding when it is accepted by its key, short or long, whatever is accepted elsewhere', () => {
    for (const id of ['specialist', 'specialist-help-for-children-whose-families-have-asked-for-it-twice']) {
      const tiers = [tier('universal', 'early'), tier('targeted', 'targeted'), tier(id, 'targeted')];
      const given = { sheets, limits, tiers, placements: [...both, placed('Nurse', { element: 'early-childhood', tier: 'universal' })] };
      const keys = verdictOf('empty-cell', given).findings.flatMap(({ key, about }) => (about.length === 2 ? key : []));
      expect(keys).toHaveLength(1);
      expect(keys[0]).toMatch(id === 'specialist' ? /^[^~]+\+[^~]+$/ : /~[0-9a-f]{8}$/);
      const decisions = [...keys, `empty-cell:elsewhere/targeted`].map((key) => accepted(key));
      const { findings } = verdictOf('empty-cell', { ...given, decisions });
      expect(findings.filter(({ accepted: yes }) => yes !== undefined).map(({ key }) => key)).toEqual(keys);
      expect(findings).toHaveLength(verdictOf('empty-cell', given).findings.length);
    }
  });

  it('is not filled by a service that is out of scope', () => {
    const placements = [...both, placed('Adult gym', { element: null, status: 'out-of-scope' })];
    expect(verdictOf('empty-cell', { sheets, limits, placements }).about).toHaveLength(1);
  });

  it('counts as proposed places those the plan is about', () => {
    const proposed = both.map((one) => ({ ...one, status: 'proposed' as const }));
    const elsewhere = [
      placed('Adult gym', { element: null, status: 'out-of-scope' }),
      placed('Project 7', { element: null, tier: null, status: 'unplaced' }),
    ];
    const placements = [...proposed, ...elsewhere];
    expect(verdictOf('empty-cell', { sheets, limits, placements }).findings[0]?.text).toContain('2 places of 2 on the map are proposed');
  });

  it('is not judged when there are no services, too few, or none with a tier', () => {
    expect(verdictOf('empty-cell', { limits })).toMatchObject({ about: [], unjudged: ['map'] });
    expect(verdictOf('empty-cell', { sheets, placements: both })).toMatchObject({ about: [], unjudged: ['map'] });
    const placements = both.map((one) => ({ ...one, tier: null }));
    expect(verdictOf('empty-cell', { sheets, limits, placements })).toMatchObject({ about: [], unjudged: ['map'] });
  });

  it('is not judged where the files list only grants or notices, and neither is a broken step', () => {
    const table = (heading: string) => {
      const sheet = sheetOf('contracts', [{ title: 'Family Help' }]);
      const columns = [
        ...sheet.table.columns,
        ...[heading, 'Recipient Org'].map((words) => ({ ...sheet.table.columns[0], heading: words })),
      ];
      const told = { ...sheet.table, columns: columns as typeof sheet.table.columns };
      return { table: told, rows: sheet.rows.map((row) => ({ ...row, origin: { ...row.origin, table: told } })) };
    };
    for (const heading of ['Grant Programme', 'Notice type'])
      for (const code of ['empty-cell', 'step-without-neighbour'] as const)
        expect(verdictOf(code, { sheets: [table(heading)], limits: { [code]: { services: 1 } }, placements: both })).toMatchObject({
          about: [],
          unjudged: ['map'],
        });
    expect(verdictOf('empty-cell', { sheets: [table('Notice type'), ...sheets], limits, placements: both }).about).toHaveLength(1);
  });
});
