import { parentPort } from 'node:worker_threads';
import type { ProcedureContent } from '../../engine/model/procedure.ts';
import type { ToldProblem } from '../present/presentProblems.ts';
import { checkDrawing } from './checkDrawing.ts';

/** A drawing to check, with the forms that exist. */
export type CheckQuestion = Pick<ProcedureContent, 'bpmn' | 'forms'>;

/** What became of it. */
export type CheckAnswer =
  | { readonly kind: 'checked'; readonly problems: readonly ToldProblem[] }
  | { readonly kind: 'unreadable'; readonly problems: readonly ToldProblem[] };

// The first message says that the thread is warm; then one answer for each question.
parentPort?.on('message', (question: CheckQuestion) => {
  void checkDrawing(question).then((answer) => parentPort?.postMessage(answer));
});
parentPort?.postMessage('ready');
