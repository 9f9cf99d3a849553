import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asId, type DossierId, type TaskId } from '../../../../engine/model/ids.ts';
import type { ConnectorAnswer, ConnectorCall } from '../../../../engine/run/connectors.ts';
import { addDocument } from '../../../../engine/run/addDocument.ts';
import { cancelDossier } from '../../../../engine/run/cancelDossier.ts';
import { claimTask } from '../../../../engine/run/claimTask.ts';
import { completeTask } from '../../../../engine/run/completeTask.ts';
import { deliverMessage } from '../../../../engine/run/deliverMessage.ts';
import { fireTimer } from '../../../../engine/run/fireTimer.ts';
import { hashTrackingSecret } from '../../../../engine/run/newDossier.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import { releaseTask } from '../../../../engine/run/releaseTask.ts';
import { retryIncident } from '../../../../engine/run/retryIncident.ts';
import { findSendBackTargets, sendBackTask } from '../../../../engine/run/sendBackTask.ts';
import { verifyStore } from '../../../../engine/run/verifyStore.ts';
import { createWorker } from '../../../../engine/run/worker.ts';
import { onBytes } from '../../../support/onBytes.ts';
import { openStore, type OpenedStore } from '../../../support/openStore.ts';
import {
  actor,
  anIntakeOf,
  moment,
  openOffice,
  openTasks,
  type TestOffice,
} from '../../../support/testOffice.ts';

const MAI = actor('mai', 'one-stop');
const LAN = actor('lan', 'division');

describe.each(['memory', 'sqlite'] as const)('the life of a dossier on %s', (kind) => {
  let opened: OpenedStore;
  let office: TestOffice;
  let calls: ConnectorCall[];
  let answer: ConnectorAnswer;
  beforeEach(async () => {
    opened = openStore(kind);
    calls = [];
    answer = { kind: 'answered', variables: { taxCode: '0312' } };
    office = await openOffice(opened.store, {
      'tax-registration': async (call) => {
        calls.push(call);
        return answer;
      },
    });
  });
  afterEach(async () => {
    const report = await verifyStore({
      store: opened.store,
      machines: office.runtime.machines,
      calendars: office.runtime.calendars,
    });
    await opened.remove();
    expect(report.findings).toEqual([]);
  });

  const receive = async (procedureId = 'licence') => {
    const received = await receiveDossier(office.runtime, anIntakeOf(office, procedureId));
    if (!received.ok) throw new Error(received.refusal.code);
    return received.value;
  };
  const taskAt = async (dossierId: string, elementId: string): Promise<TaskId> => {
    const task = (await openTasks(office, dossierId)).get(elementId);
    if (task === undefined) throw new Error(`No open task at ${elementId}.`);
    return task.taskId;
  };
  const complete = async (dossierId: string, elementId: string, variables = {}, who = MAI) => {
    const taskId = await taskAt(dossierId, elementId);
    const commandId = office.commandId();
    return completeTask(office.runtime, { commandId, actor: who, taskId, variables });
  };
  const dossier = async (dossierId: string) => {
    const found = await office.store.findDossier(asId<DossierId>(dossierId));
    if (found === null) throw new Error('No dossier.');
    return found;
  };
  const waiting = async (dossierId: string) => [...(await openTasks(office, dossierId)).keys()];
  const worker = () =>
    createWorker(office.runtime, { sleep: () => Promise.resolve(), intervalMs: 1000 });

  test('receiving gives code, promise and secret and opens the first task', async () => {
    const received = await receive();

    const found = await dossier(received.dossierId);
    expect(received.code).toBe('H99.21.01-261207-0001');
    expect(received.promisedAt).toBe(moment('2026-12-14 08:00'));
    expect(found).toMatchObject({
      status: 2,
      versionId: 'licence-1',
      competentAgencyId: 'commune',
    });
    expect(found.trackingSecretHash).toBe(
      hashTrackingSecret(received.code, received.trackingSecret),
    );
    const task = (await openTasks(office, received.dossierId)).get('intake');
    expect(task).toMatchObject({
      agencyId: 'one-stop',
      post: 'receiver',
      dueAt: moment('2026-12-07 10:00'),
      taskId: `${found.instanceId}.1.0`,
    });
    expect(found.agencyIds).toEqual(['commune', 'division', 'leader', 'one-stop']);
  });

  test('receiving twice with one command id gives one dossier and the same secret', async () => {
    const command = anIntakeOf(office, 'licence');

    const first = await receiveDossier(office.runtime, command);
    const second = await receiveDossier(office.runtime, command);

    expect(second).toEqual(first);
    const page = {
      agencyIds: null,
      query: null,
      status: 'all',
      now: 0,
      offset: 0,
      limit: 9,
    } as const;
    expect((await office.store.listDossiers(page)).total).toBe(1);
  });

  test('40 dossiers received at once get 40 running numbers', async () => {
    const received = await Promise.all(Array.from({ length: 40 }, () => receive()));

    const numbers = received.map(({ code }) => Number(code.slice(-4))).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  test('a task goes from open to claimed and back, and another person is refused', async () => {
    const { dossierId } = await receive();
    const taskId = await taskAt(dossierId, 'intake');
    const as = (who: typeof MAI) => ({ commandId: office.commandId(), actor: who, taskId });

    const claimed = await claimTask(office.runtime, as(MAI));
    const taken = await claimTask(office.runtime, as(LAN));
    const stolen = await completeTask(office.runtime, { ...as(LAN), variables: {} });
    const notMine = await releaseTask(office.runtime, as(LAN));
    const released = await releaseTask(office.runtime, as(MAI));

    expect(claimed).toMatchObject({ ok: true, value: { status: 'claimed', dossierStatus: 4 } });
    const at = office.clock.now;
    const refusal = { code: 'TASK_ALREADY_CLAIMED', taskId, byPersonId: 'mai', at };
    expect([taken, stolen]).toEqual([
      { ok: false, refusal },
      { ok: false, refusal },
    ]);
    expect(notMine).toMatchObject({ ok: false, refusal: { code: 'NOT_CLAIMED_BY_YOU' } });
    expect(released).toMatchObject({ ok: true, value: { status: 'open' } });
  });

  test('a completed task opens the next one elsewhere and is refused twice', async () => {
    const { dossierId } = await receive();
    const taskId = await taskAt(dossierId, 'intake');
    const at = office.clock.now;
    const once = { commandId: office.commandId(), actor: MAI, taskId, variables: { ok: true } };

    const first = await completeTask(office.runtime, once);
    office.clock.now += 60_000;
    const repeated = await completeTask(office.runtime, once);
    const late = await completeTask(office.runtime, { ...once, commandId: office.commandId() });
    const other = await completeTask(office.runtime, { ...once, actor: LAN });

    expect(first).toMatchObject({ ok: true, value: { status: 'completed' } });
    expect(repeated).toEqual(first);
    expect(late).toMatchObject({
      refusal: { code: 'TASK_ALREADY_COMPLETED', byPersonId: 'mai', at },
    });
    expect(other).toMatchObject({ refusal: { code: 'COMMAND_ID_USED' } });
    expect((await openTasks(office, dossierId)).get('appraise')?.agencyId).toBe('division');
  });

  test('the variable "dossier" cannot be written by a form', async () => {
    const { dossierId, instanceId, code } = await receive();

    await complete(dossierId, 'intake', { dossier: { code: 'other' }, note: 'x' });

    const instance = await office.store.findInstance(asId(instanceId));
    expect(instance?.snapshot.variables).toMatchObject({ dossier: { code }, note: 'x' });
  });

  test('the whole way: the clock stops for tax and when the result is ready', async () => {
    const { dossierId } = await receive();
    await complete(dossierId, 'intake');
    await complete(dossierId, 'appraise', {}, LAN);
    expect((await dossier(dossierId)).clock?.runningSince).toBeNull();

    office.clock.now = moment('2026-12-08 08:00');
    expect(await worker().turn()).toMatchObject({ delivered: 1 });
    const resumed = await dossier(dossierId);
    await complete(dossierId, 'sign');
    const ready = await dossier(dossierId);
    office.clock.now = moment('2026-12-24 08:00');
    await complete(dossierId, 'return');

    const found = await dossier(dossierId);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ connector: 'tax-registration', attempt: 1, dossierId });
    // One working day stood still, so the promise moves by one working day.
    expect(resumed.promisedAt).toBe(moment('2026-12-15 08:00'));
    expect(ready).toMatchObject({ status: 9, finishedAt: moment('2026-12-08 08:00') });
    expect(found).toMatchObject({ status: 10, outcome: 'granted', finishedAt: ready.finishedAt });
    expect(found.firstPromisedAt).toBe(moment('2026-12-14 08:00'));
    expect(await waiting(dossierId)).toEqual([]);
  });

  test('a connector that fails is tried again and in the end waits for a person', async () => {
    const { dossierId, instanceId } = await receive();
    answer = { kind: 'failed', reason: 'closed' };
    await complete(dossierId, 'intake');
    await complete(dossierId, 'appraise', {}, LAN);

    for (let hours = 0; hours < 12; hours += 1) {
      await worker().turn();
      office.clock.now += 3_600_000;
    }
    const stuck = await office.store.listStandingStill(9);
    answer = { kind: 'answered', variables: {} };
    const retried = await retryIncident(office.runtime, {
      commandId: office.commandId(),
      actor: MAI,
      instanceId: asId(instanceId),
      elementId: 'tax',
      scopeId: '0',
      variables: {},
    });
    await worker().turn();

    expect(calls.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1]);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(1);
    expect(stuck[0]?.failedCalls[0]).toMatchObject({ lastError: 'closed', attempts: 8 });
    expect(retried.ok).toBe(true);
    expect(await waiting(dossierId)).toEqual(['sign']);
  });

  test('a cycle timer fires at its moments, never early, and once for a long stop', async () => {
    const { dossierId, instanceId } = await receive();
    await complete(dossierId, 'intake');
    const start = office.clock.now;
    const fired = async () => {
      const events = await office.store.listHistory(asId(instanceId));
      return events.filter(({ type }) => type === 'timer-fired').map(({ at }) => at - start);
    };

    office.clock.now = start + 3_599_999;
    await worker().turn();
    expect(await fired()).toEqual([]);
    office.clock.now = start + 3_600_000;
    await worker().turn();
    await worker().turn();
    expect(await fired()).toEqual([3_600_000]);
    office.clock.now = start + 10 * 3_600_000 + 5;
    await worker().turn();
    await worker().turn();
    expect(await fired()).toEqual([3_600_000, 36_000_005]);
    const [next] = (await office.store.findSituation(asId(dossierId)))?.timers ?? [];
    expect(next).toMatchObject({ occurrence: 3, dueAt: start + 11 * 3_600_000 });
    expect(await fireTimer(office.runtime, next?.timerId ?? '')).toEqual({ outcome: 'early' });
    await complete(dossierId, 'appraise', {}, LAN);
    expect(await fireTimer(office.runtime, next?.timerId ?? '')).toEqual({ outcome: 'gone' });
  });

  test('a supplement stops the clock and begins it again', async () => {
    const { dossierId, code } = await receive();
    await complete(dossierId, 'intake');
    await complete(dossierId, 'appraise', { decision: 'supplement' }, LAN);
    const asked = await dossier(dossierId);

    office.clock.now = moment('2026-12-10 09:00');
    const delivered = await deliverMessage(office.runtime, {
      commandId: office.commandId(),
      actor: MAI,
      dossierId: asId(dossierId),
      messageName: 'supplement-received',
      correlationValue: code,
      variables: { decision: 'go-on' },
    });

    const found = await dossier(dossierId);
    expect(asked).toMatchObject({ status: 5, clock: { runningSince: null } });
    expect(delivered).toMatchObject({ ok: true, value: { dossierStatus: 4 } });
    expect(found.promisedAt).toBe(moment('2026-12-17 09:00'));
    expect(found.clock?.restartCount).toBe(1);
    expect(await waiting(dossierId)).toEqual(['intake']);
    expect((await office.store.findSituation(asId(dossierId)))?.timers).toEqual([]);
  });

  test('a second supplement is refused where one is allowed, and nothing changes', async () => {
    const { dossierId, code } = await receive();
    await complete(dossierId, 'intake');
    await complete(dossierId, 'appraise', { decision: 'supplement' }, LAN);
    await deliverMessage(office.runtime, {
      commandId: office.commandId(),
      actor: MAI,
      dossierId: asId(dossierId),
      messageName: 'supplement-received',
      correlationValue: code,
      variables: {},
    });
    await complete(dossierId, 'intake');
    const before = await office.store.findSituation(asId(dossierId));

    const again = await complete(dossierId, 'appraise', { decision: 'supplement' }, LAN);

    expect(again).toEqual({
      ok: false,
      refusal: { code: 'TURNS_EXHAUSTED', elementId: 'f5', maxTurns: 1 },
    });
    expect(await office.store.findSituation(asId(dossierId))).toEqual(before);
    await complete(dossierId, 'appraise', { decision: 'go-on' }, LAN);
    expect(await waiting(dossierId)).toEqual(['tax']);
  });

  test('a supplement that never comes stops the dossier after 15 working days', async () => {
    const { dossierId } = await receive();
    await complete(dossierId, 'intake');
    await complete(dossierId, 'appraise', { decision: 'supplement' }, LAN);

    office.clock.now = moment('2026-12-28 08:00');
    await worker().turn();

    expect(await dossier(dossierId)).toMatchObject({ status: 8, outcome: 'stopped' });
  });

  test('a message that nobody waits for is kept and taken later', async () => {
    const { dossierId } = await receive();
    await complete(dossierId, 'intake');
    const early = await deliverMessage(office.runtime, {
      commandId: office.commandId(),
      actor: MAI,
      dossierId: asId(dossierId),
      messageName: 'supplement-received',
      correlationValue: null,
      variables: { paper: 'early' },
    });
    expect(early.ok).toBe(true);

    await complete(dossierId, 'appraise', { decision: 'supplement' }, LAN);

    expect(await waiting(dossierId)).toEqual(['intake']);
    expect((await office.store.findSituation(asId(dossierId)))?.messages).toEqual([]);
  });

  test('a task is sent back along the drawn flow only', async () => {
    const { dossierId } = await receive();
    await complete(dossierId, 'intake');
    const task = (await openTasks(office, dossierId)).get('appraise');
    if (task === undefined) throw new Error('No task.');
    const back = { commandId: office.commandId(), actor: LAN, taskId: task.taskId };

    const offered = await findSendBackTargets(office.runtime, task);
    const wrong = await sendBackTask(office.runtime, { ...back, toElementId: 'sign', reason: 'x' });
    const sent = await sendBackTask(office.runtime, {
      ...back,
      toElementId: 'intake',
      reason: 'Thiếu giấy tờ',
    });

    expect(offered).toEqual([
      {
        elementId: 'intake',
        name: 'Kiểm tra hồ sơ',
        flowId: 'back',
        variables: { decision: 'return' },
      },
    ]);
    expect(wrong).toMatchObject({
      refusal: { code: 'SEND_BACK_NOT_DRAWN', offered: ['intake'] },
    });
    expect(sent).toMatchObject({ ok: true, value: { status: 'completed' } });
    expect(await waiting(dossierId)).toEqual(['intake']);
    const history = await office.store.listDossierHistory(asId(dossierId));
    expect(history.at(-1)).toMatchObject({
      type: 'task-sent-back',
      facts: { reason: 'Thiếu giấy tờ', toElementId: 'intake' },
    });
  });

  test('a withdrawn dossier has status 7 and nothing that waits', async () => {
    const { dossierId } = await receive();
    const taskId = await taskAt(dossierId, 'intake');

    const withdrawn = await cancelDossier(office.runtime, {
      commandId: office.commandId(),
      actor: MAI,
      dossierId: asId(dossierId),
      outcome: 'withdrawn',
      reason: 'Người nộp rút',
    });
    const late = await claimTask(office.runtime, {
      commandId: office.commandId(),
      actor: MAI,
      taskId,
    });

    expect(withdrawn).toMatchObject({ ok: true, value: { dossierStatus: 7 } });
    expect(late).toMatchObject({ refusal: { code: 'TASK_INTERRUPTED' } });
  });

  test('a document is kept with its hash in the history', async () => {
    const { dossierId, instanceId } = await receive();

    const added = await onBytes(addDocument, office.runtime, {
      commandId: office.commandId(),
      actor: MAI,
      dossierId: asId(dossierId),
      taskId: null,
      title: 'Đơn đề nghị',
      fileName: 'don.pdf',
      mediaType: 'application/pdf',
      sha256: 'ab',
      bytes: new Uint8Array([1, 2, 3]),
    });

    expect(added).toMatchObject({ ok: true, value: { sha256: 'ab', dossierRevision: 2 } });
    const history = await office.store.listHistory(asId(instanceId));
    expect(history.at(-1)).toMatchObject({ type: 'document-added', facts: { sha256: 'ab' } });
    expect(await office.store.listDocuments(asId(dossierId))).toHaveLength(1);
  });

  test('two pools: a message starts the partner, its answer wakes the sender', async () => {
    const { dossierId } = await receive('partners');
    expect((await waiting(dossierId)).toSorted()).toEqual(['opinion', 'prepare']);
    expect((await openTasks(office, dossierId)).get('opinion')?.agencyId).toBe('tax');

    await complete(dossierId, 'opinion', { opinion: 'yes' });
    const early = await office.store.findSituation(asId(dossierId));
    await complete(dossierId, 'prepare');

    expect(early?.messages).toHaveLength(1);
    const situation = await office.store.findSituation(asId(dossierId));
    expect(situation?.instances.map(({ snapshot }) => snapshot.status)).toEqual([
      'completed',
      'completed',
    ]);
    expect(situation?.dossier).toMatchObject({ status: 9, outcome: 'granted' });
    const main = situation?.instances.find(
      ({ instanceId }) => instanceId === situation.dossier.instanceId,
    );
    expect(main?.snapshot.variables).toMatchObject({ opinion: 'yes' });
  });

  test('news of a change come after it is durable', async () => {
    const heard: string[] = [];
    const stop = office.runtime.events.subscribe((event) => {
      heard.push(`${event.type} ${event.id} ${event.revision} ${event.agencyIds.length}`);
    });

    const { dossierId, instanceId } = await receive();
    stop();
    await complete(dossierId, 'intake');

    expect(heard).toEqual([`task ${instanceId}.1.0 1 4`, `dossier ${dossierId} 1 4`]);
  });
});
