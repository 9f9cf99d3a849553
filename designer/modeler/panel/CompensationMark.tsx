import { Checkbox } from '@mantine/core';

import { useEditor } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useElementTexts } from './useElementTexts.ts';
import { useFieldError } from './useFieldError.ts';

type Connected = {
  readonly incoming?: readonly unknown[];
  readonly outgoing?: readonly unknown[];
  readonly attachers?: readonly unknown[];
};

/** Whether a step is only done to undo another one; offered where no flow leads to it. */
export function CompensationMark({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const t = useElementTexts();
  const error = useFieldError(element.id, 'handler');
  const isMarked = objectOf(element).get('isForCompensation') === true;
  const { incoming = [], outgoing = [], attachers = [] } = element as Connected;
  const isAlone = [...incoming, ...outgoing, ...attachers].length === 0;
  if (!isMarked && !isAlone) return null;
  return (
    <Checkbox
      size="xs"
      label={t('compensation.mark')}
      description={t('compensation.markHint')}
      error={error}
      checked={isMarked}
      onChange={({ currentTarget: { checked } }) =>
        changeElement(services, element, { isForCompensation: checked || undefined })
      }
    />
  );
}
