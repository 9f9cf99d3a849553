import type { FlowNode } from '../model/process.ts';

/**
 * Who is waited for at an element: a person of the office, or somebody or something outside (a
 * message, a signal, another system). Null where a dossier does not stay, or only a timer is waited
 * for.
 */
export function waitKind(node: FlowNode): 'person' | 'outside' | null {
  switch (node.type) {
    case 'userTask':
      return 'person';
    case 'manualTask':
    case 'task':
      return node.performer === null ? null : 'person';
    case 'receiveTask':
    case 'serviceTask':
      return 'outside';
    case 'intermediateCatchEvent':
      return OUTSIDE.has(node.event.kind) ? 'outside' : null;
    default:
      return null;
  }
}

const OUTSIDE = new Set<string>(['message', 'signal', 'conditional']);
