import { Checkbox, Stack, Text } from '@mantine/core';

import { useEditor } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useElementTexts } from './useElementTexts.ts';
import { useFieldError } from './useFieldError.ts';

/**
 * Whether a receive task or event-based gateway begins the process; only where nothing leads to it,
 * or where the file says so already.
 */
export function StartFields({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const t = useElementTexts();
  const error = useFieldError(element.id, 'start');
  const { isStarting, isParallel, canStart } = startOf(element);
  if (!canStart && !isStarting && !isParallel) return null;
  const isGateway = objectOf(element).$type === 'bpmn:EventBasedGateway';
  const change = (instantiate: boolean, waitsForAll: boolean) => {
    const eventGatewayType = waitsForAll ? 'Parallel' : 'Exclusive';
    changeElement(services, element, {
      instantiate,
      ...(isGateway ? { eventGatewayType } : {}),
    });
  };
  return (
    <Stack gap={6}>
      <Checkbox
        size="xs"
        label={t(isGateway ? 'start.gateway' : 'start.task')}
        checked={isStarting}
        onChange={({ currentTarget: { checked } }) => change(checked, checked && isParallel)}
      />
      {isGateway && (isStarting || isParallel) ? (
        <Checkbox
          size="xs"
          label={t('start.all')}
          checked={isParallel}
          onChange={({ currentTarget: { checked } }) => change(isStarting, checked)}
        />
      ) : null}
      {error ? (
        <Text size="xs" c="crimson.7">
          {error}
        </Text>
      ) : null}
    </Stack>
  );
}

function startOf(element: DrawnElement) {
  const object = objectOf(element);
  const { incoming = [] } = element as { readonly incoming?: readonly unknown[] };
  const isOutermost = object.$parent?.$type === 'bpmn:Process';
  return {
    isStarting: object.get('instantiate') === true,
    isParallel: object.get('eventGatewayType') === 'Parallel',
    canStart: incoming.length === 0 && isOutermost,
  };
}
