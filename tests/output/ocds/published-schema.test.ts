import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Contract } from '../../../src/nouns/contract.ts';
import { ocdsPackage } from '../../../src/output/ocds/package.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { home, run } from '../../world.ts';
import { contracts, full, making } from './contracts.ts';

type Json = { readonly [key: string]: unknown };

const shelf = join(home, '../shared/data/ocds');
const there = existsSync(join(shelf, 'release-schema.json'));

/** A JSON merge patch (RFC 7396): how an extension is laid over the standard. */
function patched(base: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const start = typeof base === 'object' && base !== null && !Array.isArray(base) ? (base as Json) : {};
  const merged: Record<string, unknown> = { ...start };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = patched(start[key], value);
  }
  return merged;
}

/** The published package schema with the UK extension in its releases. */
function packageSchema(): z.ZodType {
  const read = (file: string): Json => JSON.parse(readFileSync(join(shelf, file), 'utf8')) as Json;
  const { definitions, ...release } = patched(read('release-schema.json'), read('uk-extension-release-schema.json')) as Json;
  const whole = read('release-package-schema.json') as Json & { readonly properties: Json };
  const releases = { type: 'array', items: { $ref: '#/definitions/Release' } };
  return z.fromJSONSchema({
    ...whole,
    definitions: { ...(definitions as Json), Release: release },
    properties: { ...whole.properties, releases },
  } as Parameters<typeof z.fromJSONSchema>[0]);
}

function faults(schema: z.ZodType, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('/')}: ${message}`) ?? [];
}

const made = (...said: readonly Contract[]): Json => ocdsPackage(contracts(...said), making).package;

describe('the published OCDS schemas, with the UK extension', () => {
  it(there ? 'are here: packages are checked against them' : 'are NOT here, so no package was checked against them', () => {
    if (!there) process.stderr.write(`published-schema.test.ts: ${shelf} was not found; OCDS packages were not checked.\n`);
    expect(typeof there).toBe('boolean');
  });

  it.runIf(there)('take a contract that states all, one that states next to nothing, several suppliers, lots, and a notice', () => {
    const schema = packageSchema();
    const { charityNumber: _, ...company } = full;
    const samples: readonly Contract[] = [
      full,
      { ...full, ref: 'gross', vatBasis: 'gross of VAT', provider: ['A', 'B'], url: 'see the portal' },
      { ...company, ref: 'lot', lot: '1' },
      { ...company, ref: 'lot', lot: '2' },
      { provider: ['Kite'] },
      { title: 'Mediation', published: day('2026-05-01'), deadline: day('2026-06-01'), valueMax: pence(1_000) },
    ];
    expect(faults(schema, made(...samples))).toEqual([]);
    for (const sample of samples) expect(faults(schema, made(sample))).toEqual([]);
  });

  it.runIf(there)('take the register of the example as the command exports it', async () => {
    const { out, code } = await run(['export', 'ocds', 'fixtures/registers/2026.csv', '-o', '-', '--ocid-prefix', 'ocds-000000']);
    expect(code).toBe(0);
    expect(faults(packageSchema(), JSON.parse(out))).toEqual([]);
  });

  it.runIf(there)('are awake: a code of no list, an amount in words, a day without a time and a field left out are all caught', () => {
    const schema = packageSchema();
    const sound = made(full) as { readonly releases: readonly [Json & { readonly contracts: readonly [Json] }] };
    const [release] = sound.releases;
    const [contract] = release.contracts;
    for (const broken of [
      { ...release, initiationType: 'purchase' },
      { ...release, date: '2026-06-30' },
      { ...release, tag: [] },
      { ...release, contracts: [{ ...contract, status: 'live' }] },
      { ...release, contracts: [{ ...contract, value: { amount: '£1', currency: 'GBP' } }] },
      { ...release, contracts: [{ ...contract, value: { amountGross: 'much' } }] },
      { ...release, contracts: [{ id: 'C-1' }] },
    ])
      expect(faults(schema, { ...sound, releases: [broken] })).not.toEqual([]);
  });
});
