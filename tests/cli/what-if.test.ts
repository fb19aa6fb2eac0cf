import { describe, expect, it } from 'vitest';
import { run } from '../world.ts';
import { config, everythingIn, expectRefused, folderWith } from './ground.ts';
import { atTerminal, breakOff, type Move } from './typing.ts';

const budget = 'Line,Year,Budget\nCentres,2026/27,"£500,000"\nOutreach,2026/27,"£80,000"\n';
const workspace = () => folderWith({ 'commissioning.yaml': `${config}sources:\n  - data/budget.csv\n`, 'data/budget.csv': budget });
const whatIf = (here: string, moves: readonly Move[]) => atTerminal(['model', '--saving'], moves, { here });

describe('a what-if of the model', () => {
  it('draws what a saving does, and draws it anew when its amount, its day or its years change', async () => {
    const here = workspace();
    const moves = [
      'Centres',
      '£120k',
      '2027-10-01',
      'Change the amount',
      '20%',
      'Change the day',
      'April 2027',
      'Change for how',
      '1',
      'That is all',
    ];
    const { out, err, code } = await whatIf(here, moves);
    expect(code).toBe(0);
    expect([...out.matchAll(/^less savings +(.*)$/gm)].map(([, figures]) => figures?.split(/ +/))).toEqual([
      ['£60,000', '£120,000', '£120,000'],
      ['£50,000', '£100,000', '£100,000'],
      ['£100,000', '£100,000', '£100,000'],
      ['£100,000'],
    ]);
    expect(err).toContain('commission model --saving "centres=20%" --from "April 2027" --years 1');
  });

  it('draws under the field what stands in it, key by key, and why it cannot be where it cannot', async () => {
    const { drawn } = await whatIf(workspace(), ['Outreach', '£90k', breakOff]);
    // £, £9, £90, £90k
    expect(drawn).toHaveLength(4);
    expect(drawn[0]).toContain('Write an amount');
    expect(drawn[1]).toMatch(/less savings +£9 +£9 +£9\n/);
    expect(drawn[2]).toMatch(/Net budget +£579,910/);
    expect(drawn[3]).toContain('has £80,000 left');
    for (const line of drawn.join('\n').split('\n')) expect(line.length).toBeLessThan(80);
  });

  it('takes the line back, and offers no amount that nobody said', async () => {
    const { out, questions } = await whatIf(workspace(), ['Outreach', '£90k', '', 'Change the line', 'Centres', 'That is all']);
    expect(questions[1]?.usual).toBe('');
    expect(out).toMatch(/less savings +£90,000/);
  });

  it('ends with a command that shows the same', async () => {
    const here = workspace();
    const { out, err } = await whatIf(here, ['Centres', '£120k', '2027-10-01', 'Save on another', 'Outreach', '50%', 'That is all']);
    const [, command] = /`commission (.*?)` shows it again/.exec(err) ?? [];
    const typed = [...(command as string).matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    const again = await run(typed, { here });
    const net = (text: string) => [...text.matchAll(/^Net budget .*$/gm)].at(-1)?.[0];
    expect(net(out)).toContain('£500,000');
    expect(net(again.out)).toBe(net(out));
  });

  it('takes the last saving away', async () => {
    const { out } = await whatIf(workspace(), ['Centres', '£1k', '', 'Save on another', 'Outreach', '£2k', 'Take the last', 'That is all']);
    expect([...out.matchAll(/^less savings +(\S+)/gm)].map(([, first]) => first)).toEqual(['£1,000', '£3,000', '£1,000']);
  });

  it('says in a line what cannot be, and lets it be mended', async () => {
    const { out, code } = await whatIf(workspace(), ['Outreach', '£90k', '', 'Change the amount', '£80k', 'That is all']);
    expect(code).toBe(0);
    expect(out).toContain('has £80,000 left');
    expect(out).toContain('Net budget');
  });

  it('lets a refused saving go to another line, or be dropped for another', async () => {
    const moved = await whatIf(workspace(), ['Outreach', '£90k', '', 'Change the line', 'Centres', 'That is all']);
    expect(moved.out).toContain('has £80,000 left');
    expect(moved.err).toContain('--saving "centres=£90k"');
    const dropped = await whatIf(workspace(), ['Outreach', '£90k', '', 'Take it away', 'Centres', '£1k', 'That is all']);
    expect(dropped.err).toContain('--saving "centres=£1k"');
  });

  it('takes nothing that is no amount, no day and no number of years', async () => {
    const { screen } = await whatIf(workspace(), [
      'Centres',
      'lots',
      '-5',
      '£5k',
      'soon',
      '2027-04-01',
      'Change for how',
      '40',
      '2',
      'That is all',
    ]);
    expect(screen).toContain('£ or %) £5k');
    expect(screen).toContain('many years? 2');
  });

  it('writes nothing, and can be left at any question', async () => {
    const here = workspace();
    const before = everythingIn(here);
    for (const moves of [[breakOff], ['Centres', breakOff], ['Centres', '£5k', breakOff], ['Centres', '£5k', '', breakOff]])
      expect((await whatIf(here, moves)).code).toBe(0);
    expect(everythingIn(here)).toEqual(before);
  });

  it('is refused where nobody can answer, with what to add', async () => {
    expectRefused(await run(['model', '--saving'], { here: workspace() }), '--saving', '--from');
  });
});
