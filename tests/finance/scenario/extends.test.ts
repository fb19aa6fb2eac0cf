import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../src/finance/model.ts';
import type { OtherScenarios } from '../../../src/finance/scenario/extends.ts';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import { budgetRows, recordsOf, workspaceFor } from '../rows.ts';
import { documentOf, refusalOf } from '../scenarios.ts';

const files: Readonly<Record<string, string>> = {
  less: `scenario: Less
years: 2017/18 to 2019/20
base: 2017/18
part-year: days
assumptions:
  - { id: prices, on: all, rate: 2%, from: 2018/19 }
measures:
  - { id: first, kind: saving, on: all, amount: £100, from: 2018-04-01 }
  - { id: second, kind: saving, on: all, amount: £50, from: 2018-04-01 }
limits:
  - { title: Floor, on: all, at-least: 50% }
`,
  least: `scenario: Least
extends: less
measures:
  - { id: first, kind: saving, on: all, amount: £300, from: 2018-04-01 }
  - { id: third, kind: saving, on: all, amount: £25, from: 2019-04-01 }
`,
  round: 'scenario: Round\nyears: 2017/18\nextends: about\n',
  about: 'scenario: About\nyears: 2017/18\nmeasures: []\nextends: round\n',
  itself: 'scenario: Itself\nyears: 2017/18\nextends: itself\n',
  lost: 'scenario: Lost\nyears: 2017/18\n\nextends: lest\n',
  badly: 'scenario: Badly\nyears: 2017/18\nextends: wrong\n',
  wrong: 'scenario: Wrong\nyaers: 2017/18\n',
};
const others: OtherScenarios = {
  names: Object.keys(files),
  find: (name) => (files[name] === undefined ? null : documentOf(files[name], `scenarios/${name}.yaml`)),
};
const read = (text: string) => scenarioFrom(documentOf(text, 'scenarios/own.yaml'), others);
const refused = (text: string) => refusalOf(() => read(text));

describe('a scenario built on another', () => {
  it('has its parts first, replaces those of the same id where they stand, and adds its own', () => {
    const { measures, uplifts, limits, years, base, partYear, builtOn } = read(
      'scenario: Own\nextends: least\nmeasures:\n  - { id: second, kind: income, on: all, amount: £5, from: 2018-04-01 }\nlimits:\n  - { title: Floor, on: all, at-least: 80% }\n',
    );
    expect(measures.map(({ id, kind, amount }) => [id, kind, amount])).toEqual([
      ['first', 'saving', { money: 30_000 }],
      ['second', 'income', { money: 500 }],
      ['third', 'saving', { money: 2_500 }],
    ]);
    expect(uplifts.map(({ id }) => id)).toEqual(['prices']);
    expect(limits.map(({ atLeast }) => atLeast)).toEqual([8_000]);
    expect([years.at(-1), base, partYear]).toEqual(['2019/20', '2017/18', 'days']);
    expect(builtOn).toEqual(['scenarios/less.yaml', 'scenarios/least.yaml']);
    expect(measures.map(({ place }) => place)).toEqual([
      { file: 'scenarios/least.yaml', line: 4 },
      { file: 'scenarios/own.yaml', line: 4 },
      { file: 'scenarios/least.yaml', line: 5 },
    ]);
  });

  it('is modelled as one', () => {
    const model = modelOf({
      scenario: read('scenario: Own\nextends: least\n'),
      records: recordsOf(budgetRows([{ line: 'Centres', pounds: 1_000 }])),
      workspace: workspaceFor('2017/18'),
    });
    expect(model.years.map((year) => model.totals[year]?.savings)).toEqual([0, 35_000, 37_500]);
    expect(model.assumptions.some(({ text }) => text.includes('scenarios/less.yaml and scenarios/least.yaml'))).toBe(true);
  });

  it('on nothing but doing nothing is itself', () => {
    expect(read('scenario: Own\nyears: 2017/18\nextends: do-nothing\n').builtOn).toEqual([]);
  });

  it('is refused at its line when there is no such scenario, in a circle, and at the other’s line when that one is wrong', () => {
    const at = (name: string) => refused(`scenario: Own\nextends: ${name}\n`);
    expect(at('lest')).toEqual({ code: 'scenario-missing', line: 2 });
    expect(at('lost')).toEqual({ code: 'scenario-missing', line: 4 });
    expect(at('round')).toEqual({ code: 'extends-in-a-circle', line: 4 });
    expect(at('itself')).toEqual({ code: 'extends-in-a-circle', line: 3 });
    expect(at('badly')).toEqual({ code: 'unknown-key', line: 2 });
    expect(at('{ a: b }')).toEqual({ code: 'unfit-value', line: 2 });
    expect(refused('scenario: Own\nextends: less\nyears: 2019/20\nbase: 2017/18\n')).toEqual({ code: 'outside-years', line: 8 });
    expect(
      refused(
        `scenario: Own\nextends: less\nmeasures:\n${'  - { id: first, kind: saving, on: all, amount: £1, from: 2018-04-01 }\n'.repeat(2)}`,
      ),
    ).toEqual({
      code: 'same-id-twice',
      line: 5,
    });
  });
});
