const NS = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"';

/** The first line of every drawing of `drawing`. */
export const DECLARED = '<?xml version="1.0" encoding="UTF-8"?>';

/** A file with one executable process of that content. */
export function drawing(content: string): string {
  return `${DECLARED}
<definitions ${NS} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="u">
<process id="p" isExecutable="true">
${content}
</process>
</definitions>`;
}

/** A sequence flow; `inner` is its condition. */
export function flow(from: string, to: string, inner = ''): string {
  const ends = `sourceRef="${from}" targetRef="${to}"`;
  return `<sequenceFlow id="${from}_${to}" ${ends}>${inner}</sequenceFlow>`;
}

/** As many pieces of a drawing, one below the other. */
export function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('\n');
}

/** Tasks one after the other. */
export function row(tasks: number): string {
  const ids = ['s', ...Array.from({ length: tasks }, (_, index) => `t${index}`), 'e'];
  const flows = ids.slice(1).map((id, index) => flow(ids[index] ?? '', id));
  const drawn = times(tasks, (index) => `<userTask id="t${index}"/>`);
  return `<startEvent id="s"/>${drawn}<endEvent id="e"/>\n${flows.join('\n')}`;
}

/** A parallel fork into branches of tasks, with its join. */
export function branches(count: number, tasks: number): string {
  const drawn = times(count, (branch) =>
    times(tasks, (index) => {
      const id = `b${branch}t${index}`;
      const before = index === 0 ? 'fork' : `b${branch}t${index - 1}`;
      const after = index === tasks - 1 ? flow(id, 'join') : '';
      return `<userTask id="${id}"/>${flow(before, id)}${after}`;
    }),
  );
  return `<startEvent id="s"/><parallelGateway id="fork"/>${flow('s', 'fork')}${drawn}
<parallelGateway id="join"/><endEvent id="e"/>${flow('join', 'e')}`;
}
