import type { stepVi } from '../../i18n/stepVi.ts';

type StepKey = keyof typeof stepVi.name;
type StepGroup = 'receive' | 'wait' | 'decide' | 'route' | 'fragment';

/**
 * A step in administrative terms. It is drawn in `steps.bpmn` with everything that belongs to it;
 * `key` is the id of its first element there, `next` of the one behind which the drawing goes on
 * (null: it ends there).
 */
export type Step = {
  readonly key: StepKey;
  readonly group: StepGroup;
  readonly icon: string;
  readonly next: string | null;
  /** The posts whose lane it belongs to, where the drawing has one of them. */
  readonly posts: readonly string[];
  /** The procedure that a part calls; it can only be called once it is published. */
  readonly calls: string | null;
  /** Other things of the drawing that belong to it and that no flow joins to it. */
  readonly beside: readonly string[];
  /** Begins by an event of its own: no flow leads to it. */
  readonly isEvent: boolean;
  /** Stands in the palette; the others only in the menu. */
  readonly inPalette: boolean;
};

const USER = 'bpmn-icon-user-task';
const CALL = 'bpmn-icon-call-activity';
const EVENT = 'bpmn-icon-event-subprocess-expanded';
const WAIT = 'bpmn-icon-receive-task';

/** Every step, in the order in which a dossier passes them. */
export const STEPS: readonly Step[] = [
  step('receive', 'receive', { posts: ['receiver'] }),
  step('assign', 'receive', { posts: ['division-head'] }),
  step('appraise', 'receive', { posts: ['officer'] }),
  step('supplement', 'wait', { icon: WAIT, next: 'supplementReceived', posts: ['officer'] }),
  step('opinion', 'wait', { icon: WAIT, next: 'opinionSummary', posts: ['officer'] }),
  step('payment', 'wait', { icon: WAIT, next: 'paymentReceived' }),
  step('submit', 'decide', { posts: ['officer'] }),
  step('sign', 'decide', { posts: ['authority-leader', 'division-head'] }),
  step('issue', 'decide', { posts: ['clerk'] }),
  step('returnResult', 'decide', { posts: ['returner', 'receiver'] }),
  step('decide', 'route', { icon: 'bpmn-icon-gateway-xor' }),
  step('bothAtOnce', 'route', { icon: 'bpmn-icon-gateway-parallel', inPalette: false }),
  step('granted', 'route', { icon: 'bpmn-icon-end-event-none', next: null }),
  step('refused', 'route', { icon: 'bpmn-icon-end-event-none', next: null, inPalette: false }),
  part('fragmentReceive', '9.000101', { next: 'isReceived', posts: ['receiver'] }),
  part('fragmentSupplement', '9.000102', { next: 'isSupplemented', posts: ['officer'] }),
  part('fragmentSign', '9.000103', { posts: ['officer'] }),
  part('fragmentPayment', '9.000104', {}),
  part('fragmentOpinion', '9.000105', { posts: ['officer'] }),
  part('fragmentReturn', '9.000107', { posts: ['returner', 'receiver'] }),
  eventPart('fragmentLateness', '9.000106', []),
  eventPart('fragmentWithdrawal', '9.000108', ['withdrawing']),
];

type Rest = Partial<Omit<Step, 'key' | 'group' | 'calls'>>;

function step(key: StepKey, group: StepGroup, rest: Rest): Step {
  return {
    key,
    group,
    icon: USER,
    next: key,
    posts: [],
    calls: null,
    beside: [],
    isEvent: false,
    inPalette: true,
    ...rest,
  };
}

function part(key: StepKey, calls: string, rest: Rest): Step {
  return { ...step(key, 'fragment', { icon: CALL, inPalette: false, ...rest }), calls };
}

/** What happens beside the way of the dossier whenever its event comes. */
function eventPart(key: StepKey, calls: string, beside: readonly string[]): Step {
  return part(key, calls, { icon: EVENT, next: null, beside, isEvent: true });
}
