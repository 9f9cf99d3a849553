import type { Minimap } from 'diagram-js-minimap';
import type Keyboard from 'diagram-js/lib/features/keyboard/Keyboard';
import { IconMap2 } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { useEditor } from '../EditorContext.tsx';
import { ToolButton } from '../ToolButton.tsx';
import { useModelerTexts } from '../useModelerTexts.ts';

type KeyContext = { readonly keyEvent: KeyboardEvent };

const BEFORE_OTHERS = 2000;

/** Opens and closes the minimap, which is read when it is first asked for; on the canvas by M. */
export function MinimapButton() {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const [isOpen, setOpen] = useState(false);
  const adding = useRef<Promise<Minimap> | null>(null);
  const toggle = useEffectEvent(async () => {
    const open = !isOpen;
    setOpen(open);
    adding.current ??= import('./addMinimap.ts').then(({ addMinimap }) => addMinimap(services));
    (await adding.current).toggle(open);
  });
  useEffect(() => {
    const keyboard = services.modeler.get<Keyboard>('keyboard');
    const press = ({ keyEvent }: KeyContext) => {
      if (keyboard.hasModifier(keyEvent) || !keyboard.isKey(['m', 'M'], keyEvent)) return undefined;
      void toggle();
      return true;
    };
    keyboard.addListener(BEFORE_OTHERS, press);
    return () => keyboard.removeListener(press);
  }, [services]);
  return (
    <ToolButton label={t('minimap.open')} isPressed={isOpen} onClick={() => void toggle()}>
      <IconMap2 size={18} aria-hidden />
    </ToolButton>
  );
}
