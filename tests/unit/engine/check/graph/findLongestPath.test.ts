import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findLongestPath } from '../../../../../engine/check/graph/findLongestPath.ts';
import { buildProcessGraph } from '../../../../../engine/check/graph/buildProcessGraph.ts';
import type { ProcessModel } from '../../../../../engine/model/process.ts';
import { longestPaths } from '../../../../../engine/check/graph/longestPaths.ts';
import { readDrawing } from '../../parse/readDrawing.ts';
import { drawing, plain, task } from '../processBuilder.ts';

function longest(process: ProcessModel): ReturnType<typeof findLongestPath> {
  return findLongestPath(process, buildProcessGraph(process));
}

it('the path holds nodes and flows from the start to the end, with the sum after each step', () => {
  const process = drawing(
    [plain('s'), task('a', 60), plain('x'), task('b', 30), task('c', 90), plain('e')],
    ['s>a', 'a>x', 'x>b', 'x>c', 'b>e', 'c>e'],
  );

  const { sumMinutes, path, sums } = longest(process);

  expect(sumMinutes).toBe(150);
  expect(path).toEqual(['s', 's>a', 'a', 'a>x', 'x', 'x>c', 'c', 'c>e', 'e']);
  expect(sums).toEqual([0, 0, 60, 60, 60, 60, 150, 150, 150]);
});

it('a loop counts one pass, also where it can be entered in two places', () => {
  const loop = drawing(
    [plain('s'), plain('x1'), task('a', 60), task('b', 100), plain('e')],
    ['s>x1', 'x1>a', 'a>b', 'b>x1', 'a>e'],
  );
  const twoEntries = drawing(
    [plain('s'), plain('x1'), task('a', 60), task('b', 100), plain('e')],
    ['s>x1', 'x1>a', 'x1>b', 'a>b', 'b>a', 'a>e'],
  );

  expect(longest(loop).sumMinutes).toBe(160);
  expect(longest(twoEntries).sumMinutes).toBeGreaterThanOrEqual(160);
});

it('a restart forgets what was before it, a pause and an uncounted step add nothing', () => {
  const steps = [
    task('a', 500),
    task('b', 900, { clock: 'restart' }),
    task('c', 300),
    task('d', 800, { clock: 'pause' }),
    task('f', 800, { counted: false }),
  ];
  const process = drawing(
    [plain('s'), ...steps, plain('e')],
    ['s>a', 'a>b', 'b>c', 'c>d', 'd>f', 'f>e'],
  );

  const { sumMinutes, path, sums } = longest(process);

  expect(sumMinutes).toBe(500);
  expect(sums[path.indexOf('a')]).toBe(500);
  const later = drawing([plain('s'), ...steps.slice(1), plain('e')], ['s>b', 'b>c', 'c>d', 'd>e']);
  expect(longest(later).sumMinutes).toBe(300);
});

it('a drawing of 20,000 steps in a row is walked without running out of stack', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `t${index}`);
  const flows = ids.map((id, index) => `${id}>${ids[index + 1] ?? 'e'}`);
  const nodes = [plain('s'), ...ids.map((id) => task(id, 1)), plain('e')];

  expect(longest(drawing(nodes, ['s>t0', ...flows])).sumMinutes).toBe(20_000);
});

it('sixty diamonds in a row take no longer than their number', () => {
  const parts = Array.from({ length: 60 }, (_, index) => index);
  const nodes = parts.flatMap((n) => [plain(`x${n}`), task(`a${n}`, 1), task(`b${n}`, 2)]);
  const flows = parts.flatMap((n) => {
    const next = n === 59 ? 'e' : `x${n + 1}`;
    return [`x${n}>a${n}`, `x${n}>b${n}`, `a${n}>${next}`, `b${n}>${next}`];
  });
  const process = drawing([plain('s'), ...nodes, plain('e')], ['s>x0', ...flows]);

  expect(longest(process).sumMinutes).toBe(120);
});

/** Every path of a drawing without circles, one by one. */
function slowLongest(process: ProcessModel, from = 's', before = 0): number {
  const node = process.nodes.find(({ id }) => id === from);
  if (node === undefined) return before;
  const isStep = 'budgetMinutes' in node;
  const isCounted = isStep && node.counted && node.clock === 'run';
  const reached = before + (isCounted ? (node.budgetMinutes ?? 0) : 0);
  const after = isStep && node.clock === 'restart' ? 0 : reached;
  const behind = process.flows.filter((flow) => flow.sourceId === from);
  return Math.max(reached, ...behind.map((flow) => slowLongest(process, flow.targetId, after)));
}

it('equals the longest of all paths, tried one by one, on random drawings', () => {
  const step = fc.record({
    minutes: fc.nat(500),
    clock: fc.constantFrom('run', 'run', 'run', 'pause', 'restart' as const),
    counted: fc.integer({ min: 0, max: 5 }).map((it) => it > 0),
    targets: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  });

  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
      const nodes = steps.map(({ minutes, clock, counted }, index) =>
        task(`t${index}`, minutes, { clock: clock as 'run', counted }),
      );
      const nameOf = (index: number): string => (index < steps.length ? `t${index}` : 'e');
      const flows = steps.flatMap(({ targets }, index) => [
        ...new Set(targets.map((ahead) => `t${index}>${nameOf(index + ahead)}`)),
      ]);
      const process = drawing([plain('s'), ...nodes, plain('e')], ['s>t0', ...flows]);
      expect(longest(process).sumMinutes).toBe(slowLongest(process));
    }),
    { numRuns: 500 },
  );
});

/** The longest way by a real drawing: the process "p" of these elements, beside these roots. */
async function longestOf(inner: string, roots = '') {
  const { processes } = await readDrawing(
    `<process id="p" isExecutable="true">${inner}</process>${roots}`,
  );
  const [process] = processes;
  const longestPath = longestPaths(processes).get(process?.id ?? '');
  if (longestPath === undefined) throw new Error('no process');
  return longestPath;
}

const MAIN = `<startEvent id="s"/><userTask id="a" lt:budget="1WD"/><endEvent id="e"/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
  <sequenceFlow id="f2" sourceRef="a" targetRef="e"/>`;

it('an event sub-process comes behind all that is around it', async () => {
  const inside = (start: string): string => `<startEvent id="s2">${start}</startEvent>
    <userTask id="b" lt:budget="2WH"/><endEvent id="e2"/>
    <sequenceFlow id="g1" sourceRef="s2" targetRef="b"/>
    <sequenceFlow id="g2" sourceRef="b" targetRef="e2"/>`;
  const beside = (start: string): string =>
    `<subProcess id="x" triggeredByEvent="true">${inside(start)}</subProcess>`;

  const signal = await longestOf(MAIN + beside('<signalEventDefinition/>'));
  const undoing = await longestOf(MAIN + beside('<compensateEventDefinition/>'));
  const inner = await longestOf(`<startEvent id="s0"/>
    <subProcess id="sub">${MAIN}${beside('<errorEventDefinition/>')}</subProcess>
    <userTask id="c" lt:budget="1WH"/><endEvent id="e0"/>
    <sequenceFlow id="h1" sourceRef="s0" targetRef="sub"/>
    <sequenceFlow id="h2" sourceRef="sub" targetRef="c"/>
    <sequenceFlow id="h3" sourceRef="c" targetRef="e0"/>`);

  expect(signal.sumMinutes).toBe(480 + 120);
  expect(signal.path).toEqual(['s', 'f1', 'a', 'x', 's2', 'g1', 'b', 'g2', 'e2']);
  expect(undoing.sumMinutes).toBe(480);
  expect(inner.sumMinutes).toBe(480 + 120 + 60);
});

it('a link leads on like a flow', async () => {
  const { sumMinutes } = await longestOf(`<startEvent id="s"/>
    <intermediateThrowEvent id="t"><linkEventDefinition name="A"/></intermediateThrowEvent>
    <intermediateCatchEvent id="c"><linkEventDefinition name="A"/></intermediateCatchEvent>
    <userTask id="a" lt:budget="1WD"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
    <sequenceFlow id="f2" sourceRef="c" targetRef="a"/>`);

  expect(sumMinutes).toBe(480);
});

it('what undoes a step takes its time where it is called for', async () => {
  const handled = `${MAIN.replace('<endEvent id="e"/>', '')}
    <boundaryEvent id="b" attachedToRef="a"><compensateEventDefinition/></boundaryEvent>
    <userTask id="undo" isForCompensation="true" lt:budget="3WH"/>
    <association id="as" sourceRef="b" targetRef="undo"/>`;

  const thrown = await longestOf(
    `${handled}<endEvent id="e"><compensateEventDefinition/></endEvent>`,
  );
  const named = await longestOf(
    `${handled}<endEvent id="e"><compensateEventDefinition activityRef="a"/></endEvent>`,
  );
  const ended = await longestOf(`${handled}<endEvent id="e"/>`);

  expect([thrown, named, ended].map(({ sumMinutes }) => sumMinutes)).toEqual([660, 660, 480]);
});

it('a call counts its own budget, else the process that it calls, once for a circle', async () => {
  const call = (id: string, budget = ''): string =>
    `<startEvent id="s-${id}"/><callActivity id="c-${id}" calledElement="${id}" ${budget}/>
    <sequenceFlow id="f-${id}" sourceRef="s-${id}" targetRef="c-${id}"/>`;
  const called = `<process id="q">${MAIN}<callActivity id="again" calledElement="q"/>
    <sequenceFlow id="f3" sourceRef="a" targetRef="again"/></process>`;

  const inside = await longestOf(call('q'), called);
  const own = await longestOf(call('q', 'lt:budget="2WH"'), called);
  const missing = await longestOf(call('nowhere'), called);

  expect([inside, own, missing].map(({ sumMinutes }) => sumMinutes)).toEqual([480, 120, 0]);
});

it('a looping sub-process takes all its turns each time that it is come to', async () => {
  const longest = await longestOf(`<startEvent id="s0"/><exclusiveGateway id="x"/>
    <subProcess id="sub">${MAIN}<standardLoopCharacteristics loopMaximum="3"/></subProcess>
    <exclusiveGateway id="y" default="back"/><endEvent id="e0"/>
    <sequenceFlow id="h1" sourceRef="s0" targetRef="x"/>
    <sequenceFlow id="h2" sourceRef="x" targetRef="sub"/>
    <sequenceFlow id="h3" sourceRef="sub" targetRef="y"/>
    <sequenceFlow id="back" sourceRef="y" targetRef="x" lt:maxTurns="1"/>
    <sequenceFlow id="h4" sourceRef="y" targetRef="e0"/>`);

  expect(longest.sumMinutes).toBe(2 * 3 * 480);
  expect(longest.isProved).toBe(true);
});

it('compensation counts what undoes an inside, also that of a call', async () => {
  const undone = `${MAIN}
    <boundaryEvent id="b" attachedToRef="a"><compensateEventDefinition/></boundaryEvent>
    <userTask id="undo" isForCompensation="true" lt:budget="3WH"/>
    <association id="as" sourceRef="b" targetRef="undo"/>`;
  const around = (step: string): string => `<startEvent id="s0"/>${step}
    <endEvent id="e0"><compensateEventDefinition/></endEvent>
    <sequenceFlow id="h1" sourceRef="s0" targetRef="in"/>
    <sequenceFlow id="h2" sourceRef="in" targetRef="e0"/>`;

  const inside = await longestOf(around(`<subProcess id="in">${undone}</subProcess>`));
  const call = around('<callActivity id="in" calledElement="q"/>');
  const inCall = await longestOf(call, `<process id="q">${undone}</process>`);

  expect([inside, inCall].map(({ sumMinutes }) => sumMinutes)).toEqual([660, 660]);
});

it('an error or cancel end leads on only over the event that catches it', async () => {
  const ended = (event: string, kind: string): string => `<startEvent id="s0"/>
    <${kind} id="sub">${MAIN.replace('<endEvent id="e"/>', `<endEvent id="e">${event}</endEvent>`)}
    </${kind}>
    <boundaryEvent id="b" attachedToRef="sub">${event}</boundaryEvent>
    <userTask id="usual" lt:budget="9WD"/><userTask id="caught" lt:budget="1WH"/>
    <sequenceFlow id="h1" sourceRef="s0" targetRef="sub"/>
    <sequenceFlow id="h2" sourceRef="sub" targetRef="usual"/>
    <sequenceFlow id="h3" sourceRef="b" targetRef="caught"/>`;

  const error = await longestOf(ended('<errorEventDefinition/>', 'subProcess'));
  const cancel = await longestOf(ended('<cancelEventDefinition/>', 'transaction'));

  expect([error, cancel].map(({ sumMinutes }) => sumMinutes)).toEqual([540, 540]);
});
