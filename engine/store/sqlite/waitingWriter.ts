import type { Change } from '../../model/change.ts';
import { eventWaits, outbox, pendingMessages, thrownSignals, timers } from './instanceTables.ts';
import { expectOne } from './revisedWriter.ts';
import { deleteFrom, insertInto, putInto, type Drizzle } from './statements.ts';

/** Writes what waits: timers, events, messages, signals, calls; removed ones first. */
export function waitingWriter(db: Drizzle): (change: Change) => void {
  const insertTimer = insertInto(db, timers);
  const removeTimer = deleteFrom(db, timers, timers.timerId);
  const insertWait = insertInto(db, eventWaits);
  const removeWait = deleteFrom(db, eventWaits, eventWaits.waitId);
  const insertMessage = insertInto(db, pendingMessages);
  const removeMessage = deleteFrom(db, pendingMessages, pendingMessages.messageId);
  const insertSignal = insertInto(db, thrownSignals);
  const removeSignal = deleteFrom(db, thrownSignals, thrownSignals.signalId);
  const writeCalls = callWriter(db);
  return (change) => {
    for (const id of change.removedTimerIds) expectOne(removeTimer(id), `timer ${id}`);
    for (const id of change.removedWaitIds) expectOne(removeWait(id), `wait ${id}`);
    for (const id of change.removedMessageIds) expectOne(removeMessage(id), `message ${id}`);
    for (const id of change.removedSignalIds) expectOne(removeSignal(id), `signal ${id}`);
    for (const row of change.timers) insertTimer(row);
    for (const row of change.waits) insertWait(row);
    for (const row of change.messages) insertMessage(row);
    for (const row of change.signals) insertSignal(row);
    writeCalls(change);
  };
}

function callWriter(db: Drizzle): (change: Change) => void {
  const putOutbox = putInto(db, outbox, {
    id: outbox.outboxId,
    changing: ['status', 'attempts', 'nextAttemptAt', 'lastError', 'scopeId'],
  });
  const removeCall = db.$client.prepare(
    "DELETE FROM outbox WHERE outbox_id = ? AND status IN ('delivered', 'cancelled')",
  );
  return (change) => {
    for (const row of change.outbox) putOutbox(row);
    for (const id of change.removedCallIds) expectOne(removeCall.run(id).changes, `call ${id}`);
  };
}
