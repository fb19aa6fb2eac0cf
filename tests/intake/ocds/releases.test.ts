import { describe, expect, it } from 'vitest';
import { releasesOf } from '../../../src/intake/ocds/releases.ts';
import { release } from './package.ts';

const counted = (root: never): string[] | undefined => releasesOf(root)?.counted.map(({ at }) => at);

describe('the releases that count', () => {
  it('are the latest of each process, by the moment and not by the letters of its date', () => {
    const releases = [
      release('a', { date: '2024-06-01T00:30:00+01:00' }),
      release('a', { date: '2024-06-01T00:00:00Z' }),
      release('b', { date: '2024-06-02' }),
      release('b', { date: '2024-06-01T23:00:00' }),
      release('c', { date: '2024-06-01T00:00:00Z', id: 'first' }),
      release('c', { date: '2024-06-01T00:00:00Z', id: 'second' }),
    ];
    const read = releasesOf({ releases });
    expect(read?.counted.map(({ at }) => at)).toEqual(['/releases/1', '/releases/2', '/releases/4']);
    expect(read?.setAside.map(({ cell }) => cell)).toEqual(['/releases/0', '/releases/3', '/releases/5']);
    expect(read?.format).toBe('ocds-release-package');
  });

  it('stand in packages of records: the compiled one, else the latest it carries', () => {
    const records = [
      { ocid: 'a', compiledRelease: { tender: { title: 'A' } }, releases: [release('a')] },
      { ocid: 'b', releases: [release('b', { date: '2024-01-01T00:00:00Z' }), release('b', { date: '2024-02-01T00:00:00Z' })] },
      { ocid: 'c', releases: [{ url: 'https://example.org/c.json', date: '2024-01-01T00:00:00Z' }] },
    ];
    const read = releasesOf({ records } as never);
    expect(read?.counted.map(({ at }) => at)).toEqual(['/records/0/compiledRelease', '/records/1/releases/1']);
    expect(read?.format).toBe('ocds-record-package');
  });

  it('may be bare, or in several packages', () => {
    expect(counted(release('a') as never)).toEqual(['']);
    expect(counted([release('a'), release('b')] as never)).toEqual(['/0', '/1']);
    expect(counted([{ releases: [release('a')] }, { releases: [release('b')] }] as never)).toEqual(['/0/releases/0', '/1/releases/0']);
  });

  it('are none in a list of other things', () => {
    expect(releasesOf({ contracts: [{ title: 'A' }] })).toBeNull();
    expect(releasesOf([1, 'a', null])).toBeNull();
    expect(releasesOf({ releases: [{ version: '1.2', ocid: 4 }] })).toBeNull();
  });
});
