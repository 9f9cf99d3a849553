import type { EventDefinition, FlowNode, Gateway, Task } from '../model/process.ts';
import type { CompiledElement } from './compiledProcess.ts';
import { flowMessage, plainElement, type ElementSource } from './elementSource.ts';
import { boundaryEvent } from './elements/boundaryEvent.ts';
import { businessRuleTask } from './elements/businessRuleTask.ts';
import { endEvent } from './elements/endEvent.ts';
import { eventBasedGateway } from './elements/eventBasedGateway.ts';
import { exclusiveGateway } from './elements/exclusiveGateway.ts';
import { inclusiveGateway } from './elements/inclusiveGateway.ts';
import { intermediateCatchEvent } from './elements/intermediateCatchEvent.ts';
import { intermediateThrowEvent } from './elements/intermediateThrowEvent.ts';
import { manualTask } from './elements/manualTask.ts';
import { parallelGateway } from './elements/parallelGateway.ts';
import { receiveTask } from './elements/receiveTask.ts';
import { scriptTask } from './elements/scriptTask.ts';
import { sendTask } from './elements/sendTask.ts';
import { serviceTask } from './elements/serviceTask.ts';
import { startEvent } from './elements/startEvent.ts';
import { subProcess } from './elements/subProcess.ts';
import { task } from './elements/task.ts';
import { userTask } from './elements/userTask.ts';

/** What the step does at a node. A refused node does nothing: such a drawing is not compiled. */
export function compileElement(source: ElementSource, node: FlowNode): CompiledElement {
  if ('event' in node) return compileEvent(source, node);
  if ('instantiate' in node) return compileGateway(source, node);
  if (node.type === 'refused') return plainElement(source, node);
  if (node.type === 'subProcess') return subProcess(source, node);
  const compiled = compileTask(source, node);
  return { ...compiled, throws: compiled.throws ?? flowMessage(source, node) };
}

type EventNode = Extract<FlowNode, { readonly event: EventDefinition }>;

function compileEvent(source: ElementSource, node: EventNode): CompiledElement {
  switch (node.type) {
    case 'startEvent':
      return startEvent(source, node);
    case 'intermediateCatchEvent':
      return intermediateCatchEvent(source, node);
    case 'intermediateThrowEvent':
      return intermediateThrowEvent(source, node);
    case 'boundaryEvent':
      return boundaryEvent(source, node);
    case 'endEvent':
      return endEvent(source, node);
  }
}

function compileGateway(source: ElementSource, node: Gateway): CompiledElement {
  switch (node.type) {
    case 'exclusiveGateway':
      return exclusiveGateway(source, node);
    case 'parallelGateway':
      return parallelGateway(source, node);
    case 'inclusiveGateway':
      return inclusiveGateway(source, node);
    case 'eventBasedGateway':
      return eventBasedGateway(source, node);
  }
}

function compileTask(source: ElementSource, node: Task): CompiledElement {
  switch (node.type) {
    case 'task':
      return task(source, node);
    case 'userTask':
      return userTask(source, node);
    case 'manualTask':
      return manualTask(source, node);
    case 'scriptTask':
      return scriptTask(source, node);
    case 'serviceTask':
      return serviceTask(source, node);
    case 'sendTask':
      return sendTask(source, node);
    case 'receiveTask':
      return receiveTask(source, node);
    case 'businessRuleTask':
      return businessRuleTask(source, node);
  }
}
