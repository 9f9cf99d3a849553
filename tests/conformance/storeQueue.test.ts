import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange } from '../../engine/model/change.ts';
import { asId, type AgencyId } from '../../engine/model/ids.ts';
import type { QueueNumber } from '../../engine/model/queueNumber.ts';
import { aQueueNumber } from '../support/aQueueNumber.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';

const AGENCY = asId<AgencyId>('one-stop');
const DAY = '2026-11-23';

describe.each(['memory', 'sqlite'] as const)('the queue on %s', (kind) => {
  let opened: OpenedStore;
  beforeEach(() => {
    opened = openStore(kind);
  });
  afterEach(() => opened.remove());

  const write = async (record: QueueNumber, expectedRevision: number | null = null) =>
    (
      await opened.store.commit({
        ...emptyChange(),
        queueNumbers: [{ record, expectedRevision }],
      })
    ).outcome;

  test('numbers are listed by day and number, of one agency, both days counted', async () => {
    const third = aQueueNumber({ number: 3 });
    const second = aQueueNumber({ number: 2 });
    const later = aQueueNumber({ queueNumberId: 'QL', takenOn: '2026-11-25' });
    const outside = aQueueNumber({ queueNumberId: 'QO', takenOn: '2026-11-26' });
    const elsewhere = aQueueNumber({ queueNumberId: 'QE', agencyId: asId('elsewhere') });
    for (const row of [later, third, second, outside, elsewhere]) await write(row);

    const query = { agencyId: AGENCY, from: DAY, to: '2026-11-25' };
    expect(await opened.store.listQueueNumbers(query)).toEqual([second, third, later]);
    expect(await opened.store.lastQueueNumber(AGENCY, DAY)).toBe(3);
    expect(await opened.store.lastQueueNumber(AGENCY, '2026-11-24')).toBe(0);
  });

  test('a number is given once for each agency and day', async () => {
    expect(await write(aQueueNumber())).toBe('committed');
    expect(await write(aQueueNumber({ queueNumberId: 'QX' }))).toBe('conflict');
    expect(await write(aQueueNumber({ queueNumberId: 'QY', takenOn: '2026-11-24' }))).toBe(
      'committed',
    );
  });

  test('what becomes of it is written on the planned revision or not at all', async () => {
    await write(aQueueNumber());
    const called = aQueueNumber({
      status: 'called',
      firstCalledAt: 5,
      calledAt: 6,
      calledBy: asId('mai'),
      desk: 'Quầy 1',
      begunAt: 7,
      endedAt: 8,
      revision: 2,
    });
    expect(await write(called, 1)).toBe('committed');
    expect(await write({ ...called, desk: 'Quầy 2' }, 1)).toBe('conflict');

    const query = { agencyId: AGENCY, from: DAY, to: DAY };
    expect(await opened.store.listQueueNumbers(query)).toEqual([called]);
  });
});
