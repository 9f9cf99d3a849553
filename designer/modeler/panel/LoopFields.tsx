import { NativeSelect, Stack } from '@mantine/core';

import type { Loop } from '../../../engine/model/process.ts';
import { changeLoop, loopOf } from '../changes/loopChange.ts';
import { useEditor } from '../EditorContext.tsx';
import { applyChanges, creatorOf, definitionsOf } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { MultiFields } from './MultiFields.tsx';
import { StandardLoopFields } from './StandardLoopFields.tsx';
import { useElementTexts } from './useElementTexts.ts';

const KINDS = ['once', 'parallel', 'sequential', 'standard'] as const;
type LoopKind = (typeof KINDS)[number];

const MULTI = {
  kind: 'multi',
  cardinality: null,
  collection: null,
  itemVariable: null,
  outputCollection: null,
  outputItem: null,
  completionCondition: null,
} as const;

/** How often a step is done: once, for each of several, or again as long as needed. */
export function LoopFields({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const t = useElementTexts();
  const definitions = definitionsOf(services);
  const activity = objectOf(element);
  const loop = loopOf(definitions, activity);
  const write = (next: Loop | null) => {
    const changes = changeLoop(creatorOf(services), definitions, activity, next);
    applyChanges(services, element, changes);
  };
  return (
    <Stack gap={6}>
      <NativeSelect
        size="xs"
        label={t('loop.kind')}
        value={kindOf(loop)}
        data={KINDS.map((value) => ({ value, label: t(`loop.${value}`) }))}
        onChange={(event) => write(ofKind(event.currentTarget.value as LoopKind, loop))}
      />
      {loop?.kind === 'multi' ? (
        <MultiFields elementId={element.id} loop={loop} onChange={write} />
      ) : null}
      {loop?.kind === 'standard' ? (
        <StandardLoopFields elementId={element.id} loop={loop} onChange={write} />
      ) : null}
    </Stack>
  );
}

function kindOf(loop: Loop | null): LoopKind {
  if (loop?.kind !== 'multi') return loop?.kind ?? 'once';
  return loop.isSequential ? 'sequential' : 'parallel';
}

/** From parallel to sequential and back, all else stays. */
function ofKind(kind: LoopKind, loop: Loop | null): Loop | null {
  if (kind === 'once') return null;
  if (kind === 'standard') {
    return { kind: 'standard', testBefore: false, condition: null, maximum: null };
  }
  const multi = loop?.kind === 'multi' ? loop : MULTI;
  return { ...multi, isSequential: kind === 'sequential' };
}
