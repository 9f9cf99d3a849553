import { useEffect } from 'react';

type Keys = {
  readonly onDown: () => void;
  readonly onUp: () => void;
  readonly onClaim: () => void;
  /** With Shift: a range. */
  readonly onTick: (isRange: boolean) => void;
};

/** j, k, c and x while nothing is being typed; Enter is the browser's own on the focused link. */
export function useInboxKeys({ onDown, onUp, onClaim, onTick }: Keys): void {
  useEffect(() => {
    const actions: Record<string, () => void> = {
      j: onDown,
      k: onUp,
      c: onClaim,
      x: () => onTick(false),
      X: () => onTick(true),
    };
    const onKey = (event: KeyboardEvent) => {
      const action = actions[event.key];
      if (!action || isElsewhere(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onDown, onUp, onClaim, onTick]);
}

/** Something is being typed, or a dialog is open over the list. */
function isElsewhere({ target }: KeyboardEvent): boolean {
  const fields = 'input:not([type="checkbox"]), textarea, select, [role="dialog"]';
  return target instanceof HTMLElement && target.closest(fields) !== null;
}
