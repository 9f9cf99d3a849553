import './diagram.css';

import { Alert } from '@mantine/core';
import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { useEffect, useRef, useState } from 'react';

import { createViewer } from './createViewer.ts';
import { drawable } from './drawable.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import type { PassedMark, TokenMarks, TokenState } from './features/tokenMarks/TokenMarks.ts';
import { SCROLL_PADDING, showReadable } from './fitDrawing.ts';
import { ZoomButtons } from './ZoomButtons.tsx';
import { useModelerTexts, type ModelerTranslate } from './useModelerTexts.ts';

/** An element where a dossier stands. `note` says who is waited for; without it, since when. */
export type ShownToken = {
  readonly elementId: string;
  readonly kind: 'waiting' | 'incident';
  readonly since?: string;
  readonly note?: string;
};

type DiagramViewProps = {
  readonly bpmn: string;
  readonly tokens: readonly ShownToken[];
  /** Elements that were left. */
  readonly passed: readonly PassedMark[];
  /** Flows that were taken, by id. */
  readonly flows: readonly string[];
  /** Elements and flows to light up, such as the path of a problem. */
  readonly highlight?: readonly string[];
  /** CSS height; 420px when not given. */
  readonly height?: number | string;
};

const HEIGHT = 420;
const NONE: readonly string[] = [];

/**
 * A drawing to look at, with the tokens of a dossier; the drawing tool is read when first needed.
 */
export function DiagramView(props: DiagramViewProps) {
  const { bpmn, tokens, passed, flows, highlight = NONE, height = HEIGHT } = props;
  const { t } = useModelerTexts();
  const { container, viewer, hasFailed } = useViewer(bpmn);
  useEffect(() => {
    if (!viewer) return;
    const [first] = tokens;
    if (first) scrollTo(viewer, first.elementId);
    viewer.get<TokenMarks>('tokenMarks').show({
      tokens: tokens.map((token) => ({ ...token, note: noteOf(token, t) })),
      passed,
      flows,
      highlight,
    } satisfies TokenState);
  }, [viewer, tokens, passed, flows, highlight, t]);
  return (
    <>
      {hasFailed ? (
        <Alert color="crimson" variant="light">
          {t('diagram.failed')}
        </Alert>
      ) : null}
      <div className="diagram-view" role="group" aria-label={t('diagram.label')} style={{ height }}>
        {viewer ? (
          <div className="diagram-zoom">
            <ZoomButtons canvas={viewer.get<Canvas>('canvas')} />
          </div>
        ) : null}
        <div className="diagram-canvas" ref={container} />
      </div>
    </>
  );
}

function scrollTo(viewer: NavigatedViewer, elementId: string): void {
  const isDrawn = viewer.get<ElementRegistry>('elementRegistry').get(elementId) !== undefined;
  if (isDrawn) viewer.get<Canvas>('canvas').scrollToElement(elementId, SCROLL_PADDING);
}

function useViewer(bpmn: string) {
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let opened: NavigatedViewer | null = null;
    let isGone = false;
    const open = async () => {
      const { tokenMarksModule } = await import('./features/tokenMarks/index.ts');
      const shown = await drawable(bpmn);
      const made = await createViewer(container, [tokenMarksModule]);
      if (isGone || !made) return made?.destroy();
      opened = made;
      await made.importXML(shown);
      showReadable(made.get<Canvas>('canvas'));
      if (!isGone) setViewer(made);
      return undefined;
    };
    open().catch(() => !isGone && setFailed(true));
    return () => {
      isGone = true;
      setViewer(null);
      opened?.destroy();
    };
  }, [bpmn]);
  return { container, viewer, hasFailed };
}

function noteOf({ kind, since, note }: ShownToken, t: ModelerTranslate): string {
  if (note !== undefined) return note;
  if (kind === 'incident') return t('diagram.incident');
  return since === undefined
    ? t('diagram.waiting')
    : t('diagram.waitingSince', { at: formatMoment(since) });
}
