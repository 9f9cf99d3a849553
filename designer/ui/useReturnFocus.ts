import { useEffect, useState } from 'react';

/**
 * For a dialog that is there only while it is open: once it has gone, the focus is where it was
 * before, unless somebody has moved it meanwhile.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body || !before?.isConnected) return;
        (before as HTMLElement | SVGElement).focus();
      });
    },
    [before],
  );
}
