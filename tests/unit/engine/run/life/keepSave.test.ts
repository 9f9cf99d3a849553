import { expect, test } from 'vitest';
import { asId, type PersonId } from '../../../../../engine/model/ids.ts';
import type { DraftSave, SaveNote } from '../../../../../engine/model/life.ts';
import type { Draft } from '../../../../../engine/model/procedure.ts';
import { keepSave, SAVES_MAX, type NewSave } from '../../../../../engine/run/life/keepSave.ts';

const HOA = asId<PersonId>('hoa');
const MINUTE = 60_000;

const contentOf = (bpmn: string) => ({ bpmn, decisions: [], forms: [], papers: [], fees: [] });

const draftAt = (revision: number, bpmn: string): Draft => ({
  ...contentOf(bpmn),
  procedureId: 'P1',
  revision,
  authors: [HOA],
  updatedAt: 0,
  updatedBy: HOA,
});

/** Keeps saves one after the other, as the commands do; minutes after the first one. */
function keepAll(...saves: readonly (Partial<NewSave> & { readonly minute: number })[]) {
  let kept: readonly DraftSave[] = [];
  let draft: Draft | null = null;
  for (const [index, { minute, ...differs }] of saves.entries()) {
    const revision: number = differs.revision ?? (draft?.revision ?? 0) + 1;
    const save: NewSave = {
      content: contentOf(`<r${index}/>`),
      at: minute * MINUTE,
      personId: HOA,
      isAutomatic: true,
      restoredFrom: null,
      ...differs,
      revision,
    };
    const read: Draft | null = draft === null ? null : { ...draft, revision: revision - 1 };
    const written = keepSave(save, read, { procedureId: 'P1', kept });
    const gone = new Set([...written.removedSaveIds, ...written.saves.map((it) => it.saveId)]);
    kept = [...written.saves, ...kept.filter(({ saveId }) => !gone.has(saveId))];
    draft = draftAt(revision, save.content.bpmn);
  }
  return kept;
}

test('what is saved by itself within an hour is one line with the last content', () => {
  const kept = keepAll({ minute: 0 }, { minute: 20 }, { minute: 59 }, { minute: 61 });

  expect(kept.map(({ saveCount, bpmn }) => [saveCount, bpmn])).toEqual([
    [1, '<r3/>'],
    [3, '<r2/>'],
  ]);
  expect(kept[1]).toMatchObject({ beganAt: 0, savedAt: 59 * MINUTE, revision: 3 });
});

test('a save that was asked for ends a line and stays as it is', () => {
  const kept = keepAll({ minute: 0 }, { minute: 5, isAutomatic: false }, { minute: 6 });

  expect(kept.map(({ bpmn, isAutomatic }) => [bpmn, isAutomatic])).toEqual([
    ['<r2/>', true],
    ['<r1/>', false],
  ]);
});

test('another person, a step of the review and a restored save begin a line of their own', () => {
  const other = keepAll({ minute: 0 }, { minute: 1, personId: asId<PersonId>('trung') });
  const reviewed = keepAll({ minute: 0 }, { minute: 1, revision: 5 });
  const restored = keepAll({ minute: 0 }, { minute: 1, isAutomatic: false, restoredFrom: 1 });

  expect(other).toHaveLength(2);
  expect(reviewed).toHaveLength(2);
  expect(restored.map(({ restoredFrom }) => restoredFrom)).toEqual([1, null]);
});

test('a save that changes nothing leaves no line, one that restores does', () => {
  const content = contentOf('<same/>');

  const pressedTwice = keepAll(
    { minute: 0, content, isAutomatic: false },
    { minute: 1, content, isAutomatic: false },
  );
  const restored = keepAll({ minute: 0, content }, { minute: 1, content, restoredFrom: 1 });

  expect(pressedTwice).toHaveLength(1);
  expect(restored).toHaveLength(2);
});

test('beyond the bound the oldest line is given up', () => {
  const kept: readonly SaveNote[] = Array.from({ length: SAVES_MAX }, (_, index) => ({
    saveId: `P1.${SAVES_MAX - index}`,
    procedureId: 'P1',
    revision: SAVES_MAX - index,
    beganAt: 0,
    savedAt: 0,
    savedBy: HOA,
    saveCount: 1,
    isAutomatic: false,
    restoredFrom: null,
  }));
  const save = { at: 1, personId: HOA, isAutomatic: false, restoredFrom: null };

  const written = keepSave(
    { ...save, revision: SAVES_MAX + 1, content: contentOf('<new/>') },
    draftAt(SAVES_MAX, '<old/>'),
    { procedureId: 'P1', kept },
  );

  expect(written.removedSaveIds).toEqual(['P1.1']);
  expect(written.saves).toHaveLength(1);
});
