import { expect, test } from 'vitest';

import type { DossierReceived } from '../../../../api/contract/dossiers.ts';
import { ApiProblem, ConnectionLost } from '../../../../designer/api/apiProblem.ts';
import { EMPTY_COUNTER_FORM } from '../../../../designer/counter/counterForm.ts';
import { entryStore, type Shelf } from '../../../../designer/counter/outbox/entryStore.ts';
import type { UnsentEntry } from '../../../../designer/counter/outbox/keptEntry.ts';
import { sendEntries } from '../../../../designer/counter/outbox/sendEntries.ts';

const PERSON = 'mai';
const TEXTS = { vi: 'Phiên đã đóng.', en: 'The session is closed.' };

test('what waits is sent in the order of writing, each under its own command id', async () => {
  const store = entryStore(shelf(), PERSON);
  store.put(entry('B', 2));
  store.put(entry('A', 1));
  const sent: string[] = [];

  await sendEntries(store, async ({ commandId }) => {
    sent.push(commandId);
    return received(commandId);
  });

  expect(sent).toEqual(['A', 'B']);
  expect(store.list()).toMatchObject([
    { commandId: 'A', state: 'received', code: 'H99-A', trackingSecret: 'S-A' },
    { commandId: 'B', state: 'received', code: 'H99-B', trackingSecret: 'S-B' },
  ]);
});

test('of what was received nothing of the applicant stays but the name', async () => {
  const kept = shelf();
  const store = entryStore(kept, PERSON);
  store.put(entry('A', 1));
  expect(kept.getItem(`lienthong.outbox.${PERSON}.A`)).toContain('079090001234');

  await sendEntries(store, async () => received('A'));

  expect(kept.getItem(`lienthong.outbox.${PERSON}.A`)).not.toContain('079090001234');
});

test.each<readonly [string, () => Error]>([
  ['no connection', () => new ConnectionLost('lost')],
  ['an answer that broke off', () => new DOMException('timeout', 'TimeoutError')],
  ['an answer that is no JSON', () => new SyntaxError('Unexpected token <')],
  ['a session that ended', () => problem(401, 'SESSION_REQUIRED')],
  ['too many requests', () => problem(429, 'TOO_MANY_REQUESTS')],
  ['a program that is not there', () => problem(503, 'UNAVAILABLE')],
  ['the sign-in page of a network', () => problem(403, 'UNREADABLE_ANSWER')],
])(
  'with %s it waits on under the same command id, and nothing behind it is tried',
  async (_, error) => {
    const store = entryStore(shelf(), PERSON);
    const before = [entry('A', 1), entry('B', 2)];
    for (const one of before) store.put(one);
    const sent: string[] = [];

    await sendEntries(store, async ({ commandId }) => {
      sent.push(commandId);
      throw error();
    });

    expect(sent).toEqual(['A']);
    expect(store.list()).toEqual(before);
  },
);

test('what the API refuses is kept with its words and does not stand in the way', async () => {
  const store = entryStore(shelf(), PERSON);
  store.put(entry('A', 1));
  store.put(entry('B', 2));

  await sendEntries(store, async ({ commandId }) => {
    if (commandId === 'A') throw problem(409, 'MOBILE_SESSION_NOT_OPEN');
    return received(commandId);
  });

  const [refused, second] = store.list();
  expect(refused).toMatchObject({ state: 'refused', text: TEXTS, body: entry('A', 1).body });
  expect(second).toMatchObject({ state: 'received', code: 'H99-B' });
});

test('two tabs never write over each other, and one person sees not what another wrote', () => {
  const kept = shelf();
  const [one, other] = [entryStore(kept, PERSON), entryStore(kept, PERSON)];
  one.put(entry('A', 1));
  other.put(entry('B', 2));
  one.put(entry('C', 3));

  expect(other.list().map(({ commandId }) => commandId)).toEqual(['A', 'B', 'C']);
  expect(entryStore(kept, 'khanh').list()).toEqual([]);
});

test('what another tab has sent meanwhile is not sent again', async () => {
  const kept = shelf();
  const store = entryStore(kept, PERSON);
  store.put(entry('A', 1));
  store.put(entry('B', 2));
  const sent: string[] = [];

  await sendEntries(store, async ({ commandId }) => {
    sent.push(commandId);
    await sendEntries(entryStore(kept, PERSON), async (it) => received(it.commandId));
    return received(commandId);
  });

  expect(sent).toEqual(['A']);
});

test('a browser that keeps nothing says so', () => {
  const full: Shelf = {
    ...shelf(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };

  expect(entryStore(full, PERSON).put(entry('A', 1))).toBe(false);
});

function shelf(): Shelf {
  const rows = new Map<string, string>();
  return {
    get length() {
      return rows.size;
    },
    key: (place) => [...rows.keys()][place] ?? null,
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, value) => void rows.set(key, value),
    removeItem: (key) => void rows.delete(key),
  };
}

function entry(commandId: string, writtenAt: number): UnsentEntry {
  return {
    state: 'waiting',
    commandId,
    mobileSessionId: 'M1',
    applicantName: 'Trần Văn Đức',
    procedureName: 'Chứng thực bản sao',
    writtenAt,
    form: { ...EMPTY_COUNTER_FORM, idNumber: '079090001234' },
    body: {
      procedureId: 'certified-copies',
      receivingAgencyId: 'one-stop',
      applicant: {
        name: 'Trần Văn Đức',
        idNumber: '079090001234',
        address: '',
        phone: '',
        email: '',
      },
      content: '',
      papers: [],
      channel: 'counter',
      mobileSessionId: 'M1',
      returnChannel: 'mobile',
      variables: {},
      setCount: 1,
    },
  };
}

function received(commandId: string): DossierReceived {
  const answer = {
    dossierId: commandId,
    code: `H99-${commandId}`,
    trackingSecret: `S-${commandId}`,
  };
  return answer as DossierReceived;
}

function problem(status: number, code: string): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: code,
    detail: '',
    status,
    code,
    texts: TEXTS,
  });
}
