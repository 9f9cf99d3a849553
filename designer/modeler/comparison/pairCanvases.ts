import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';

const CHANGED = 'canvas.viewbox.changed';

/** Two diagrams that move together. */
export type PairedCanvases = {
  /**
   * Moves each by itself, as when an element stands elsewhere in the other drawing; from then on
   * they move together at that distance.
   */
  readonly apart: (move: () => void) => void;
};

/**
 * Lets two diagrams move and zoom together, from where the first stands now. Both must tell of a
 * movement at once (`deferUpdate: false`): one told later would be answered by the other for ever.
 */
export function pairCanvases(one: NavigatedViewer, other: NavigatedViewer): PairedCanvases {
  const [first, second] = [one.get<Canvas>('canvas'), other.get<Canvas>('canvas')];
  let distance = { x: 0, y: 0 };
  let isFollowing = false;
  const alone = (move: () => void) => {
    isFollowing = true;
    move();
    isFollowing = false;
  };
  const follow = (leader: Canvas, follower: Canvas, sign: 1 | -1) => {
    if (isFollowing) return;
    const { x, y, width, height } = leader.viewbox();
    const place = { x: x + sign * distance.x, y: y + sign * distance.y, width, height };
    alone(() => follower.viewbox(place));
  };
  one.get<EventBus>('eventBus').on(CHANGED, () => follow(first, second, 1));
  other.get<EventBus>('eventBus').on(CHANGED, () => follow(second, first, -1));
  follow(first, second, 1);
  return {
    apart: (move) => {
      alone(move);
      const [left, right] = [first.viewbox(), second.viewbox()];
      distance = { x: right.x - left.x, y: right.y - left.y };
    },
  };
}
