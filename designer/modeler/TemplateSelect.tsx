import { NativeSelect } from '@mantine/core';

import type { ProcedureRow } from '../../api/contract/procedures.ts';
import { useModelerTexts } from './useModelerTexts.ts';

type TemplateSelectProps = {
  readonly procedures: readonly ProcedureRow[];
  readonly chosenId: string;
  readonly onChoose: (procedureId: string) => void;
};

/** What the drawing of a new procedure begins with; "" is a start to draw on from. */
export function TemplateSelect({ procedures, chosenId, onChoose }: TemplateSelectProps) {
  const { t } = useModelerTexts();
  const published = procedures.filter(({ inForce }) => inForce !== null);
  return (
    <NativeSelect
      label={t('create.from')}
      description={t('create.fromHint')}
      value={chosenId}
      data={[
        { value: '', label: t('create.fromNothing') },
        {
          group: t('create.fromPublished'),
          items: published.map(({ procedureId, code, name }) => ({
            value: procedureId,
            label: `${code} – ${name}`,
          })),
        },
      ]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
