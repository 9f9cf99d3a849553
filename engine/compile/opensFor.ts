import type { Activity } from '../model/process.ts';
import type { CompiledElement } from './compiledProcess.ts';

/**
 * The kind of task that an activity opens and waits for; null for one that opens none.
 *
 * Source: docs/execution.md, Entering an element.
 */
export function opensFor(node: Activity): CompiledElement['opens'] {
  switch (node.type) {
    case 'userTask':
      return 'user';
    case 'task':
    case 'manualTask':
      return node.performer === null ? null : 'user';
    case 'serviceTask':
      return 'external';
    case 'businessRuleTask':
      return node.decision === null ? 'external' : null;
    case 'receiveTask':
      return 'receive';
    default:
      return null;
  }
}
