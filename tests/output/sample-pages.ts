import type { Content, Formula, Page, PageCell, PageColumn, PageRow, PageTable } from '../../src/nouns/page.ts';
import type { Tone } from '../../src/nouns/tone.ts';
import type { Imprint } from '../../src/output/imprint.ts';
import { day } from '../../src/values/day.ts';
import { pence } from '../../src/values/money.ts';

export const imprint: Imprint = {
  title: 'Children and families commissioning plan',
  organisation: 'Harbourside & Vale Council',
  year: '2016/17',
  asOf: day('2016-03-31'),
  version: '0.1.0',
  from: { scenarios: ['scenarios/early-help.yaml'], sources: [{ file: 'data/fin & "ance".xlsx', sha256: 'f4732cbf6c' }] },
};

export function text(words: string, tone?: Tone): PageCell {
  return { content: { kind: 'text', text: words }, ...(tone ? { tone } : {}) };
}

export function money(pounds: number, formula?: Formula): PageCell {
  return { content: { kind: 'money', pence: pence(Math.round(pounds * 100)) }, ...(formula ? { formula } : {}) };
}

export function absent(because: string): PageCell {
  return { content: { kind: 'absent', because } };
}

function held(content: Content, formula?: Formula): PageCell {
  return { content, ...(formula ? { formula } : {}) };
}

export function column(id: string, title: string, width: number, align: 'left' | 'right' = 'left'): PageColumn {
  return { id, title, width, align };
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly provider: string;
  readonly element: string;
  readonly tier: string;
  readonly base: number | null;
  readonly saving: number | null;
  readonly end: string | null;
  readonly proposed?: boolean;
}

const lines: readonly Line[] = [
  {
    key: 'cc',
    name: "Children's centres",
    provider: 'Action for Families; Lighthouse Trust',
    element: 'Parent and family support',
    tier: 'Early help system',
    base: 2_415_000,
    saving: 240_000,
    end: '2017-03-31',
  },
  {
    key: 'hv',
    name: 'Health visiting and the family nurse partnership, including breastfeeding peer support in the eastern localities',
    provider: 'Vale Community Healthcare CIC',
    element: 'Early childhood',
    tier: 'Universal',
    base: 4_102_500.5,
    saving: null,
    end: '2016-09-30',
  },
  {
    key: 'sb',
    name: 'Short breaks for disabled children',
    provider: 'Seven providers on a framework',
    element: 'SEND and health',
    tier: 'Targeted',
    base: 690_000,
    saving: 34_500,
    end: null,
    proposed: true,
  },
  {
    key: 'yo',
    name: 'Youth offer grants',
    provider: 'Voluntary and community sector',
    element: 'Vulnerable children and young people',
    tier: 'Early help system',
    base: null,
    saving: null,
    end: '2016-03-31',
    proposed: true,
  },
  {
    key: 'ec',
    name: 'Edge of care family intervention',
    provider: 'In-house',
    element: 'Edge of care',
    tier: 'Specialist',
    base: 1_280_000,
    saving: 128_000,
    end: null,
  },
];

const tiers = ['Universal', 'Early help system', 'Targeted', 'Specialist'];
const elements = [...new Set(lines.map(({ element }) => element))];
const file = 'data/services register.xlsx';

function total(of: (line: Line) => number | null, where: (line: Line) => boolean = () => true): number {
  return lines.filter(where).reduce((sum, line) => sum + (of(line) ?? 0), 0);
}

function budgetRow(line: Line, index: number): PageRow {
  const at = (letters: string) => [{ file, sheet: 'Existing provision', cell: `${letters}${index + 5}` }];
  return {
    key: line.key,
    cells: {
      service: { ...text(line.name), source: at('B') },
      provider: { ...text(line.provider), source: at('C') },
      element: text(line.element),
      tier: line.proposed ? text(`${line.tier} (proposed)`, 'proposed') : text(line.tier),
      base: line.base === null ? { ...absent('not stated'), source: at('F') } : { ...money(line.base), source: at('F') },
      saving: line.saving === null ? absent('none planned') : money(line.saving),
      net:
        line.base === null
          ? absent('not stated')
          : money(line.base - (line.saving ?? 0), {
              op: 'subtract',
              of: [
                { op: 'cell', ref: { table: 'budget', row: line.key, column: 'base' } },
                { op: 'cell', ref: { table: 'budget', row: line.key, column: 'saving' } },
              ],
            }),
      share:
        line.base === null
          ? absent('not stated')
          : held(
              { kind: 'share', share: (line.saving ?? 0) / line.base },
              {
                op: 'divide',
                of: [
                  { op: 'cell', ref: { table: 'budget', row: line.key, column: 'saving' } },
                  { op: 'cell', ref: { table: 'budget', row: line.key, column: 'base' } },
                ],
              },
            ),
      end: line.end === null ? absent('no end date') : held({ kind: 'day', day: day(line.end) }),
    },
  };
}

const sumOf = (column: string): Formula => ({ op: 'sum-column', table: 'budget', column });

const budget: PageTable = {
  kind: 'table',
  id: 'budget',
  caption: 'Budget by service, 2016/17',
  columns: [
    column('service', 'Service', 34),
    column('provider', 'Provider', 24),
    column('element', 'Element', 22),
    column('tier', 'Tier', 18),
    column('base', 'Base budget', 15, 'right'),
    column('saving', 'Saving', 13, 'right'),
    column('net', 'Net budget', 15, 'right'),
    column('share', 'Saving as a share', 11, 'right'),
    column('end', 'Ends', 13, 'right'),
  ],
  rows: [
    ...lines.map(budgetRow),
    {
      key: 'total',
      total: true,
      cells: {
        service: text('All services with a stated budget'),
        base: money(
          total(({ base }) => base),
          sumOf('base'),
        ),
        saving: money(
          total(({ saving }) => saving),
          sumOf('saving'),
        ),
        net: money(
          total(({ base, saving }) => (base === null ? null : base - (saving ?? 0))),
          sumOf('net'),
        ),
        share: held(
          { kind: 'share', share: total(({ saving }) => saving) / total(({ base }) => base) },
          { op: 'divide', of: [sumOf('saving'), sumOf('base')] },
        ),
      },
    },
  ],
  note: 'One of five services states no budget. Its money is not counted as nothing: it is not known.',
};

const map: PageTable = {
  kind: 'table',
  id: 'map-money',
  caption: 'Annual value by element and tier',
  columns: [
    column('element', 'Element', 34),
    ...tiers.map((tier, index) => column(`tier-${index}`, tier, 16, 'right')),
    column('total', 'All tiers', 16, 'right'),
  ],
  rows: [
    ...elements.map(
      (element): PageRow => ({
        key: element,
        cells: {
          element: text(element, 'strong'),
          ...Object.fromEntries(
            tiers.map((tier, index) => {
              const here = (line: Line) => line.element === element && line.tier === tier;
              const where: Record<string, string> = { element, tier };
              const known = lines.some((line) => here(line) && line.base !== null && !line.proposed);
              return [
                `tier-${index}`,
                known
                  ? money(
                      total(({ base }) => base, here),
                      { op: 'sum-where', table: 'budget', column: 'base', where },
                    )
                  : absent(lines.some(here) ? 'not stated' : 'no service'),
              ];
            }),
          ),
          total:
            total(
              ({ base }) => base,
              (line) => line.element === element,
            ) === 0
              ? absent('not stated')
              : money(
                  total(
                    ({ base }) => base,
                    (line) => line.element === element,
                  ),
                  { op: 'sum-where', table: 'budget', column: 'base', where: { element } },
                ),
        },
      }),
    ),
    {
      key: 'total',
      total: true,
      cells: {
        element: text('All elements'),
        total: money(
          total(({ base }) => base),
          { op: 'cell', ref: { table: 'budget', row: 'total', column: 'base' } },
        ),
      },
    },
  ],
};

const findings: PageTable = {
  kind: 'table',
  id: 'findings',
  caption: 'What was found',
  columns: [
    column('severity', 'Severity', 10),
    column('finding', 'Finding', 60),
    column('amount', 'Amount', 14, 'right'),
    column('at', 'Where', 40),
  ],
  rows: [
    {
      key: 'one',
      cells: {
        severity: text('Error', 'bad'),
        finding: text(
          'The contract for health visiting ends on 30 September 2016 and nothing follows it. Families would be without the service for the second half of the year: decide now whether to extend, or start a procurement.',
        ),
        amount: money(2_051_250.25),
        at: held({
          kind: 'cells',
          cells: [
            { file, sheet: 'Existing provision', cell: 'H6' },
            { file: 'data/intentions.csv', sheet: null, cell: 'D12' },
          ],
        }),
      },
    },
    {
      key: 'two',
      cells: {
        severity: text('Warning', 'warn'),
        finding: text('Youth offer grants state no annual value. =SUM(A1) | a "quoted" <b>word</b> & more.'),
        amount: absent('not stated'),
        at: held({ kind: 'cells', cells: [{ file, sheet: 'Existing provision', cell: 'F8' }] }),
      },
    },
    {
      key: 'three',
      cells: {
        severity: text('Clean', 'good'),
        finding: text('No provider appears under two names.'),
        amount: absent('none'),
        at: text(''),
      },
    },
  ],
};

const counts: PageTable = {
  kind: 'table',
  id: 'counts',
  caption: 'How many of each',
  columns: [column('severity', 'Severity', 14), column('many', 'Findings', 12, 'right')],
  rows: ['Error', 'Warning', 'Clean'].map((severity) => ({
    key: severity,
    cells: {
      severity: text(severity),
      many: held({ kind: 'count', count: 1 }, { op: 'count-where', table: 'findings', where: { severity } }),
    },
  })),
};

/** A cover, a map, a budget with live formulas, and findings: a small plan of an invented council. */
export const samplePages: readonly Page[] = [
  {
    id: 'cover',
    title: 'Children and families commissioning plan 2016/17',
    lead: 'What Harbourside & Vale Council buys for children and families, what it costs, and what must be decided this year.',
    blocks: [
      {
        kind: 'words',
        heading: 'What this is',
        paragraphs: [
          'Every figure in this plan can be walked back to a cell of the register it came from. Where the register is silent the plan says so; silence is never counted as nothing.',
          'Two of the five placements on the map are proposed by the tool and await a decision.',
        ],
      },
      {
        kind: 'words',
        heading: 'Decide first',
        paragraphs: ['Health visiting ends on 30 September 2016. The last day to begin a lawful procurement has passed.'],
        tone: 'bad',
      },
      { kind: 'words', paragraphs: ['As of 31 March 2016. Made with commission 0.1.0.'], tone: 'muted' },
    ],
  },
  {
    id: 'map',
    title: 'Map of elements and tiers',
    lead: 'Where the money sits. A darker cell holds more of it; an empty one may be a gap or only a silence in the register.',
    blocks: [map],
  },
  {
    id: 'budget',
    title: "Budget: children's & family services [base/net]",
    lead: 'Base budget, savings already decided and what is left.',
    blocks: [budget],
  },
  {
    id: 'findings',
    title: 'Findings and what to do about them this year',
    lead: 'Each finding names the cells it rests on.',
    blocks: [
      counts,
      findings,
      { kind: 'words', heading: 'How to read this', paragraphs: ['An error stops the plan; a warning asks for a decision.'] },
    ],
  },
];

/** A page holding only one table of the given rows, for tests that care about one thing. */
export function pageWith(table: Partial<PageTable>, title = 'One page'): Page {
  return { id: 'one', title, lead: '', blocks: [{ kind: 'table', id: 't', caption: 'One table', columns: [], rows: [], ...table }] };
}
