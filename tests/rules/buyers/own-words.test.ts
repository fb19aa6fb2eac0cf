import { expect, it } from 'vitest';
import { saysOfItself } from '../../../src/rules/buyers/own-words.ts';

it('a row that names who else pays for it is bought jointly, and one that names nobody is not', () => {
  expect(saysOfItself({ title: 'Therapy', contributions: ['Jointly with Anytown ICB, council 40%'] }).saysJoint).toBe(true);
  for (const alone of ['N/A', 'None', 'Council 100%', 'Council only', 'ECC only'])
    expect(saysOfItself({ title: 'Therapy', contributions: [alone] }).saysJoint).toBe(false);
});
