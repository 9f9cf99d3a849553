import { expect, it } from 'vitest';
import {
  END,
  START,
  catchEvent,
  endEvent,
  parallel,
  subProcess,
  tasks,
  throwEvent,
  userTasks,
} from './drawingParts.ts';
import { flow, flows, playDrawing, told } from './playDrawing.ts';

it('a fork tells all its flows before what they lead to', async () => {
  const inside = tasks('A', 'B') + userTasks('C') + parallel('F', 'J');
  const ways = flows('s', 'F', 'A', 'J') + flows('F', 'B', 'J', 'e') + flows('F', 'C', 'e');

  const { trace } = await playDrawing({
    drawing: START + inside + END + ways,
    steps: [{ complete: 'C' }],
  });

  expect(trace).toEqual(
    told(`entered s, completed s, flow s_F, entered F, completed F, flow F_A, flow F_B, flow F_C,
      entered A, entered B, entered C, completed A, flow A_J, completed B, flow B_J,
      entered J, completed J, flow J_e, entered e, completed e,
      completed C, flow C_e, entered e, completed e, ended P`),
  );
});

it('two tokens at one task are two tasks, each done by itself', async () => {
  const inside = parallel('F') + '<exclusiveGateway id="M"/>' + userTasks('A', 'B', 'T');
  const ways = flows('s', 'F', 'A', 'M') + flows('F', 'B', 'M', 'T', 'e');
  const steps = [{ complete: 'A' }, { complete: 'B' }, { complete: 'T' }];

  const { trace, result } = await playDrawing({ drawing: START + inside + END + ways, steps });

  expect(trace.slice(9)).toEqual(
    told(`completed A, flow A_M, entered M, completed M, flow M_T, entered T,
      completed B, flow B_M, entered M, completed M, flow M_T, entered T,
      completed T, flow T_e, entered e, completed e`),
  );
  expect(result.openTasks).toEqual(['T']);
});

it('an inclusive join waits for who can still come, and for nobody else', async () => {
  const inside =
    '<inclusiveGateway id="O" default="O_C"/><inclusiveGateway id="J"/>' + userTasks('A', 'B', 'C');
  const ways =
    flows('s', 'O') +
    flow('O', 'A', 'a') +
    flow('O', 'B', 'b') +
    flow('O', 'C') +
    flows('A', 'J', 'e') +
    flow('B', 'J') +
    flow('C', 'J');

  const { trace } = await playDrawing({
    drawing: START + inside + END + ways,
    variables: { a: true, b: true },
    steps: [{ complete: 'B' }, { complete: 'A' }],
  });

  expect(trace).toEqual(
    told(`entered s, completed s, flow s_O, entered O, completed O, flow O_A, flow O_B,
      entered A, entered B, completed B, flow B_J, completed A, flow A_J,
      entered J, completed J, flow J_e, entered e, completed e, ended P`),
  );
});

it('an inclusive gateway that joins and decides is completed from the queue', async () => {
  const inside = parallel('F') + '<inclusiveGateway id="J"/>' + tasks('A', 'B', 'C');
  const ways =
    flows('s', 'F', 'A', 'J') +
    flows('F', 'B', 'J') +
    flows('F', 'C') +
    flow('J', 'e', 'x') +
    flow('J', 'e2', 'y');

  const { trace } = await playDrawing({
    drawing: START + inside + END + endEvent('e2') + ways,
    variables: { x: true, y: true },
  });

  expect(trace.slice(11)).toEqual(
    told(`completed A, flow A_J, completed B, flow B_J, entered J, completed C,
      completed J, flow J_e, entered e, completed e, flow J_e2, entered e2, completed e2, ended P`),
  );
});

it('a link goes on at its other end without a flow', async () => {
  const link = '<linkEventDefinition name="k"/>';
  const inside = throwEvent('L1', link) + catchEvent('L2', link);

  const { trace } = await playDrawing({
    drawing: START + inside + END + flows('s', 'L1') + flows('L2', 'e'),
  });

  expect(trace).toEqual(
    told(`entered s, completed s, flow s_L1, entered L1, completed L1, entered L2, completed L2,
      flow L2_e, entered e, completed e, ended P`),
  );
});

it('a sub-process begins at all of its start events, a process at one', async () => {
  const starts = '<startEvent id="x1"/><startEvent id="x2"/>';
  const inside = subProcess('X', starts + tasks('A', 'B') + flows('x1', 'A') + flows('x2', 'B'));
  const drawing = START + '<startEvent id="s2"/>' + inside + END;

  const { trace } = await playDrawing({
    drawing: drawing + flows('s', 'X', 'e') + flow('s2', 'e'),
  });

  expect(trace).toEqual(
    told(`entered s, completed s, flow s_X, entered X,
      entered x1, completed x1, flow x1_A, entered x2, completed x2, flow x2_B,
      entered A, entered B, completed A, completed B, completed X, flow X_e,
      entered e, completed e, ended P`),
  );
});

it('without a start event everything begins to which no flow leads', async () => {
  const inside = tasks('B', 'C') + userTasks('A');

  const { trace, result } = await playDrawing({ drawing: inside + flows('B', 'C') });

  expect(trace).toEqual(
    told('entered B, entered A, completed B, flow B_C, entered C, completed C'),
  );
  expect(result.openTasks).toEqual(['A']);
});

it('an activity without a true condition keeps its token with an incident', async () => {
  const { trace, result } = await playDrawing({
    drawing: START + tasks('A') + END + flows('s', 'A') + flow('A', 'e', 'x'),
    variables: { x: false },
  });

  expect(trace.slice(3)).toEqual(told('entered A, completed A, incident A'));
  expect(result.status).toBe('incident');
});

it('a parallel join that can never have all of its tokens is an incident at once', async () => {
  const inside = '<exclusiveGateway id="X" default="X_B"/>' + parallel('J') + userTasks('A', 'B');
  const ways = flows('s', 'X') + flow('X', 'A', 'x') + flow('X', 'B') + flows('A', 'J', 'e');

  const { trace } = await playDrawing({
    drawing: START + inside + END + ways + flow('B', 'J'),
    variables: { x: false },
    steps: [{ complete: 'B' }],
  });

  expect(trace.slice(7)).toEqual(told('completed B, flow B_J, incident J'));
});

it('a circle that takes no time ends after a thousand passes', async () => {
  const inside = '<exclusiveGateway id="M"/>' + subProcess('Y', '<startEvent id="y"/>');

  const { trace } = await playDrawing({ drawing: START + inside + flows('s', 'M', 'Y', 'M') });

  expect(trace.filter((line) => line === 'completed Y')).toHaveLength(1_000);
  expect(trace.slice(-2)).toEqual(['entered Y', 'incident Y']);
});
