import { expect, it } from 'vitest';
import {
  END,
  MESSAGE,
  OTHER_MESSAGE,
  SIGNAL,
  START,
  beside,
  boundary,
  catchEvent,
  condition,
  endEvent,
  eventBeside,
  eventSubProcess,
  parallel,
  scriptTask,
  subProcess,
  tasks,
  throwEvent,
  timer,
  userTasks,
} from './drawingParts.ts';
import { flow, flows, playDrawing, told } from './playDrawing.ts';

it('a signal reaches who waits in the order of waiting, each whole before the next', async () => {
  const waiting = catchEvent('C1', SIGNAL) + catchEvent('C2', SIGNAL) + tasks('A', 'B');
  const ways = flows('s', 'F', 'C1', 'A') + flows('F', 'C2', 'B') + flows('F', 'T', 'e');

  const { trace } = await playDrawing({
    drawing: START + parallel('F') + waiting + throwEvent('T', SIGNAL) + END + ways,
  });

  expect(trace.slice(8)).toEqual(
    told(`entered C1, entered C2, entered T, signal T, completed T,
      signal C1, completed C1, flow C1_A, entered A, signal C2, completed C2, flow C2_B, entered B,
      flow T_e, entered e, completed e, completed A, completed B, ended P`),
  );
});

it('a signal that ends its thrower stops it before its flow', async () => {
  const inside = parallel('F') + userTasks('A') + throwEvent('T', SIGNAL) + END;
  const handling = eventSubProcess('E', 'i', SIGNAL, userTasks('Q') + flows('i', 'Q'));

  const { trace } = await playDrawing({
    drawing: START + inside + handling + flows('s', 'F', 'A', 'e') + flows('F', 'T', 'e'),
  });

  expect(trace.slice(7)).toEqual(
    told(`entered A, entered T, signal T, completed T, signal i, interrupted A,
      entered E, entered i, completed i, flow i_Q, entered Q`),
  );
});

it('what an earlier delivery of a signal has ended does not get it', async () => {
  const inside = parallel('F') + userTasks('A') + throwEvent('T', SIGNAL) + END;
  const events = boundary('b', 'A', SIGNAL) + beside('c', 'A', SIGNAL);
  const ways = flows('s', 'F', 'A', 'e') + flows('F', 'T', 'e') + flow('b', 'e') + flow('c', 'e');

  const { trace } = await playDrawing({ drawing: START + inside + events + ways });

  expect(trace.slice(9)).toEqual(
    told(`signal T, completed T, signal b, interrupted A, entered b,
      flow T_e, entered e, completed e, completed b, flow b_e, entered e, completed e, ended P`),
  );
});

it('a condition fires right after the element that has made it true', async () => {
  const inside = catchEvent('C', condition('x > 1')) + scriptTask('S', 'x', '2') + tasks('A', 'B');
  const ways = flows('s', 'F', 'C', 'A') + flows('F', 'S', 'B');

  const { trace } = await playDrawing({ drawing: START + parallel('F') + inside + ways });

  expect(trace.slice(7)).toEqual(
    told(`entered C, entered S, completed S, completed C, flow C_A, entered A, flow S_B, entered B,
      completed A, completed B, ended P`),
  );
});

it('a condition that is true when it is armed fires before the next work', async () => {
  const { trace } = await playDrawing({
    drawing:
      START +
      userTasks('A') +
      boundary('b', 'A', condition('x')) +
      END +
      flows('s', 'A', 'e') +
      flow('b', 'e'),
    variables: { x: true },
  });

  expect(trace.slice(3)).toEqual(
    told(
      'entered A, interrupted A, entered b, completed b, flow b_e, entered e, completed e, ended P',
    ),
  );
});

it('a condition that is true from the beginning fires before anything is entered', async () => {
  const handling = eventSubProcess('E', 'i', condition('x'), endEvent('j') + flows('i', 'j'));

  const { trace } = await playDrawing({
    drawing: START + userTasks('A') + handling + flows('s', 'A'),
    variables: { x: true },
  });

  expect(trace).toEqual(
    told(
      'entered E, entered i, completed i, flow i_j, entered j, completed j, completed E, ended P',
    ),
  );
});

it('a condition fires again only after it has been untrue', async () => {
  const handling = eventBeside('E', 'i', condition('x > 1'), '');
  const steps = [3, 4, 0, 5].map((x, index) => ({ complete: 'ABCD'[index], variables: { x } }));

  const { trace } = await playDrawing({
    drawing: START + userTasks('A', 'B', 'C', 'D') + handling + flows('s', 'A', 'B', 'C', 'D'),
    steps,
  });

  expect(trace.filter((line) => / [ABCDE]$/.test(line) && !line.startsWith('entered '))).toEqual(
    told('completed A, completed E, completed B, completed C, completed D, completed E'),
  );
  expect(trace.filter((line) => line === 'entered E')).toHaveLength(2);
});

it('a condition that cannot be evaluated is an incident at its event', async () => {
  const { trace, result } = await playDrawing({
    drawing: START + catchEvent('C', condition('x > 1')) + flows('s', 'C'),
    variables: { x: 'text' },
  });

  expect(trace.slice(3)).toEqual(told('entered C, incident C'));
  expect(result.status).toBe('incident');
});

it('a cycle is set again while it has turns, and each firing is waited for', async () => {
  const handling = eventBeside(
    'E',
    'i',
    timer('R2/PT1H', 'timeCycle'),
    userTasks('Q') + flow('i', 'Q'),
  );

  const { trace } = await playDrawing({
    drawing: START + userTasks('A') + handling + flows('s', 'A'),
    steps: [{ advance: 'PT5H' }, { complete: 'A' }, { complete: 'Q' }, { complete: 'Q' }],
  });

  expect(trace).toEqual(
    told(`timer-set i, entered s, completed s, flow s_A, entered A,
      timer-fired i, timer-set i, entered E, entered i, completed i, flow i_Q, entered Q,
      timer-fired i, entered E, entered i, completed i, flow i_Q, entered Q,
      completed A, completed Q, completed E, completed Q, completed E, ended P`),
  );
});

it('an interrupting event sub-process ends first what flows beside', async () => {
  const handling = eventSubProcess('E', 'i', MESSAGE, userTasks('Q') + flow('i', 'Q'));

  const { trace, result } = await playDrawing({
    drawing:
      START +
      userTasks('A', 'R') +
      beside('b', 'A', timer('PT1H')) +
      handling +
      flows('s', 'A') +
      flow('b', 'R'),
    steps: [{ advance: 'PT1H' }, { message: 'm', variables: { v: 1 } }],
  });

  expect(trace.slice(-7)).toEqual(
    told(`interrupted R, interrupted A, entered E, entered i, completed i, flow i_Q, entered Q`),
  );
  expect(result).toMatchObject({ openTasks: ['Q'], waitingFor: [], variables: { v: 1 } });
});

it('an interrupted event sub-process is told after what is in it', async () => {
  const handling = eventBeside('E', 'i', MESSAGE, userTasks('Q') + flow('i', 'Q'));
  const inside = '<startEvent id="j"/>' + userTasks('A') + flow('j', 'A') + handling;

  const { trace } = await playDrawing({
    drawing:
      START +
      subProcess('X', inside) +
      boundary('b', 'X', OTHER_MESSAGE) +
      END +
      flows('s', 'X', 'e') +
      flow('b', 'e'),
    steps: [{ message: 'm' }, { message: 'n' }],
  });

  expect(trace.slice(14)).toEqual(
    told(`message-received b, interrupted Q, interrupted E, interrupted A, interrupted X,
      entered b, completed b, flow b_e, entered e, completed e, ended P`),
  );
});

it('the first event behind an event-based gateway takes the token', async () => {
  const events = catchEvent('m1', MESSAGE) + catchEvent('t1', timer('PT1H'));
  const ways = flows('s', 'G', 'm1', 'e') + flows('G', 't1', 'e');

  const { trace, result } = await playDrawing({
    drawing: START + '<eventBasedGateway id="G"/>' + events + END + ways,
    steps: [{ advance: 'PT1H' }],
  });

  expect(trace.slice(3)).toEqual(
    told(`entered G, timer-set t1, completed G, flow G_t1, entered t1, timer-fired t1, completed t1,
      flow t1_e, entered e, completed e, ended P`),
  );
  expect(result.waitingFor).toEqual([]);
});

it('an instance that begins at an event-based gateway enters it, then gets its event', async () => {
  const events = catchEvent('m1', MESSAGE) + catchEvent('n1', OTHER_MESSAGE);

  const { trace } = await playDrawing({
    drawing:
      '<eventBasedGateway id="G" instantiate="true"/>' +
      events +
      END +
      flows('G', 'm1', 'e') +
      flows('G', 'n1', 'e'),
    steps: [{ message: 'n' }],
  });

  expect(trace).toEqual(
    told(`entered G, completed G, flow G_n1, entered n1, message-received n1, completed n1,
      flow n1_e, entered e, completed e, ended P`),
  );
});

it('a parallel instantiating gateway waits for all of its events', async () => {
  const gateway = '<eventBasedGateway id="G" instantiate="true" eventGatewayType="Parallel"/>';
  const events = catchEvent('m1', MESSAGE) + catchEvent('n1', OTHER_MESSAGE) + parallel('J');

  const { trace } = await playDrawing({
    drawing: gateway + events + flows('G', 'm1', 'J') + flows('G', 'n1', 'J'),
    steps: [{ message: 'n' }, { message: 'm' }],
  });

  expect(trace).toEqual(
    told(`entered G, completed G, flow G_m1, flow G_n1, entered m1, entered n1,
      message-received n1, completed n1, flow n1_J, message-received m1, completed m1, flow m1_J,
      entered J, completed J, ended P`),
  );
});

it('every message to an instantiating receive task starts an instance', async () => {
  const { trace } = await playDrawing({
    drawing: '<receiveTask id="R" messageRef="m" instantiate="true"/>',
    steps: [{ message: 'm' }, { message: 'm' }],
  });

  expect(trace).toEqual(
    told(`entered R, message-received R, completed R, ended P,
      entered R @B, message-received R @B, completed R @B, ended P @B`),
  );
});
