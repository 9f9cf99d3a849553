import { expect, it } from 'vitest';
import type { EngineEvent } from '../../../../engine/model/step.ts';
import type { TokenState } from '../../../../engine/tokens/tokenState.ts';
import { tokenPlayer } from '../../../../engine/tokens/tokenPlayer.ts';
import { END, START, catchEvent, condition, scriptTask, timer, userTasks } from './drawingParts.ts';
import { flows, readFile } from './playDrawing.ts';

const AT = Date.parse('2026-03-02T08:00:00+07:00');

it('a retry with new values goes on where the incident was', async () => {
  const { start, step } = await play(
    START + scriptTask('S', 'y', 'x + 1') + END + flows('s', 'S', 'e'),
  );
  const first = start({});
  const [incident] = first.snapshot.incidents;

  const retried = step(first.snapshot, {
    type: 'retry',
    elementId: 'S',
    scopeId: incident?.scopeId ?? '',
    variables: { x: 1 },
  });

  expect(incident).toMatchObject({ code: 'EXPRESSION_FAILED', elementId: 'S' });
  expect(first.snapshot.status).toBe('incident');
  expect(retried).toMatchObject({
    ok: true,
    value: { snapshot: { status: 'completed', variables: { x: 1, y: 2 }, incidents: [] } },
  });
});

it('a retry that fails again is told again', async () => {
  const { start, step } = await play(
    START + scriptTask('S', 'y', 'x + 1') + END + flows('s', 'S', 'e'),
  );
  const first = start({});
  const scopeId = first.snapshot.incidents[0]?.scopeId ?? '';

  const retried = step(first.snapshot, { type: 'retry', elementId: 'S', scopeId, variables: {} });

  expect(retried.ok && retried.value.trace.map(({ type }) => type)).toEqual(['incident']);
});

it('an event that could not be armed is armed by a retry', async () => {
  const { start, step } = await play(
    START + catchEvent('C', timer('=wait')) + END + flows('s', 'C', 'e'),
  );
  const first = start({});
  const scopeId = first.snapshot.incidents[0]?.scopeId ?? '';

  const retried = step(first.snapshot, {
    type: 'retry',
    elementId: 'C',
    scopeId,
    variables: { wait: 'PT2H' },
  });

  expect(retried.ok && retried.value.effects).toEqual([
    {
      type: 'setTimer',
      elementId: 'C',
      scopeId,
      timer: { kind: 'duration', text: 'PT2H' },
      occurrence: 1,
    },
  ]);
});

it('a condition that has failed is looked at again by a retry', async () => {
  const { start, step } = await play(
    START + catchEvent('C', condition('x > 1')) + END + flows('s', 'C', 'e'),
  );
  const first = start({ x: 'text' });
  const scopeId = first.snapshot.incidents[0]?.scopeId ?? '';

  const retried = step(first.snapshot, {
    type: 'retry',
    elementId: 'C',
    scopeId,
    variables: { x: 2 },
  });

  expect(retried.ok && retried.value.snapshot.status).toBe('completed');
});

it('a cancelled instance closes what it has opened and takes nothing more', async () => {
  const { start, step } = await play(START + userTasks('A') + END + flows('s', 'A', 'e'));
  const first = start({});

  const cancelled = step(first.snapshot, { type: 'cancel', outcome: 'withdrawn' });

  expect(
    cancelled.ok && cancelled.value.trace.map(({ type, elementId }) => `${type} ${elementId}`),
  ).toEqual(['interrupted A', 'ended P']);
  expect(cancelled).toMatchObject({
    ok: true,
    value: {
      snapshot: { status: 'terminated', outcome: 'withdrawn', scopes: [] },
      effects: [{ type: 'closeTask', elementId: 'A', how: 'interrupted' }],
    },
  });
  expect(
    cancelled.ok && step(cancelled.value.snapshot, { type: 'cancel', outcome: 'stopped' }),
  ).toEqual({
    ok: false,
    refusal: { code: 'INSTANCE_ENDED' },
  });
});

it('what nothing waits for is refused, and the state stays as it was', async () => {
  const { start, step } = await play(START + userTasks('A') + END + flows('s', 'A', 'e'));
  const { snapshot } = start({});
  const before = JSON.stringify(snapshot);
  const nowhere = { elementId: 'A', scopeId: 'nowhere', variables: {} };

  expect(step(snapshot, { type: 'complete', ...nowhere })).toEqual({
    ok: false,
    refusal: { code: 'TASK_NOT_OPEN', elementId: 'A' },
  });
  for (const type of ['message', 'signal', 'timer', 'retry'] as const) {
    expect(step(snapshot, { type, ...nowhere })).toEqual({
      ok: false,
      refusal: { code: 'EVENT_NOT_EXPECTED', elementId: 'A' },
    });
  }
  step(snapshot, { type: 'error', elementId: 'A', scopeId: null, errorCode: 'X' });
  expect(JSON.stringify(snapshot)).toBe(before);
});

it('a value goes where its name is local: a data input first, else the instance', async () => {
  const io = `<dataObject id="fee"/><dataObject id="sum"/><userTask id="A"><ioSpecification>
      <dataInput id="i" name="amount"/><dataOutput id="o" name="more"/><inputSet/><outputSet/>
    </ioSpecification>
    <dataInputAssociation id="x"><sourceRef>fee</sourceRef>
      <targetRef>i</targetRef></dataInputAssociation>
    <dataOutputAssociation id="y"><sourceRef>o</sourceRef><targetRef>sum</targetRef>
      <transformation>amount + more</transformation></dataOutputAssociation></userTask>`;
  const { start, step } = await play(START + io + END + flows('s', 'A', 'e'));
  const { snapshot, effects } = start({ fee: 5 });
  const scopeId = effects[0]?.type === 'openTask' ? effects[0].scopeId : '';

  const done = step(snapshot, {
    type: 'complete',
    elementId: 'A',
    scopeId,
    variables: { amount: 6, more: 2 },
  });

  expect(done.ok && done.value.snapshot.variables).toEqual({ fee: 5, more: 2, sum: 8 });
});

async function play(inside: string) {
  const definitions = await readFile(inside);
  const player = tokenPlayer(definitions);
  return {
    start: (variables: TokenState['variables']) =>
      player.start('P', { type: 'start', startId: null, variables }, AT),
    step: (state: TokenState, event: EngineEvent) => player.step('P', state, event, AT),
  };
}
