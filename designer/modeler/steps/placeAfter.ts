import type SpaceTool from 'diagram-js/lib/features/space-tool/SpaceTool';
import { getBBox, selfAndAllChildren } from 'diagram-js/lib/util/Elements';

import { isType, readChildren, readText } from '../../../engine/parse/moddleElement.ts';
import { appendedTo } from '../changes/appendedTo.ts';
import { isDrawn, objectOf, type DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { mainProcess } from '../findElements.ts';
import { SCROLL_PADDING } from '../fitDrawing.ts';
import { copiedElements } from './copiedTree.ts';
import { freePlace, type Box } from './freePlace.ts';
import { adopt, putCopy, type Copied } from './putCopy.ts';

type Drawn = DrawnElement & Box & { readonly parent: DrawnElement };

/** Which of the copied elements comes first, and behind which one the drawing goes on. */
export type Ends = {
  readonly first: string;
  readonly next: string | null;
  readonly posts: readonly string[];
};

const GAP = 60;

/**
 * Puts copied elements behind an element and leads it to them; where it led to one other element so
 * far, they come between the two, and what stands at the right makes room. Without an element they
 * stand behind the last one, not connected. One step of undo; selects what the drawing goes on
 * from.
 */
export function placeAfter(
  services: EditorServices,
  coming: Copied,
  { ends, after }: { readonly ends: Ends; readonly after: DrawnElement | null },
): void {
  const source = after !== null && appendedTo(objectOf(after)).length > 0 ? (after as Drawn) : null;
  const copied = adopt(services, coming);
  const follows = source && ends.next !== null ? onlyFlow(source) : null;
  services.oneStep.run(() => {
    const [whole, first] = boxesOf(copied, ends.first);
    if (source && follows) makeRoom(services, source, whole.width + GAP);
    const spot = findSpot(services, { source, whole, first, posts: ends.posts });
    const drawn = putCopy(services, copied, spot);
    const begin = drawn(ends.first);
    if (source && follows && ends.next !== null) {
      const target = (follows as unknown as { readonly target: DrawnElement }).target;
      services.modeling.reconnectEnd(follows as never, begin as never, middleOf(begin as Drawn));
      services.modeling.connect(drawn(ends.next) as never, target as never);
    } else if (source) services.modeling.connect(source as never, begin as never);
    services.selection.select(drawn(ends.next ?? ends.first) as never);
  });
  const [selected] = services.selection.get();
  if (selected) services.canvas.scrollToElement(selected as never, SCROLL_PADDING);
}

/** The one flow that leads away, where another would be a branch that nobody asked for. */
function onlyFlow(source: DrawnElement): DrawnElement | null {
  const { outgoing = [] } = source as unknown as { readonly outgoing?: readonly DrawnElement[] };
  const flows = outgoing.filter((flow) => objectOf(flow).$type === 'bpmn:SequenceFlow');
  if (isType(objectOf(source), 'bpmn:Gateway') || flows.length !== 1) return null;
  return flows[0] ?? null;
}

/** The box of all copied elements, and that of the first one. */
export function boxesOf({ tree }: Copied, firstId: string): readonly [Box, Box] {
  const first = copiedElements(tree).find(({ id }) => id === firstId);
  if (!first) throw new Error(`Expected ${firstId} among the copied elements, but it is not.`);
  return [getBBox(Object.values(tree).flat() as never), getBBox(first as never)];
}

/** Moves what stands at the right of an element, and widens what it stands in. */
export function makeRoom(services: EditorServices, source: Drawn, width: number): void {
  const spaceTool = services.modeler.get<SpaceTool>('spaceTool');
  const start = source.x + source.width + GAP / 4;
  const around = selfAndAllChildren(source.parent as never, true) as never;
  const { movingShapes, resizingShapes } = spaceTool.calculateAdjustments(
    around,
    'x',
    width as never,
    start,
  );
  spaceTool.makeSpace(movingShapes, resizingShapes, { x: width, y: 0 }, 'e', start);
}

type Wanted = {
  readonly source: Drawn | null;
  readonly whole: Box;
  readonly first: Box;
  readonly posts: readonly string[];
};

function findSpot(services: EditorServices, { source, whole, first, posts }: Wanted) {
  const main = mainProcess(services);
  const anchor = source ?? lastNode(services);
  const parent = source?.parent ?? main?.element;
  if (!parent) throw new Error('Expected a process in the open drawing, but there is none.');
  const lane = laneOf(services, posts);
  const middleY = lane ? lane.y + lane.height / 2 : anchor ? middleOf(anchor).y : 0;
  const left = anchor ? anchor.x + anchor.width + GAP : 0;
  const wanted = {
    x: left - (first.x - whole.x),
    y: middleY - first.height / 2 - (first.y - whole.y),
    width: whole.width,
    height: whole.height,
  };
  const box = freePlace(wanted, nodesOf(services));
  return { parent, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
}

/** The middle of a free place of this size behind the last element. */
export function spotBehindLast(
  services: EditorServices,
  { width, height }: { readonly width: number; readonly height: number },
) {
  const box = { x: 0, y: 0, width, height };
  return findSpot(services, { source: null, whole: box, first: box, posts: [] }).middle;
}

function laneOf({ elementRegistry }: EditorServices, posts: readonly string[]): Box | null {
  const lanes = elementRegistry.filter(
    (each) => isDrawn(each) && isType(objectOf(each), 'bpmn:Lane'),
  ) as unknown as readonly Drawn[];
  const innermost = lanes.filter(
    (lane) => readChildren(objectOf(lane), 'childLaneSet').length === 0,
  );
  const found = posts.flatMap((post) =>
    innermost.filter((lane) => readText(objectOf(lane), 'lt:post') === post),
  );
  return found[0] ?? null;
}

/** The flow nodes of the drawing. */
export function nodesOf({ elementRegistry }: EditorServices): readonly Drawn[] {
  return elementRegistry.filter(
    (each) => isDrawn(each) && isType(objectOf(each), 'bpmn:FlowNode'),
  ) as unknown as readonly Drawn[];
}

function lastNode(services: EditorServices): Drawn | null {
  const nodes = nodesOf(services);
  const right = Math.max(...nodes.map(({ x, width }) => x + width));
  return nodes.find(({ x, width }) => x + width === right) ?? null;
}

/** The middle of a box. */
export function middleOf({ x, y, width, height }: Box) {
  return { x: x + width / 2, y: y + height / 2 };
}
