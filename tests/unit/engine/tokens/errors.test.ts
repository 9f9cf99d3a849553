import { expect, it } from 'vitest';
import {
  ANY_ERROR,
  END,
  ERROR,
  ESCALATION,
  MESSAGE,
  START,
  TERMINATE,
  beside,
  boundary,
  definition,
  endEvent,
  eventBeside,
  eventSubProcess,
  parallel,
  subProcess,
  tasks,
  throwEvent,
  timer,
  userTasks,
} from './drawingParts.ts';
import { flow, flows, playDrawing, told } from './playDrawing.ts';

const OTHER_ERROR = definition('error', 'errorRef="err2"');

it('an error is caught by its own code before a catch-all of the same level', async () => {
  const thrower = '<startEvent id="i"/>' + endEvent('x', ERROR) + flows('i', 'x');
  const other = eventSubProcess('E', 'i2', OTHER_ERROR, '');
  const borders = boundary('b1', 'X', ANY_ERROR) + boundary('b2', 'X', ERROR);

  const { trace } = await playDrawing({
    drawing:
      START +
      subProcess('X', thrower + other) +
      borders +
      END +
      flows('s', 'X', 'e') +
      flow('b1', 'e') +
      flow('b2', 'e'),
  });

  expect(trace.slice(4)).toEqual(
    told(`entered i, completed i, flow i_x, entered x, completed x, error x, interrupted X,
      entered b2, completed b2, flow b2_e, entered e, completed e, ended P`),
  );
});

it('an error event sub-process ends what runs around it and completes its scope', async () => {
  const handling = eventSubProcess('E', 'i2', ANY_ERROR, endEvent('j') + flows('i2', 'j'));
  const inside = '<startEvent id="i"/>' + userTasks('A') + flows('i', 'A') + handling;

  const { trace } = await playDrawing({
    drawing: START + subProcess('X', inside) + END + flows('s', 'X', 'e'),
    steps: [{ throwError: 'E1', at: 'A' }],
  });

  expect(trace.slice(8)).toEqual(
    told(`error A, interrupted A, entered E, entered i2, completed i2, flow i2_j,
      entered j, completed j, completed E, completed X, flow X_e, entered e, completed e, ended P`),
  );
});

it('an error thrown in an error event sub-process goes on outwards', async () => {
  const again = endEvent('j', OTHER_ERROR) + flows('i2', 'j');
  const thrower = '<startEvent id="i"/>' + endEvent('x', ERROR) + flows('i', 'x');
  const inside = thrower + eventSubProcess('E', 'i2', ANY_ERROR, again);

  const { trace } = await playDrawing({
    drawing:
      START +
      subProcess('X', inside) +
      boundary('b', 'X', ANY_ERROR) +
      END +
      flows('s', 'X', 'e') +
      flow('b', 'e'),
  });

  expect(trace.slice(9)).toEqual(
    told(`error x, entered E, entered i2, completed i2, flow i2_j, entered j, completed j, error j,
      interrupted E, interrupted X, entered b, completed b, flow b_e, entered e, completed e,
      ended P`),
  );
});

it('an error that nobody catches ends the instance, the latest activity first', async () => {
  const inside = parallel('F') + userTasks('A', 'B', 'U') + endEvent('T', ERROR);
  const ways = flows('s', 'F', 'A', 'e') + flows('F', 'B', 'e') + flows('F', 'U', 'T');

  const { trace, result } = await playDrawing({
    drawing: START + inside + END + ways,
    steps: [{ complete: 'U' }],
  });

  expect(trace.slice(-6)).toEqual(
    told('entered T, completed T, error T, interrupted B, interrupted A, ended P'),
  );
  expect(result).toMatchObject({ status: 'failed', errorCode: 'E1', openTasks: [] });
});

it('an error comes out of a called process', async () => {
  const inside = '<startEvent id="q"/>' + endEvent('x', ERROR) + flows('q', 'x');
  const called = `<process id="Q">${inside}</process>`;

  const { trace } = await playDrawing({
    drawing:
      START +
      '<callActivity id="X" calledElement="Q"/>' +
      boundary('b', 'X', ANY_ERROR) +
      END +
      flows('s', 'X', 'e') +
      flow('b', 'e'),
    beside: called,
  });

  expect(trace.slice(3)).toEqual(
    told(`entered X, entered q, completed q, flow q_x, entered x, completed x, error x,
      interrupted X, entered b, completed b, flow b_e, entered e, completed e, ended P`),
  );
});

it('an escalation that interrupts nothing lets its thrower go on', async () => {
  const inside = '<startEvent id="i"/>' + throwEvent('T', ESCALATION) + userTasks('A');

  const { trace } = await playDrawing({
    drawing:
      START +
      subProcess('X', inside + flows('i', 'T', 'A')) +
      beside('b', 'X', ESCALATION) +
      userTasks('R') +
      END +
      flows('s', 'X', 'e') +
      flow('b', 'R'),
    steps: [{ complete: 'A' }, { complete: 'R' }],
  });

  expect(trace.slice(7)).toEqual(
    told(`entered T, escalation T, completed T, flow T_A, entered A,
      entered b, completed b, flow b_R, entered R, completed A, completed X, flow X_e,
      entered e, completed e, completed R, ended P`),
  );
});

it('an interrupting escalation stops its thrower before its flow', async () => {
  const inside = '<startEvent id="i"/>' + throwEvent('T', ESCALATION) + userTasks('A');

  const { trace } = await playDrawing({
    drawing:
      START +
      subProcess('X', inside + flows('i', 'T', 'A')) +
      boundary('b', 'X', ESCALATION) +
      END +
      flows('s', 'X', 'e') +
      flow('b', 'e'),
  });

  expect(trace.slice(7)).toEqual(
    told(`entered T, escalation T, completed T, interrupted X, entered b, completed b, flow b_e,
      entered e, completed e, ended P`),
  );
});

it('an escalation from the flow of a boundary event reaches the scope around', async () => {
  const flowBeside = beside('b', 'A', timer('PT1H')) + endEvent('x', ESCALATION) + flows('b', 'x');
  const inside = '<startEvent id="i"/>' + userTasks('A') + flows('i', 'A') + flowBeside;

  const { trace } = await playDrawing({
    drawing:
      START +
      subProcess('X', inside) +
      boundary('c', 'X', definition('escalation')) +
      END +
      flows('s', 'X', 'e') +
      flow('c', 'e'),
    steps: [{ advance: 'PT1H' }],
  });

  expect(trace.slice(9)).toEqual(
    told(`timer-fired b, entered b, completed b, flow b_x, entered x, escalation x, completed x,
      interrupted A, interrupted X, entered c, completed c, flow c_e, entered e, completed e,
      ended P`),
  );
});

it('a terminate end ends its sub-process alone', async () => {
  const inside =
    '<startEvent id="i"/>' +
    parallel('F') +
    userTasks('A') +
    tasks('B') +
    endEvent('t', TERMINATE) +
    flows('i', 'F', 'A') +
    flows('F', 'B', 't');

  const { trace } = await playDrawing({
    drawing: START + subProcess('X', inside) + END + flows('s', 'X', 'e'),
  });

  expect(trace.slice(11)).toEqual(
    told(`entered A, entered B, completed B, flow B_t, entered t, completed t, interrupted A,
      completed X, flow X_e, entered e, completed e, ended P`),
  );
});

it('a terminate end in an event sub-process ends only that', async () => {
  const inside = parallel('F') + userTasks('Q') + endEvent('t', TERMINATE);
  const ways = flows('i', 'F', 'Q') + flows('F', 't');

  const { trace, result } = await playDrawing({
    drawing:
      START +
      userTasks('A') +
      END +
      flows('s', 'A', 'e') +
      eventBeside('E', 'i', MESSAGE, inside + ways),
    steps: [{ message: 'm' }],
  });

  expect(trace.slice(-6)).toEqual(
    told('flow F_t, entered Q, entered t, completed t, interrupted Q, completed E'),
  );
  expect(result).toMatchObject({ status: 'active', openTasks: ['A'] });
});

it('a terminate end of the process ends the instance, also from a flow beside', async () => {
  const { trace, result } = await playDrawing({
    drawing:
      START +
      userTasks('A') +
      beside('b', 'A', timer('PT1H')) +
      endEvent('t', TERMINATE) +
      END +
      flows('s', 'A', 'e') +
      flow('b', 't'),
    steps: [{ advance: 'PT1H' }],
  });

  expect(trace.slice(-5)).toEqual(told('flow b_t, entered t, completed t, interrupted A, ended P'));
  expect(result.status).toBe('terminated');
});
