import { Checkbox, NumberInput, Stack } from '@mantine/core';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';

const TURNS_MAX = 99;

/** How often a flow that goes back is taken at most, and whether that takes more time. */
export function TurnFields({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const flow = objectOf(element);
  const turns = readText(flow, 'lt:maxTurns');
  const change = (name: string, value: string | undefined) =>
    changeElement(services, element, { [name]: value });
  return (
    <Stack gap={6}>
      <NumberInput
        size="xs"
        label={t('panel.maxTurns')}
        description={t('panel.maxTurnsHint')}
        min={1}
        max={TURNS_MAX}
        allowDecimal={false}
        value={turns === null ? '' : Number(turns)}
        onChange={(next) => change('lt:maxTurns', next === '' ? undefined : String(next))}
      />
      {turns === null ? null : (
        <Checkbox
          size="xs"
          label={t('panel.turnsCounted')}
          checked={readText(flow, 'lt:counted') !== 'false'}
          onChange={(event) =>
            change('lt:counted', event.currentTarget.checked ? undefined : 'false')
          }
        />
      )}
    </Stack>
  );
}
