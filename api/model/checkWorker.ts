import { parentPort } from 'node:worker_threads';
import { checkDrawing, type CheckQuestion } from './checkDrawing.ts';

// The first message says that the thread is warm; then one answer for each question.
parentPort?.on('message', (question: CheckQuestion) => {
  void checkDrawing(question).then((answer) => parentPort?.postMessage(answer));
});
parentPort?.postMessage('ready');
