import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/nouns/picture.ts';
import type { Placement } from '../../../src/nouns/placement.ts';
import { whyNotJudged } from '../../../src/rules/duties/duty-reasons.ts';
import { day } from '../../../src/values/day.ts';
import { accepted, dutyOf, pictureOf, placed, sheetOf, verdictOf } from '../picture.ts';

const sheets = [sheetOf('services', [{ service: 'Advocacy' }])];
const allYear = { start: day('2015-04-01'), end: day('2016-03-31') };
const duty = dutyOf('CIC-03', { needs: ['advocacy'] });
const code = 'duty-without-arrangement';
/** However little the files hold. */
const limits = { [code]: { servicesOfElement: 0 } };

describe('a duty', () => {
  it('with no arrangement in these files is a warning at the heading that was examined', () => {
    expect(verdictOf(code, { sheets, limits, duties: [duty] })).toMatchObject({
      about: [['CIC-03']],
      cells: [['A1']],
      severities: ['warning'],
    });
  });

  it('that is a grant condition or guidance is advice', () => {
    const duties = [dutyOf('G', { needs: ['advocacy'], strength: 'guidance' })];
    expect(verdictOf(code, { sheets, limits, duties }).severities).toEqual(['advice']);
  });

  it('is answered by a need or by words in a name, all year', () => {
    const byNeed = placed('Voice of the child', { needs: ['advocacy'], ...allYear });
    const byName = placed('Appropriate adults', { ...allYear });
    const duties = [duty, dutyOf('VCYP-04', { words: ['appropriate adult'] })];
    expect(verdictOf(code, { sheets, limits, duties, placements: [byNeed, byName] })).toMatchObject({
      about: [],
      unjudged: [],
      examined: 2,
    });
  });

  it('is not answered by who speaks for a child before those who owe it', () => {
    const duties = [
      duty,
      dutyOf('CIC-18', { needs: ['social-work'], words: ['social work'] }),
      dutyOf('PFS-01', { needs: ['family-support', 'social-work'], words: ['family support', 'children in need'] }),
    ];
    const unanswered = (service: string, ...needs: string[]) =>
      verdictOf(code, { sheets, limits, duties, placements: [placed(service, { needs: ['advocacy', ...needs], ...allYear })] }).about;
    const both = [['CIC-18', 'PFS-01']];
    expect(unanswered('Advocacy for children in need and child protection', 'social-work')).toEqual(both);
    expect(unanswered('Child protection and children in need advocacy', 'social-work')).toEqual(both);
    expect(unanswered('Family support and advocacy for children in need', 'family-support', 'social-work')).toEqual([['CIC-18']]);
  });

  it('is found for the days its arrangement does not cover', () => {
    const placements = [placed('Advocacy', { needs: ['advocacy'], start: day('2015-04-01'), end: day('2015-12-31') })];
    expect(verdictOf(code, { sheets, limits, duties: [duty], placements })).toMatchObject({ about: [['CIC-03']] });
  });

  it('that only what ended on the eve of the year answered names it, the day and the cell, though few services are held', () => {
    const end = { file: 'data/services.csv', sheet: null, cell: 'F2' };
    const old = (last: string) => [placed('Advocacy', { needs: ['advocacy'], start: day('2010-04-01'), end: day(last), at: { end } })];
    const judged = verdictOf(code, { sheets, duties: [duty], placements: old('2015-03-31') });
    expect(judged).toMatchObject({ about: [['CIC-03']], cells: [['F2']], severities: ['warning'] });
    expect(judged.findings[0]?.text).toContain('“Advocacy” ends on 31 March 2015 and nothing seen here follows.');
    const longAgo = verdictOf(code, { sheets, limits, duties: [duty], placements: old('2012-03-31') });
    expect(longAgo).toMatchObject({ about: [['CIC-03']], cells: [['A1']] });
    expect(longAgo.findings[0]?.text).not.toContain('2012');
  });

  it('is looked at place by place, where what answers it states places', () => {
    const at = (area: string | null, end: string) =>
      placed(`Advocacy ${area}`, { needs: ['advocacy'], area, start: day('2015-04-01'), end: day(end) });
    const judged = (...placements: ReturnType<typeof at>[]) => verdictOf(code, { sheets, limits, duties: [duty], placements });
    const verdict = judged(at('North', '2015-12-31'), at('South', '2016-03-31'));
    expect(verdict.about).toEqual([['CIC-03']]);
    expect(verdict.findings[0]?.text).toMatch(/from 1 January 2016 to 31 March 2016 in North for/);
    expect(judged(at('North', '2015-12-31'), at('South', '2015-10-31')).findings).toHaveLength(2);
    // One arrangement that leaves two places open is one question, though something else was once seen in one of them.
    const once = { ...at('North', '2014-12-31'), start: day('2014-04-01') };
    const [both, ...others] = judged(at('North and South', '2015-12-31'), once).findings;
    expect(both?.text).toMatch(/in North and in South for/);
    expect(others).toEqual([]);
    for (const area of ['All', 'Borough-wide', null]) expect(judged(at('North', '2015-12-31'), at(area, '2016-03-31')).about).toEqual([]);
    expect(judged(at('North', '2015-12-31'), at('Oakham ward', '2016-03-31'))).toMatchObject({ about: [], unjudged: ['CIC-03'] });
  });

  it('is one finding with the others of its kind that nothing answers: law, grants and guidance apart, and councils apart from health', () => {
    const duties = [
      duty,
      dutyOf('CIC-04', { needs: ['visitors'], leadBody: 'LA and ICB' }),
      dutyOf('VCYP-11', { needs: ['camhs'], leadBody: 'ICB' }),
      dutyOf('PFS-09', { needs: ['family-support'], strength: 'grant condition' }),
      dutyOf('SEND-13', { needs: ['designated'], strength: 'guidance' }),
    ];
    const health = sheetOf('contracts', [{ title: 'Other', body: 'NHS Anyshire CCG' }]);
    const verdict = verdictOf(code, { sheets: [...sheets, health], limits, duties });
    expect(verdict.about).toEqual([['CIC-03', 'CIC-04'], ['VCYP-11'], ['PFS-09'], ['SEND-13']]);
    expect(verdict.severities).toEqual(['warning', 'warning', 'advice', 'advice']);
    expect(verdictOf(code, { sheets: [...sheets, health], limits, duties: [...duties].reverse() }).findings.map(({ key }) => key)).toEqual(
      verdict.findings.map(({ key }) => key),
    );
  });

  it('is named in the sentence with one or two others, and on a line of its own among many', () => {
    const many = ['A', 'B', 'C', 'D'].map((id) => dutyOf(id, { needs: [`need-${id}`] }));
    const [three] = verdictOf(code, { sheets, limits, duties: many.slice(1) }).findings;
    const [four] = verdictOf(code, { sheets, limits, duties: many }).findings;
    expect(three?.text).not.toContain('\n');
    const [sentence, ...lines] = four?.text.split('\n') ?? [];
    expect(sentence).toContain('4 duties in law of the local authority.');
    expect(lines.map((line) => /\((.)/.exec(line)?.[1])).toEqual(['A', 'B', 'C', 'D']);
    expect(lines.every((line) => line.startsWith('• '))).toBe(true);
  });

  it('that somebody accepted by its id stands alone, and the others stay open', () => {
    const duties = [duty, dutyOf('CIC-04', { needs: ['visitors'] }), dutyOf('CIC-05', { words: ['reviewing officer'] })];
    const { findings } = verdictOf(code, { sheets, limits, duties, decisions: [accepted(`${code}:CIC-04`)] });
    expect(findings.map(({ about, accepted: yes }) => [about.join(' '), yes !== undefined])).toEqual([
      ['CIC-03 CIC-05', false],
      ['CIC-04', true],
    ]);
    const lapsed = verdictOf(code, { sheets, limits, duties, decisions: [accepted(`${code}:CIC-04`, '2015-06-29')] });
    expect(lapsed.about).toEqual([['CIC-03', 'CIC-04', 'CIC-05']]);
  });

  it('is one finding with the others the same arrangement leaves open on the same days, at the day it ends', () => {
    const end = { file: 'data/services.csv', sheet: null, cell: 'F2' };
    const placements = [placed('Fostering', { needs: ['fostering'], start: day('2010-04-01'), end: day('2015-12-31'), at: { end } })];
    const duties = [
      dutyOf('CIC-01', { needs: ['fostering'] }),
      dutyOf('CIC-02', { needs: ['fostering'] }),
      dutyOf('G', { needs: ['fostering'], strength: 'guidance' }),
    ];
    expect(verdictOf(code, { sheets, limits, duties, placements })).toMatchObject({
      about: [['CIC-01', 'CIC-02', 'G']],
      cells: [['F2']],
      severities: ['warning'],
    });
  });

  it('is advice where only something that begins is seen: what came before may have left the register', () => {
    const placements = [placed('Advocacy', { needs: ['advocacy'], start: day('2015-09-01'), end: day('2018-08-31') })];
    expect(verdictOf(code, { sheets, limits, duties: [duty], placements }).severities).toEqual(['advice']);
    const before = placed('Old advocacy', { needs: ['advocacy'], start: day('2010-04-01'), end: day('2015-05-31') });
    expect(verdictOf(code, { sheets, limits, duties: [duty], placements: [...placements, before] }).severities).toEqual(['warning']);
  });

  it('is found for days that hang on no missing date, and not judged for those that do', () => {
    const placements = [placed('Advocacy', { needs: ['advocacy'], end: day('2015-12-31') })];
    expect(verdictOf(code, { sheets, limits, duties: [duty], placements })).toMatchObject({ about: [['CIC-03']], unjudged: ['CIC-03'] });
  });

  it('is not judged for days an option to extend, or a contract called live after its end, may cover', () => {
    const contract = (more: object) => sheetOf('contracts', [{ id: 'a', title: 'Advocacy', start: day('2012-04-01'), ...more }]);
    const ending = (end: string) => [
      placed('Advocacy', { id: 'a', of: 'contracts', needs: ['advocacy'], start: day('2012-04-01'), end: day(end) }),
    ];
    const judged = (more: object, end: string) =>
      verdictOf(code, { limits, sheets: [contract({ end: day(end), ...more })], duties: [duty], placements: ending(end) });
    expect(judged({ extensionLeft: 12 }, '2015-12-31')).toMatchObject({ about: [], unjudged: ['CIC-03'] });
    expect(judged({ maxEnd: day('2016-01-31') }, '2015-12-31')).toMatchObject({ about: [['CIC-03']], unjudged: ['CIC-03'] });
    expect(judged({ status: 'Active' }, '2015-05-31')).toMatchObject({ about: [], unjudged: ['CIC-03'] });
    expect(judged({ status: 'Active' }, '2015-12-31')).toMatchObject({ about: [['CIC-03']], unjudged: [] });
    expect(judged({ status: 'Ended' }, '2015-05-31')).toMatchObject({ about: [['CIC-03']], unjudged: [] });
  });

  it('is not judged by the day of the plan, where a contract is called over before its last day or with none, or a notice is closed to bids', () => {
    const judged = (more: object, end: string | null, asOf: string) =>
      verdictOf(code, {
        limits,
        asOf,
        sheets: [sheetOf('contracts', [{ id: 'a', title: 'Advocacy', start: day('2012-04-01'), provider: ['Kite'], ...more }])],
        duties: [duty],
        placements: [
          placed('Advocacy', {
            id: 'a',
            of: 'contracts',
            needs: ['advocacy'],
            start: day('2012-04-01'),
            end: end === null ? null : day(end),
          }),
        ],
      });
    for (const asOf of ['2015-06-30', '2015-09-30']) {
      expect(judged({ status: 'Terminated' }, '2017-03-31', asOf)).toMatchObject({ about: [], unjudged: ['CIC-03'] });
      expect(judged({ status: 'Ended' }, null, asOf)).toMatchObject({ about: [], unjudged: ['CIC-03'] });
      const closed = { provider: undefined, status: 'closed', published: day('2012-01-10') };
      expect(judged(closed, null, asOf)).toMatchObject({ about: [], unjudged: ['CIC-03'] });
      expect(judged({ ...closed, end: day('2016-03-31') }, '2016-03-31', asOf)).toMatchObject({ about: [], unjudged: ['CIC-03'] });
    }
  });

  it('is not answered by what was never let', () => {
    const contracts = sheetOf('contracts', [{ id: 'a', title: 'Advocacy', status: 'Tender open' }]);
    const placements = [placed('Advocacy', { id: 'a', of: 'contracts', needs: ['advocacy'], ...allYear })];
    expect(verdictOf(code, { sheets: [contracts], limits, duties: [duty], placements })).toMatchObject({
      about: [['CIC-03']],
      cells: [['A1']],
    });
  });

  it('is covered by two arrangements one after the other', () => {
    const placements = [
      placed('Advocacy', { needs: ['advocacy'], start: day('2015-04-01'), end: day('2015-12-31') }),
      placed('New advocacy', { needs: ['advocacy'], start: day('2016-01-01'), end: day('2018-12-31') }),
    ];
    expect(verdictOf(code, { sheets, limits, duties: [duty], placements }).about).toEqual([]);
  });

  it('says against itself where another paper names its service', () => {
    const plan = (activity: string) => sheetOf('activities', [{ activity }], { file: 'data/annual-plan.csv' });
    const judged = (activity: string) => verdictOf(code, { sheets: [...sheets, plan(activity)], limits, duties: [duty] }).findings[0];
    expect(judged('Let the advocacy contract again')?.text).toContain(
      'no service line, but named in other papers: CIC-03 in annual-plan.csv A2.',
    );
    expect(judged('Let the advocacy contract again')?.evidence.map(({ file }) => file)).toContain('data/annual-plan.csv');
    expect(judged('Let the mentoring contract again')?.text).not.toContain('Against');
  });

  it('is answered until a day by who had it until then, as the cell of its commissioner or provider says', () => {
    const visiting = (commissioner: string) =>
      placed('Advocacy', {
        needs: ['advocacy'],
        start: day('2015-10-01'),
        end: day('2018-03-31'),
        written: { commissioner, provider: null },
      });
    const judged = (commissioner: string) =>
      verdictOf(code, { sheets, limits, duties: [duty], placements: [visiting(commissioner)] }).findings.map(({ text }) => text);
    expect(judged('NHS England to 30 September 2015; Westmarsh from 1 October 2015')).toEqual([]);
    expect(judged('NHS England until 31 August 2015').join()).toContain('from 1 September 2015 to 30 September 2015');
    expect(judged('NHS England to 30 June 2014').join()).toContain('from 1 April 2015 to 30 September 2015');
    expect(judged('NHS England').join()).toContain('from 1 April 2015 to 30 September 2015');
  });

  it('is not judged when the arrangement has no dates, and points at the blank', () => {
    const end = { file: 'data/services.csv', sheet: null, cell: 'F2' };
    const placements = [placed('Advocacy', { needs: ['advocacy'], start: day('2015-04-01'), at: { end } })];
    expect(verdictOf(code, { sheets, limits, duties: [duty], placements })).toMatchObject({
      about: [],
      unjudged: ['CIC-03'],
      unjudgedCells: ['F2'],
    });
  });

  it('is judged only while it is in force', () => {
    const later = dutyOf('PFS-08', { needs: ['advocacy'], from: day('2021-10-01') });
    const over = dutyOf('OLD', { needs: ['advocacy'], to: day('2014-03-31') });
    expect(verdictOf(code, { sheets, limits, duties: [later, over] })).toMatchObject({ about: [], examined: 0 });
  });

  it('is not judged when its commencement is unknown and its Act is of the plan year, and not looked at when the Act is younger', () => {
    const young = dutyOf('CIC-12', { needs: ['advocacy'], from: null, source: { text: 'An Act 2015 s.7', verified: true } });
    const unborn = dutyOf('CIC-13', { needs: ['advocacy'], from: null, source: { text: 'An Act 2026 s.7', verified: true } });
    const old = dutyOf('VCYP-07', { needs: ['advocacy'], from: null, source: { text: 'An Act 1996 s.19', verified: true } });
    expect(verdictOf(code, { sheets, limits, duties: [young, unborn, old] })).toMatchObject({ about: [['VCYP-07']], unjudged: ['CIC-12'] });
  });

  it('is not judged without services, for an element of which the files hold too few, or when no service would show it', () => {
    expect(verdictOf(code, { duties: [duty] })).toMatchObject({ about: [], unjudged: ['duties'] });
    const duties = [
      dutyOf('SEND-01', { element: 'send-health', needs: ['short-breaks'] }),
      dutyOf('PFS-02', { words: ['early help'] }),
      dutyOf('X-01'),
    ];
    expect(verdictOf(code, { sheets, duties })).toMatchObject({ about: [], unjudged: ['PFS-02', 'SEND-01', 'X-01'] });
  });

  it('is judged though a row out of scope bears its words in another meaning', () => {
    const out = (service: string) => placed(service, { element: null, tier: null, status: 'out-of-scope', needs: [], ...allYear });
    const judged = (words: string, service: string) =>
      verdictOf(code, { sheets, limits, duties: [dutyOf('D-1', { words: [words] })], placements: [out(service)] }).about;
    for (const [words, service] of [
      ['adoption', 'Adoption of estate roads'],
      ['nursery', 'Plant nurseries and nursery stock'],
      ['residential', 'Residential home, call monitoring'],
      ['transport', 'Concessionary transport'],
      ['directory', 'Business directory'],
      ['mental health', 'Mental health of older people'],
    ] as const)
      expect(judged(words, service), service).toEqual([['D-1']]);
    for (const [words, service] of [
      ['transport', 'Transport of pupils'],
      ['mental health', 'Mental health line, all ages'],
      ['homeless', 'Homeless hostels'],
      ['residential', 'Residential homes for young people'],
    ] as const)
      expect(judged(words, service), service).toEqual([]);
  });

  it('is not judged where something out of the scope of the plan may answer it, and names it; what is for adults alone is none', () => {
    const out = (service: string, more = {}) =>
      placed(service, { element: null, tier: null, status: 'out-of-scope', needs: [], ...allYear, ...more });
    const sexual = dutyOf('VCYP-10', { words: ['sexual health'] });
    const judged = (...placements: ReturnType<typeof out>[]) => verdictOf(code, { sheets, limits, duties: [sexual], placements });
    const all = out('Integrated sexual health, all ages', { cell: { file: 'data/services.csv', sheet: null, cell: 'A7' } });
    expect(judged(all)).toMatchObject({ about: [], unjudged: ['VCYP-10'], unjudgedCells: ['A7'] });
    expect(judged(out('Sexual health for adults')).about).toEqual([['VCYP-10']]);
    expect(judged(out('Sexual health', { cohorts: ['adults'] })).about).toEqual([['VCYP-10']]);
    expect(judged(out('Sexual health case management system')).about).toEqual([['VCYP-10']]);
    expect(judged(out('Sexual health', { end: day('2014-03-31') })).about).toEqual([['VCYP-10']]);
    const within = placed('Sexual health', { ...allYear, end: day('2015-12-31') });
    expect(judged(within).about).toEqual([['VCYP-10']]);
    expect(judged(within, all)).toMatchObject({ about: [], unjudged: ['VCYP-10'] });
  });

  it('is not answered by a weak guess on another element, or by the name of who provides it', () => {
    const neet = dutyOf('VCYP-06', { needs: ['careers'], words: ['connexions'], element: 'parent-family-support' });
    const judged = (service: string, provider: string, sure: number, element = 'parent-family-support') => {
      const of = { needs: ['careers'], status: 'proposed' as const, confidence: { element: sure, tier: 1 }, element };
      const one = placed(service, { ...allYear, ...of, providers: [provider] });
      return verdictOf(code, { sheets, limits, duties: [neet], placements: [one] }).about;
    };
    expect(judged('Deaf Connexions - Deaf Centre', 'Deaf Connexions', 0.54)).toEqual([['VCYP-06']]);
    expect(judged('Deaf Connexions - Deaf Centre', 'Deaf Connexions', 0.9)).toEqual([]);
    expect(judged('Connexions, Deaf Connexions', 'Deaf Connexions', 0.54)).toEqual([]);
    expect(judged('Connexions', 'Harbour Trust', 0.54)).toEqual([]);
    expect(judged('Connexions', 'Harbour Trust', 0.54, 'early-childhood')).toEqual([['VCYP-06']]);
  });

  it('is not judged where the files list only grants or only notices, and beside a register these count for nothing', () => {
    const placements = ['One', 'Two', 'Three', 'Four', 'Five'].map((name) => placed(`${name} family club`, { of: 'contracts', id: name }));
    const rows = placements.map(({ id, service: title }) => ({ id, title }));
    const duties = [dutyOf('PFS-08', { words: ['refuge'], element: 'parent-family-support' })];
    const listed = (...headings: string[]) => {
      const { table, rows: read } = sheetOf('contracts', rows);
      const columns = [
        ...table.columns,
        ...headings.map((heading) => ({ ...(table.columns[0] as (typeof table.columns)[0]), heading, field: null })),
      ];
      const own = { ...table, columns };
      return { table: own, rows: read.map((row) => ({ ...row, origin: { ...row.origin, table: own } })) };
    };
    const judged = (...given: ReturnType<typeof listed>[]) => verdictOf(code, { sheets: given, duties, placements });
    expect(judged(listed()).about).toEqual([['PFS-08']]);
    expect(judged(listed('Grant')).about).toEqual([['PFS-08']]);
    expect(judged(listed('Notice period')).about).toEqual([['PFS-08']]);
    for (const headings of [['Recipient Org:Name', 'Amount Awarded'], ['notice_type']]) {
      expect(judged(listed(...headings))).toMatchObject({ about: [], unjudged: ['PFS-08'] });
      expect(judged(listed(...headings), sheetOf('services', [{ service: 'Other' }]) as ReturnType<typeof listed>).about).toEqual([]);
    }
  });

  it('is not judged where the services of its element are only phases and years of a few', () => {
    const duties = [dutyOf('PFS-08', { words: ['refuge'], element: 'parent-family-support' })];
    const judged = (...names: string[]) => verdictOf(code, { sheets, duties, placements: names.map((name) => placed(name)) });
    const phases = ['phase 1', 'phase 2', '2014', '2015', 'phase 3'].map((phase) => `Families first ${phase}`);
    expect(judged(...phases)).toMatchObject({ about: [], unjudged: ['PFS-08'] });
    expect(judged('Parenting', 'Mediation', 'Home visits', 'Young carers', 'Family club').about).toEqual([['PFS-08']]);
  });
});

describe('whose a duty is', () => {
  const health = dutyOf('VCYP-11', { needs: ['camhs'], leadBody: 'ICB' });
  const council = dutyOf('CIC-03', { needs: ['advocacy'], element: 'edge-of-care' });
  const other = dutyOf('CIC-04', { needs: ['visitors'], element: 'edge-of-care' });

  it.each([
    ['Anytown Council', 'ICB', false],
    ['Anytown Council and NHS Anyshire ICB', 'ICB', true],
    ['NHS Anyshire', 'ICB', true],
    ['Anyshire Primary Care Trust', 'ICB', true],
    ['NHS Anyshire Foundation Trust', 'ICB', false],
    ['NHS Anyshire CCG', 'NHSE', false],
    ['NHS England', 'NHSE', true],
    ['NHS England', 'ICB', false],
  ])('is judged of a health body only where one commissions: %s, %s', (name, leadBody, isJudged) => {
    const placements = [placed('Other', { commissioners: name.split(' and ') })];
    const { about, unjudged } = verdictOf(code, { sheets, limits, duties: [{ ...health, leadBody }], placements });
    expect([about, unjudged]).toEqual(isJudged ? [[['VCYP-11']], []] : [[], ['VCYP-11']]);
  });

  it.each([
    ['Anytown District Council', false],
    ['Anytown Borough Council', false],
    ['Anytown Borough Council (unitary)', true],
    ['Anytown Metropolitan Borough Council', true],
    ['London Borough of Anytown', true],
    ['Anyshire County Council', true],
    ['Anytown Council', true],
  ])('is not judged of a district, nor of a borough that may be one: %s', (organisation, isJudged) => {
    const picture = pictureOf({ sheets, duties: [council], limits });
    const reasons = (more: Partial<Picture>) =>
      [...whyNotJudged({ ...picture, ...more, workspace: { ...picture.workspace, organisation } }, { servicesOfElement: 0 })].map(
        ([{ id }, reason]) => [id, reason === null],
      );
    expect(reasons({})).toEqual([['CIC-03', isJudged]]);
    const visitors = placed('Visitors', { needs: ['visitors'], ...allYear });
    expect(reasons({ duties: [council, other], placements: [visitors] })).toEqual([['CIC-03', true]]);
  });

  it('of NHS England is said to be its own where another health body commissions here', () => {
    const ofEngland = { ...health, leadBody: 'NHSE' };
    const picture = pictureOf({ sheets, duties: [ofEngland], limits });
    const placements = [placed('Other', { commissioners: ['NHS Anyshire ICB'], ...allYear })];
    expect(whyNotJudged({ ...picture, placements }, { servicesOfElement: 0 }).get(ofEngland)?.because).toBe(
      'NHS England leads on it, and no service or contract here names it as its commissioner',
    );
  });

  it('of a health body is not judged for what one buys outside this plan', () => {
    const reasonOf = (more: Partial<Placement>) =>
      whyNotJudged(
        {
          ...pictureOf({ sheets, duties: [health], limits }),
          placements: [placed('Theatre gloves', { commissioners: ['NHS Supply'], ...allYear, ...more })],
        },
        { servicesOfElement: 0 },
      ).get(health);
    expect(reasonOf({ element: null, status: 'out-of-scope' })?.because).toContain('a health body leads on it');
    expect(reasonOf({})).toBeNull();
  });

  it.each(['NHS Anyshire ICB', 'Anytown Hospitals NHS Trust', 'Police and Crime Commissioner for Anyshire', 'Department for Anything'])(
    'is not judged of a body that is no council, unless one buys something here: %s',
    (organisation) => {
      const picture = pictureOf({ sheets, duties: [council], limits });
      const reasonOf = (placements: Picture['placements']) =>
        whyNotJudged({ ...picture, placements, workspace: { ...picture.workspace, organisation } }, { servicesOfElement: 0 }).get(council);
      expect(reasonOf([])?.because).toContain('none by its name');
      expect(reasonOf([placed('Youth club', { commissioners: ['Anytown Council'], ...allYear })])).toBeNull();
    },
  );
});
