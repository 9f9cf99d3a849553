import type { FlowNode } from '../../../engine/model/process.ts';
import { isOpenCall } from '../../../engine/model/records.ts';
import type { SeenDossier, SeenInstance } from '../look.ts';
import { flowsTo, openIn, times } from '../tokens.ts';
import type { Invariant } from './invariant.ts';

/**
 * I5: an instance has a timer exactly for each one that its trace has set and not fired or left
 * behind; and waits for a message, or for an answer of a connector, exactly where a token does.
 */
export function whatWaitsIsWhatWasSet(): Invariant {
  return {
    name: 'I5 what waits is what was set',
    onDossier: (seen) => seen.instances.flatMap((instance) => waitingOf(instance, seen)),
  };
}

function waitingOf(instance: SeenInstance, { situation, calls }: SeenDossier): readonly string[] {
  const { record, process, tokens } = instance;
  const { instanceId } = record;
  const countAt = (rows: readonly At[], elementId: string): number =>
    rows.filter((row) => row.instanceId === instanceId && row.elementId === elementId).length;
  return process.model.nodes.flatMap((node) => {
    const isStuck = record.snapshot.incidents.some(({ elementId }) => elementId === node.id);
    const found: string[] = [];
    const expect = (what: string, rows: readonly At[], awaited: number): void => {
      const there = countAt(rows, node.id);
      if (there !== awaited)
        found.push(`${instanceId} ${node.id}: ${there} ${what}, not ${awaited}`);
    };
    expect('timers', situation.timers, times(tokens.armed, node.id));
    if (!isStuck) expect('waits', situation.waits, waitsFor(node, instance));
    const asks = node.type === 'serviceTask' && node.connector !== null;
    expect('calls', calls.filter(isOpenCall), asks ? openIn(tokens, node.id) : 0);
    return found;
  });
}

type At = { readonly instanceId: string; readonly elementId: string };

/** How many tokens wait for a message at the node. */
function waitsFor(node: FlowNode, { process, tokens }: SeenInstance): number {
  if (!catchesMessage(node)) return 0;
  if (node.type === 'boundaryEvent') return openIn(tokens, node.attachedToId);
  const gateways = flowsTo(process.model, node.id)
    .map(({ sourceId }) => process.nodes.get(sourceId))
    .filter((source) => source?.type === 'eventBasedGateway');
  const behind = gateways.map((gateway) => openIn(tokens, gateway?.id ?? ''));
  return openIn(tokens, node.id) + behind.reduce((sum, open) => sum + open, 0);
}

function catchesMessage(node: FlowNode): boolean {
  if (node.type === 'receiveTask') return node.messageName !== null;
  const isCatching = node.type === 'intermediateCatchEvent' || node.type === 'boundaryEvent';
  return isCatching && node.event.kind === 'message';
}
