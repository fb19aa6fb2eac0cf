import { expect, it } from 'vitest';
import { Refusal } from '../../src/values/refusal.ts';

it('a refusal says what is wrong, where, and what to do', () => {
  const refusal = new Refusal('sheet-unknown', 'There is no such sheet.', 'Name another.', { file: 'services.xlsx', sheet: 'Provsion' });
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).toMatchObject({
    name: 'Refusal',
    code: 'sheet-unknown',
    message: 'There is no such sheet.',
    remedy: 'Name another.',
    place: { file: 'services.xlsx', sheet: 'Provsion' },
  });
  expect(new Refusal('a', 'b', 'c').place).toEqual({});
});
