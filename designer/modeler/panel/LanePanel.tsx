import { Stack } from '@mantine/core';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { PromiseField } from './PromiseField.tsx';
import { PerformerFields } from './PerformerFields.tsx';

/** Who does the steps of a lane that name nobody themselves. */
export function LanePanel({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const lane = objectOf(element);
  return (
    <Stack gap="sm">
      <PerformerFields
        agencyRole={readText(lane, 'lt:agencyRole')}
        post={readText(lane, 'lt:post')}
        description={t('panel.laneHint')}
        onChange={(performer) => changeElement(services, element, performer)}
      />
      <PromiseField element={element} />
    </Stack>
  );
}
