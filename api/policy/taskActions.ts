import { HEAD_POSTS } from '../../engine/model/headPosts.ts';
import type { ReasonCode } from './reasons.ts';

/** What a person can do with a task. */
export type TaskAction = 'claim' | 'release' | 'complete';

type TaskStatus = 'open' | 'claimed' | 'completed' | 'interrupted';

/** In which states an action makes sense, and how the person must stand to the task. */
const TASK_ACTIONS = {
  claim: { states: ['open'], relation: 'post', unless: 'NOT_OPEN' },
  release: { states: ['claimed'], relation: 'claimant', unless: 'NOT_CLAIMED' },
  complete: { states: ['open', 'claimed'], relation: 'post', unless: 'TASK_CLOSED' },
} as const satisfies Record<
  TaskAction,
  {
    readonly states: readonly TaskStatus[];
    readonly relation: 'post' | 'claimant';
    readonly unless: ReasonCode;
  }
>;

/** The task as the policy sees it. */
export type TaskFacts = {
  readonly agencyId: string | null;
  readonly post: string | null;
  readonly status: TaskStatus;
  readonly claimedBy: string | null;
};

/** The person as the policy sees it. */
export type Standing = {
  readonly personId: string;
  readonly placements: readonly { readonly agencyId: string; readonly post: string }[];
};

/**
 * Whether the person holds the post that the task is given to: agency and post together.
 *
 * This is the part that a route enforces; a wrong state is refused by the command itself, which
 * knows who was faster and when.
 */
export function refusedByStanding(standing: Standing, task: TaskFacts): ReasonCode | null {
  const inAgency = standing.placements.filter((place) => place.agencyId === task.agencyId);
  if (inAgency.length === 0) return 'OTHER_AGENCY';
  return inAgency.some((place) => place.post === task.post) ? null : 'OTHER_POST';
}

/** Why the action is not offered now; null when it is. */
export function refusedNow(
  action: TaskAction,
  standing: Standing,
  task: TaskFacts,
): ReasonCode | null {
  const rule = TASK_ACTIONS[action];
  if (task.status === 'completed' || task.status === 'interrupted') return 'TASK_CLOSED';
  const byStanding = refusedByStanding(standing, task);
  if (byStanding) return byStanding;
  if (task.claimedBy !== null && task.claimedBy !== standing.personId) return 'CLAIMED_BY_OTHER';
  return rule.states.some((state) => state === task.status) ? null : rule.unless;
}

/** Why the task cannot be sent back now; `waysBack` counts the drawn ways back from it. */
export function refusedSendingBack(
  standing: Standing,
  task: TaskFacts,
  waysBack: number,
): ReasonCode | null {
  return refusedNow('complete', standing, task) ?? (waysBack === 0 ? 'NO_WAY_BACK' : null);
}

/** Whether the person is the head of the agency, of their own or in somebody's place. */
export function isHeadOf({ placements }: Pick<Standing, 'placements'>, agencyId: string): boolean {
  return placements.some((place) => place.agencyId === agencyId && HEAD_POSTS.has(place.post));
}

/** Why the task cannot be assigned now: the head of its agency does that, while it waits. */
export function refusedAssigning(standing: Standing, task: TaskFacts): ReasonCode | null {
  if (task.status === 'completed' || task.status === 'interrupted') return 'TASK_CLOSED';
  return isHeadOf(standing, task.agencyId ?? '') ? null : 'NOT_HEAD';
}
