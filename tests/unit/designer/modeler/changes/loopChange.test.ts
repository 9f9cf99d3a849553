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

  it('changes one part of a loop and leaves what other tools wrote beside it', async () => {
    const file = await openFile(
      '<userTask id="a"><multiInstanceLoopCharacteristics id="l" ' +
        'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:collection="${agencies}" ' +
        'camunda:elementVariable="agency" /></userTask>',
    );

    write(file, { ...OF_LIST, isSequential: true });

    expect(await loopIn(file)).toEqual({ ...OF_LIST, isSequential: true });
    expect(await dataObjects(file)).toEqual([]);
    expect(await file.xml()).toContain('camunda:collection="${agencies}"');
  });

  it('takes a list of another tool out when a count is given', async () => {
    const file = await openFile(
      '<userTask id="a"><multiInstanceLoopCharacteristics id="l" ' +
        'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:collection="${agencies}" ' +
        'camunda:elementVariable="agency" /></userTask>',
    );

    write(file, { ...MULTI, cardinality: '3' });

    expect(await loopIn(file)).toEqual({ ...MULTI, cardinality: '3' });
  });

  it('takes the place of what Camunda 8 says of a list', async () => {
    const file = await openFile(
      '<userTask id="a"><multiInstanceLoopCharacteristics id="l"><extensionElements>' +
        '<zeebe:loopCharacteristics xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" ' +
        'inputCollection="=agencies" inputElement="agency" /></extensionElements>' +
        '</multiInstanceLoopCharacteristics></userTask>',
    );
    const before = loopOf(file.definitions, file.object('a'));

    write(file, { ...OF_LIST, collection: 'others' });

    expect(before).toEqual(OF_LIST);
    expect(await loopIn(file)).toEqual({ ...OF_LIST, collection: 'others' });
  });

  it('lets go of what carried its items when they get another name, and when it ends', async () => {
    const filled =
      '<dataObject id="d" name="agencies" /><userTask id="a"><ioSpecification id="io">' +
      '<dataInput id="in" name="agency" /><inputSet id="is" /><outputSet id="os" />' +
      '</ioSpecification><dataInputAssociation id="as"><sourceRef>item</sourceRef>' +
      '<targetRef>in</targetRef></dataInputAssociation><multiInstanceLoopCharacteristics id="l">' +
      '<loopDataInputRef>d</loopDataInputRef><inputDataItem id="item" name="one" />' +
      '</multiInstanceLoopCharacteristics></userTask>';
    const renamed = await openFile(filled);
    const ended = await openFile(filled);
    const before = loopOf(renamed.definitions, renamed.object('a'));

    write(renamed, { ...OF_LIST, itemVariable: 'body' });
    write(ended, null);

    expect(before).toEqual(OF_LIST);
    expect(await loopIn(renamed)).toEqual({ ...OF_LIST, itemVariable: 'body' });
    expect(await loopIn(ended)).toBeNull();
  });

  it('keeps a data object that it still refers to by its other end', async () => {
    const file = await openFile('<userTask id="a" />');
    write(file, { ...OF_LIST, outputCollection: 'agencies', outputItem: 'x' });

    write(file, { ...OF_LIST, outputCollection: 'answers', outputItem: 'x' });

    expect(await dataObjects(file)).toEqual(['agencies', 'answers']);
  });
});
