declare module 'diagram-js-minimap' {
  /** A small picture of the whole drawing; dragging its frame moves the drawing. */
  export type Minimap = { toggle: (open?: boolean) => void };

  const minimapModule: {
    readonly minimap: readonly ['type', new (...services: never[]) => Minimap];
  };
  export default minimapModule;
}
