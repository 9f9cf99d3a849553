import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId } from '../model/ids.ts';
import type { FlowNode, Lane, ProcessModel, SequenceFlow } from '../model/process.ts';
import {
  isType,
  readChild,
  readChildren,
  readId,
  readReferenceId,
  readText,
} from './moddleElement.ts';
import { oneOf, readValue, type ReadContext } from './readContext.ts';
import { readExpression } from './readExpression.ts';
import { readNode } from './readNode.ts';
import { readLanes } from './readPerformer.ts';
import { readSettings } from './readSettings.ts';

type Contents = {
  readonly lanes: Lane[];
  readonly nodes: FlowNode[];
  readonly flows: SequenceFlow[];
};

/** Reads one `bpmn:process`; sub-processes are flattened, their parts name them as `parentId`. */
export function readProcess(
  context: ReadContext,
  process: ModdleElement,
  place: { readonly isExecutable: boolean; readonly poolId: ElementId | null },
): ProcessModel {
  const contents: Contents = { lanes: [], nodes: [], flows: [] };
  readContainer(context, process, contents);
  return {
    id: readId(process),
    name: readText(process, 'name') ?? '',
    procedureId: null,
    ...place,
    settings: readSettings(context, process),
    ...contents,
    flows: flowsWithinEnds(contents),
  };
}

/** Some tools write a flow beside the sub-process that holds both of its ends: it belongs to it. */
function flowsWithinEnds({ nodes, flows }: Contents): readonly SequenceFlow[] {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  return flows.map((flow) => ({ ...flow, parentId: parents.get(flow.sourceId) ?? flow.parentId }));
}

/** Depth is bounded by the gate (64 levels of XML). */
function readContainer(context: ReadContext, container: ModdleElement, contents: Contents): void {
  const parentId = readId(container);
  contents.lanes.push(...readLanes(context, container));
  for (const element of readChildren(container, 'flowElements')) {
    if (isType(element, 'bpmn:SequenceFlow')) {
      contents.flows.push(readFlow(context, element, parentId));
    } else if (isType(element, 'bpmn:FlowNode')) {
      readInto(context, element, { parentId, contents });
    }
  }
}

function readInto(
  context: ReadContext,
  element: ModdleElement,
  { parentId, contents }: { readonly parentId: ElementId; readonly contents: Contents },
): void {
  const node = readNode(context, element, parentId);
  contents.nodes.push(node);
  // What a refused container holds is not read: nothing in it would be executed.
  if (node.type !== 'subProcess') return;
  const { performer } = node;
  if (performer !== null) {
    for (const child of readChildren(element, 'flowElements')) {
      context.performers.set(readId(child), performer);
    }
  }
  readContainer(context, element, contents);
}

const COUNTED = { name: 'counted', read: oneOf('true', 'false') };
const MAX_TURNS = {
  name: 'maxTurns',
  read: (text: string) => (/^[1-9]\d?$/.test(text) ? Number(text) : null),
};

function readFlow(context: ReadContext, flow: ModdleElement, parentId: ElementId): SequenceFlow {
  const id = readId(flow);
  const source = readChild(flow, 'sourceRef');
  return {
    id,
    name: readText(flow, 'name') ?? '',
    parentId,
    sourceId: readReferenceId(flow, 'sourceRef'),
    targetId: readReferenceId(flow, 'targetRef'),
    condition: readExpression(context, id, readChild(flow, 'conditionExpression')),
    isDefault: source !== null && 'default' in source && source.get('default') === flow,
    maxTurns: readValue(context, flow, MAX_TURNS),
    counted: readValue(context, flow, COUNTED) !== 'false',
  };
}
