import { fault, type Fault } from './fault.ts';

const MOVE = 'engine/run/intake/submissionMove.ts';
const ACCEPT = 'engine/run/intake/acceptSubmission.ts';
const RESULTS = 'engine/store/sqlite/dossierReads.ts';

/** Mistakes in what is handed in online, the queue, results, notes and who stands in. */
export const FAULTS_OF_COUNTER: readonly Fault[] = [
  fault(
    'a submission is received twice',
    MOVE,
    'accept: { from: [1], to: 2 }',
    'accept: { from: [1, 2], to: 2 }',
  ),
  fault(
    'a received submission stays in the list',
    ACCEPT,
    'change: { ...change, submissions, notices',
    'change: { ...change, submissions: submissions.slice(1), notices',
  ),
  fault(
    'a received submission loses a file',
    ACCEPT,
    'return files.map((file) => ({ ...file, title }));',
    'return files.slice(1).map((file) => ({ ...file, title }));',
  ),
  fault(
    'a file is gone within the hour',
    'engine/run/intake/removeLooseUploads.ts',
    'const LOOSE_MS = 3 * 24 * 3_600_000;',
    'const LOOSE_MS = 3_600_000;',
  ),
  fault(
    'who waited last is called first',
    'engine/run/queue/callNext.ts',
    "numbers.find(({ status }) => status === 'waiting')",
    "numbers.findLast(({ status }) => status === 'waiting')",
  ),
  fault(
    'the result of another stands for a paper',
    RESULTS,
    "return sql`json_extract(${dossiers.applicant}, '$.idNumber') = ${idNumber}`;",
    "return sql`json_extract(${dossiers.applicant}, '$.idNumber') <> ${idNumber}`;",
  ),
  fault(
    'the result of a dossier that was not granted stands for a paper',
    RESULTS,
    "eq(dossiers.outcome, 'granted'),",
    '',
  ),
  fault(
    'two substitutes are found at the same time',
    'engine/run/substitutions/addSubstitution.ts',
    "runtime.inTurn('substitutions', ",
    'runtime.inTurn(commandId, ',
  ),
  fault(
    'a task is given to who has another post',
    'engine/run/assignTask.ts',
    'return isHeld ? null',
    'return isHeld || placements.length > 0 ? null',
  ),
];
