import type { modelerCanvasVi } from './modelerCanvasVi.ts';

/** English texts of finding one's way in a large drawing, and of putting it in order. */
export const modelerCanvasEn: typeof modelerCanvasVi = {
  minimap: { open: 'Small map (M)' },
  problems: { all: 'Show all {{count}}' },
  arrange: {
    title: 'Arrange the selected elements',
    count: '{{count}} elements selected',
  },
};
