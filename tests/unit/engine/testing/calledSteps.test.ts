import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkCalls } from '../../../../engine/model/linkCalls.ts';
import type { Definitions } from '../../../../engine/model/process.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { drawnPlaces } from '../../../../engine/testing/drawnPlaces.ts';
import { flowUnderTest, type FlowUnderTest } from '../../../../engine/testing/flowUnderTest.ts';
import { drawnWaiting } from '../../../../engine/testing/many/drawnWaiting.ts';
import { MANY_DEFAULTS } from '../../../../engine/testing/many/manyInputs.ts';
import { planMany } from '../../../../engine/testing/many/planMany.ts';
import { playTrial } from '../../../../engine/testing/trial/playTrial.ts';
import type { TrialMove } from '../../../../engine/testing/trial/trial.ts';
import { trialPlaces } from '../../../../engine/testing/trial/trialPlaces.ts';
import { VIETNAM } from '../../../../procedures/calendars/vietnam.ts';

const ROOT = join(import.meta.dirname, '../../../..');
/** Both drawings have a pool of the same id, so that those of the called one are qualified. */
const THERE = 'partSignature';
const INPUTS = { ...MANY_DEFAULTS, startOn: '2026-03-02' };

let flow: FlowUnderTest;

beforeAll(async () => {
  const [caller, signature] = await Promise.all([
    read('tests/support/drawings/callsSignature.bpmn'),
    read('procedures/part-signature/process.bpmn'),
  ]);
  const found = {
    procedureId: 'signature-part',
    versionId: null,
    processId: 'partSignature',
    definitions: signature,
  };
  const linked = linkCalls(caller, { called: new Map([['9.000103', found]]) });
  flow = flowUnderTest(linked, { calendar: VIETNAM });
});

describe('a step of a procedure that is called', () => {
  it('is seen at the call', () => {
    expect(drawnPlaces(flow.definitions, 'prepare')).toEqual(['prepare']);
    expect(drawnPlaces(flow.definitions, `${THERE}:sign`)).toEqual(['signature']);
    expect(drawnPlaces(flow.definitions, 'nowhere')).toEqual([]);
  });

  it('has the dossier stand at the call, with who has to act', () => {
    const { places, passed } = placesAfter([complete('prepare'), complete(`${THERE}:submit`)]);

    expect(places).toEqual([
      { elementId: 'signature', isIncident: false, performer: 'division:division-head' },
    ]);
    expect(passed).toContain(`${THERE}:submit`);
    expect(passed).not.toContain('signature');
  });

  it('is nowhere once the call is over', () => {
    const answers: readonly TrialMove[] = [
      complete('prepare'),
      complete(`${THERE}:submit`),
      complete(`${THERE}:review`, { reviewDecision: 'agree' }),
      complete(`${THERE}:sign`, { signDecision: 'sign' }),
      complete(`${THERE}:issue`),
    ];

    expect(placesAfter(answers).places).toEqual([]);
  });

  it('is played with many dossiers, and its people are planned', () => {
    const { steps, posts, notPlayed } = planMany(flow.definitions, INPUTS);

    expect(steps.map(({ elementId }) => elementId)).toEqual([
      'prepare',
      ...['submit', 'review', 'sign', 'issue'].map((id) => `${THERE}:${id}`),
    ]);
    expect(posts.map(({ key }) => key)).toContain('leader:authority-leader');
    expect(notPlayed).toEqual([]);
  });

  it('shows the longest waiting of its procedure at the call', () => {
    const waiting = (elementId: string, waitingMean: number) => {
      return { elementId, waitingMean, count: 1, waitingP90: 0, serviceMean: 0 };
    };
    const elements = [
      waiting('prepare', 5),
      waiting(`${THERE}:sign`, 90),
      waiting(`${THERE}:issue`, 30),
    ];

    expect(drawnWaiting(flow.definitions, elements)).toEqual([
      { elementId: 'prepare', waitingMean: 5 },
      { elementId: 'signature', waitingMean: 90 },
    ]);
  });
});

async function read(file: string): Promise<Definitions> {
  const parsed = await parseDefinitions(readFileSync(join(ROOT, file), 'utf8'));
  if (!parsed.ok) throw new Error(`Expected ${file} to be readable.`);
  return parsed.value;
}

function complete(elementId: string, variables: Readonly<Record<string, string>> = {}): TrialMove {
  return { kind: 'complete', elementId, item: null, variables, pace: 'at-once' };
}

function placesAfter(moves: readonly TrialMove[]) {
  const start = { receivedAt: '2026-03-02T08:00:00+07:00', variables: {} };
  const played = playTrial(flow, { start, moves });
  if (!played.ok) throw new Error(JSON.stringify(played.refusal));
  return trialPlaces(flow, played.value.state);
}
