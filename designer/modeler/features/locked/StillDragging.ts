/** In the place of the tool's dragging: elements, flows and their ends stay where they are. */
export class StillDragging {
  init(): void {}
  move(): void {}
  hover(): void {}
  out(): void {}
  end(): void {}
  cancel(): void {}
  setOptions(): void {}

  context(): null {
    return null;
  }
}
