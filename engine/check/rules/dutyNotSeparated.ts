import type { Duty, FlowNode, Performer } from '../../model/process.ts';
import type { Finding, Rule } from '../rule.ts';
import { drawnWalk, type DrawnWalk } from '../time/drawnWalk.ts';
import { findWay } from '../time/findWay.ts';

/**
 * Refuses a path on which the same post of the same agency appraises a dossier and approves it.
 *
 * What a step is says `lt:duty`. Given is the path through both steps; named is the approving one.
 * Instead: let another post approve, or appraise.
 */
export const dutyNotSeparated: Rule = {
  id: 'duty-not-separated',
  severity: 'error',
  kind: 'administration',
  check: (context) => {
    const walk = drawnWalk(context);
    const withDuty = (duty: Duty): readonly FlowNode[] =>
      context.process.nodes.filter((node) => 'duty' in node && node.duty === duty);
    return withDuty('approve').flatMap((approving) => {
      const both = withDuty('appraise').filter((it) => isSamePost(it, approving));
      const found = both.flatMap((appraising) => onOnePath(walk, appraising, approving));
      return found.slice(0, 1);
    });
  },
};

function onOnePath(walk: DrawnWalk, appraising: FlowNode, approving: FlowNode): readonly Finding[] {
  const path = through(walk, appraising, approving) ?? through(walk, approving, appraising);
  const facts = { appraisingId: appraising.id, ...performerOf(approving) };
  return path === null ? [] : [{ elementId: approving.id, facts, path }];
}

function through(walk: DrawnWalk, first: FlowNode, then: FlowNode): readonly string[] | null {
  const before = walk.wayFromStart(first.id);
  const goal = walk.entry(then.id);
  const between = findWay(walk, { from: [walk.entry(first.id)], isGoal: (at) => at === goal });
  return before === null || between === null ? null : [...before, ...between];
}

function isSamePost(one: FlowNode, other: FlowNode): boolean {
  const [mine, theirs] = [performerOf(one), performerOf(other)];
  const isNamed = mine.agencyRole !== '' && mine.post !== '';
  return isNamed && mine.agencyRole === theirs.agencyRole && mine.post === theirs.post;
}

function performerOf(node: FlowNode): Performer {
  const performer = 'performer' in node ? node.performer : null;
  return performer ?? { agencyRole: '', post: '' };
}
