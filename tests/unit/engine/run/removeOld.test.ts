import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asId, type DossierId } from '../../../../engine/model/ids.ts';
import { cancelDossier } from '../../../../engine/run/cancelDossier.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import { verifyStore } from '../../../../engine/run/verifyStore.ts';
import { createWorker } from '../../../../engine/run/worker.ts';
import { openStore, type OpenedStore } from '../../../support/openStore.ts';
import {
  actor,
  anIntakeOf,
  officeOn,
  openOffice,
  type TestOffice,
} from '../../../support/testOffice.ts';

const MAI = actor('mai', 'one-stop');
const DAY_MS = 24 * 3_600_000;
const KEPT_DAYS = 365;

describe.each(['memory', 'sqlite'] as const)('what is old on %s', (kind) => {
  let opened: OpenedStore;
  let office: TestOffice;
  beforeEach(async () => {
    opened = openStore(kind);
    const { clock } = await openOffice(opened.store);
    office = officeOn(opened.store, { clock, post: async () => ({ kind: 'ok' }) });
  });
  afterEach(() => opened.remove());

  const turn = (keepNoticesDays: number | null = KEPT_DAYS) =>
    createWorker(office.runtime, { sleep: async () => {}, intervalMs: 1, keepNoticesDays }).turn();

  /** Receives a dossier whose applicant is told by mail; gives it with that notice. */
  async function receive() {
    const { applicant, ...rest } = anIntakeOf(office, 'licence');
    const wish = { ...rest, applicant: { ...applicant, email: 'binh@vidu.example' } };
    const received = await receiveDossier(office.runtime, wish);
    if (!received.ok) throw new Error(received.refusal.code);
    const dossierId = asId<DossierId>(received.value.dossierId);
    return { dossierId, noticeId: `${dossierId}.received.1` };
  }

  async function end(dossierId: DossierId): Promise<void> {
    const wish = { dossierId, outcome: 'withdrawn', reason: 'Xin rút' } as const;
    const commandId = office.commandId();
    const ended = await cancelDossier(office.runtime, { ...wish, commandId, actor: MAI });
    expect(ended.ok).toBe(true);
  }

  test('notices go when their dossier has ended and the days are over, not before', async () => {
    const { dossierId, noticeId } = await receive();
    await turn();
    office.clock.now += (KEPT_DAYS + 5) * DAY_MS;
    await turn();
    expect(await office.store.findNotice(noticeId)).toMatchObject({ status: 'sent' });

    await end(dossierId);
    await turn(null);
    expect(await office.store.findNotice(noticeId)).not.toBeNull();
    expect((await turn()).cleared).toBeGreaterThan(0);

    expect(await office.store.findNotice(noticeId)).toBeNull();
    // That of the end is young, and was sent in these turns.
    const history = await office.store.listDossierHistory(dossierId);
    expect(history.map(({ type }) => type)).toContain('instance-started');
    expect((await verifyStore(office.runtime)).findings).toEqual([]);
    expect((await turn()).cleared).toBe(0);
  });

  test('what could not leave yet stays, however old', async () => {
    office = officeOn(opened.store, { clock: office.clock });
    const { dossierId, noticeId } = await receive();
    await end(dossierId);
    office.clock.now += 10 * KEPT_DAYS * DAY_MS;
    await turn();

    expect(await office.store.findNotice(noticeId)).toMatchObject({ status: 'pending' });
  });
});
