import { describe, expect, it } from 'vitest';
import { openPackage, textOf, withPart } from '../../src/output/package/package.ts';
import { propertiesOf, withProperties } from '../../src/output/package/properties.ts';
import { howMade, withHowMade, withoutHowMade } from '../../src/output/xlsx/how-made.ts';
import { repacked } from '../../src/output/xlsx/package.ts';
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

  it('stands beside the properties a council gave its own workbook, one of which may be called as ours are', async () => {
    const { from: _, ...other } = imprint;
    const { asOf, version } = imprint;
    const from = { scenarios: ['scenarios/one.yaml'], sources: [{ file: 'data/a.csv', sha256: 'ab'.repeat(32) }] };
    const own = [
      { name: 'As of', text: 'the spring' },
      { name: 'Marking', text: 'OFFICIAL & more' },
    ];
    const theirs = withProperties(await openPackage(await workbook(samplePages, other)), own);
    const filled = {
      organisation: 'Anytown',
      cells: ['organisation', 'as_of'],
      columns: ['Budget_1[Budget]'],
      beneath: { Budget_1: [2, 14], Other: [] },
    };
    const made = withHowMade(theirs, { asOf, version, from, filled });
    expect(await howMade(await repacked(made))).toEqual({ asOf, version, from, filled });
    expect(propertiesOf(made).slice(0, 2)).toEqual(own);
    const ids = [...textOf(made, 'docProps/custom.xml').matchAll(/pid="(\d+)"/g)].map(([, id]) => Number(id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(textOf(made, '_rels/.rels').match(/custom-properties"/g)).toHaveLength(1);
    expect(propertiesOf(withoutHowMade(made))).toEqual(own);
    expect(textOf(withoutHowMade(made), 'docProps/custom.xml')).toBe(textOf(theirs, 'docProps/custom.xml'));
  });

  it('is added to a list that is tied elsewhere and written with a prefix, which keeps its letters', async () => {
    const { from: _, ...other } = imprint;
    const plain = await openPackage(await workbook(samplePages, other));
    const list =
      '<p:Properties xmlns:p="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><p:property pid="9" name="Ours"/></p:Properties>';
    const tie = '<Relationship Id="rId77" Type="http://x/custom-properties" Target="other/list.xml"/></Relationships>';
    const theirs = withPart(
      withPart(plain, 'other/list.xml', list),
      '_rels/.rels',
      textOf(plain, '_rels/.rels').replace('</Relationships>', tie),
    );
    const made = textOf(withProperties(theirs, [{ name: 'New', text: 'x' }]), 'other/list.xml');
    expect(made).toMatch(
      /<p:property pid="9" name="Ours"\/><p:property [^>]*pid="10" name="New"><vt:lpwstr xmlns:vt="[^"]*">x<\/vt:lpwstr><\/p:property><\/p:Properties>$/,
    );
  });

  it('goes from a plan’s workbook that is filled as a template: it speaks of another plan', async () => {
    const made = await openPackage(await workbook(samplePages, imprint));
    expect(propertiesOf(made).length).toBeGreaterThan(2);
    expect(propertiesOf(withoutHowMade(made))).toEqual([]);
  });
});
