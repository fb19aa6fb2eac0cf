import { expect, it } from 'vitest';
import { ofPicture } from '../../src/rules/of-picture.ts';
import { pictureOf } from './picture.ts';

it('reads each picture once, and another picture anew', () => {
  let times = 0;
  const read = ofPicture(({ placements }) => {
    times += 1;
    return { many: placements.length };
  });
  const [one, other] = [pictureOf({}), pictureOf({})];
  expect(read(one)).toBe(read(one));
  expect(times).toBe(1);
  expect(read(other)).not.toBe(read(one));
  expect(times).toBe(2);
});
