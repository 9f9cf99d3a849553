import { beforeAll, describe, expect, it } from 'vitest';
import type {
  BoundaryEvent,
  CatchEvent,
  Definitions,
  EndEvent,
  FlowNode,
  Loop,
} from '../../../../../engine/model/process.ts';
import { flowUnderTest, type FlowUnderTest } from '../../../../../engine/testing/flowUnderTest.ts';
import type { ManyInputs } from '../../../../../engine/testing/many/manyInputs.ts';
import type { ManyResult } from '../../../../../engine/testing/many/manyResult.ts';
import { planMany } from '../../../../../engine/testing/many/planMany.ts';
import { playMany } from '../../../../../engine/testing/many/playMany.ts';
import { openProcedure } from '../../../../support/openProcedure.ts';
import { VIETNAM } from '../../../../../procedures/calendars/vietnam.ts';
import { plain, task } from '../../check/processBuilder.ts';
import { flowOf, inputsOf, played } from './queues.ts';

let household: FlowUnderTest;

beforeAll(async () => {
  household = await openProcedure('household-business-registration');
});

/** People enough, so that what is left of the time is what the drawing says. */
const MANY_PEOPLE = Object.fromEntries(
  [
    'one-stop:receiver',
    'one-stop:returner',
    'division:division-head',
    'division:officer',
    'tax:tax-officer',
    'leader:authority-leader',
    'clerk-office:clerk',
  ].map((key) => [key, 50]),
);
const STRAIGHT = {
  appraisalResult_issueTaxCode: 1,
  reviewResult_sign: 1,
  signResult_issue: 1,
  outcome_granted: 1,
};

const EACH_OPINION: Loop = {
  kind: 'multi',
  isSequential: true,
  cardinality: null,
  collection: 'opinions',
  itemVariable: 'opinion',
  outputCollection: null,
  outputItem: null,
  completionCondition: 'enough = true',
};

function countOf(result: ManyResult, elementId: string): number {
  return result.elements.find((one) => one.elementId === elementId)?.count ?? 0;
}

describe('dossiers go the way that the shares say', () => {
  it('the straight way takes the sum of its budgets, in time', () => {
    const inputs = inputsOf({ perDay: 1, staff: MANY_PEOPLE, shares: STRAIGHT });

    const result = played(household, inputs);

    const budgets = 120 + 120 + 480 + 30 + 90 + 180 + 300 + 120;
    expect(new Set(result.timePercents)).toEqual(new Set([budgets]));
    expect(result.onTimeLegal?.mean).toBe(1);
    expect(result.unfinished).toEqual([]);
    expect(result.finishedCount).toBe(result.dossierCount);
  });

  it('a share of one in four is met by about one in four', () => {
    const shares = { ...STRAIGHT, appraisalResult_issueTaxCode: 3, appraisalResult_draft: 1 };

    const result = played(household, inputsOf({ perDay: 4, staff: MANY_PEOPLE, shares }));

    const part = countOf(result, 'issueTaxCode') / countOf(result, 'appraise');
    expect(part).toBeGreaterThan(0.71);
    expect(part).toBeLessThan(0.79);
  });

  it('a way that goes back is taken as often as the drawing declares, and no more', () => {
    const shares = { ...STRAIGHT, reviewResult_draft: 1, reviewResult_sign: 0 };

    const result = played(household, inputsOf({ perDay: 1, staff: MANY_PEOPLE, shares }));

    // lt:maxTurns="2" at the way back: the first draft and two more.
    expect(countOf(result, 'draft')).toBe(3 * countOf(result, 'appraise'));
    expect(result.unfinished).toEqual([]);
  });

  it('a supplement that comes restarts the clock; one that does not stops the dossier', () => {
    const shares = {
      ...STRAIGHT,
      appraisalResult_issueTaxCode: 0,
      appraisalResult_requestSupplement: 1,
    };
    const given = { perDay: 1, staff: MANY_PEOPLE, horizonDays: 40 };
    const service = { supplementReceived: { kind: 'fixed', minutes: 9 * 480 } } as const;

    const comes = played(household, inputsOf({ ...given, shares, service }));
    const fails = played(
      household,
      inputsOf({ ...given, shares: { ...shares, supplementReceived: 0 }, service }),
    );

    expect(countOf(comes, 'appraiseAgain')).toBe(comes.dossierCount);
    expect(comes.onTimeLegal?.mean).toBe(1);
    expect(Math.min(...comes.timePercents)).toBeGreaterThan(9 * 480);
    expect(countOf(fails, 'appraiseAgain')).toBe(0);
    expect(countOf(fails, 'notifyStop')).toBe(fails.dossierCount);
  });
});

describe('people are shared', () => {
  it('two steps of one post stand in one line, and the bottleneck names it', () => {
    const flow = flowOf(
      [plain('s'), task('a', 60), task('b', 200), plain('e')],
      ['s>a', 'a>b', 'b>e'],
    );

    const result = played(flow, inputsOf({ perDay: 1.7, horizonDays: 200 }));

    const [post] = result.posts;
    expect(result.posts).toHaveLength(1);
    expect(post?.utilisation.mean).toBeGreaterThan(0.85);
    expect(result.bottleneck).toMatchObject({ postKey: 'division:officer', share: 1 });
    expect(post?.queueByDay).toHaveLength(200);
    expect(result.onTimeLegal?.mean).toBeLessThan(1);
    expect(result.latePercents.at(-1)).toBeGreaterThan(0);
  });

  it('a post that is too small leaves dossiers behind, and says where they stand', () => {
    const result = played(household, inputsOf({ perDay: 4, shares: STRAIGHT, horizonDays: 60 }));

    expect(result.bottleneck?.postKey).toBe('division:officer');
    expect(result.bottleneck?.utilisation).toBeGreaterThan(0.99);
    expect(result.unfinished[0]).toMatchObject({ elementId: 'appraise', code: null });
    expect(result.onTimeLegal?.high).toBeLessThan(0.2);
  });

  it('a timer on the border ends what waits its turn, and the post goes on', () => {
    const silent: BoundaryEvent = {
      ...plain('e0'),
      id: 'silent',
      type: 'boundaryEvent',
      attachedToId: 't',
      isInterrupting: true,
      handlerId: null,
      event: { kind: 'timer', timer: { kind: 'duration', text: 'PT2WH' } },
    } as BoundaryEvent;
    const steps = [task('a', 90), task('t', 100)];
    const nodes: readonly FlowNode[] = [plain('s'), ...steps, silent, plain('e'), plain('e2')];
    const flow = flowOf(nodes, ['s>a', 'a>t', 't>e', 'silent>e2']);

    const result = played(flow, inputsOf({ perDay: 2.4 }));

    expect(result.unfinished).toEqual([]);
    expect(result.finishedCount).toBe(result.dossierCount);
    // Some of those that were ended had not been begun, some had.
    expect(countOf(result, 't')).toBeLessThan(countOf(result, 'a'));
    const waited = result.elements.find(({ elementId }) => elementId === 't');
    expect(waited?.serviceMean).toBeLessThan(100);
    expect(waited?.waitingP90).toBeLessThanOrEqual(120);
  });
});

describe('the same seed', () => {
  it('gives the same result byte for byte, another one another result', () => {
    const inputs = (seed: number): ManyInputs =>
      inputsOf({ perDay: 3, horizonDays: 30, replications: 3, seed });

    const [first, second, other] = [inputs(5), inputs(5), inputs(6)].map((given) =>
      JSON.stringify(played(household, given)),
    );

    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  it('is told how far it has come, and can be stopped', () => {
    const playing = playMany(household, inputsOf({ perDay: 4, replications: 2 }));
    const told: number[] = [];

    for (const part of playing) told.push(part);

    expect(told.toSorted((one, other) => one - other)).toEqual(told);
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)).toBe(1);
  });

  it('refuses a span that the calendar does not cover', () => {
    const playing = playMany(household, inputsOf({ startOn: '2027-11-01', horizonDays: 200 }));

    const { value } = playing.next();

    expect(value).toEqual({ ok: false, refusal: { code: 'CALENDAR_TOO_SHORT' } });
  });
});

describe('what is played otherwise is named', () => {
  it('a call of another procedure takes its budget, and nobody of this office', () => {
    const calling: Definitions = {
      ...household.definitions,
      processes: household.definitions.processes.map((process) => ({
        ...process,
        nodes: process.nodes.map((node) => {
          if (node.id !== 'issueTaxCode' || !('loop' in node)) return node;
          return { ...node, type: 'callActivity', calledId: 'tax', procedure: null } as FlowNode;
        }),
      })),
    };
    const inputs = inputsOf({ perDay: 1, staff: MANY_PEOPLE, shares: STRAIGHT });

    const plan = planMany(calling, inputs);
    const result = played(flowUnderTest(calling, { calendar: VIETNAM }), inputs);

    expect(plan.notPlayed).toContainEqual({
      elementId: 'issueTaxCode',
      name: 'Cấp mã số thuế',
      reason: 'CALLED_PROCEDURE',
    });
    expect(plan.steps.find(({ elementId }) => elementId === 'issueTaxCode')?.postKey).toBeNull();
    expect(new Set(result.timePercents)).toEqual(new Set([1440]));
  });

  it('a message from outside, a timer, a condition and items of a dossier are assumptions', () => {
    const catching = (id: string, event: CatchEvent['event']): CatchEvent => {
      const { outcome: _outcome, nationalStatus: _status, ...base } = plain('e') as EndEvent;
      return { ...base, id, type: 'intermediateCatchEvent', event };
    };
    const nodes = [
      plain('s'),
      catching('m', { kind: 'message', messageName: 'paid', correlationKey: 'dossier.code' }),
      catching('t', { kind: 'timer', timer: { kind: 'date', text: '=dossier.dueAt' } }),
      catching('c', { kind: 'conditional', condition: 'isPaid' }),
      task('items', 10, { loop: EACH_OPINION }),
      plain('e'),
    ];
    const flow = flowOf(nodes, ['s>m', 'm>t', 't>c', 'c>items', 'items>e']);
    const inputs = inputsOf({ perDay: 0.05, horizonDays: 400, items: { items: 3 } });

    const plan = planMany(flow.definitions, inputs);
    const result = played(flow, inputs);

    expect(plan.notPlayed.map(({ elementId, reason }) => [elementId, reason])).toEqual([
      ['m', 'MESSAGE_FROM_OUTSIDE'],
      ['t', 'TIMER_OF_DOSSIER'],
      ['c', 'CONDITION_OF_DOSSIER'],
      ['items', 'ENDS_EARLY_BY_CONDITION'],
    ]);
    expect(plan.events.map(({ share, isShareAssumed }) => [share, isShareAssumed])).toEqual([
      [1, true],
      [1, true],
      [1, true],
    ]);
    expect(plan.loops).toMatchObject([{ kind: 'items', value: 3, isAssumed: false }]);
    expect(result.unfinished).toEqual([]);
    expect(countOf(result, 'items')).toBe(3 * result.dossierCount);
    expect(Math.min(...result.timePercents)).toBe(3 * 480 + 30);
  });

  it('what was said is no assumption any more', () => {
    const inputs = inputsOf({
      staff: { 'division:officer': 3 },
      service: { appraise: { kind: 'fixed', minutes: 45 } },
      shares: STRAIGHT,
    });

    const plan = planMany(household.definitions, inputs);

    const assumed = plan.steps.filter((one) => !one.isAssumed).map(({ elementId }) => elementId);
    expect(assumed).toEqual(['appraise']);
    expect(plan.posts.find(({ key }) => key === 'division:officer')).toMatchObject({
      staff: 3,
      isAssumed: false,
    });
    expect(plan.choices.find(({ elementId }) => elementId === 'signResult')?.ways).toMatchObject([
      { flowId: 'signResult_review', share: 0, isAssumed: false },
      { flowId: 'signResult_issue', share: 1, isAssumed: false },
    ]);
  });

  it('every procedure of the folder can be played', async () => {
    const names = ['certified-copies', 'compensation-deduction', 'part-supplement', 'part-payment'];
    for (const name of [...names, 'part-intake', 'part-return', 'part-signature']) {
      const flow = await openProcedure(name);
      const result = played(flow, inputsOf({ perDay: 0.2, horizonDays: 100, replications: 2 }));

      expect(result.finishedCount, name).toBeGreaterThan(5);
      expect(
        result.unfinished.filter(({ code }) => code !== null),
        name,
      ).toEqual([]);
    }
  });
});
