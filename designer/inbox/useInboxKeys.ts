import { useEffect } from 'react';

type Keys = {
  readonly onDown: () => void;
  readonly onUp: () => void;
  readonly onClaim: () => void;
};

/** j, k and c while nothing is being typed; Enter is the browser's own on the focused link. */
export function useInboxKeys({ onDown, onUp, onClaim }: Keys): void {
  useEffect(() => {
    const actions: Record<string, () => void> = { j: onDown, k: onUp, c: onClaim };
    const onKey = (event: KeyboardEvent) => {
      const action = actions[event.key];
      if (!action || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onDown, onUp, onClaim]);
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}
