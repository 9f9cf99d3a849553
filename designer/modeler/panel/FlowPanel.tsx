import { Stack, Text } from '@mantine/core';

import { isType } from '../../../engine/parse/moddleElement.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { TurnFields } from './TurnFields.tsx';

const WITHOUT_CONDITIONS = [
  'bpmn:ParallelGateway',
  'bpmn:EventBasedGateway',
  'bpmn:Event',
] as const;

/** When a flow is taken; flows out of a parallel split or an event are always taken. */
export function FlowPanel({ element }: { readonly element: DrawnElement }) {
  const { t } = useModelerTexts();
  const { source } = element as { readonly source?: DrawnElement };
  if (!source) return null;
  const isAlwaysTaken = WITHOUT_CONDITIONS.some((type) => isType(objectOf(source), type));
  return (
    <Stack gap="sm">
      {isAlwaysTaken ? (
        <Text size="xs">{t('panel.alwaysTaken')}</Text>
      ) : (
        <ConditionFields element={element} />
      )}
      <TurnFields element={element} />
    </Stack>
  );
}
