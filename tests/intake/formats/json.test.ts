import { describe, expect, it } from 'vitest';
import { json } from '../../../src/intake/formats/json.ts';
import { release } from '../ocds/package.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = (root: unknown) => json.open(bytes(JSON.stringify(root)), 'a.json');

describe('a file of JSON', () => {
  it('is told to be what it is: releases, records, or a plain list', async () => {
    expect((await open({ releases: [release('a')] })).format).toBe('ocds-release-package');
    expect((await open({ records: [{ ocid: 'a', compiledRelease: release('a') }] })).format).toBe('ocds-record-package');
    expect((await open([release('a')])).format).toBe('ocds-release');
    expect((await open([{ title: 'A' }])).format).toBe('json');
  });

  it('may be one object a line', async () => {
    const { grids } = await json.open(bytes('{"title": "A"}\n{"title": "B"}\n\n'), 'a.json');
    expect(grids[0]?.rows).toEqual([['title'], ['A'], ['B']]);
  });

  it('with several lists gives a sheet for each, by its key', async () => {
    const { grids } = await open({ open: [{ a: 1 }], closed: [{ a: 2 }] });
    expect(grids.map(({ sheet }) => sheet)).toEqual(['open', 'closed']);
  });

  it('is refused when it is cut short, and when it holds no list', async () => {
    const whole = JSON.stringify({ releases: [release('a')] });
    await expect(json.open(bytes(whole.slice(0, whole.length / 2)), 'a.json')).rejects.toMatchObject({
      code: 'json-damaged',
      place: { file: 'a.json' },
    });
    await expect(open({ title: 'A' })).rejects.toMatchObject({ code: 'json-without-list' });
  });
});

it('is known by how it begins, and a csv in brackets is none', () => {
  const recognised = (text: string): boolean => json.recognises(bytes(text));
  expect(recognised('\ufeff {"a": 1}')).toBe(true);
  expect(recognised('[ {"a": 1} ]')).toBe(true);
  expect(recognised('[Title],[Value]\n')).toBe(false);
  expect(recognised('{Title},b\n')).toBe(false);
});
