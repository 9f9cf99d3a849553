import type { CommandBase } from '../../engine/model/command.ts';
import type { WholeBytes } from '../../engine/model/fileBytes.ts';
import type { Json } from '../../engine/model/json.ts';
import type { Refusal } from '../../engine/model/refusal.ts';
import type { Result } from '../../engine/model/result.ts';
import { acceptPaperFile } from '../../engine/run/acceptPaperFile.ts';
import { addDocument } from '../../engine/run/addDocument.ts';
import { assignTask } from '../../engine/run/assignTask.ts';
import { cancelDossier } from '../../engine/run/cancelDossier.ts';
import { claimTask } from '../../engine/run/claimTask.ts';
import { completeTask } from '../../engine/run/completeTask.ts';
import { deliverMessage } from '../../engine/run/deliverMessage.ts';
import { decideExtension } from '../../engine/run/extensions/decideExtension.ts';
import { requestExtension } from '../../engine/run/extensions/requestExtension.ts';
import { watchDossier } from '../../engine/run/inbox/watchDossier.ts';
import { acceptSubmission } from '../../engine/run/intake/acceptSubmission.ts';
import { addUpload } from '../../engine/run/intake/addUpload.ts';
import { decideSubmission } from '../../engine/run/intake/decideSubmission.ts';
import { submitOnline } from '../../engine/run/intake/submitOnline.ts';
import { supplementSubmission } from '../../engine/run/intake/supplementSubmission.ts';
import { moveDraft } from '../../engine/run/moveDraft.ts';
import { addNote } from '../../engine/run/notes/addNote.ts';
import { strikeNote } from '../../engine/run/notes/strikeNote.ts';
import { recordPayment } from '../../engine/run/payments/recordPayment.ts';
import { refundPayment } from '../../engine/run/payments/refundPayment.ts';
import { waiveFee } from '../../engine/run/payments/waiveFee.ts';
import { publishVersion } from '../../engine/run/publishVersion.ts';
import { callNext } from '../../engine/run/queue/callNext.ts';
import { moveNumber } from '../../engine/run/queue/moveNumber.ts';
import { takeNumber } from '../../engine/run/queue/takeNumber.ts';
import { receiveDossier } from '../../engine/run/receiveDossier.ts';
import { releaseTask } from '../../engine/run/releaseTask.ts';
import { retryIncident } from '../../engine/run/retryIncident.ts';
import type { Runtime } from '../../engine/run/runtime.ts';
import { saveDraft } from '../../engine/run/saveDraft.ts';
import { sendBackTask } from '../../engine/run/sendBackTask.ts';
import { answerFeedback } from '../../engine/run/service/answerFeedback.ts';
import { giveFeedback } from '../../engine/run/service/giveFeedback.ts';
import { signDocument } from '../../engine/run/signDocument.ts';
import { addSubstitution } from '../../engine/run/substitutions/addSubstitution.ts';
import { endSubstitution } from '../../engine/run/substitutions/endSubstitution.ts';
import { onBytes, type WithBytes } from '../support/onBytes.ts';

/** A command on a file, with the bytes that come in for it. */
const withFile =
  <Command extends WholeBytes, Answer>(
    command: (runtime: Runtime, given: Command) => Promise<Result<Answer, Refusal>>,
  ) =>
  (runtime: Runtime, given: WithBytes<Command>): Promise<Result<Answer, Refusal>> =>
    onBytes(command, runtime, given);

/** Every command that is played, by the name in its receipt. */
const COMMANDS = {
  receiveDossier,
  claimTask,
  assignTask,
  releaseTask,
  completeTask,
  sendBackTask,
  deliverMessage,
  retryIncident,
  cancelDossier,
  addDocument: withFile(addDocument),
  signDocument: withFile(signDocument),
  acceptPaperFile,
  requestExtension,
  decideExtension,
  addNote,
  strikeNote,
  recordPayment,
  waiveFee,
  refundPayment,
  watchDossier,
  giveFeedback,
  answerFeedback,
  addUpload: withFile(addUpload),
  submitOnline,
  supplementSubmission,
  decideSubmission,
  acceptSubmission,
  takeNumber,
  callNext,
  moveNumber,
  addSubstitution,
  endSubstitution,
  saveDraft,
  moveDraft,
  publishVersion,
};

type Commands = typeof COMMANDS;

/** A command of a person, as a value that can be sent again. */
export type Request = {
  readonly [Name in keyof Commands]: {
    readonly name: Name;
    readonly command: Parameters<Commands[Name]>[1];
  };
}[keyof Commands];

/** What a command answers, whichever it is. */
export type Answered = Result<{ readonly [key: string]: Json }, Refusal>;

/** Gives a request to its command. */
export function perform(runtime: Runtime, { name, command }: Request): Promise<Answered> {
  const carryOut = COMMANDS[name] as (on: Runtime, what: CommandBase) => Promise<Answered>;
  return carryOut(runtime, command);
}

/** The command as its receipt names it. */
export function receiptName(request: Request): string {
  const { name } = request;
  return name === 'decideSubmission' ? `${name} ${request.command.act}` : name;
}

/** The same request under another head. */
export function withHead(request: Request, head: Partial<CommandBase>): Request {
  return { ...request, command: { ...request.command, ...head } } as Request;
}
