const FONT = "'Be Vietnam Pro', system-ui, 'Segoe UI', sans-serif";

/** Letters of the diagram as those of the page: every Vietnamese mark is drawn by one font. */
export const drawingFont = {
  defaultStyle: { fontFamily: FONT, fontSize: 12, lineHeight: 1.25 },
  externalStyle: { fontFamily: FONT, fontSize: 11, lineHeight: 1.25 },
} as const;
