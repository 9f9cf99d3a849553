import { Text } from '@mantine/core';
import {
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  type Icon,
} from '@tabler/icons-react';
import type AlignElements from 'diagram-js/lib/features/align-elements/AlignElements';
import type Distributing from 'diagram-js/lib/features/distribute-elements/DistributeElements';

import { useEditor, useEditorState } from './EditorContext.tsx';
import type { EditorServices } from './editorServices.ts';
import { ToolButton } from './ToolButton.tsx';
import { useModelerTexts } from './useModelerTexts.ts';

type Side = Parameters<AlignElements['trigger']>[1];
type Axis = 'horizontal' | 'vertical';

/** Side, its button, and its name as the drawing tool has it. */
const SIDES: readonly (readonly [side: Side, icon: Icon, name: string])[] = [
  ['left', IconLayoutAlignLeft, 'Align elements left'],
  ['center', IconLayoutAlignCenter, 'Align elements center'],
  ['right', IconLayoutAlignRight, 'Align elements right'],
  ['top', IconLayoutAlignTop, 'Align elements top'],
  ['middle', IconLayoutAlignMiddle, 'Align elements middle'],
  ['bottom', IconLayoutAlignBottom, 'Align elements bottom'],
];

const AXES: readonly (readonly [axis: Axis, icon: Icon, name: string])[] = [
  ['horizontal', IconLayoutDistributeHorizontal, 'Distribute elements horizontally'],
  ['vertical', IconLayoutDistributeVertical, 'Distribute elements vertically'],
];

/** Aligning and distributing, over the upper edge of the drawing while several are selected. */
export function ArrangeBar() {
  const { services, isLocked } = useEditor();
  const { t } = useModelerTexts();
  const count = useEditorState((state) => state.selectedCount);
  if (count < 2 || isLocked) return null;
  const { translate } = services.translation;
  return (
    <div className="arrange-bar" role="toolbar" aria-label={t('arrange.title')}>
      <Text size="xs" role="status">
        {t('arrange.count', { count })}
      </Text>
      {SIDES.map(([side, Sign, name]) => (
        <ToolButton key={side} label={translate(name)} onClick={() => align(services, side)}>
          <Sign size={18} aria-hidden />
        </ToolButton>
      ))}
      {AXES.map(([axis, Sign, name]) => (
        <ToolButton
          key={axis}
          label={translate(name)}
          disabled={!canDistribute(services)}
          onClick={() => distribute(services, axis)}
        >
          <Sign size={18} aria-hidden />
        </ToolButton>
      ))}
    </div>
  );
}

function align({ modeler, selection }: EditorServices, side: Side): void {
  modeler.get<AlignElements>('alignElements').trigger(selection.get(), side);
}

function distribute({ modeler, selection }: EditorServices, axis: Axis): void {
  modeler.get<Distributing>('distributeElements').trigger(selection.get(), axis);
}

/** Between two there is nothing to even out; lines and events on a border stay where they are. */
function canDistribute({ rules, selection }: EditorServices): boolean {
  return Boolean(rules.allowed('elements.distribute', { elements: selection.get() }));
}
