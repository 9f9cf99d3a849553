import type {
  AddDocument,
  CancelDossier,
  ClaimTask,
  CommandBase,
  CompleteTask,
  DeliverMessage,
  MoveDraft,
  PublishVersion,
  ReceiveDossier,
  ReleaseTask,
  RetryIncident,
  SaveDraft,
  SendBackTask,
} from '../../engine/model/command.ts';
import type { Json } from '../../engine/model/json.ts';
import type { Refusal } from '../../engine/model/refusal.ts';
import type { Result } from '../../engine/model/result.ts';
import { addDocument } from '../../engine/run/addDocument.ts';
import { cancelDossier } from '../../engine/run/cancelDossier.ts';
import { claimTask } from '../../engine/run/claimTask.ts';
import { completeTask } from '../../engine/run/completeTask.ts';
import { deliverMessage } from '../../engine/run/deliverMessage.ts';
import { moveDraft } from '../../engine/run/moveDraft.ts';
import { publishVersion } from '../../engine/run/publishVersion.ts';
import { receiveDossier } from '../../engine/run/receiveDossier.ts';
import { releaseTask } from '../../engine/run/releaseTask.ts';
import { retryIncident } from '../../engine/run/retryIncident.ts';
import type { Runtime } from '../../engine/run/runtime.ts';
import { saveDraft } from '../../engine/run/saveDraft.ts';
import { sendBackTask } from '../../engine/run/sendBackTask.ts';
import { onBytes, type WithBytes } from '../support/onBytes.ts';

/** A command of a person, as a value that can be sent again. */
export type Request =
  | { readonly name: 'receiveDossier'; readonly command: ReceiveDossier }
  | { readonly name: 'claimTask'; readonly command: ClaimTask }
  | { readonly name: 'releaseTask'; readonly command: ReleaseTask }
  | { readonly name: 'completeTask'; readonly command: CompleteTask }
  | { readonly name: 'sendBackTask'; readonly command: SendBackTask }
  | { readonly name: 'deliverMessage'; readonly command: DeliverMessage }
  | { readonly name: 'retryIncident'; readonly command: RetryIncident }
  | { readonly name: 'cancelDossier'; readonly command: CancelDossier }
  | { readonly name: 'addDocument'; readonly command: WithBytes<AddDocument> }
  | { readonly name: 'saveDraft'; readonly command: SaveDraft }
  | { readonly name: 'moveDraft'; readonly command: MoveDraft }
  | { readonly name: 'publishVersion'; readonly command: PublishVersion };

/** What a command answers, whichever it is. */
export type Answered = Result<{ readonly [key: string]: Json }, Refusal>;

/** Gives a request to its command. */
export function perform(runtime: Runtime, request: Request): Promise<Answered> {
  switch (request.name) {
    case 'receiveDossier':
      return receiveDossier(runtime, request.command);
    case 'claimTask':
      return claimTask(runtime, request.command);
    case 'releaseTask':
      return releaseTask(runtime, request.command);
    case 'completeTask':
      return completeTask(runtime, request.command);
    case 'sendBackTask':
      return sendBackTask(runtime, request.command);
    case 'deliverMessage':
      return deliverMessage(runtime, request.command);
    case 'retryIncident':
      return retryIncident(runtime, request.command);
    case 'cancelDossier':
      return cancelDossier(runtime, request.command);
    default:
      return performOther(runtime, request);
  }
}

type Other = Extract<
  Request,
  { readonly name: 'addDocument' | 'saveDraft' | 'moveDraft' | 'publishVersion' }
>;

function performOther(runtime: Runtime, request: Other): Promise<Answered> {
  switch (request.name) {
    case 'addDocument':
      return onBytes(addDocument, runtime, request.command);
    case 'saveDraft':
      return saveDraft(runtime, request.command);
    case 'moveDraft':
      return moveDraft(runtime, request.command);
    default:
      return publishVersion(runtime, request.command);
  }
}

/** The same request under another head. */
export function withHead(request: Request, head: Partial<CommandBase>): Request {
  return { ...request, command: { ...request.command, ...head } } as Request;
}
