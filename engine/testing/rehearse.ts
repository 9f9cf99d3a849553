import { parseInstant } from '../calendar/parseInstant.ts';
import { parseWorkingMinutes } from '../calendar/parseWorkingMinutes.ts';
import type { ElementId } from '../model/ids.ts';
import type { Variables } from '../model/json.ts';
import type { ScenarioStep } from '../scenario/scenario.ts';
import { formValues } from './formValues.ts';
import { dossierVariables } from './dossierVariables.ts';
import { describeOpen, nameElement } from './describeOpen.ts';
import { FlowExpectation } from './flowExpectation.ts';
import type { FlowUnderTest } from './flowUnderTest.ts';
import { openTasks } from './openTasks.ts';
import { playFlow, type PlayedFlow } from './playedFlow.ts';

/** How a dossier comes in. */
export type Receipt = {
  /** A moment; without an offset it is Vietnamese time, like "2026-11-09T08:00". */
  readonly at: string;
  /** Beside `dossier` (code, receivedAt, channel), which every instance has. */
  readonly variables?: Variables;
  /** Process to start, where the file has several. */
  readonly start?: ElementId;
  readonly startFirst?: readonly ElementId[];
};

/** One post that acts. */
export type Actor = {
  /**
   * Completes a task of this post. Where the forms are known, required fields that no expression of
   * the drawing reads are filled with samples, and what is given is held to the form.
   */
  readonly complete: (elementId: ElementId, variables?: Variables) => void;
};

/**
 * A dossier in a test: what people, clocks and other systems do to it, and what came of it.
 *
 * Everything throws FlowExpectation when the flow does not allow it, with what is open instead.
 */
export type Rehearsal = {
  readonly played: PlayedFlow;
  /** Acts as "agencyRole:post", null for tasks of nobody; the task of another post is refused. */
  readonly as: (performer: string | null) => Actor;
  /** Lets time pass: working time ("3WD", "4WH", "PT30WM") or by the wall clock ("P1D", "PT4H"). */
  readonly wait: (time: string) => void;
  readonly waitUntil: (moment: string) => void;
  readonly message: (name: string, variables?: Variables, keys?: Variables) => void;
  readonly signal: (name: string) => void;
  readonly throwError: (code: string, elementId: ElementId) => void;
};

/** Receives a dossier of a flow, as the counter does. */
export function rehearse(flow: FlowUnderTest, receipt: Receipt): Rehearsal {
  const played = begin(flow, receipt);
  const take = (step: ScenarioStep, what: string): void => {
    const code = played.take(step);
    if (code !== null) throw fault(played, `Expected ${what}, but it was refused: ${code}.`);
  };
  return {
    played,
    as: (performer) => ({
      complete: (elementId, variables = {}) => {
        refuseStranger(played, performer, elementId);
        const known = visibleNow(played);
        const values = formValues({ flow, ...known }, elementId, variables);
        const what = `to complete ${nameElement(played, elementId)}`;
        take({ kind: 'complete', elementId, item: null, variables: values }, what);
      },
    }),
    wait: (time) => take({ kind: 'advance', text: toTimer(time) }, `to wait ${time}`),
    waitUntil: (moment) => {
      take({ kind: 'advanceTo', text: moment }, `to wait until ${moment}`);
    },
    message: (name, variables = {}, keys = {}) => {
      const step = { kind: 'message', name, keys, variables, timeToLive: null } as const;
      take(step, `to receive "${name}"`);
    },
    signal: (name) =>
      take({ kind: 'signal', name, variables: {} }, `the signal "${name}" to be caught`),
    throwError: (code, elementId) => {
      take(
        { kind: 'throwError', code, elementId, item: null },
        `the error ${code} at "${elementId}"`,
      );
    },
  };
}

/** The moment and what the dossier knows then, as its forms see it. */
function visibleNow(played: PlayedFlow) {
  return { known: played.main()?.variables ?? {}, at: played.state().now };
}

function begin(flow: FlowUnderTest, receipt: Receipt): PlayedFlow {
  const { at, variables = {}, start = null, startFirst = [] } = receipt;
  const startAt = parseInstant(at) ?? parseInstant(`${at}+07:00`);
  if (startAt === null) {
    throw new FlowExpectation(`Expected a moment like 2026-11-09T08:00, but got "${at}".`);
  }
  const own = { variables: { ...dossierVariables(startAt), ...variables }, start, startFirst };
  const given = { startAt, ...own, steps: [], auto: false };
  const begun = playFlow(flow, { calendar: flow.calendar.name, ...given });
  if (begun.ok) return begun.value;
  throw new FlowExpectation(
    `Expected a process that can be started, but got ${JSON.stringify(begun.refusal)}.`,
  );
}

function refuseStranger(played: PlayedFlow, performer: string | null, elementId: ElementId): void {
  const tasks = openTasks(played).filter((task) => task.elementId === elementId);
  const named = nameElement(played, elementId);
  const [first] = tasks;
  if (first === undefined) throw fault(played, `Expected ${named} to be open, but it is not.`);
  if (tasks.some((task) => task.performer === performer)) return;
  const [actor, owner] = [performer ?? 'nobody', first.performer ?? 'nobody'];
  throw fault(played, `Expected ${named} to be of ${actor}, but it is of ${owner}.`);
}

/** "3WD" is how budgets are written, "P3WD" how timers are. */
function toTimer(time: string): string {
  const minutes = parseWorkingMinutes(time);
  return minutes === null ? time : `PT${minutes}WM`;
}

function fault(played: PlayedFlow, sentence: string): FlowExpectation {
  return new FlowExpectation(`${sentence}\n${describeOpen(played)}`);
}
