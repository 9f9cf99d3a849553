import { newDrawing, type Drawing } from './drawing.ts';

type Block = { readonly first: string; readonly last: string };

/** How many branches a block has, and how many tasks each of them. */
type Shape = { readonly type: string; readonly branches: number; readonly tasks: number };

const SHAPES: readonly Shape[] = [
  { type: 'exclusiveGateway', branches: 2, tasks: 1 },
  { type: 'parallelGateway', branches: 2, tasks: 2 },
  { type: 'inclusiveGateway', branches: 3, tasks: 1 },
];

/** Start, a last task and end. */
const AROUND = 3;

/**
 * A drawing of at most so many elements (and at most 6 fewer) in which all must be proved: choices,
 * forks, and inclusive splits with their joins, one after the other.
 */
export function blocks(elements: number): string {
  const drawing = newDrawing();
  const { add, connect } = drawing;
  let before = add('startEvent');
  let left = elements - AROUND;
  for (let turn = 0; ; turn += 1) {
    const shape = SHAPES[turn % SHAPES.length];
    if (shape === undefined || sizeOf(shape) > left) break;
    left -= sizeOf(shape);
    const { first, last } = draw(drawing, shape);
    connect(before, first);
    before = last;
  }
  const task = add('userTask');
  connect(before, task);
  connect(task, add('endEvent'));
  return drawing.text();
}

function sizeOf({ branches, tasks }: Shape): number {
  return 2 + branches * tasks;
}

function draw({ add, connect }: Drawing, { type, branches, tasks }: Shape): Block {
  const first = add(type);
  const last = add(type);
  for (let branch = 0; branch < branches; branch += 1) {
    const row = Array.from({ length: tasks }, () => add('userTask'));
    connect(first, row[0] ?? last, whenOf(type, branch));
    row.forEach((id, place) => connect(id, row[place + 1] ?? last));
  }
  return { first, last };
}

/** The first branch is the default of a choice, the others ask a variable each. */
function whenOf(type: string, branch: number): string {
  if (type === 'parallelGateway') return '';
  return branch === 0 ? 'default' : `v${branch}`;
}
