import { element } from './element.ts';

/** A page with margins, in twentieths of a point. */
export type PageFormat = {
  readonly width: number;
  readonly height: number;
  readonly isLandscape: boolean;
};

/** A4. */
export const PORTRAIT: PageFormat = { width: 11_906, height: 16_838, isLandscape: false };
/** A4 on its side. */
export const LANDSCAPE: PageFormat = { width: 16_838, height: 11_906, isLandscape: true };

/** 20 mm. */
const MARGIN = 1134;
const EDGE = 567;

/** What is left between the margins. */
export function textWidth({ width }: PageFormat): number {
  return width - 2 * MARGIN;
}

/** The settings of a section of a Word document. */
export function pageSettings({ width, height, isLandscape }: PageFormat): string {
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => [`w:${side}`, String(MARGIN)]);
  const edges = ['header', 'footer'].map((side) => [`w:${side}`, String(EDGE)]);
  return element('w:sectPr', {}, [
    element('w:pgSz', {
      'w:w': String(width),
      'w:h': String(height),
      ...(isLandscape ? { 'w:orient': 'landscape' } : {}),
    }),
    element('w:pgMar', Object.fromEntries([...sides, ...edges, ['w:gutter', '0']])),
  ]);
}
