import { describe, expect, it } from 'vitest';
import { once } from '../../src/values/once.ts';

describe('a reading made once', () => {
  it('is asked for once for each thing said, and answers the same again, null too', () => {
    const asked: string[] = [];
    const read = once((said: string) => {
      asked.push(said);
      return said === '' ? null : { length: said.length };
    });
    const first = read('open');
    expect(read('open')).toBe(first);
    expect([read(''), read('')]).toEqual([null, null]);
    expect(asked).toEqual(['open', '']);
  });

  it('lets go of what it kept when nothing repeats, and still answers right', () => {
    const read = once((said: number) => ({ twice: said * 2 }));
    for (let n = 0; n < 12_000; n += 1) expect(read(n).twice).toBe(n * 2);
    expect(read(1)).toEqual({ twice: 2 });
  });
});
