import { Checkbox, NativeSelect, Stack } from '@mantine/core';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { TermField } from './TermField.tsx';

const CLOCKS = ['run', 'pause', 'restart'] as const;
/** National status of the dossier while it waits at the step. */
const STATUSES = ['4', '5', '6'] as const;
const ON_TIMEOUT = ['notify', 'proceed', 'consent', 'escalate', 'wait'] as const;

/** How much time a step has, whether it counts, and what happens when it runs out. */
export function StepTimeFields({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const { t: common } = useTexts();
  const object = objectOf(element);
  const isCounted = readText(object, 'lt:counted') !== 'false';
  const change = (name: string, value: string | undefined) =>
    changeElement(services, element, { [name]: value });
  return (
    <Stack gap="sm">
      <TermField
        label={t('panel.budget')}
        units={['WH', 'WD', 'WM']}
        value={readText(object, 'lt:budget')}
        onChange={(text) => change('lt:budget', text)}
      />
      <Checkbox
        size="xs"
        label={t('panel.counted')}
        checked={isCounted}
        onChange={(event) =>
          change('lt:counted', event.currentTarget.checked ? undefined : 'false')
        }
      />
      <NativeSelect
        size="xs"
        label={t('panel.clock')}
        value={readText(object, 'lt:clock') ?? 'run'}
        data={CLOCKS.map((value) => ({ value, label: t(`clock.${value}`) }))}
        onChange={(event) => change('lt:clock', unless(event.currentTarget.value, 'run'))}
      />
      <NativeSelect
        size="xs"
        label={t('panel.onTimeout')}
        value={readText(object, 'lt:onTimeout') ?? 'notify'}
        data={ON_TIMEOUT.map((value) => ({ value, label: t(`onTimeout.${value}`) }))}
        onChange={(event) => change('lt:onTimeout', unless(event.currentTarget.value, 'notify'))}
      />
      <NativeSelect
        size="xs"
        label={t('panel.nationalStatus')}
        value={readText(object, 'lt:nationalStatus') ?? ''}
        data={[
          { value: '', label: t('panel.notChosen') },
          ...STATUSES.map((value) => ({
            value,
            label: `${value} – ${common(`common.status.s${value}`)}`,
          })),
        ]}
        onChange={(event) => change('lt:nationalStatus', unless(event.currentTarget.value, ''))}
      />
    </Stack>
  );
}

/** The default is not written into the file. */
function unless(value: string, standard: string): string | undefined {
  return value === standard ? undefined : value;
}
