import { expect, test } from 'vitest';
import { canonicalJson } from '../../../../engine/model/canonicalJson.ts';
import type { HistoryEvent } from '../../../../engine/model/history.ts';
import { asId } from '../../../../engine/model/ids.ts';
import { hashText } from '../../../../engine/run/hashText.ts';
import { isSealed, sealEvent } from '../../../../engine/run/historyEvent.ts';
import { anEvent } from '../../../support/records.ts';

function plain(differs: Partial<HistoryEvent> = {}): Omit<HistoryEvent, 'hash'> {
  const { hash: _hash, ...event } = anEvent(differs);
  return event;
}

const TRACE = [{ type: 'entered', elementId: 'a', item: null, facts: { b: 1, a: 'x' } }] as const;

test.each([
  ['an event', plain()],
  ['one that only notes', plain({ input: null, trace: [], elementId: null, causeId: null })],
  ['one with a person', plain({ personId: asId('P1'), agencyId: asId('A1'), trace: TRACE })],
  [
    'texts and names of all kinds',
    plain({
      elementId: 'Bước "1"\n',
      facts: { 'tiêu đề': 'Đơn', 10: 1, 9: [null, { z: 1, a: 2 }] },
      input: {
        type: 'complete',
        elementId: 'a',
        scopeId: '0',
        variables: { 2: 'hai', 10: 'mười' },
      },
    }),
  ],
])('the hash of %s is that of the canonical JSON of its other fields', (_name, event) => {
  const sealed = sealEvent(event);

  expect(sealed.hash).toBe(hashText(canonicalJson(event)));
  expect(isSealed(sealed)).toBe(true);
  expect(isSealed({ ...sealed, seq: sealed.seq + 1 })).toBe(false);
});

test('events that share a trace are sealed by their own', () => {
  const trace = [...TRACE];
  const first = sealEvent(plain({ trace }));

  expect(sealEvent(plain({ trace })).hash).toBe(first.hash);
  expect(sealEvent(plain({ trace: [] })).hash).not.toBe(first.hash);
});
