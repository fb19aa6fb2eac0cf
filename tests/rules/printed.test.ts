import { describe, expect, it } from 'vitest';
import { judge } from '../../src/rules/judge.ts';
import { pictureFrom } from '../papers.ts';

async function found(text: string) {
  const { findings, outcomes } = judge(await pictureFrom({ 'a.csv': text }), {
    only: ['total-does-not-add-up', 'share-does-not-match-count', 'shares-do-not-make-whole'],
  });
  return {
    findings: findings.map(({ code, evidence }) => [code, evidence[0].cell]),
    texts: findings.map(({ text: said }) => said),
    keys: findings.map(({ key }) => key),
    unjudged: outcomes.flatMap(({ unjudged }) => unjudged.map(({ cell }) => cell?.cell)),
  };
}

describe('one slip is one finding', () => {
  it('where a share is wrong and so the total of shares is out', async () => {
    const { findings, texts } = await found(
      'Element,Budget,% of total\nA,"£400,000",40%\nB,"£100,000",10%\nC,"£500,000",48%\nTotal,"£1,000,000",98%\n',
    );
    expect(findings).toEqual([['share-does-not-match-count', 'C4']]);
    expect(texts[0]).toContain('98% in all');
  });

  it('where a total across is wrong and so the total below it is out', async () => {
    const { findings } = await found('Saving,2026/27,2027/28,Total\nA,£100,£200,£350\nB,£10,£20,£30\nTotal,£110,£220,£330\n');
    expect(findings).toEqual([['total-does-not-add-up', 'D2']]);
  });

  it('where a figure is wrong and so its row and its column are out', async () => {
    const { findings, texts } = await found('Saving,2026/27,2027/28,Total\nA,£150,£200,£300\nB,£10,£20,£30\nTotal,£110,£220,£330\n');
    expect(findings).toEqual([['total-does-not-add-up', 'D2']]);
    expect(texts[0]).toContain('“Total” at B4');
  });
});

it.each([
  ['a total', 'Element,Budget\nA,£10\nB,£20\nTotal,£40\n', 'Element,Budget\nA,£10\nC,£5\nB,£20\nTotal,£45\n', '£40', '£41'],
  [
    'a total across',
    'Saving,2026/27,2027/28,Total\nA,£1,£2,£3\nB,£4,£5,£9\nC,£1,£2,£5\n',
    'Saving,2026/27,2027/28,Total\nA,£1,£2,£3\nD,£4,£6,£10\nB,£4,£5,£9\nC,£1,£2,£5\n',
    '£5\n',
    '£6\n',
  ],
  [
    'a share',
    'Element,Budget,% of total\nA,£40,40%\nB,£20,20%\nC,£40,45%\nTotal,£100,105%\n',
    'Element,Budget,% of total\nA,£30,30%\nD,£10,10%\nB,£20,20%\nC,£40,45%\nTotal,£100,105%\n',
    '45%',
    '47%',
  ],
])('%s that does not fit keeps its key when it moves, and not when it says something else', async (_what, text, moved, said, other) => {
  const keysOf = async (of: string) => (await found(of)).keys;
  const keys = await keysOf(text);
  expect(keys).toHaveLength(1);
  expect(await keysOf(moved)).toEqual(keys);
  expect(await keysOf(text.replace(said, other))).not.toContain(keys[0]);
});

it('a share that is not its figure is one finding where no total is printed below it', async () => {
  const { findings } = await found('Element,Budget,% of total\nA,£40,40%\nB,£20,20%\nC,£40,45%\n');
  expect(findings).toEqual([['share-does-not-match-count', 'C4']]);
});

describe('a printed total of shares', () => {
  it('that its shares make and that is no whole is found', async () => {
    const { findings } = await found('Theme,Colour,% of total\nA,red,60%\nB,blue,50%\nTotal,,110%\n');
    expect(findings).toEqual([['shares-do-not-make-whole', 'C4']]);
  });

  it('that rounding may have made is not: 100.01% of four', async () => {
    const { findings } = await found(
      'Theme,Colour,% of total\nA,red,33.33%\nB,blue,33.34%\nC,green,16.67%\nD,grey,16.67%\nTotal,,100.01%\n',
    );
    expect(findings).toEqual([]);
  });
});

describe('a total that may be an average', () => {
  it('is not judged', async () => {
    expect(await found('Ward,Colour,Visits\nA,red,4\nB,blue,6\nTotal,,5\n')).toMatchObject({ findings: [], unjudged: ['C4'] });
  });
});
