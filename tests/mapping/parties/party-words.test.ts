import { describe, expect, it } from 'vitest';
import { isOwn, isSlip, slipsBetween, tellsApart, writtenOut } from '../../../src/mapping/parties/party-words.ts';

const once = (): number => 1;

describe('a slip of the pen', () => {
  it.each([
    ['barnfield', 'barnfeild'],
    ['greenways', 'greenway'],
    ['counseling', 'counselling'],
    ['academies', 'acadamies'],
  ])('%s may be %s', (one, other) => {
    expect(isSlip(one, other, once)).toBe(true);
  });

  it.each([
    ['westshire', 'eastshire'],
    ['barton', 'burton'],
    ['norfolk', 'suffolk'],
    ['north', 'norths1'],
    ['care', 'core'],
    ['derby', 'denby1'],
    ['harlow', 'harrow'],
  ])('%s is not %s', (one, other) => {
    expect(isSlip(one, other, once)).toBe(false);
  });

  it('is none when other names carry both words', () => {
    expect(isSlip('lantern', 'lanterne', () => 2)).toBe(false);
  });

  it('counts two letters that changed places once', () => {
    expect(slipsBetween('barnfield', 'barnfeild')).toBe(1);
    expect(slipsBetween('kites', 'kites')).toBe(0);
    expect(slipsBetween('kite', 'lark')).toBe(4);
  });
});

it('figures, letters, roman numbers and directions tell bodies apart', () => {
  expect(['2', 'b', 'iii', 'north', 'upper', 'infant'].every(tellsApart)).toBe(true);
  expect(['kite', 'care', 'civic'].some(tellsApart)).toBe(false);
});

it('a word many bodies carry is not a body’s own', () => {
  expect(['kite', 'fenland'].every(isOwn)).toBe(true);
  expect(['care', 'council', 'services', 'north', '12'].some(isOwn)).toBe(false);
});

it('usual short forms are written out', () => {
  expect(writtenOut(['kite', 'assoc', 'constructor'])).toEqual(['kite', 'association', 'constructor']);
});
