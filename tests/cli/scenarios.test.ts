import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/cli/open.ts';
import { readScenarios } from '../../src/cli/scenarios.ts';
import { quietWorld, run } from '../world.ts';
import { expectRefused, smallWorkspace } from './ground.ts';

const world = quietWorld({ out: '', err: '' });
const cambridgeshire = { workspace: 'fixtures/cambridgeshire' };

describe('scenarios are found', () => {
  it('those of commissioning.yaml when none is named, the same by short name, by path in the workspace, and by path from here', async () => {
    const opened = await openWorkspace(world, cambridgeshire);
    const listed = readScenarios(world, opened, []);
    expect(listed).toHaveLength(1);
    for (const name of [
      'child-and-family-centres',
      'scenarios/child-and-family-centres.yaml',
      'fixtures/cambridgeshire/scenarios/child-and-family-centres.yaml',
    ])
      expect(readScenarios(world, opened, [name]).map((scenario) => scenario.name)).toEqual(listed.map((scenario) => scenario.name));
  });

  it('every file under scenarios/ when commissioning.yaml lists none, in the order of their names', async () => {
    const scenario = (title: string): string => `scenario: ${title}\nyears: 2026/27 to 2027/28\nbase: 2026/27\nmeasures: []\n`;
    const here = smallWorkspace({
      'scenarios/b.yaml': scenario('Second'),
      'scenarios/a.yml': scenario('First'),
      'scenarios/notes.txt': 'none',
    });
    const opened = await openWorkspace({ ...world, here }, {});
    expect(readScenarios({ ...world, here }, opened, []).map(({ name }) => name)).toEqual(['First', 'Second']);
  });

  it('none where there are none', async () => {
    const here = smallWorkspace();
    expect(readScenarios({ ...world, here }, await openWorkspace({ ...world, here }, {}), [])).toEqual([]);
  });
});

describe('a scenario built on another', () => {
  const here = smallWorkspace({
    'scenarios/less.yaml': 'scenario: Less of it\nyears: 2026/27 to 2027/28\nmeasures: []\n',
    'drafts/more.yaml': 'scenario: More\nyears: 2026/27\nextends: less\n',
    'drafts/named.yaml': 'scenario: Named\nyears: 2026/27\nextends: more.yaml\n',
    'drafts/titled.yaml': 'scenario: Titled\nextends: Less of it\n',
    'data/register.csv': 'Budget line,Element,Budget\nShort breaks,SEND,"£100,000"\n',
    'drafts/lost.yaml': 'scenario: Lost\nyears: 2026/27\nextends: les\n',
  });
  const at = { ...world, here };
  const builtOn = async (file: string) =>
    readScenarios(at, await openWorkspace(at, {}), [`drafts/${file}.yaml`]).flatMap((scenario) => scenario.builtOn);

  it('finds it by its short name, its title, or its file beside this one', async () => {
    expect(await builtOn('more')).toEqual(['scenarios/less.yaml']);
    expect(await builtOn('named')).toEqual(['scenarios/less.yaml', 'drafts/more.yaml']);
    expect(await builtOn('titled')).toEqual(['scenarios/less.yaml']);
  });

  it('is refused with its line and the nearest where there is none', async () => {
    expectRefused(await run(['model', 'drafts/lost.yaml'], { here }), 'drafts/lost.yaml, line 3: ', '`less`');
  });
});

describe('scenarios are refused', () => {
  it('a name nobody knows, with the nearest', async () => {
    expectRefused(await run(['model', 'child-and-family-centre', '-w', 'fixtures/cambridgeshire']), '`child-and-family-centres`');
  });

  it('one that commissioning.yaml names and that is not there', async () => {
    const here = smallWorkspace();
    const opened = await openWorkspace({ ...world, here }, {});
    const missing = { ...opened, config: { ...opened.config, scenarios: ['scenarios/gone.yaml'] } };
    expect(() => readScenarios({ ...world, here }, missing, [])).toThrow(
      expect.objectContaining({ code: 'scenario-missing', place: { file: 'scenarios/gone.yaml' } }),
    );
  });
});

describe('`check` says what it does not judge', () => {
  const scenario = (title: string) => `scenario: ${title}\nyears: 2026/27\nmeasures: []\n`;

  it('the scenarios that the plan models and counts beside its findings; an example is none', async () => {
    const said = async (files: Readonly<Record<string, string>>, ...words: string[]) =>
      (await run(['check', ...words], { here: smallWorkspace(files) })).out.replace(/\s+/g, ' ');
    const files = { 'scenarios/less.yaml': scenario('Less') };
    expect(await said(files)).toContain('What the scenario of this workspace would break is not among these: `commission model` says it');
    expect(await said(files, 'same-need')).not.toContain('would break');
    expect(await said({ 'scenarios/example.yaml': scenario('Example') })).not.toContain('would break');
  });
});
