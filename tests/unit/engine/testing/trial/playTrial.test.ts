import { beforeAll, describe, expect, it } from 'vitest';
import { addWorkingMinutes } from '../../../../../engine/calendar/addWorkingMinutes.ts';
import { formatInstant } from '../../../../../engine/calendar/formatInstant.ts';
import { parseInstant } from '../../../../../engine/calendar/parseInstant.ts';
import type { Variables } from '../../../../../engine/model/json.ts';
import { runScenario } from '../../../../../engine/scenario/runScenario.ts';
import { checkScenario } from '../../../../../engine/testing/checkScenario.ts';
import { parseFlow, type FlowUnderTest } from '../../../../../engine/testing/flowUnderTest.ts';
import { readScenarioFile } from '../../../../../engine/testing/scenarioFile.ts';
import { playTrial, type PlayedTrial } from '../../../../../engine/testing/trial/playTrial.ts';
import type { Pace, TrialMove } from '../../../../../engine/testing/trial/trial.ts';
import { trialScenario } from '../../../../../engine/testing/trial/trialScenario.ts';
import { VIETNAM } from '../../../../../procedures/calendars/vietnam.ts';
import { openProcedure } from '../../../../support/openProcedure.ts';

/** The Friday before the Lunar New Year of 2026; work goes on on Monday, 23 February. */
const BEFORE_TET = '2026-02-13T15:20:00+07:00';

const TO_RESULT: readonly TrialMove[] = [
  complete('intake'),
  complete('assign'),
  complete('appraise', { appraisal: 'eligible' }),
  complete('issueTaxCode'),
  complete('draft'),
  complete('review', { reviewDecision: 'agree' }),
  complete('sign', { signDecision: 'sign' }),
  complete('issue'),
];
const TO_SUPPLEMENT: readonly TrialMove[] = [
  complete('intake'),
  complete('assign'),
  complete('appraise', { appraisal: 'supplement' }),
  complete('requestSupplement'),
];

let flow: FlowUnderTest;

beforeAll(async () => {
  flow = await openProcedure('household-business-registration');
});

describe('a dossier received on the Friday before the New Year at 15:20', () => {
  it('is due, with every step, when the calendar says', () => {
    const { state } = play([]);

    const [task] = state.tasks;
    expect(state.dossier.dueAt).toBe(after(BEFORE_TET, 3 * 480));
    expect(state.dossier.dueAt).toBe('2026-02-25T15:20:00+07:00');
    expect(task).toMatchObject({
      elementId: 'intake',
      performer: 'one-stop:receiver',
      laneName: 'TTPVHCC cấp xã',
      dueAt: '2026-02-23T07:50:00+07:00',
      remainingMinutes: 120,
    });
    expect(task?.dueAt).toBe(after(BEFORE_TET, 120));
  });

  it('moves on with the whole budget of each step, over nine days of rest', () => {
    const { state } = play([complete('intake')]);

    expect(state.now).toBe('2026-02-23T07:50:00+07:00');
    expect(state.tasks.map(({ elementId, dueAt }) => [elementId, dueAt])).toEqual([
      ['assign', after(state.now, 120)],
    ]);
    expect(state.dossier).toMatchObject({ status: 4, remainingMinutes: 1440 - 120 });
  });

  it('has its result in time when nobody takes more than the budget, handed over or not', () => {
    const { state } = play(TO_RESULT);
    const later = play([...TO_RESULT, { kind: 'pass', duration: 'P5WD' }]).state;

    expect(state.dossier).toMatchObject({ status: 9, finishedAt: state.now });
    expect(state.dossier.remainingMinutes).toBe(1440 - used(state.times));
    expect(state.dossier.remainingMinutes).toBeGreaterThanOrEqual(0);
    expect(later.dossier).toEqual(state.dossier);
  });

  it('is late by what one step took too long, and that step is told', () => {
    const moves = TO_RESULT.map((move) => withPace(move, isOf(move, 'sign') ? 'day-late' : null));

    const { state } = play(moves);
    const inTime = play(TO_RESULT).state;

    const over = state.times.filter(({ minutes, budgetMinutes }) => minutes > (budgetMinutes ?? 0));
    expect(over.map(({ elementId, minutes }) => [elementId, minutes])).toEqual([
      ['sign', 5 * 60 + 480],
    ]);
    const left = inTime.dossier.remainingMinutes ?? 0;
    expect(state.dossier.remainingMinutes).toBe(left - 480);
    expect(state.dossier.remainingMinutes).toBeLessThan(0);
  });
});

describe('time in a trial', () => {
  it('passes to a timer, which then fires', () => {
    const before = play(TO_SUPPLEMENT).state;
    const { state } = play([
      ...TO_SUPPLEMENT,
      { kind: 'pass-to-timer', elementId: 'supplementOverdue' },
    ]);

    expect(before.dossier).toMatchObject({ status: 5, isHeld: true, dueAt: null });
    expect(before.timers).toEqual([
      { elementId: 'supplementOverdue', dueAt: after(before.now, 15 * 480) },
    ]);
    expect(state.now).toBe(before.timers[0]?.dueAt);
    expect(state.tasks.map(({ elementId }) => elementId)).toEqual(['notifyStop']);
  });

  it('never goes back, and a timer that is not set cannot be waited for', () => {
    const back = playTrial(
      flow,
      trial([{ kind: 'pass-until', moment: '2026-02-13T08:00:00+07:00' }]),
    );
    const none = playTrial(flow, trial([{ kind: 'pass-to-timer', elementId: 'taxSilent' }]));

    expect(back).toMatchObject({
      refusal: { code: 'MOVE_REFUSED', move: 0, reason: 'TIME_GOES_BACK' },
    });
    expect(none).toMatchObject({ refusal: { move: 0, reason: 'TIMER_NOT_SET' } });
  });

  it('ends where the calendar ends, with a reason', () => {
    const far = playTrial(flow, trial([{ kind: 'pass', duration: 'P2000WD' }]));

    expect(far).toMatchObject({ refusal: { move: 0, reason: 'CALENDAR_TOO_SHORT' } });
  });
});

describe('stepping back and branching', () => {
  it('a shorter list of moves is where the dossier was before', () => {
    const gone = play(TO_RESULT).state;

    const back = play(TO_RESULT.slice(0, 2)).state;

    expect(back.tasks.map(({ elementId }) => elementId)).toEqual(['appraise']);
    expect(back.events).toEqual(gone.events.slice(0, 3));
  });

  it('another list with the same beginning is a branch', () => {
    const refused = play([
      ...TO_RESULT.slice(0, 2),
      complete('appraise', { appraisal: 'ineligible' }),
      complete('draft'),
      complete('review', { reviewDecision: 'agree' }),
      complete('sign', { signDecision: 'sign' }),
      complete('issue'),
      complete('returnResult'),
    ]).state;
    const granted = play([...TO_RESULT, complete('returnResult')]).state;

    expect([refused.outcome, granted.outcome]).toEqual(['refused', 'granted']);
    expect(refused.events.slice(0, 3)).toEqual(granted.events.slice(0, 3));
  });

  it('a task that is not open is refused with the number of the move', () => {
    const played = playTrial(flow, trial([complete('intake'), complete('sign')]));

    expect(played).toEqual({
      ok: false,
      refusal: { code: 'MOVE_REFUSED', move: 1, reason: 'TASK_NOT_OPEN' },
    });
  });

  it('a value that a condition misses leaves an incident and no task', () => {
    const { state } = play([complete('intake'), complete('assign'), complete('appraise')]);

    expect(state.status).toBe('incident');
    expect(state.tasks).toEqual([]);
    expect(state.incidents.map(({ code, elementId }) => [code, elementId])).toEqual([
      ['EXPRESSION_FAILED', 'appraisalResult'],
    ]);
  });
});

describe('a drawing that cannot run', () => {
  it('is refused with its problems', async () => {
    const bpmn = DRAWING.replace('id="t"', 'id="t" completionQuantity="2"');
    const broken = await parseFlow(bpmn, { calendar: VIETNAM });

    const played = playTrial(broken, trial([]));

    expect(played).toMatchObject({ ok: false, refusal: { code: 'HAS_PROBLEMS' } });
  });
});

describe('a trial saved as a scenario', () => {
  const moves: readonly TrialMove[] = [
    ...TO_SUPPLEMENT,
    { kind: 'pass', duration: 'P1WD' },
    complete('supplementReceived'),
    complete('appraiseAgain', { appraisal: 'eligible' }),
    complete('issueTaxCode', {}, 'day-late'),
  ];

  it('is played by the scenario runner with the same trace', () => {
    const { state, scenario } = play(moves);
    const file = saved(scenario);

    const ran = runScenario(flow.definitions, file.scenario, {
      calendar: VIETNAM,
      restartEachStep: true,
    });

    const trace = state.events.flatMap((event) => event.trace);
    expect(ran.ok && ran.value.trace).toEqual(trace);
    expect(ran.ok && ran.value.refused).toEqual([]);
    expect(trace.some(({ type }) => type === 'timer-fired')).toBe(true);
  });

  it('expects what was seen: posts, due moments, path and promises', () => {
    const { scenario } = play(moves);
    const file = saved(scenario);

    expect(checkScenario(flow, file)).toEqual([]);
    expect(file.steps.find((step) => step?.elementId === 'intake')).toEqual({
      elementId: 'intake',
      as: 'one-stop:receiver',
      dueAt: '2026-02-23T07:50:00+07:00',
    });
    expect(Object.keys(file.expected ?? {})).toContain('promises');
  });

  it('fails as a test once the drawing gives a step less time', async () => {
    const { scenario } = play(moves);
    const shorter = {
      ...flow,
      nodes: new Map(
        [...flow.nodes].map(([id, node]) => {
          return [id, id === 'intake' ? { ...node, budgetMinutes: 60 } : node] as const;
        }),
      ),
    };

    const differences = checkScenario(shorter, saved(scenario));

    expect(differences).toMatchObject([{ code: 'DUE_DIFFERS', elementId: 'intake' }]);
  });

  function saved(scenario: PlayedTrial['scenario']) {
    const text = JSON.stringify(trialScenario(flow, scenario, 'Trước Tết'));
    const read = readScenarioFile(JSON.parse(text));
    if (!read.ok) throw new Error(read.refusal);
    return read.value;
  }
});

const DRAWING = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  targetNamespace="t"><process id="p" isExecutable="true">
  <startEvent id="s"/><userTask id="t"/><endEvent id="e"/>
  <sequenceFlow id="f" sourceRef="s" targetRef="t"/>
  <sequenceFlow id="g" sourceRef="t" targetRef="e"/></process></definitions>`;

function trial(moves: readonly TrialMove[]) {
  return { start: { receivedAt: BEFORE_TET, variables: {} }, moves };
}

function play(moves: readonly TrialMove[]): PlayedTrial {
  const played = playTrial(flow, trial(moves));
  if (!played.ok) throw new Error(JSON.stringify(played.refusal));
  return played.value;
}

function complete(elementId: string, variables: Variables = {}, pace: Pace = 'whole-budget') {
  return { kind: 'complete', elementId, item: null, variables, pace } as const;
}

function withPace(move: TrialMove, pace: Pace | null): TrialMove {
  return move.kind === 'complete' && pace !== null ? { ...move, pace } : move;
}

function isOf(move: TrialMove, elementId: string): boolean {
  return move.kind === 'complete' && move.elementId === elementId;
}

function after(moment: string, minutes: number): string {
  const due = addWorkingMinutes(parseInstant(moment) ?? 0, minutes, VIETNAM);
  return due.ok ? formatInstant(due.value) : '';
}

function used(times: PlayedTrial['state']['times']): number {
  return times.filter(({ counted }) => counted).reduce((sum, { minutes }) => sum + minutes, 0);
}
