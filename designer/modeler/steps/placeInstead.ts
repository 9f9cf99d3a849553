import { objectOf, type DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { SCROLL_PADDING } from '../fitDrawing.ts';
import { boxesOf, makeRoom, middleOf, nodesOf } from './placeAfter.ts';
import { freePlace, type Box } from './freePlace.ts';
import { adopt, putCopy, type Copied } from './putCopy.ts';

type Placed = DrawnElement & Box & { readonly parent: DrawnElement };
type Flow = DrawnElement & { readonly target: DrawnElement };
type Joined = Placed & { readonly incoming: readonly Flow[]; readonly outgoing: readonly Flow[] };

/** Which copied element comes first, and from which ones the drawing goes on. */
type ManyEnds = { readonly first: string; readonly last: readonly string[] };

/** Puts copied elements in the place of one element and gives them its flows; one step of undo. */
export function placeInstead(
  services: EditorServices,
  coming: Copied,
  { ends, instead }: { readonly ends: ManyEnds; readonly instead: DrawnElement },
): void {
  const copied = adopt(services, coming);
  const place = instead as Joined;
  const { modeling, oneStep, selection, canvas } = services;
  oneStep.run(() => {
    const [whole, first] = boxesOf(copied, ends.first);
    makeRoom(services, place, Math.max(0, whole.width - place.width));
    const wanted = {
      ...whole,
      x: place.x - (first.x - whole.x),
      y: middleOf(place).y - first.height / 2 - (first.y - whole.y),
    };
    const others = nodesOf(services).filter((each) => (each as DrawnElement) !== instead);
    const spot = { parent: place.parent, middle: middleOf(freePlace(wanted, others)) };
    const drawn = putCopy(services, copied, spot);
    const begin = drawn(ends.first);
    // A list of its own: the element loses each flow that is led elsewhere.
    const incoming = [...place.incoming];
    for (const flow of incoming) {
      modeling.reconnectEnd(flow as never, begin as never, middleOf(begin as Placed));
    }
    leadOn(services, place.outgoing, ends.last.map(drawn));
    modeling.removeElements([instead as never]);
    selection.select(begin as never);
  });
  const [selected] = selection.get();
  if (selected) canvas.scrollToElement(selected as never, SCROLL_PADDING);
}

function leadOn(
  { modeling }: EditorServices,
  outgoing: readonly Flow[],
  last: readonly DrawnElement[],
): void {
  const [one, ...others] = last;
  const flows = outgoing.filter((flow) => objectOf(flow).$type === 'bpmn:SequenceFlow');
  for (const flow of flows) {
    for (const other of others) modeling.connect(other as never, flow.target as never);
    if (one) modeling.reconnectStart(flow as never, one as never, middleOf(one as Placed));
  }
}
