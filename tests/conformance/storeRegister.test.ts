import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange } from '../../engine/model/change.ts';
import { asId } from '../../engine/model/ids.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aDossier } from '../support/records.ts';

describe.each(['memory', 'sqlite'] as const)('the register on %s', (kind) => {
  let opened: OpenedStore;
  beforeEach(() => {
    opened = openStore(kind);
  });
  afterEach(() => opened.remove());

  test('holds what one agency received in a time, in the order of receipt', async () => {
    const dossier = (name: string, receivedOn: string, dayNumber: number, at = 'one-stop') => ({
      record: aDossier({
        dossierId: asId(name),
        code: name,
        receivedOn,
        dayNumber,
        receivingAgencyId: asId(at),
      }),
      expectedRevision: null,
    });
    await opened.store.commit({
      ...emptyChange(),
      dossiers: [
        dossier('D', '2026-11-24', 1),
        dossier('C', '2026-11-23', 10),
        dossier('B', '2026-11-23', 9),
        dossier('A', '2026-11-22', 1),
        dossier('X', '2026-11-23', 1, 'other-one-stop'),
      ],
    });
    const codes = async (from: string, to: string, limit = 10) => {
      const rows = await opened.store.listReceived({ agencyId: asId('one-stop'), from, to, limit });
      return rows.map(({ code }) => code).join('');
    };

    expect(await codes('2026-11-22', '2026-11-24')).toBe('ABCD');
    expect(await codes('2026-11-23', '2026-11-23')).toBe('BC');
    expect(await codes('2026-11-22', '2026-11-24', 2)).toBe('AB');
    expect(await codes('2026-11-25', '2026-11-30')).toBe('');
  });
});
