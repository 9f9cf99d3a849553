import { describe, expect, it } from 'vitest';
import type { ScenarioEngine } from '../../../../engine/scenario/runScenario.ts';
import {
  END,
  MESSAGE,
  SIGNAL,
  START,
  catchEvent,
  condition,
  endEvent,
  items,
  timer,
  userTasks,
} from '../tokens/drawingParts.ts';
import { flows, playDrawing, told } from '../tokens/playDrawing.ts';

const ENGINES: readonly ScenarioEngine[] = ['machine', 'tokens'];

describe.each(ENGINES)('a scenario played by the %s', (engine) => {
  const receive = (id: string): string =>
    `<receiveTask id="${id}" messageRef="m" lt:correlationKey="key"/>`;

  it('keeps an early message for who waits later, and only for the right key', async () => {
    const { trace, result } = await playDrawing(
      {
        drawing: START + userTasks('A') + receive('R') + END + flows('s', 'A', 'R', 'e'),
        variables: { key: 'k1' },
        steps: [
          { message: 'm', keys: { key: 'k2' }, variables: { got: 2 } },
          { message: 'm', keys: { key: 'k1' }, variables: { got: 1 } },
          { complete: 'A' },
        ],
      },
      engine,
    );

    expect(trace.slice(6)).toEqual(
      told('entered R, message-received R, completed R, flow R_e, entered e, completed e, ended P'),
    );
    expect(result.variables).toEqual({ key: 'k1', got: 1 });
  });

  it('gives a second message of the same key to the next who waits', async () => {
    const { result } = await playDrawing(
      {
        drawing: START + receive('R') + receive('R2') + receive('R3') + flows('s', 'R', 'R2', 'R3'),
        variables: { key: 'k1' },
        steps: [
          { message: 'm', keys: { key: 'k1' } },
          { message: 'm', keys: { key: 'k1' } },
        ],
      },
      engine,
    );

    expect(result).toMatchObject({
      status: 'active',
      openTasks: ['R3'],
      waitingFor: [{ message: 'm' }],
    });
  });

  it('forgets a message when its time to live has ended', async () => {
    const drawing = START + userTasks('A') + receive('R') + flows('s', 'A', 'R');
    const stepsWith = (wait: string) => [
      { message: 'm', timeToLive: 'PT1H' },
      { advance: wait },
      { complete: 'A' },
    ];
    const variables = { key: 'k1' };

    const inTime = await playDrawing({ drawing, variables, steps: stepsWith('PT59M') }, engine);
    const tooLate = await playDrawing({ drawing, variables, steps: stepsWith('PT1H') }, engine);

    expect(inTime.result.status).toBe('completed');
    expect(tooLate.result).toMatchObject({ status: 'active', waitingFor: [{ message: 'm' }] });
  });

  it('throws a signal to all who wait, then starts instances', async () => {
    const waiting = START + catchEvent('C', SIGNAL) + flows('s', 'C');
    const started = `<startEvent id="t">${SIGNAL}</startEvent>`;

    const { trace, result } = await playDrawing(
      {
        drawing: waiting,
        beside: `<process id="Q" isExecutable="true">${started}</process>`,
        steps: [{ signal: 'sig', variables: { v: 1 } }, { signal: 'sig' }],
      },
      engine,
    );

    expect(trace.slice(4)).toEqual(
      told(`signal C, completed C, ended P, signal t @B, entered t @B, completed t @B, ended Q @B,
        signal t @C, entered t @C, completed t @C, ended Q @C`),
    );
    expect(result).toMatchObject({ refused: [], variables: { v: 1 } });
  });

  it('brings a thrown signal to other instances that wait at that moment', async () => {
    const other = `<startEvent id="t"/>${catchEvent('C', SIGNAL)}${flows('t', 'C')}`;
    const thrower = START + userTasks('U') + endEvent('T', SIGNAL) + flows('s', 'U', 'T');

    const { trace } = await playDrawing(
      {
        drawing: other,
        beside: `<process id="Q" isExecutable="true">${thrower}</process>`,
        start: 'Q',
        startFirst: ['P'],
        steps: [{ complete: 'U' }],
      },
      engine,
    );

    expect(trace.slice(-6)).toEqual(
      told(
        'entered T @B, signal T @B, completed T @B, ended Q @B, signal C, completed C, ended P',
      ).slice(1),
    );
  });

  it('starts a process whose condition is true at the beginning', async () => {
    const conditional = `<startEvent id="t">${condition('urgent')}</startEvent>`;

    const { trace } = await playDrawing(
      {
        drawing: START,
        beside: `<process id="Q" isExecutable="true">${conditional}</process>`,
        variables: { urgent: true },
      },
      engine,
    );

    expect(trace).toEqual(
      told('entered s, completed s, ended P, entered t @B, completed t @B, ended Q @B'),
    );
  });

  it('starts with the process that no other one calls', async () => {
    const caller = `<startEvent id="t"/><callActivity id="X" calledElement="P"/>${flows('t', 'X')}`;

    const { trace, result } = await playDrawing(
      {
        drawing: START + END + flows('s', 'e'),
        beside: `<process id="Q" isExecutable="true">${caller}</process>`,
      },
      engine,
    );

    expect(trace.at(-1)).toBe('ended Q');
    expect(result.instances).toEqual({ A: { process: 'Q', status: 'completed' } });
  });

  it('completes the item that is named, and refuses one that is not open', async () => {
    const { trace, result } = await playDrawing(
      {
        drawing: `${START}<userTask id="A">${items('2')}</userTask>${flows('s', 'A')}`,
        steps: [
          { complete: 'A', item: 2 },
          { complete: 'A', item: 1 },
          { complete: 'A', item: 1 },
        ],
      },
      engine,
    );

    expect(trace.at(-1)).toBe('completed A #1');
    expect(result.refused).toEqual([
      { step: 0, code: 'TASK_NOT_OPEN' },
      { step: 2, code: 'TASK_NOT_OPEN' },
    ]);
  });

  it('refuses what cannot be done by its code, and goes on', async () => {
    const { result } = await playDrawing(
      {
        drawing: START + userTasks('A') + END + flows('s', 'A', 'e'),
        steps: [
          { throwError: 'X', at: 'e' },
          { advance: 'soon' },
          { advanceTo: '2020-01-01T00:00:00+07:00' },
          { dance: 1 },
          { message: 'm', timeToLive: 'soon' },
          { complete: 'A' },
        ],
      },
      engine,
    );

    expect(result.refused.map(({ code }) => code)).toEqual([
      'EVENT_NOT_EXPECTED',
      'TIME_NOT_VALID',
      'TIME_GOES_BACK',
      'STEP_NOT_KNOWN',
      'TIME_NOT_VALID',
    ]);
    expect(result.status).toBe('completed');
  });
});

it('both engines print the same, the hash of what can be seen among it', async () => {
  const drawing =
    START +
    catchEvent('T', timer('PT1H')) +
    userTasks('A') +
    `<boundaryEvent id="b" attachedToRef="A">${MESSAGE}</boundaryEvent>` +
    END +
    flows('s', 'T', 'A', 'e') +
    flows('b', 'e');
  const steps = [{ advance: 'PT1H' }];

  const machine = await playDrawing({ drawing, steps, variables: { b: 1, a: 2 } }, 'machine');
  const tokens = await playDrawing({ drawing, steps, variables: { a: 2, b: 1 } });
  const earlier = await playDrawing({ drawing, variables: { a: 2, b: 1 } });

  expect(JSON.stringify(tokens.result)).toBe(JSON.stringify(machine.result));
  expect(tokens.result.stateHash).not.toBe(earlier.result.stateHash);
});
