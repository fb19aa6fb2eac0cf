import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distinct } from '../../../src/reports/tables/page-table.ts';

it('keys are made unique, the first of each stays as it is, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'a~2', 'b~2', 'a~3')), (keys) => {
      const made = distinct(keys);
      expect(made).toHaveLength(keys.length);
      expect(new Set(made).size).toBe(keys.length);
      if (keys[0] !== undefined) expect(made[0]).toBe(keys[0]);
    }),
  );
});
