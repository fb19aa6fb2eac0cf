import type { Log, ReportingDescriptor, Result } from 'sarif';
import { type Finding, inWords, type RuleCard, type RuleOutcome, type Severity } from '../nouns/finding.ts';
import type { Cell } from '../values/cell.ts';
import { formatCell } from '../values/cell.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', advice: 'note' };

function ruleOf(card: RuleCard): ReportingDescriptor {
  return {
    id: card.code,
    shortDescription: { text: card.title },
    fullDescription: { text: [card.method, ...card.exclusions].join(' ') },
    help: { text: `${card.why} ${card.remedy} Source: ${card.source}.` },
    defaultConfiguration: { level: levels[card.severity] },
  };
}

/** A file by a path any reader resolves the same way: spaces and signs encoded, folders kept apart. */
function uriOf(file: string): string {
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}

/** The line of a file on which a cell's record begins; null in what is no text. */
export type LineOf = (cell: Cell) => number | null;

function locationOf(cell: Cell, lineOf: LineOf): NonNullable<Result['locations']>[number] {
  const line = lineOf(cell);
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(cell.file) }, ...(line === null ? {} : { region: { startLine: line } }) },
    logicalLocations: [{ fullyQualifiedName: formatCell(cell), kind: 'cell' }],
  };
}

function resultOf(finding: Finding, index: number, lineOf: LineOf): Result {
  const { accepted, evidence } = finding;
  return {
    ruleId: finding.code,
    ruleIndex: index,
    level: levels[finding.severity],
    message: { text: inWords(finding) },
    locations: [locationOf(evidence[0], lineOf)],
    ...(evidence.length > 1 ? { relatedLocations: evidence.slice(1).map((cell, i) => ({ id: i + 1, ...locationOf(cell, lineOf) })) } : {}),
    partialFingerprints: { 'findingKey/v1': finding.key },
    ...(accepted ? { suppressions: [{ kind: 'external', status: 'accepted', justification: `${accepted.reason} (${accepted.by})` }] } : {}),
  };
}

/**
 * Findings as a SARIF 2.1.0 log (OASIS), for tools that gather findings: a cell is a logical location in its file, and in csv a region, the line of its record; an accepted finding
 * is suppressed with its reason, and what a rule could not judge is a notification of the run.
 */
export function sarif(
  findings: readonly Finding[],
  outcomes: readonly RuleOutcome[],
  cards: readonly RuleCard[],
  version: string,
  lineOf: LineOf = () => null,
): string {
  const rules = cards.filter(({ code }) => outcomes.some((outcome) => outcome.code === code));
  const places = new Map(rules.map(({ code }, index) => [code, index]));
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'commission', semanticVersion: version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: outcomes.flatMap(({ code, unjudged }) =>
              unjudged.map(({ about, because, cell }) => ({
                associatedRule: { id: code },
                level: 'note' as const,
                message: { text: `Could not judge ${about}: ${because}.` },
                ...(cell === null ? {} : { locations: [locationOf(cell, lineOf)] }),
              })),
            ),
          },
        ],
        results: findings.map((finding) => resultOf(finding, places.get(finding.code) ?? -1, lineOf)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
