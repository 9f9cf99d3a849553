import { expect, test } from 'vitest';
import type { Playback, PlaybackMoment } from '../../../../api/contract/playback.ts';
import { playbackAt } from '../../../../designer/dossier/playback/playbackAt.ts';

const MORNING = '2026-11-09T08:00:00+07:00';
const NOON = '2026-11-09T12:00:00+07:00';

function moment(...elementIds: readonly string[]): PlaybackMoment {
  return {
    line: {
      seq: 1,
      at: NOON,
      type: 'task-completed',
      elementId: null,
      elementName: null,
      text: { vi: '', en: '' },
      personName: null,
      agencyName: null,
      standsInFor: null,
      changes: [],
      hash: '',
    },
    status: 4,
    tokens: elementIds.map((elementId) => ({ elementId, kind: 'waiting', since: NOON })),
    clock: null,
    steps: [],
    timers: [],
  };
}

function pass(elementId: string, index: number): Playback['passes'][number] {
  return {
    elementId,
    index,
    name: elementId,
    item: null,
    how: 'completed',
    enteredAt: MORNING,
    leftAt: NOON,
    minutes: 240,
    budgetMinutes: null,
    lateMinutes: 0,
  };
}

/** Goes to a step, into a called procedure, and out of it to the end. */
const PLAYBACK: Playback = {
  drawings: [
    { qualifier: null, name: 'Thủ tục', bpmn: '<main/>' },
    { qualifier: 'v2', name: 'Được gọi', bpmn: '<called/>' },
  ],
  moments: [moment('intake'), moment('call', 'v2:answer'), moment()],
  passes: [pass('intake', 1), pass('v2:answer', 2), pass('call', 2), pass('end', 2)],
  flows: [
    { elementId: 'f1', index: 0 },
    { elementId: 'f2', index: 1 },
    { elementId: 'v2:f1', index: 1 },
  ],
  isWhole: true,
};

const ids = (list: readonly { readonly elementId: string }[] | undefined) =>
  list?.map(({ elementId }) => elementId);

test('nothing of what comes later is shown', () => {
  const shown = playbackAt(PLAYBACK, 0, undefined);

  expect(shown?.drawings.map(({ name }) => name)).toEqual(['Thủ tục']);
  expect(ids(shown?.tokens)).toEqual(['intake']);
  expect(shown?.passes).toEqual([]);
  expect(shown?.flows).toEqual(['f1']);
});

test('the drawing follows the dossier into a called procedure', () => {
  const shown = playbackAt(PLAYBACK, 1, undefined);

  expect(shown?.drawing.name).toBe('Được gọi');
  expect(ids(shown?.tokens)).toEqual(['answer']);
  expect(shown?.flows).toEqual(['f1']);
});

test('another drawing can be chosen', () => {
  const shown = playbackAt(PLAYBACK, 1, null);

  expect(shown?.drawing.name).toBe('Thủ tục');
  expect(ids(shown?.tokens)).toEqual(['call']);
  expect(ids(shown?.passes)).toEqual(['intake']);
});

test('at the end it shows where it left last, with the whole way', () => {
  const shown = playbackAt(PLAYBACK, 2, null);

  expect(ids(shown?.passes)).toEqual(['intake', 'call', 'end']);
  expect(playbackAt(PLAYBACK, 3, undefined)).toBeNull();
});
