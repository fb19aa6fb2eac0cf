import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('what a service must do stands under the service, named once', () => {
  const { table, records } = read([
    ['Service', 'Mandated element or priority', 'Kind'],
    ['Health visiting', 'New baby review', 'mandated element'],
    [null, 'Healthy weight', 'priority'],
  ]);
  expect(table.kind).toBe('specifications');
  expect(records).toMatchObject([
    { service: 'Health visiting', item: 'New baby review', kind: 'mandated element' },
    { service: 'Health visiting', item: 'Healthy weight', kind: 'priority' },
  ]);
});

it('services and who provides them are not specifications', () => {
  expect(
    kindOf([
      ['Service', 'Provider'],
      ['Health visiting', 'Moor Trust'],
      ['Portage', 'Tor CIC'],
    ]),
  ).toBe('services');
});
