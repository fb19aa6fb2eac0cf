import { expect, it } from 'vitest';
import { carried, known } from '../../../src/intake/tables/table-kind.ts';

it('a field is known by its headings, and some are filled once for several rows', () => {
  expect(known('money', 'budget', 'allocation')).toEqual({ type: 'money', headings: ['budget', 'allocation'] });
  expect(carried('text', 'element')).toEqual({ type: 'text', headings: ['element'], carriesDown: true });
});
