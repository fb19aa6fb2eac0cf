import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a measure has its period and its figure; a share is read in percent', () => {
  const { table, records } = read([
    ['Measure', 'Period', 'Value', 'System element'],
    ['Referrals to social care', '2025/26', '4,776', 'Edge of care'],
    ['Referrals: share assessed', '2025/26', '71%', 'not stated'],
  ]);
  expect(table.kind).toBe('demand');
  expect(records).toMatchObject([
    { measure: 'Referrals to social care', period: '2025/26', value: 4776 },
    { measure: 'Referrals: share assessed', value: 71 },
  ]);
});

it('indicators beside a national figure are outcomes', () => {
  expect(
    kindOf([
      ['Indicator', 'National', 'Local value'],
      ['Smoking at delivery', 12.7, 16.7],
      ['Breastfeeding', 73.9, 71.5],
    ]),
  ).toBe('outcomes');
});
