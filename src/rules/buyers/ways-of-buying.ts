import { keyOf } from '../../values/text.ts';
import { withoutReferences } from '../frameworks/references.ts';
import { significantWords } from '../words.ts';

/**
 * How a row of a register buys where it is no service of its own: `list` puts one provider on a list from which places are bought, `singly`
 * buys for one child (a spot purchase, a fee, a place at a school, a route, a budget) or somebody's hours (sessional work), `grant` helps a group with its own work and is titled by
 * who gets it, `step` is a notice of a procurement nobody has won yet.
 */
export type WayOfBuying = 'list' | 'singly' | 'grant' | 'step';

/** What of a row tells how it buys. */
export interface Buying {
  readonly title: string;
  readonly route?: string | undefined;
  readonly category?: string | undefined;
  readonly needs: readonly string[];
  readonly providers: readonly string[];
}

const list =
  /\b(?:pre[\s-]?)?select(?:ed)?[\s-]list\b|\b(?:approved|accredited|preferred|rolling|provider|supplier)s?'?[\s-](?:(?:provider|supplier)s?'?[\s-])?list\b|\blist of (?:approved|accredited|preferred) |\bdps\b|\b(?:pseudo[\s-]?)?dynamic (?:purchasing|market)|\bflexible purchasing\b|\bany qualified provider\b|\bpvis?\b|\bprivate,? voluntary,?(?: and| &)? independent\b/i;
const singly =
  /\bspot[\s-](?:[\w-]+[\s-])?(?:purchas|placement|agreement|contract|provi|bought|buy)|\binter[\s-]?agency\b[^.]*\bfees?\b|\b(?:school|placement|home|college|tuition|nursery|adoption)s?'? fees?\b|\b(?:individual|bespoke|single)(?:ly)?[\s-](?:placement|package|care package|support package|purchase|tuition)|\bpersonal(?:ised)? (?:(?:health|education|social care) )*budgets?\b|\bdirect payments?\b(?! (?:support|advice|advisory|information|brokerage|service|payroll|managed|management|peer|employment)\b)|\bindividual budgets?\b|\bbudgets? for individual\b|\bnational schools? contract\b|\badass\b|\bpupil premium\b|\bsessional (?:work|staff)|\b(?:child|pupil|client|case|placement|young person)(?:['’]s)? (?:id|ref|reference|number|no)\b/i;
const outOfArea =
  /\b(?:out[\s-](?:of[\s-])?(?:the[\s-])?(?:county?|area|borough|city|authority)|ooc)\b.*\b(?:sen|special (?:educational )?needs|schools?|placements?|homes?|residential|college)\b|\b(?:sen|special (?:educational )?needs|schools?|placements?|homes?|residential|college)\b.*\b(?:out[\s-](?:of[\s-])?(?:the[\s-])?(?:county?|area|borough|city|authority)|ooc)\b/i;
const step =
  /\b(?:soft |pre-?)?market (?:engagement|test|sounding|consultation|warming)|\bexpressions? of interest\b|\bprior information notice\b|\binvitation to (?:tender|quote|bid)\b|\brequest for (?:quotations?|information|proposals?)\b|\b(?:itt|rfq|rfi|rfp|pin|eoi)\b|\bplanned procurement\b|\bpipeline notice\b/i;

/** Needs met by a place at a setting: a row that bears nothing but the name of its provider buys places there. */
const ofSettings = new Set(['childcare', 'sen-placement', 'residential-care']);

const forStaff =
  /\bworkforce\b|\b(?:staff|practitioner|professional|facilitator|teacher|social worker|manager|leader|multi[\s-]?agency(?: safeguarding)?|foster carer|senco|childminder|nursery)s?['’]? training\b|\btrain(?:ing)? (?:for|of) (?:(?!young|parent)[\w-]+ ){0,3}(?:staff|practitioners|professionals|(?:social|youth|family|support) workers|teachers|foster carers|childminders|nurseries|settings|schools|managers)\b|\brecruit(?:ment|ing)(?: and retention)? (?:of|for) (?:[\w-]+ ){0,2}(?:carers?|adopters?|staff|workers?|social workers|practitioners|volunteers)\b|\b(?:foster(?:ing|[\s-]carers?)?|adopters?|adoption|staff|workforce|social[\s-]workers?) recruitment\b|\bcpd\b|\btrain[\s-]the[\s-]trainers?\b/i;

/** Whether a title says that those who work with families are trained or recruited: families meet no such service, and it stands in for none they meet. */
export function trainsStaff(title: string): boolean {
  return forStaff.test(title);
}

const carrier = /\b(?:taxis?|cabs?|cars|(?:mini[\s-]?)?(?:bus|coach)(?:es)?|private hire|transport)\b/i;

// From a place to a school, each written with a capital: what is done for a school is told in other words.
const fromPlaceToSchool =
  /^(?:[A-Z]{1,3}\s?\d+[\s:-]+)*(?:[A-Z][\w.'’-]*(?:,|\s+(?:&|and|the|of|area))*\s+)+to\s+[A-Z].*\b(?:School|Academy|College)s?\b/;
const doneForSchool =
  /\b(?:support|provision|suppl(?:y|ies)|services?|advice|training|works?|delivery|contribution|grant|access|transition|extensions?|alterations?|repairs?|replacement|catering|cleaning|tuition|outreach|therap(?:y|ies)|counselling|funding|project|programme|mentoring|visits?)\b/i;

// Places and a school, each by its name, as a route is called: `Anytown, Otherby - Hill School`.
const names = /^[A-Z][\w.'’]*(?:\s+(?:[A-Z][\w.'’]*|&|and|of|the))*$/;

function namesPlacesAndSchool(title: string, least: number): boolean {
  const parts = withoutReferences(title)
    .split(/\s*(?:,|;|\s[-–]\s)\s*/)
    .filter((part) => part !== '');
  return (
    parts.length >= least &&
    parts.every((part) => names.test(part)) &&
    /\b(?:School|Academy|College)\b/.test(title) &&
    !/\b(?:transport|travel|minibus|passenger)\b/i.test(title) &&
    !doneForSchool.test(title)
  );
}

// What a register files under this carries somebody, so that a school's name alone is where to.
const carriage = /\b(?:passenger|school|pupil|client|sen|send)s? transport\b/i;

function isRoute({ title, needs, providers, category = '' }: Buying): boolean {
  const [from = ''] = title.split(/\sto\s/);
  if (/^(?:mini)?bus \d+\b/i.test(title) || (fromPlaceToSchool.test(title) && !doneForSchool.test(from))) return true;
  const isCarriage = carriage.test(category);
  const carries = isCarriage || needs.some((need) => /\btransport\b/.test(need)) || providers.some((provider) => carrier.test(provider));
  return (
    carries &&
    (namesPlacesAndSchool(title.trim(), isCarriage ? 1 : 2) ||
      /\broutes?\b|\bpick[\s-]?ups?\b|\S\s+to\s+\S/i.test(title.replace(/\bhome[\s-]+to[\s-]+\w+/gi, '')))
  );
}

function isPlaceAtOne({ title, needs, providers }: Buying): boolean {
  if (outOfArea.test(title)) return true;
  if (!needs.some((need) => ofSettings.has(need))) return false;
  const named = significantWords(keyOf(withoutReferences(title)));
  return named.size > 0 && providers.some((provider) => [...named].every((word) => significantWords(provider).has(word)));
}

/** `Community Grant to Kite Scouts (formerly Kite Cubs)`, paid to Kite Scouts: the title names who gets it and no service. */
function isGrantTo({ title, providers }: Buying): boolean {
  const to = /\bgrants?(?: aid| award| funding)? (?:to|for) (?:the )?(.+)$/i.exec(title.replace(/\([^)]*\)/g, ' ').trim())?.[1];
  if (to === undefined) return false;
  const named = significantWords(to);
  return named.size > 0 && providers.some((provider) => [...named].every((word) => significantWords(provider).has(word)));
}

/** Whether what a row buys ends with it: a place for one child or a grant leaves nothing to be carried on. */
export function endsWithIt(row: Buying): boolean {
  const way = wayOfBuying(row);
  return way === 'singly' || way === 'grant';
}

/** How a row buys; null for what it mostly is, a service of its own. */
export function wayOfBuying(row: Buying): WayOfBuying | null {
  const words = `${row.title}\n${row.route ?? ''}`;
  if (list.test(words)) return 'list';
  if (isGrantTo(row)) return 'grant';
  if (singly.test(words) || isRoute(row) || isPlaceAtOne(row)) return 'singly';
  return row.providers.length === 0 && step.test(row.title) ? 'step' : null;
}
