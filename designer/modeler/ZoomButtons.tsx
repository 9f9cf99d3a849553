import { IconZoomIn, IconZoomOut, IconZoomScan } from '@tabler/icons-react';
import type Canvas from 'diagram-js/lib/core/Canvas';

import { fitDrawing } from './fitDrawing.ts';
import { ToolButton } from './ToolButton.tsx';
import { useModelerTexts } from './useModelerTexts.ts';

const ZOOM_STEP = 1.25;

/** Looking closer at a drawing, further away, and at all of it. */
export function ZoomButtons({ canvas }: { readonly canvas: Canvas }) {
  const { t } = useModelerTexts();
  return (
    <>
      <ToolButton label={t('toolbar.fit')} onClick={() => fitDrawing(canvas)}>
        <IconZoomScan size={18} aria-hidden />
      </ToolButton>
      <ToolButton
        label={t('toolbar.zoomIn')}
        onClick={() => canvas.zoom(canvas.zoom() * ZOOM_STEP)}
      >
        <IconZoomIn size={18} aria-hidden />
      </ToolButton>
      <ToolButton
        label={t('toolbar.zoomOut')}
        onClick={() => canvas.zoom(canvas.zoom() / ZOOM_STEP)}
      >
        <IconZoomOut size={18} aria-hidden />
      </ToolButton>
    </>
  );
}
