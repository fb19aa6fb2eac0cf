import { namesHealthBody } from '../../nouns/health-body.ts';
import type { Duty } from '../../nouns/law.ts';
import type { Picture } from '../../nouns/picture.ts';
import { isCouncil } from '../buyers/buyers.ts';
import { kindOfBody } from '../buyers/lead-body.ts';
import { isSeen } from '../coverage/coverage.ts';
import { outOfScope } from '../standing.ts';
import type { DutyCover } from './duty-cover.ts';

const ofEngland = /\bNHS ?E(?:ngland)?\b|\bNHS Commissioning Board\b/i;
const ofPlace =
  /\b(?:ICBs?|CCGs?|PCTs?)\b|\bintegrated care board|\bclinical commissioning group|\bprimary care trust|^NHS(?!.*\btrust\b)/i;

/** Every name under which these files say who commissions something of the plan, the workspace's own organisation among them. */
function whoCommissions(picture: Picture): ReadonlySet<string> {
  const { workspace, placements, records } = picture;
  const outside = outOfScope(picture);
  return new Set([
    ...workspace.organisation.split(/\s+and\s+|\s*[,;&/+]\s*/i),
    ...placements.flatMap(({ id, commissioners }) => (outside.has(id) ? [] : commissioners)),
    ...records.contracts.flatMap(({ id, body }) => (body === undefined || outside.has(id) ? [] : body)),
  ]);
}

const otherThanCouncils =
  /\b(?:police|constabulary|fire and rescue|fire authority|ministry|combined authority|academ(?:y|ies) trust)\b|^(?:home office|(?:the )?department (?:for|of)\b)/i;

/** Why a body that is no council by its name answers for no council's duties; null where a council is named beside it, or buys something here. */
function whyNoCouncil({ workspace: { organisation } }: Picture, names: readonly string[]): string | null {
  if (!namesHealthBody(organisation) && !otherThanCouncils.test(organisation)) return null;
  if (names.some((name) => isCouncil(name) || /\bborough\b/i.test(name))) return null;
  return `the local authority leads on it; ${organisation} is none by its name, and no service or contract here names one as its commissioner`;
}

const upper = /\b(?:unitary|metropolitan|MBC|MDC|london|royal|county)\b/i;
const district = /\bdistrict council\b|\bDC$/i;
const borough = /\bborough council\b|\bBC$/i;

/** Why a council may not answer for children's duties: a district does not, and a borough may be a district or a unitary council. What these files show of children in care tells that it does. */
function whyNotUpper({ workspace: { organisation } }: Picture, covers: readonly DutyCover[]): string | null {
  if (upper.test(organisation) || !(district.test(organisation) || borough.test(organisation))) return null;
  const cares = covers.some(({ duty, cover }) => duty.element === 'edge-of-care' && duty.strength === 'law' && isSeen(cover));
  if (cares) return null;
  const asked = 'where it is one, write “(unitary)” after its name in commissioning.yaml';
  return district.test(organisation)
    ? `${organisation} is a district by its name, and a county or unitary council answers for this; ${asked}`
    : `whether ${organisation} is a district or a unitary council cannot be told from its name, and only the latter answers for this; ${asked}`;
}

/** Why a duty is not one these files can be held to: no file of the kind of body that leads on it is here, or it is not this council's. */
export function whoseIn(picture: Picture, covers: readonly DutyCover[]): (duty: Duty) => string | null {
  const names = [...whoCommissions(picture)];
  const has = {
    england: names.some((name) => ofEngland.test(name)),
    place: names.some((name) => ofPlace.test(name) && !ofEngland.test(name)),
  };
  const notUpper = whyNoCouncil(picture, names) ?? whyNotUpper(picture, covers);
  return ({ leadBody }) => {
    const body = kindOfBody(leadBody);
    if (body === 'the local authority') return notUpper;
    if (body === 'other bodies') return null;
    const isOfEngland = /^NHSE\b/.test(leadBody) && !(/\bICB\b/.test(leadBody) && has.place);
    if (isOfEngland ? has.england : has.place) return null;
    return isOfEngland
      ? 'NHS England leads on it, and no service or contract here names it as its commissioner'
      : 'a health body leads on it, and no service or contract here names one as its commissioner';
  };
}
