import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange } from '../../engine/model/change.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import { asId, type AgencyId, type PersonId } from '../../engine/model/ids.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aDossier, anIntake } from '../support/records.ts';

describe.each(['memory', 'sqlite'] as const)('the way of the papers on %s', (kind) => {
  let opened: OpenedStore;
  beforeEach(() => {
    opened = openStore(kind);
  });
  afterEach(() => opened.remove());

  test('is written with the dossier, and again when they have come', async () => {
    const [toAgencyId, acceptedBy] = [asId<AgencyId>('division'), asId<PersonId>('binh')];
    const sent = { toAgencyId, isOutside: true, dueAt: 5, acceptedAt: null, acceptedBy: null };
    const come = { ...sent, acceptedAt: 4, acceptedBy };
    const dossier = (paperFile: Dossier['paperFile'], revision: number) =>
      aDossier({ paperFile, revision });
    await opened.store.commit(
      anIntake({ dossiers: [{ record: dossier(sent, 1), expectedRevision: null }] }),
    );
    expect((await opened.store.findDossier(asId('D1')))?.paperFile).toEqual(sent);

    await opened.store.commit({
      ...emptyChange(),
      dossiers: [{ record: dossier(come, 2), expectedRevision: 1 }],
    });

    expect((await opened.store.findDossier(asId('D1')))?.paperFile).toEqual(come);
  });
});
