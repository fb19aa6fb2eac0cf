import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { deflatorsFrom } from '../../../src/finance/worth/deflators.ts';
import { documentOf, refusalOf } from '../scenarios.ts';

const text = readFileSync(new URL('../../../templates/deflators.yaml', import.meta.url), 'utf8');
const refused = (wrong: string) => refusalOf(() => deflatorsFrom(documentOf(wrong, 'templates/deflators.yaml')));

it('the built-in deflators run without a gap, each with its source, outturn before forecast', () => {
  const { source, index, forecast } = deflatorsFrom(documentOf(text, 'templates/deflators.yaml'));
  expect(source.verified && source.text.length > 40).toBe(true);
  expect(index['2022/23']).toBe(100);
  const years = [...Object.keys(index), ...Object.keys(forecast)];
  expect(years).toEqual(years.map((_, at) => `${1990 + at}/${String((1991 + at) % 100).padStart(2, '0')}`));
  // 2017/18 to 2018/19, as published: 1.7864…%.
  expect((index['2018/19'] as number) / (index['2017/18'] as number)).toBeCloseTo(1.017864, 6);
});

it('a year or a rise that cannot be read is refused at its line', () => {
  const head = 'id: gdp\ntitle: Prices\nsource: { text: Ours, verified: false }\nindex:\n  2017/18: 80\n';
  expect(refused(`${head}  2018: 81\n`)).toEqual({ code: 'unfit-deflator', line: 6 });
  expect(refused(`${head}forecast:\n  2018/19: much\n`)).toEqual({ code: 'unfit-deflator', line: 7 });
  expect(refused(`${head}  2018/19: 0\n`)).toMatchObject({ line: 6 });
});
