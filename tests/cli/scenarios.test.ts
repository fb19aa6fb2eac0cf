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
