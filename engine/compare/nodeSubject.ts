import { isActivity, type FlowNode, type Lane, type ProcessModel } from '../model/process.ts';
import { activityFacts } from './activityFacts.ts';
import { basisFacts } from './basisFacts.ts';
import type { Fact } from './difference.ts';
import { nodeKind } from './elementRefs.ts';
import { eventFacts } from './eventFacts.ts';
import { elementFact, fact, flagFact, numberFact, textFact, wordFact } from './facts.ts';
import type { ReadVersion } from './readVersion.ts';
import type { Subject } from './subject.ts';

/** A node of a drawing. Found again by name, type and lane where ids were lost. */
export function nodeSubject(node: FlowNode, process: ProcessModel, version: ReadVersion): Subject {
  const { id, name } = node;
  const lane = innermostLane(process.lanes, id);
  const type = typeOf(node);
  return {
    key: id,
    kind: nodeKind(node),
    family: 'node',
    name,
    ends: null,
    holder: null,
    likeness: name === '' ? null : JSON.stringify([name, type, lane?.name ?? '']),
    process: version.refs.get(process.id) ?? null,
    elementId: id,
    impliedBy: [],
    facts: [
      ...textFact('name', name),
      ...(node.type === 'refused' ? textFact('type', type) : wordFact('type', 'node', type)),
      ...parentFact(node, process, version),
      ...(isActivity(node) ? activityFacts(node, lane, version) : []),
      ...('event' in node ? eventFacts(node, version) : []),
      ...placeFacts(node, version),
      ...gatewayFacts(node, process, version),
      ...textFact('publicName', node.publicName),
      ...basisFacts(node.legalBasis),
      ...flagFact('severalTokens', node.acceptsSeveralTokens),
    ],
  };
}

/** Lanes nest: the last one that holds the node holds no lane that does. */
function innermostLane(lanes: readonly Lane[], id: string): Lane | null {
  const around = lanes.filter(({ elementIds }) => elementIds.includes(id));
  return (
    around.toSorted((one, other) => one.elementIds.length - other.elementIds.length)[0] ?? null
  );
}

function typeOf(node: FlowNode): string {
  if (node.type === 'refused') return node.bpmnName;
  if (node.type !== 'subProcess' || node.kind === 'embedded') return node.type;
  return node.kind === 'event' ? 'eventSubProcess' : 'transaction';
}

function parentFact(node: FlowNode, process: ProcessModel, { refs }: ReadVersion): readonly Fact[] {
  return node.parentId === process.id ? [] : elementFact('parent', refs.get(node.parentId));
}

/** What only events have beside what they wait for. */
function placeFacts(node: FlowNode, { refs }: ReadVersion): readonly Fact[] {
  if (node.type === 'boundaryEvent') {
    return [
      ...elementFact('attachedTo', refs.get(node.attachedToId)),
      ...flagFact('interrupting', node.isInterrupting),
    ];
  }
  if (node.type === 'startEvent') return flagFact('interrupting', node.isInterrupting);
  if (isActivity(node)) return numberFact('nationalStatus', node.nationalStatus);
  if (node.type !== 'endEvent') return [];
  return [
    ...wordFact('outcome', 'outcome', node.outcome),
    ...numberFact('nationalStatus', node.nationalStatus),
  ];
}

/** Conditions of an exclusive gateway are tried in order: another order may take another branch. */
function gatewayFacts(
  node: FlowNode,
  { flows }: ProcessModel,
  { refs }: ReadVersion,
): readonly Fact[] {
  if (node.type === 'eventBasedGateway') {
    return [
      ...flagFact('instantiates', node.instantiate),
      ...flagFact('waitsForAll', node.isParallel),
    ];
  }
  if (node.type !== 'exclusiveGateway') return [];
  const tried = flows.filter((it) => it.sourceId === node.id && it.condition !== null);
  const elements = tried.flatMap(({ id }) => refs.get(id) ?? []);
  return fact('branchOrder', { kind: 'elements', elements });
}
