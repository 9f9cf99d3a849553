import { formatInstant } from '../../engine/calendar/formatInstant.ts';
import type { CopyWords } from './copyTexts.ts';
import type { CopyReport } from './inspectCopy.ts';

/** What a copy holds and what was looked at, a line each; findings follow. */
export function copyLines(report: CopyReport, words: CopyWords): readonly string[] {
  const { dossierCount, instanceCount, eventCount, lastAt, findings } = report;
  const earlierCount = report.earlierInstanceIds.length;
  const last = lastAt === null ? words.never : formatInstant(lastAt);
  return [
    `  ${words.holds(dossierCount, instanceCount, eventCount)}; ${words.last} ${last}`,
    `  ${findings === null ? words.verifiedEarlier : words.verified(findings.length)}`,
    ...(findings ?? []).map(
      ({ dossierCode, instanceId, what }) => `    ${dossierCode} ${instanceId}: ${what}`,
    ),
    ...(earlierCount === 0 ? [] : [`  ${words.earlierInstances(earlierCount)}`]),
  ];
}
