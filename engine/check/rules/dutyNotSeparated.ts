import type { Duty, FlowNode, Performer } from '../../model/process.ts';
import { callsTo } from '../callsTo.ts';
import { heldElements } from '../heldElements.ts';
import type { Rule } from '../rule.ts';
import { findTogether } from '../time/findTogether.ts';

/**
 * Refuses a path on which the same post of the same agency appraises a dossier and approves it, one
 * after the other, on branches that run at the same time, or inside a process that is called.
 *
 * What a step is says `lt:duty`. Given is the path through both steps; named is the approving one.
 * Instead: let another post approve, or appraise.
 */
export const dutyNotSeparated: Rule = {
  id: 'duty-not-separated',
  severity: 'error',
  kind: 'administration',
  check: (context) => {
    // What is only called is looked at with what calls it.
    if (callsTo(context, new Set()).length > 0) return [];
    const held = heldElements(context.definitions, context.process.id);
    const withDuty = (duty: Duty): readonly FlowNode[] =>
      held.filter((node) => 'duty' in node && node.duty === duty);
    return withDuty('approve').flatMap((approving) => {
      const both = withDuty('appraise').filter((it) => isSamePost(it, approving));
      const found = both.flatMap((appraising) => {
        const path = findTogether(context, [appraising.id, approving.id]);
        const facts = { appraisingId: appraising.id, ...performerOf(approving) };
        return path === null ? [] : [{ elementId: approving.id, facts, path }];
      });
      return found.slice(0, 1);
    });
  },
};

function isSamePost(one: FlowNode, other: FlowNode): boolean {
  const [mine, theirs] = [performerOf(one), performerOf(other)];
  const isNamed = mine.agencyRole !== '' && mine.post !== '';
  return isNamed && mine.agencyRole === theirs.agencyRole && mine.post === theirs.post;
}

function performerOf(node: FlowNode): Performer {
  const performer = 'performer' in node ? node.performer : null;
  return performer ?? { agencyRole: '', post: '' };
}
