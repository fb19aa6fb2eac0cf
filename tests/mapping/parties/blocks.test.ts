import { describe, expect, it } from 'vitest';
import { blocksOf, crowd, everyTwo } from '../../../src/mapping/parties/blocks.ts';

describe('things that share a key', () => {
  it('stand together, in the order they came, once however often they say it', () => {
    const words = ['kite', 'lark', 'kiln', 'kite'];
    expect([...blocksOf(words, (word) => [word[0] as string, word[0] as string])]).toEqual([[0, 2, 3]]);
    expect([...blocksOf(words, () => [])]).toEqual([]);
  });

  it('are passed over when they are a crowd', () => {
    const many = Array.from({ length: crowd + 1 }, (_, n) => n);
    expect([...blocksOf(many, () => ['all'])]).toEqual([]);
    expect([...blocksOf(many.slice(1), () => ['all'])]).toHaveLength(1);
  });
});

it('every two of three are three pairs', () => {
  expect([...everyTwo(['a', 'b', 'c'])]).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
});
