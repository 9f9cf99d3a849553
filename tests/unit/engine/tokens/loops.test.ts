import { expect, it } from 'vitest';
import {
  ANY_ERROR,
  END,
  ERROR,
  MESSAGE,
  START,
  boundary,
  endEvent,
  items,
  scriptTask,
  subProcess,
  turns,
} from './drawingParts.ts';
import { flow, flows, playDrawing, told } from './playDrawing.ts';

const WAY = flows('s', 'A', 'e');

it('parallel items are open at once and end in any order', async () => {
  const { trace, result } = await playDrawing({
    drawing: `${START}<userTask id="A">${items('3')}</userTask>${END}${WAY}`,
    steps: [
      { complete: 'A', item: 2 },
      { complete: 'A', item: 2 },
      { complete: 'A' },
      { complete: 'A' },
    ],
  });

  expect(trace.slice(3)).toEqual(
    told(`entered A, entered A #0, entered A #1, entered A #2,
      completed A #2, completed A #0, completed A #1, completed A, flow A_e,
      entered e, completed e, ended P`),
  );
  expect(result.refused).toEqual([{ step: 1, code: 'TASK_NOT_OPEN' }]);
});

it('a sequential item begins when the one before is over', async () => {
  const { trace } = await playDrawing({
    drawing: `${START}<userTask id="A">${items('2', true)}</userTask>${END}${WAY}`,
    steps: [{ complete: 'A' }, { complete: 'A' }],
  });

  expect(trace.slice(3, 9)).toEqual(
    told('entered A, entered A #0, completed A #0, entered A #1, completed A #1, completed A'),
  );
});

it('a completion condition ends the items that are left, the latest first', async () => {
  const loop = items('4', false, 'numberOfCompletedInstances = 2 and numberOfActiveInstances = 2');

  const { trace } = await playDrawing({
    drawing: `${START}<userTask id="A">${loop}</userTask>${END}${WAY}`,
    steps: [
      { complete: 'A', item: 1 },
      { complete: 'A', item: 2 },
    ],
  });

  expect(trace.slice(8)).toEqual(
    told(`completed A #1, completed A #2, interrupted A #3, interrupted A #0, completed A, flow A_e,
      entered e, completed e, ended P`),
  );
});

it('no item at all completes the activity, a count that is none is an incident', async () => {
  const none = await playDrawing({
    drawing: `${START}<userTask id="A">${items('0')}</userTask>${END}${WAY}`,
  });
  const wrong = await playDrawing({
    drawing: `${START}<userTask id="A">${items('1.5')}</userTask>${END}${WAY}`,
  });

  expect(none.trace.slice(3, 6)).toEqual(told('entered A, completed A, flow A_e'));
  expect(wrong.trace.slice(3)).toEqual(told('entered A, incident A'));
});

it('items see their member of the collection, and give results in their order', async () => {
  const data = `<dataObject id="list"/><dataObject id="results"/>`;
  const loop = `<multiInstanceLoopCharacteristics><loopDataInputRef>list</loopDataInputRef>
    <loopDataOutputRef>results</loopDataOutputRef>
    <inputDataItem id="one"/><outputDataItem id="two"/>
    </multiInstanceLoopCharacteristics>`;

  const { result } = await playDrawing({
    drawing: data + START + scriptTask('A', 'two', 'one * 2', loop) + END + WAY,
    variables: { list: [1, 2, 3] },
  });

  expect(result.variables).toEqual({ list: [1, 2, 3], results: [2, 4, 6] });
});

it('an error in one item ends all of them through the border of the whole', async () => {
  const inside = `${items('2')}<startEvent id="i"/><userTask id="B"/>${endEvent('x', ERROR)}`;

  const { trace } = await playDrawing({
    drawing:
      START +
      subProcess('A', inside + flows('i', 'B', 'x')) +
      boundary('b', 'A', ANY_ERROR) +
      END +
      WAY +
      flow('b', 'e'),
    steps: [{ complete: 'B', item: 1 }],
  });

  expect(trace.slice(14)).toEqual(
    told(`completed B #1, flow B_x #1, entered x #1, completed x #1, error x #1,
      interrupted A #1, interrupted B #0, interrupted A #0, interrupted A,
      entered b, completed b, flow b_e, entered e, completed e, ended P`),
  );
});

it('every item takes a message of its own', async () => {
  const { trace, result } = await playDrawing({
    drawing: `${START}<receiveTask id="A" messageRef="m">${items('2')}</receiveTask>${END}${WAY}`,
    steps: [{ message: 'm' }],
  });

  expect(trace.slice(-2)).toEqual(told('message-received A #0, completed A #0'));
  expect(result.waitingFor).toEqual([{ message: 'm' }]);
});

it('a loop repeats while its condition is true, and sees the turns that are done', async () => {
  const after = await playDrawing({
    drawing:
      START + scriptTask('A', 'n', 'n + loopCounter', turns('loopCounter &lt; 3')) + END + WAY,
    variables: { n: 0 },
  });
  const before = await playDrawing({
    drawing: START + scriptTask('A', 'n', '1', turns('false', 'testBefore="true"')) + END + WAY,
  });

  expect(after.trace.slice(3, 11)).toEqual(
    told(`entered A, entered A #0, completed A #0, entered A #1, completed A #1,
      entered A #2, completed A #2, completed A`),
  );
  expect(after.result.variables).toEqual({ n: 6 });
  expect(before.trace.slice(3, 5)).toEqual(told('entered A, completed A'));
});

it('a loop has at most its maximum of turns', async () => {
  const { trace } = await playDrawing({
    drawing: `${START}<task id="A">${turns('true', 'loopMaximum="2"')}</task>${END}${WAY}`,
  });

  expect(trace.slice(3, 9)).toEqual(
    told('entered A, entered A #0, completed A #0, entered A #1, completed A #1, completed A'),
  );
});

it('an interrupting event ends the turn, then the activity', async () => {
  const { trace } = await playDrawing({
    drawing:
      `${START}<userTask id="A">${turns('true')}</userTask>${boundary('b', 'A', MESSAGE)}${END}` +
      WAY +
      flow('b', 'e'),
    steps: [{ complete: 'A' }, { message: 'm' }],
  });

  expect(trace.slice(5)).toEqual(
    told(`completed A #0, entered A #1, message-received b, interrupted A #1, interrupted A,
      entered b, completed b, flow b_e, entered e, completed e, ended P`),
  );
});
