import { describe, expect, it } from 'vitest';
import { howMade } from '../../src/output/xlsx/how-made.ts';
import { workbook } from '../../src/output/xlsx.ts';
import { imprint, samplePages } from './sample-pages.ts';

describe('how a workbook was made', () => {
  it('is kept in its document properties and read back, awkward file names and all', async () => {
    const { asOf, version, from } = imprint;
    expect(await howMade(await workbook(samplePages, imprint))).toEqual({ asOf, version, from });
  });

  it('is not said by a workbook of something else', async () => {
    const { from: _, ...other } = imprint;
    expect(await howMade(await workbook(samplePages, other))).toBeNull();
  });
});
