import { fault, type Fault } from './fault.ts';

/** Mistakes in commands, in their receipts and in who may do what. */
export const FAULTS_OF_COMMANDS: readonly Fault[] = [
  fault(
    'a command leaves no receipt',
    'engine/run/runCommand.ts',
    'change: { ...change, receipt }',
    'change: { ...change, receipt: null }',
  ),
  fault(
    'a receipt answers everybody',
    'engine/run/runCommand.ts',
    'command === head.command && personId === head.personId',
    'command === head.command',
  ),
  fault(
    'a receipt answers every command',
    'engine/run/runCommand.ts',
    'command === head.command && personId === head.personId',
    'personId === head.personId',
  ),
  fault(
    'receipts are not looked up',
    'engine/run/runCommand.ts',
    'if (earlier !== null)',
    'if (earlier !== null && earlier.at < 0)',
  ),
  fault(
    'the answer of a twin is not looked for',
    'engine/run/runCommand.ts',
    '(await givenMeanwhile<Answer>(runtime, head)) ?? planned',
    'planned',
  ),
  fault(
    'a conflict is taken for a success',
    'engine/run/runAttempts.ts',
    "if (outcome !== 'committed') return 'lost';",
    "if (outcome === 'duplicate') return 'lost';",
  ),
  fault(
    'another may do a claimed task',
    'engine/run/taskCommand.ts',
    "if (status !== 'claimed' || claimedBy === personId) return null;",
    "if (status !== 'interrupted' || claimedBy === personId) return null;",
  ),
  fault(
    'another may give back a claimed task',
    'engine/run/releaseTask.ts',
    "task.status === 'claimed' && task.claimedBy === command.actor.personId",
    "task.status === 'claimed'",
  ),
  fault(
    'a task is judged by an older read',
    'engine/run/taskCommand.ts',
    'loaded.value.situation.tasks.find((open) => open.taskId === taskId)',
    'known',
  ),
  fault(
    'a claim does not say whose it is',
    'engine/run/applyClaim.ts',
    'claimedBy: personId, claimedAt: at',
    'claimedBy: null, claimedAt: at',
  ),
  fault(
    'a task given back still names who had it',
    'engine/run/applyClaim.ts',
    'claimedBy: null, claimedAt: null',
    'claimedBy: task.claimedBy, claimedAt: null',
  ),
  fault(
    'a cancellation forgets the partners',
    'engine/run/cancelDossier.ts',
    'if (!isRunning && instanceId !== mainId) continue;',
    'if (instanceId !== mainId || !isRunning) continue;',
  ),
  fault(
    'a running number is left out',
    'engine/run/prepareIntake.ts',
    '(await runtime.store.lastDayNumber(receivingAgencyId, today)) + 1',
    '(await runtime.store.lastDayNumber(receivingAgencyId, today)) + 2',
  ),
  fault(
    'a version takes force a day late',
    'engine/run/versionInForce.ts',
    'if (version.effectiveOn > today) continue;',
    'if (version.effectiveOn >= today) continue;',
  ),
  fault(
    'the oldest version stays in force',
    'engine/run/versionInForce.ts',
    'if (found === null || isLater(version, found)) found = version;',
    'if (found === null || isLater(found, version)) found = version;',
  ),
  fault(
    'the noted hash of a document is another',
    'engine/run/noteDocument.ts',
    'sha256,\n        sizeBytes',
    'sha256: documentId,\n        sizeBytes',
  ),
  fault(
    'a line of history leaves a number out',
    'engine/run/planOccurrence.ts',
    'seq: record.historySeq + 1,\n    dossierId',
    'seq: record.historySeq + 2,\n    dossierId',
  ),
  fault(
    'a line of history follows the first hash',
    'engine/run/planOccurrence.ts',
    'previousHash: record.historyHash,',
    "previousHash: '0'.repeat(64),",
  ),
  fault(
    'the hash does not cover the person',
    'engine/run/historyEvent.ts',
    '"personId":${text(event.personId)}',
    '"personId":null',
  ),
  fault(
    'a line names no agency',
    'engine/run/planOccurrence.ts',
    'agencyId: context.agencyId,',
    'agencyId: null,',
  ),
];
