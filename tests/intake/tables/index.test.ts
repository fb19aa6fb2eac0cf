import { expect, it } from 'vitest';
import { tableKinds } from '../../../src/intake/tables/index.ts';

it('each kind is listed once, under its own name', () => {
  const names = tableKinds.map(({ kind }) => kind);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toHaveLength(21);
});

it('each field that makes a name or a need is one of the kind', () => {
  for (const { kind, fields, names, needs } of tableKinds) {
    expect(names.length, kind).toBeGreaterThan(0);
    expect(needs.length, kind).toBeGreaterThan(0);
    for (const field of [...names, ...needs]) expect(Object.hasOwn(fields, field), `${kind}.${field}`).toBe(true);
  }
});
