import { branches, drawing, flow, row, times } from './drawnShapes.ts';

/** Names and texts of drawings that are valid and merely large. */
export const LARGE_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['1,000 tasks in a row, 2,003 elements', drawing(row(1_000))],
  ['300 tasks that all begin', drawing(fan(300))],
  ['a fork into 300 tasks and their join', drawing(branches(300, 1))],
  ['a fork into 40 branches of 5 tasks', drawing(branches(40, 5))],
  ['a fork into 20 branches of 50 tasks', drawing(branches(20, 50))],
  ['an exclusive choice among 300 tasks', drawing(choice('exclusiveGateway', 300))],
  ['an inclusive choice among 60 tasks and its join', drawing(choice('inclusiveGateway', 60))],
  ['sub-processes that begin and end, 60 deep', drawing(nested(60))],
  ['300 tasks, each with an event on its border', drawing(watched(300, 300, true))],
  ['300 interrupting events on one task', drawing(watched(1, 300, true))],
  ['600 interrupting events on one task', drawing(watched(1, 600, true))],
  ['100 other events on one task', drawing(watched(1, 100, false))],
  ['a tangle of 300 elements', drawing(ladder(75))],
];

function fan(tasks: number): string {
  const drawn = times(tasks, (index) => `<userTask id="t${index}"/>${flow('s', `t${index}`)}`);
  return `<startEvent id="s"/>${drawn}`;
}

function choice(type: string, tasks: number): string {
  const drawn = times(tasks, (index) => {
    const id = `t${index}`;
    const condition = index === 0 ? '' : conditionText(`${index % 3} &lt; 2`);
    return `<userTask id="${id}"/>${flow('split', id, condition)}${flow(id, 'join')}`;
  });
  return `<startEvent id="s"/><${type} id="split" default="split_t0"/>${flow('s', 'split')}${drawn}
<${type} id="join"/><endEvent id="e"/>${flow('join', 'e')}`;
}

function conditionText(text: string): string {
  return `<conditionExpression xsi:type="tFormalExpression">${text}</conditionExpression>`;
}

function nested(depth: number): string {
  const opened = times(depth, (index) => {
    const [start, inner, end] = [`s${index}`, `n${index}`, `e${index}`] as const;
    const events = `<startEvent id="${start}"/><endEvent id="${end}"/>`;
    return `${events}${flow(start, inner)}${flow(inner, end)}<subProcess id="${inner}">`;
  });
  return `${opened}<task id="t"/>${'</subProcess>'.repeat(depth)}`;
}

function watched(tasks: number, events: number, isInterrupting: boolean): string {
  const drawn = times(events, (index) => {
    const [id, holder] = [`b${index}`, `t${index % tasks}`];
    return `<boundaryEvent id="${id}" attachedToRef="${holder}" cancelActivity="${isInterrupting}">
<timerEventDefinition><timeDuration>PT${index + 1}H</timeDuration></timerEventDefinition>
</boundaryEvent><userTask id="x${index}"/><endEvent id="f${index}"/>
${flow(id, `x${index}`)}${flow(`x${index}`, `f${index}`)}`;
  });
  return `${row(tasks)}${drawn}`;
}

/** Forks whose branches are joined crosswise, so that nothing nests. */
function ladder(rungs: number): string {
  const drawn = times(rungs, (index) => {
    const [fork, left, join, right] = [`f${index}`, `a${index}`, `j${index}`, `b${index}`] as const;
    return `<parallelGateway id="${fork}"/><userTask id="${left}"/><parallelGateway id="${join}"/>
<userTask id="${right}"/>${flow(fork, left)}${flow(left, join)}`;
  });
  const steps = times(rungs - 1, (index) => {
    const [own, next] = [index, index + 1];
    return flow(`f${own}`, `f${next}`) + flow(`j${own}`, `b${own}`) + flow(`b${own}`, `j${next}`);
  });
  const last = rungs - 1;
  const closing = flow(`f${last}`, `b${last}`) + flow(`b${last}`, 'j0') + flow(`j${last}`, 'e');
  return `<startEvent id="s"/>${flow('s', 'f0')}${drawn}${steps}${closing}<endEvent id="e"/>`;
}
