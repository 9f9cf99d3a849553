import { describe, expect, it } from 'vitest';
import type { MessageKey } from '../../../../engine/model/process.ts';
import type { Variables } from '../../../../engine/model/json.ts';
import { keysOfMessage } from '../../../../engine/scenario/keysOfMessage.ts';

const ONE: MessageKey = {
  keyId: 'K',
  messageName: 'note',
  names: ['K', 'conversation'],
  properties: [{ names: ['C', 'dossierCode'], path: 'receipt.code' }],
};
const TWO: MessageKey = {
  ...ONE,
  properties: [...ONE.properties, { names: ['Y', 'year'], path: 'year' }],
};
const PAYLOAD = { receipt: { code: 'H-1' }, year: 2026 };

function keysOf(declared: readonly MessageKey[], keys: Variables, variables: Variables = {}) {
  return keysOfMessage(declared, { name: 'note', keys, variables, at: 0 });
}

describe('the keys of a message from outside', () => {
  it('are the values given where nothing is declared', () => {
    const keys = keysOf([], { any: 'H-1', other: 7 }, PAYLOAD);

    expect(keys).toEqual(['H-1', '7']);
  });

  it.each(['K', 'conversation', 'C', 'dossierCode'])('go by the declared name %s', (name) => {
    const keys = keysOf([ONE], { [name]: 'H-2', other: 'H-3' }, PAYLOAD);

    expect(keys).toEqual(['H-2']);
  });

  it('are the values given where no name is a declared one', () => {
    const keys = keysOf([ONE], { other: 'H-3' }, PAYLOAD);

    expect(keys).toEqual(['H-3']);
  });

  it('are read from what the message brings where none is given', () => {
    const keys = keysOf([ONE], {}, PAYLOAD);

    expect(keys).toEqual(['H-1']);
  });

  it('are none where the message brings nothing to read', () => {
    const keys = keysOf([ONE], {}, { year: 2026 });

    expect(keys).toEqual([]);
  });

  it('are one list where a key has two properties, the rest of it read from the message', () => {
    const keys = keysOf([TWO], { dossierCode: 'H-2' }, PAYLOAD);

    expect(keys).toEqual(['["H-2",2026]']);
  });

  it('fit no list where a property is neither given nor brought', () => {
    const keys = keysOf([TWO], { dossierCode: 'H-2' });

    expect(keys).toEqual(['H-2']);
  });

  it('are those of the message of that name alone', () => {
    const keys = keysOf([{ ...ONE, messageName: 'another' }], {}, PAYLOAD);

    expect(keys).toEqual([]);
  });
});
