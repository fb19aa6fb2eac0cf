import type { Contract } from '../../nouns/contract.ts';
import type { Picture } from '../../nouns/picture.ts';
import { placedContracts } from '../../nouns/placement.ts';
import type { Row } from '../../nouns/row.ts';
import { endsWithIt } from '../buyers/ways-of-buying.ts';
import { ofPicture } from '../of-picture.ts';
import { needsMet } from './needs.ts';

/** Whether a contract of a picture ends with what it buys: a place for one child, one route, somebody's hours, or a grant to a group. Nothing follows it. */
export const endsWithItIn = ofPicture((picture: Picture): ((row: Row<Contract>) => boolean) => {
  const places = placedContracts(picture.placements);
  return ({ id, title = '', route, category, provider = [] }) => {
    const placed = places.get(id);
    return endsWithIt({ title, route, category, needs: placed ? needsMet(placed) : [], providers: provider });
  };
});
