import { expect, it } from 'vitest';
import {
  ANY_ERROR,
  CANCEL,
  END,
  ERROR,
  START,
  boundary,
  compensate,
  endEvent,
  eventSubProcess,
  handler,
  items,
  parallel,
  subProcess,
  tasks,
  throwEvent,
  timer,
  userTasks,
} from './drawingParts.ts';
import { flow, flows, playDrawing, told } from './playDrawing.ts';

const TWO = tasks('A', 'B') + handler('A', 'UA') + handler('B', 'UB');
const TWO_DONE = `entered A, completed A, flow A_B, entered B, completed B`;

it('everything is undone, the latest first, before the throw event is completed', async () => {
  const { trace } = await playDrawing({
    drawing: START + TWO + throwEvent('T', compensate()) + END + flows('s', 'A', 'B', 'T', 'e'),
  });

  expect(trace.slice(3)).toEqual(
    told(`${TWO_DONE}, flow B_T, entered T, entered UB, completed UB, compensated B,
      entered UA, completed UA, compensated A, completed T, flow T_e, entered e, completed e,
      ended P`),
  );
});

it('each record is taken once, by who names it or by who names none', async () => {
  const throwers = throwEvent('T', compensate('A')) + endEvent('T2', compensate());

  const { trace } = await playDrawing({
    drawing: START + TWO + throwers + flows('s', 'A', 'B', 'T', 'T2'),
  });

  expect(trace.slice(9)).toEqual(
    told(`entered T, entered UA, completed UA, compensated A, completed T, flow T_T2,
      entered T2, entered UB, completed UB, compensated B, completed T2, ended P`),
  );
});

it('a throw event that does not wait goes on, and the instance waits for the rest', async () => {
  const { trace } = await playDrawing({
    drawing:
      START + TWO + throwEvent('T', compensate('', false)) + END + flows('s', 'A', 'B', 'T', 'e'),
  });

  expect(trace.slice(9)).toEqual(
    told(`entered T, completed T, flow T_e, entered e, completed e, entered UB, completed UB,
      compensated B, entered UA, completed UA, compensated A, ended P`),
  );
});

it('a sub-process is undone by what is in it, or by its own event sub-process', async () => {
  const plain = '<startEvent id="i"/>' + TWO + flows('i', 'A', 'B');
  const own = eventSubProcess(
    'CE',
    'j',
    '<compensateEventDefinition/>',
    endEvent('k', compensate('A')) + flows('j', 'k'),
  );
  const way = throwEvent('T', compensate()) + flows('s', 'X', 'T');

  const inside = await playDrawing({ drawing: START + subProcess('X', plain) + way });
  const byItself = await playDrawing({ drawing: START + subProcess('X', plain + own) + way });

  expect(inside.trace.slice(14)).toEqual(
    told(`entered T, entered UB, completed UB, compensated B, entered UA, completed UA,
      compensated A, compensated X, completed T, ended P`),
  );
  expect(byItself.trace.slice(14)).toEqual(
    told(`entered T, entered CE, entered j, completed j, flow j_k, entered k,
      entered UA, completed UA, compensated A, completed k, completed CE, compensated X,
      completed T, ended P`),
  );
});

it('an error event sub-process undoes what was done around it', async () => {
  const handling = eventSubProcess(
    'E',
    'j',
    ANY_ERROR,
    endEvent('k', compensate()) + flows('j', 'k'),
  );
  const inside = '<startEvent id="i"/>' + tasks('A') + handler('A', 'UA') + endEvent('x', ERROR);

  const { trace } = await playDrawing({
    drawing:
      START +
      subProcess('X', inside + flows('i', 'A', 'x') + handling) +
      END +
      flows('s', 'X', 'e'),
  });

  expect(trace.slice(12)).toEqual(
    told(`error x, entered E, entered j, completed j, flow j_k, entered k, entered UA, completed UA,
      compensated A, completed k, completed E, completed X, flow X_e, entered e, completed e,
      ended P`),
  );
});

it('items are undone one by one, by what is inside or by the handler of the activity', async () => {
  const undone = tasks('A') + handler('A', 'UA');
  const inside = `${items('2')}<startEvent id="i"/>${undone}${flows('i', 'A')}`;
  const whole = `<task id="X">${items('2')}</task>${handler('X', 'UX')}`;
  const way = endEvent('T', compensate()) + flows('s', 'X', 'T');

  const byItem = await playDrawing({ drawing: START + subProcess('X', inside) + way });
  const byHandler = await playDrawing({ drawing: START + whole + way });

  expect(byItem.trace.slice(-10)).toEqual(
    told(`entered UA #1, completed UA #1, compensated A #1, compensated X #1,
      entered UA #0, completed UA #0, compensated A #0, compensated X #0, completed T, ended P`),
  );
  expect(byHandler.trace.slice(-8)).toEqual(
    told(`entered UX #1, completed UX #1, compensated X #1,
      entered UX #0, completed UX #0, compensated X #0, completed T, ended P`),
  );
});

it('an error in a handler leaves through the scope that compensates', async () => {
  const manual = handler('A', 'UA', '<userTask id="UA" isForCompensation="true"/>');
  const inside = '<startEvent id="i"/>' + tasks('A') + manual + endEvent('T', compensate());

  const { trace } = await playDrawing({
    drawing:
      START +
      subProcess('X', inside + flows('i', 'A', 'T')) +
      boundary('b', 'X', ANY_ERROR) +
      END +
      flows('s', 'X', 'e') +
      flow('b', 'e'),
    steps: [{ throwError: 'E1', at: 'UA' }],
  });

  expect(trace.slice(10)).toEqual(
    told(`entered T, entered UA, error UA, interrupted UA, interrupted T, interrupted X,
      entered b, completed b, flow b_e, entered e, completed e, ended P`),
  );
});

it('a cancelled transaction ends, is undone, and leaves by its cancel event', async () => {
  const inside =
    '<startEvent id="i"/>' + TWO + parallel('F') + userTasks('U') + endEvent('c', CANCEL);

  const { trace } = await playDrawing({
    drawing:
      START +
      subProcess('X', inside + flows('i', 'A', 'B', 'F', 'c') + flows('F', 'U'), 'transaction') +
      boundary('bc', 'X', CANCEL) +
      END +
      flows('s', 'X', 'e') +
      flow('bc', 'e'),
  });

  expect(trace.slice(17)).toEqual(
    told(`entered c, entered U, completed c, interrupted U,
      entered UB, completed UB, compensated B, entered UA, completed UA, compensated A,
      interrupted X, entered bc, completed bc, flow bc_e, entered e, completed e, ended P`),
  );
});

it('a timer of a transaction that is being undone still ends it', async () => {
  const manual = handler('A', 'UA', '<userTask id="UA" isForCompensation="true"/>');
  const inside = '<startEvent id="i"/>' + tasks('A') + manual + endEvent('c', CANCEL);

  const { trace } = await playDrawing({
    drawing:
      START +
      subProcess('X', inside + flows('i', 'A', 'c'), 'transaction') +
      boundary('bc', 'X', CANCEL) +
      boundary('bt', 'X', timer('PT1H')) +
      END +
      flows('s', 'X', 'e') +
      flow('bc', 'e') +
      flow('bt', 'e'),
    steps: [{ advance: 'PT1H' }],
  });

  expect(trace.slice(-9)).toEqual(
    told(`timer-fired bt, interrupted UA, interrupted X, entered bt, completed bt, flow bt_e,
      entered e, completed e, ended P`),
  );
});
