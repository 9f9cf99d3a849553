import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';

import { adoptCopied } from '../../../../../designer/modeler/steps/adoptCopied.ts';
import type { CopiedElement } from '../../../../../designer/modeler/steps/copiedTree.ts';
import { readChild, readText } from '../../../../../engine/parse/moddleElement.ts';
import { procedureModdle } from '../../../../../engine/parse/procedureModdle.ts';

const moddle = new BpmnModdle({ lt: procedureModdle });
const create = (type: string, properties: { readonly [name: string]: unknown } = {}) =>
  moddle.create(type, properties);

function home(rootElements: readonly ModdleElement[], flowElements: readonly ModdleElement[] = []) {
  const process = create('bpmn:Process', { id: 'process', flowElements });
  const definitions = create('bpmn:Definitions', { rootElements: [...rootElements, process] });
  return { definitions, process, create, formKeys: new Map([['intake', 'intake2']]) };
}

function copied(businessObject: ModdleElement, root?: ModdleElement): CopiedElement {
  return {
    id: 'copied',
    businessObject,
    ...(root ? { referencedRootElement: root } : {}),
  };
}

describe('steps copied from another drawing', () => {
  it('wait for the message of the same name that the new drawing has', () => {
    const own = create('bpmn:Message', { id: 'own', name: 'paid' });
    const wait = copied(
      create('bpmn:ReceiveTask'),
      create('bpmn:Message', { id: 'own', name: 'paid' }),
    );

    adoptCopied({ 0: [wait] }, home([own]));

    expect(wait.referencedRootElement).toBe(own);
  });

  it('bring one new message for all of them that wait for it, not that of another key', () => {
    const own = create('bpmn:Message', { name: 'paid' });
    const foreign = create('bpmn:Message', { name: 'paid', 'lt:correlationKey': '=dossier.code' });
    const first = copied(create('bpmn:ReceiveTask'), foreign);
    const second = copied(create('bpmn:ReceiveTask'), foreign);

    adoptCopied({ 0: [first, second] }, home([own]));

    const brought = first.referencedRootElement;
    expect(brought).not.toBe(own);
    expect(brought).not.toBe(foreign);
    expect(second.referencedRootElement).toBe(brought);
    expect(readText(brought as ModdleElement, 'lt:correlationKey')).toBe('=dossier.code');
  });

  it('name the form under its new key', () => {
    const step = create('bpmn:UserTask', { 'lt:form': 'intake' });

    adoptCopied({ 0: [copied(step)] }, home([]));

    expect(readText(step, 'lt:form')).toBe('intake2');
  });

  it('loop over the variable of that name, which belongs to the new process', () => {
    const list = create('bpmn:DataObject', { id: 'foreign', name: 'agencies' });
    const loop = create('bpmn:MultiInstanceLoopCharacteristics', { loopDataInputRef: list });
    const target = home([]);

    adoptCopied({ 0: [copied(create('bpmn:UserTask', { loopCharacteristics: loop }))] }, target);

    const variable = readChild(loop, 'loopDataInputRef');
    expect(variable).not.toBe(list);
    expect(readText(variable as ModdleElement, 'name')).toBe('agencies');
    expect(variable?.$parent).toBe(target.process);
  });

  it('undo nothing that stayed behind', () => {
    const definition = create('bpmn:CompensateEventDefinition', {
      activityRef: create('bpmn:UserTask', { id: 'stayed' }),
    });

    adoptCopied(
      { 0: [copied(create('bpmn:EndEvent', { eventDefinitions: [definition] }))] },
      home([]),
    );

    expect(readChild(definition, 'activityRef')).toBeNull();
  });
});
