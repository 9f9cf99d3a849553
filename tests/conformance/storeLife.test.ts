import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import type { DraftComment } from '../../engine/model/comment.ts';
import { asId } from '../../engine/model/ids.ts';
import type { DraftSave } from '../../engine/model/life.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aLifeStep } from '../support/records.ts';

const BASIS = { text: 'Quyết định 20', article: null, from: null, to: null };
const DECISION = { number: '7/QĐ-UBND', on: '2026-11-20' };

function aSave(revision: number, differs: Partial<DraftSave> = {}): DraftSave {
  return {
    saveId: `P1.${revision}`,
    procedureId: 'P1',
    revision,
    beganAt: revision,
    savedAt: revision,
    savedBy: asId('mai'),
    saveCount: 1,
    isAutomatic: true,
    restoredFrom: null,
    bpmn: `<r${revision}/>`,
    decisions: ['<d/>'],
    forms: [],
    papers: [],
    fees: [],
    ...differs,
  };
}

function aComment(differs: Partial<DraftComment> = {}): DraftComment {
  return {
    commentId: 'K1',
    procedureId: 'P1',
    elementId: 'check',
    elementName: 'Kiểm tra',
    assigneeId: null,
    isOpen: true,
    createdAt: 1,
    remarks: [{ kind: 'said', at: 1, personId: asId('mai'), text: 'Xem lại', assigneeId: null }],
    revision: 1,
    ...differs,
  };
}

describe.each(['memory', 'sqlite'] as const)('the life of procedures in %s', (kind) => {
  let opened: OpenedStore;
  beforeEach(async () => {
    opened = openStore(kind);
    const procedures = ['P1', 'P2'].map((procedureId) => ({
      procedureId,
      code: procedureId,
      name: 'x',
      field: 'y',
      isPart: false,
    }));
    await opened.store.commit({ ...emptyChange(), procedures });
  });
  afterEach(() => opened.remove());

  const commit = async (change: Partial<Change>) =>
    (await opened.store.commit({ ...emptyChange(), ...change })).outcome;

  test('a step is taken once, whole, and read in order', async () => {
    const first = aLifeStep({ act: 'approve', decision: DECISION, revision: 4, versionId: null });
    const second = aLifeStep({ seq: 2, act: 'abolish', legalBasis: BASIS, on: '2026-12-01' });

    expect(await commit({ lifeSteps: [first] })).toBe('committed');
    expect(await commit({ lifeSteps: [aLifeStep()] })).toBe('conflict');
    expect(await commit({ lifeSteps: [second, aLifeStep({ procedureId: 'P2' })] })).toBe(
      'committed',
    );

    expect(await opened.store.listLifeSteps('P1')).toEqual([first, second]);
  });

  test('saves are listed newest first without content, replaced and given up', async () => {
    await commit({ saves: [aSave(1), aSave(2), aSave(9, { saveId: 'P2.9', procedureId: 'P2' })] });
    const longer = { ...aSave(3), saveId: 'P1.2', beganAt: 2, saveCount: 2 };

    await commit({ saves: [longer], removedSaveIds: ['P1.1'] });

    const { bpmn: _b, decisions: _d, forms: _f, papers: _p, fees: _e, ...note } = longer;
    expect(await opened.store.listSaves('P1')).toEqual([note]);
    expect(await opened.store.findSave('P1.2')).toEqual(longer);
    expect(await opened.store.findSave('P1.1')).toBeNull();
  });

  test('a comment moves by revision', async () => {
    const later = aComment({ revision: 2, isOpen: false, elementName: 'Tra', createdAt: 1 });

    expect(await commit({ comments: [{ record: aComment(), expectedRevision: null }] })).toBe(
      'committed',
    );
    expect(await commit({ comments: [{ record: later, expectedRevision: 1 }] })).toBe('committed');
    expect(await commit({ comments: [{ record: later, expectedRevision: 1 }] })).toBe('conflict');

    expect(await opened.store.listComments('P1')).toEqual([later]);
    expect(await opened.store.listComments('P2')).toEqual([]);
  });
});
