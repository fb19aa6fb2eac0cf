/** Whether ten digits are an NHS number: the last is the check digit of the nine before it (modulus 11). */
export function isNhsNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (digits.length !== 10 || /^(\d)\1+$/.test(digits)) return false;
  const weighed = [...digits.slice(0, 9)].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0);
  return (11 - (weighed % 11)) % 11 === Number(digits[9]);
}

/** Words that the mailbox of a team, an office or a purpose has in its name, however they are run together. */
const office =
  /commerc|contact|enquir|inquir|queries|procur|tender|contra?ct|commission|purchas|supplier|suppliers|accounts|finance|invoic|payment|office|support|service|helpdesk|postmaster|communic|reception|secretar|booking|referral|safeguard|families|children|school|council|democra|licens|planning|housing|health|education|training|project|programme|partner|framework|category|sourcing|customer|complaint|feedback|noreply|no-reply|director|manager|trustee|townclerk|parishclerk|registr|corporate|business|property|estates|highway|operations|buying|specialist|workforce|digital|security|recruit|payroll|research|govern|applications|nursery|library|museum|website|webteam/i;
/** Words that are a mailbox's whole name, or a whole part of it. */
const purpose =
  /^(?:admin|info|hello|sales|team|help|desk|mail|post|press|media|comms|general|family|early|youth|centre|center|foi|data|privacy|legal|care|social|market|bids?|awards?|grants?|funds?|funding|web|chief|head|board|trust|clerk|town|parish|works|spend|eproc|p2p|hub|hq|hr|it|ict|gp|nhs|ops|proc|cpu|national|region|regional|central|local|public|members?|office|supplying|orders?)s?$/i;
const homes =
  /@(?:g(?:oogle)?mail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|btinternet|sky|talktalk|virginmedia|ntlworld|tiscali|proton(?:mail)?|gmx|blueyonder)\./i;

/** Whether an email address looks like one person's: a name and a surname, an initial and a surname, or a private mailbox; not that of an office or a team. */
export function isIndividualsEmail(address: string): boolean {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const parts = local
    .split(/[._-]+/)
    .filter(Boolean)
    .map((part) => part.replace(/\d+$/, ''));
  if (office.test(local) || parts.some((part) => purpose.test(part))) return false;
  if (homes.test(address)) return true;
  if (!parts.every((part) => /^[\p{L}'’]+$/u.test(part))) return false;
  if (parts.length > 1) return parts.length <= 4;
  // One word: a first name, or an initial and a surname, unless it is the name of the body itself or no word at all.
  const own = domain.split('.')[0] ?? '';
  return /^\p{L}.*[aeiouy]/u.test(local) && local.length >= 4 && !own.includes(local) && !local.includes(own);
}
