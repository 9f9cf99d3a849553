import { describe, expect, it } from 'vitest';

import {
  changeMappings,
  mappingsOf,
} from '../../../../../designer/modeler/changes/mappingChange.ts';
import type { DataAssignment } from '../../../../../engine/model/process.ts';
import { openFile, type OpenFile } from './openFile.ts';

const IN: readonly DataAssignment[] = [
  { variable: 'code', expression: 'kind' },
  { variable: 'sum', expression: 'fee + 1' },
];
const OUT: readonly DataAssignment[] = [{ variable: 'result', expression: 'answer' }];
const CALL = '<callActivity id="a" calledElement="p" />';

const write = (file: OpenFile, side: 'in' | 'out', mappings: readonly DataAssignment[]) =>
  file.apply(changeMappings(file.create, file.definitions, file.object('a'), { side, mappings }));

describe('changeMappings', () => {
  it('writes what the engine reads as values in and out', async () => {
    const file = await openFile(CALL);

    write(file, 'in', IN);
    write(file, 'out', OUT);

    expect(await file.node('a')).toMatchObject({ dataInputs: IN, dataOutputs: OUT });
    expect(mappingsOf(file.object('a'), 'in')).toEqual(IN);
  });

  it('names a target in each association, as BPMN wants it', async () => {
    const file = await openFile(CALL);

    write(file, 'in', IN);

    expect((await file.xml()).match(/targetRef>/g)).toHaveLength(4);
  });

  it('takes a value out with the data object that only it needed', async () => {
    const file = await openFile(CALL);
    write(file, 'in', IN);

    write(file, 'in', IN.slice(0, 1));
    const names = [...(await file.xml()).matchAll(/dataObject id="\w+" name="(\w+)"/g)];

    expect(names.map(([, name]) => name)).toEqual(['code']);
    expect(await file.node('a')).toMatchObject({ dataInputs: IN.slice(0, 1) });
  });

  it('leaves associations that are drawn as lines', async () => {
    const file = await openFile(
      '<dataObject id="d" name="papers" /><dataObjectReference id="r" dataObjectRef="d" />' +
        '<callActivity id="a" calledElement="p">' +
        '<property id="q" name="__targetRef_placeholder" />' +
        '<dataInputAssociation id="i"><sourceRef>r</sourceRef><targetRef>q</targetRef>' +
        '</dataInputAssociation></callActivity>',
    );

    write(file, 'in', IN);
    write(file, 'in', []);

    expect(mappingsOf(file.object('a'), 'in')).toEqual([]);
    expect(file.object('a').get('dataInputAssociations')).toHaveLength(1);
    await file.read();
  });
});
