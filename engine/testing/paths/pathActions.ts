import { formatInstant } from '../../calendar/formatInstant.ts';
import type { ElementId } from '../../model/ids.ts';
import type { Variables } from '../../model/json.ts';
import type { FlowNode, ProcessModel } from '../../model/process.ts';
import type { WrittenStep } from '../../scenario/writeStep.ts';
import { decisionChoices, type DecisionFrame } from './decisionChoices.ts';
import type { PathState } from './pathState.ts';

/** Something that can happen next. */
export type PathAction = {
  readonly step: WrittenStep;
  /** Who writes the variables; null when there are none. */
  readonly writer: ElementId | null;
  readonly variables: Variables;
  /** Variables of others that it writes over: possible, but seldom what people do. */
  readonly overwrites: number;
};

/** Who wrote each variable last. */
export type Writers = { readonly [name: string]: ElementId };

/** The actions of one drawing; asked for every state of a search. */
export type ActionSource = {
  readonly actionsAt: (state: PathState, writers: Writers) => readonly PathAction[];
  readonly startChoices: (process: ProcessModel) => readonly Variables[];
  /** Whether the values of all actions so far were chosen without regard to the work. */
  readonly isWhole: () => boolean;
};

const INSTANCES_MAX = 4;

/** Everything that people, clocks and other systems can do to these processes. */
export function actionSource(
  processes: readonly ProcessModel[],
  frame: DecisionFrame,
): ActionSource {
  const decisions = decisionChoices(frame);
  const known = new Map<ElementId, readonly Variables[]>();
  const owner = new Map(processes.flatMap((it) => it.nodes.map((node) => [node.id, it] as const)));
  const nodes = processes.flatMap((process) => process.nodes);
  const starts = startMessages(nodes);
  const signals = nodes.flatMap(signalOf).map(plain);
  const errors = nodes.flatMap(errorAt).map(plain);
  const choicesOf = (elementId: ElementId): readonly Variables[] => {
    const process = owner.get(elementId);
    const choices =
      known.get(elementId) ??
      (process === undefined ? [{}] : decisions.choicesOf(process, elementId));
    known.set(elementId, choices);
    return choices;
  };
  const write = (elementId: ElementId, writers: Writers, step: WrittenStep) =>
    choicesOf(elementId).flatMap((choice) => writings({ elementId, writers, step, choice }));
  return {
    startChoices: ({ id, nodes: own }) => {
      const start = own.find((node) => node.type === 'startEvent' && node.parentId === id);
      return start === undefined ? [{}] : choicesOf(start.id);
    },
    actionsAt: (state, writers) =>
      distinct([
        ...state.openTasks.flatMap(({ elementId }) =>
          write(elementId, writers, { complete: elementId }),
        ),
        ...state.awaited.flatMap(({ message, elementId }) =>
          write(elementId, writers, { message }),
        ),
        ...(state.instanceCount < INSTANCES_MAX ? starts : []).flatMap((node) =>
          write(node.id, writers, { message: node.message }),
        ),
        ...signals,
        ...(state.nextTimerAt === null
          ? []
          : [plain({ advanceTo: formatInstant(state.nextTimerAt) })]),
        ...errors,
      ]),
    isWhole: decisions.isWhole,
  };
}

type Writing = {
  readonly elementId: ElementId;
  readonly writers: Writers;
  readonly step: WrittenStep;
  readonly choice: Variables;
};

/** First without touching what others wrote, then with all of the choice. */
function writings({ elementId, writers, step, choice }: Writing): readonly PathAction[] {
  const names = Object.keys(choice);
  const isOwn = (name: string): boolean => (writers[name] ?? elementId) === elementId;
  const own = Object.fromEntries(
    Object.entries(choice).filter(([name]) => isOwn(name)),
  ) as Variables;
  const overwrites = names.filter((name) => !isOwn(name)).length;
  const first = { step: written(step, own), writer: elementId, variables: own, overwrites: 0 };
  if (overwrites === 0) return [first];
  return [first, { ...first, step: written(step, choice), variables: choice, overwrites }];
}

function written(step: WrittenStep, variables: Variables): WrittenStep {
  return Object.keys(variables).length === 0 ? step : { ...step, variables };
}

function plain(step: WrittenStep): PathAction {
  return { step, writer: null, variables: {}, overwrites: 0 };
}

function startMessages(nodes: readonly FlowNode[]) {
  return nodes.flatMap((node) =>
    node.type === 'startEvent' && node.event.kind === 'message'
      ? [{ id: node.id, message: node.event.messageName }]
      : [],
  );
}

function signalOf(node: FlowNode): readonly WrittenStep[] {
  const isCaught = node.type !== 'endEvent' && node.type !== 'intermediateThrowEvent';
  if (!isCaught || !('event' in node) || !('signalName' in node.event)) return [];
  return [{ signal: String(node.event.signalName) }];
}

/** An error that comes to an activity from outside, for each border event that would catch it. */
function errorAt(node: FlowNode): readonly WrittenStep[] {
  if (node.type !== 'boundaryEvent' || node.event.kind !== 'error') return [];
  return [{ throwError: node.event.errorCode ?? 'ERROR', at: node.attachedToId }];
}

function distinct(actions: readonly PathAction[]): readonly PathAction[] {
  return [...new Map(actions.map((action) => [JSON.stringify(action.step), action])).values()];
}
