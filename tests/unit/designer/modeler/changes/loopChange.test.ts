import { describe, expect, it } from 'vitest';

import { changeLoop, loopOf } from '../../../../../designer/modeler/changes/loopChange.ts';
import type { Loop } from '../../../../../engine/model/process.ts';
import { openFile, type OpenFile } from './openFile.ts';

const MULTI = {
  kind: 'multi',
  isSequential: false,
  cardinality: null,
  collection: null,
  itemVariable: null,
  outputCollection: null,
  outputItem: null,
  completionCondition: null,
} as const;
const OF_LIST: Loop = { ...MULTI, collection: 'agencies', itemVariable: 'agency' };

const write = (file: OpenFile, loop: Loop | null, id = 'a') =>
  file.apply(changeLoop(file.create, file.definitions, file.object(id), loop));

const loopIn = async (file: OpenFile) => {
  const node = await file.node('a');
  return 'loop' in node ? node.loop : undefined;
};

const dataObjects = async (file: OpenFile) =>
  [
    ...(await file.xml()).matchAll(/<dataObject .*name="(\w+)"|<bpmn:dataObject .*name="(\w+)"/g),
  ].map(([, one, other]) => one ?? other);

describe('changeLoop', () => {
  it.each<[string, Loop]>([
    ['a count at once', { ...MULTI, cardinality: 'count(papers) + 1' }],
    ['a count in turn', { ...MULTI, isSequential: true, cardinality: '3' }],
    ['a list with a name for its items', OF_LIST],
    ['a list without one', { ...MULTI, collection: 'agencies' }],
    ['when it stops early', { ...OF_LIST, completionCondition: 'numberOfCompletedInstances >= 2' }],
    ['results', { ...OF_LIST, outputCollection: 'answers', outputItem: 'answer' }],
    [
      'a list that takes its own place',
      { ...OF_LIST, outputCollection: 'agencies', outputItem: 'x' },
    ],
    ['again while', { kind: 'standard', testBefore: false, condition: 'x < 3', maximum: null }],
    ['first look', { kind: 'standard', testBefore: true, condition: 'x < 3', maximum: 5 }],
    ['at most', { kind: 'standard', testBefore: false, condition: null, maximum: 7 }],
  ])('writes what the engine reads: %s', async (_, loop) => {
    const file = await openFile('<userTask id="a" />');

    write(file, loop);

    expect(await loopIn(file)).toEqual(loop);
    expect(loopOf(file.definitions, file.object('a'))).toEqual(loop);
  });

  it('takes a loop out with the variables that only it referred to', async () => {
    const file = await openFile('<userTask id="a" /><userTask id="b" />');
    write(file, { ...OF_LIST, outputCollection: 'answers', outputItem: 'answer' });
    write(file, OF_LIST, 'b');

    write(file, null);

    expect(await loopIn(file)).toBeNull();
    expect(await dataObjects(file)).toEqual(['agencies']);
  });

  it('uses a data object of the drawing and leaves it when another list is named', async () => {
    const file = await openFile(
      '<dataObject id="d" name="agencies" /><dataObjectReference id="r" dataObjectRef="d" />' +
        '<userTask id="a" />',
    );
    write(file, OF_LIST);
    const used = await dataObjects(file);

    write(file, { ...OF_LIST, collection: 'others' });

    expect(used).toEqual(['agencies']);
    expect(await dataObjects(file)).toEqual(['agencies', 'others']);
    expect(await loopIn(file)).toMatchObject({ collection: 'others' });
  });

  it('finds the process around a step in a sub-process', async () => {
    const file = await openFile('<subProcess id="s"><userTask id="a" /></subProcess>');

    write(file, OF_LIST);

    expect(await loopIn(file)).toEqual(OF_LIST);
    expect(file.object('p').get('flowElements')).toHaveLength(2);
  });
});
