import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import { useEffect, useRef, useState, type RefObject } from 'react';

import { createViewer } from '../createViewer.ts';
import { drawable } from '../drawable.ts';
import { changeMarksModule } from '../features/changeMarks/index.ts';
import { showReadable } from '../fitDrawing.ts';
import { pairCanvases, type PairedCanvases } from './pairCanvases.ts';

/** Two open diagrams that move together. */
export type PairedViewers = PairedCanvases & {
  readonly before: NavigatedViewer;
  readonly after: NavigatedViewer;
};

type OpenedPair = {
  readonly before: RefObject<HTMLDivElement | null>;
  readonly after: RefObject<HTMLDivElement | null>;
  /** Null until both are drawn. */
  readonly viewers: PairedViewers | null;
  readonly hasFailed: boolean;
};

/** Wheel and keys move the diagrams, and the other is told at once. */
const MOVING = { zoomScroll: { enabled: true }, canvas: { deferUpdate: false } };

/** Opens two drawings in two parts of the page; moving or zooming one moves the other along. */
export function usePairedViewers(bpmnBefore: string, bpmnAfter: string): OpenedPair {
  const before = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLDivElement>(null);
  const [viewers, setViewers] = useState<PairedViewers | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const made: NavigatedViewer[] = [];
    let isGone = false;
    const open = async (container: RefObject<HTMLDivElement | null>, bpmn: string) => {
      const shown = await drawable(bpmn);
      const viewer = await createViewer(container, [changeMarksModule], MOVING);
      if (!viewer) return null;
      if (isGone) return viewer.destroy();
      made.push(viewer);
      await viewer.importXML(shown);
      return viewer;
    };
    Promise.all([open(before, bpmnBefore), open(after, bpmnAfter)]).then(
      ([one, other]) => {
        if (isGone || !one || !other) return;
        showReadable(one.get<Canvas>('canvas'));
        setViewers({ before: one, after: other, ...pairCanvases(one, other) });
      },
      () => !isGone && setFailed(true),
    );
    return () => {
      isGone = true;
      setViewers(null);
      for (const viewer of made) viewer.destroy();
    };
  }, [bpmnBefore, bpmnAfter]);
  return { before, after, viewers, hasFailed };
}
