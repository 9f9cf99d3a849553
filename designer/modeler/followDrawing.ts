import type { Editor } from './EditorContext.tsx';

type SelectionChanged = { readonly newSelection: readonly { readonly id: string }[] };

/** Keeps the state of the page in step with the drawing tool; listens as long as the tool lives. */
export function followDrawing({ services, store }: Editor): void {
  const { eventBus, commandStack } = services;
  eventBus.on('commandStack.changed', () => {
    store.setState(({ change }) => ({
      change: change + 1,
      canUndo: commandStack.canUndo(),
      canRedo: commandStack.canRedo(),
    }));
  });
  eventBus.on('selection.changed', ({ newSelection }: SelectionChanged) => {
    store.setState({
      selectedId: newSelection.length === 1 ? (newSelection[0]?.id ?? null) : null,
      selectedCount: newSelection.length,
    });
  });
}
