import { describe, expect, it } from 'vitest';

import {
  chooseShared,
  createShared,
  findShared,
  listShared,
  renameShared,
  type SharedKind,
} from '../../../../../designer/modeler/changes/sharedChange.ts';
import { openFile, type OpenFile } from './openFile.ts';

const DEFINITIONS = {
  message: 'messageEventDefinition',
  signal: 'signalEventDefinition',
  error: 'errorEventDefinition',
  escalation: 'escalationEventDefinition',
} as const;
const READ = {
  message: 'messageName',
  signal: 'signalName',
  error: 'errorCode',
  escalation: 'escalationCode',
} as const;
const KINDS = Object.keys(READ) as readonly SharedKind[];

const openTwo = (kind: SharedKind) =>
  openFile(
    ['a', 'b']
      .map((id) => `<endEvent id="${id}"><${DEFINITIONS[kind]} id="${id}_d" /></endEvent>`)
      .join(''),
  );

const create = (file: OpenFile, kind: SharedKind, id: string, text: string) =>
  file.apply(createShared(file.create, file.definitions, file.definition(id), { kind, text }));

const read = async (file: OpenFile, kind: SharedKind, id: string) => {
  const node = await file.node(id);
  return 'event' in node ? (node.event as Record<string, unknown>)[READ[kind]] : undefined;
};

const texts = (file: OpenFile, kind: SharedKind) =>
  listShared(file.definitions, kind).map(({ text }) => text);

describe.each(KINDS)('a shared %s', (kind) => {
  it('is made, and is what the engine reads', async () => {
    const file = await openTwo(kind);

    create(file, kind, 'a', 'Hết hạn');

    expect(await read(file, kind, 'a')).toBe('Hết hạn');
    expect(texts(file, kind)).toEqual(['Hết hạn']);
  });

  it('is made once for the same text', async () => {
    const file = await openTwo(kind);

    create(file, kind, 'a', 'x');
    create(file, kind, 'b', 'x');

    expect(texts(file, kind)).toEqual(['x']);
    expect(await read(file, kind, 'b')).toBe('x');
  });

  it('is renamed for everybody who shares it', async () => {
    const file = await openTwo(kind);
    create(file, kind, 'a', 'x');
    create(file, kind, 'b', 'x');

    file.apply(renameShared(file.definitions, file.definition('a'), kind, 'y'));

    expect(texts(file, kind)).toEqual(['y']);
    expect([await read(file, kind, 'a'), await read(file, kind, 'b')]).toEqual(['y', 'y']);
  });

  it('is left for one that has the new name already, and goes when nobody is left', async () => {
    const file = await openTwo(kind);
    create(file, kind, 'a', 'x');
    create(file, kind, 'b', 'y');

    file.apply(renameShared(file.definitions, file.definition('a'), kind, 'y'));

    expect(texts(file, kind)).toEqual(['y']);
    expect(await read(file, kind, 'a')).toBe('y');
  });

  it('stays as long as somebody refers to it', async () => {
    const file = await openTwo(kind);
    create(file, kind, 'a', 'x');
    create(file, kind, 'b', 'x');
    const letGo = (id: string) =>
      file.apply(chooseShared(file.definitions, file.definition(id), kind, undefined));

    letGo('a');
    const kept = texts(file, kind);
    letGo('b');

    expect(kept).toEqual(['x']);
    expect(texts(file, kind)).toEqual([]);
    expect(findShared(file.definition('b'), kind)).toBeNull();
    await file.read();
  });

  it('is replaced by a new one without staying behind', async () => {
    const file = await openTwo(kind);
    create(file, kind, 'a', 'x');

    create(file, kind, 'a', 'y');

    expect(texts(file, kind)).toEqual(['y']);
    expect(await read(file, kind, 'a')).toBe('y');
  });
});

describe('a message of a task', () => {
  it('is what the engine reads, and an operation that refers to it keeps it', async () => {
    const file = await openFile(
      '<receiveTask id="a" messageRef="m" />',
      '<message id="m" name="x" /><interface id="i" name="i"><operation id="o" name="o">' +
        '<inMessageRef>m</inMessageRef></operation></interface>',
    );
    const { create: make, definitions } = file;

    file.apply(createShared(make, definitions, file.object('a'), { kind: 'message', text: 'y' }));

    expect(await file.node('a')).toMatchObject({ messageName: 'y' });
    expect(texts(file, 'message')).toEqual(['x', 'y']);
  });

  it('keeps a name that says more than its code', async () => {
    const file = await openFile(
      '<endEvent id="a"><errorEventDefinition id="d" errorRef="e" /></endEvent>',
      '<error id="e" name="Hệ thống thuế không trả lời" errorCode="TAX" />',
    );

    file.apply(renameShared(file.definitions, file.definition('a'), 'error', 'TAX_2'));

    expect(await file.node('a')).toMatchObject({ event: { errorCode: 'TAX_2' } });
    expect(file.object('e').get('name')).toBe('Hệ thống thuế không trả lời');
  });
});
