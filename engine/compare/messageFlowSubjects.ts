import { elementFact } from './facts.ts';
import type { ReadVersion } from './readVersion.ts';
import type { Subject } from './subject.ts';

/** The messages drawn between pools; what they are called stands at their ends. */
export function messageFlowSubjects({ definitions, refs }: ReadVersion): readonly Subject[] {
  return definitions.messageFlows.map(({ id, sourceId, targetId }) => {
    const [from, to] = [refs.get(sourceId), refs.get(targetId)];
    return {
      key: id,
      kind: 'messageFlow',
      family: 'messageFlow',
      name: '',
      ends: from && to ? [from, to] : null,
      holder: null,
      likeness: null,
      process: null,
      elementId: id,
      impliedBy: [sourceId, targetId],
      facts: [...elementFact('source', from), ...elementFact('target', to)],
    };
  });
}
