import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../engine/store/store.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aCall, aDossier, anIntake } from '../support/records.ts';

describe.each(['memory', 'sqlite'] as const)('calls of other systems on %s', (kind) => {
  let opened: OpenedStore;
  let store: Store;
  beforeEach(() => {
    opened = openStore(kind);
    store = opened.store;
  });
  afterEach(() => opened.remove());

  test('unanswered are calls still tried that are old enough, oldest first', async () => {
    const outbox = [
      aCall({ outboxId: 'young', createdAt: 30 }),
      aCall({ outboxId: 'b', createdAt: 20 }),
      aCall({ outboxId: 'a', createdAt: 20 }),
      aCall({ outboxId: 'old', createdAt: 10 }),
      aCall({ outboxId: 'failed', createdAt: 5, status: 'failed' }),
      aCall({ outboxId: 'done', createdAt: 5, status: 'delivered' }),
    ];
    await store.commit(anIntake({ outbox }));

    const unanswered = await store.listUnanswered(20, 9);

    expect(unanswered.map(({ call }) => call.outboxId)).toEqual(['old', 'a', 'b']);
    expect(unanswered[0]?.dossier).toEqual(aDossier());
    expect(await store.listUnanswered(20, 1)).toHaveLength(1);
  });
});
