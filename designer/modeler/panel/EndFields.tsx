import { NativeSelect } from '@mantine/core';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';

const OUTCOMES = ['granted', 'refused', 'withdrawn', 'stopped'] as const;
/** National status codes, shared by all provinces, that a dossier may end with. */
const END_STATUSES = ['3', '7', '8', '9', '10'] as const;

/** How the dossier ends; nothing for an end that only ends what is around it. */
export function EndFields({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const { t: common } = useTexts();
  const object = objectOf(element);
  const around = object.$parent;
  const endsDossier = around?.$type === 'bpmn:Process' || around?.get('triggeredByEvent') === true;
  if (!endsDossier) return null;
  const change = (name: string, value: string) =>
    changeElement(services, element, { [name]: value || undefined });
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('panel.outcome')}
        value={readText(object, 'lt:outcome') ?? ''}
        data={[
          { value: '', label: t('panel.notChosen') },
          ...OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
        ]}
        onChange={(event) => change('lt:outcome', event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t('panel.nationalStatus')}
        value={readText(object, 'lt:nationalStatus') ?? ''}
        data={[
          { value: '', label: t('panel.notChosen') },
          ...END_STATUSES.map((value) => ({
            value,
            label: `${value} – ${common(`common.status.s${value}`)}`,
          })),
        ]}
        onChange={(event) => change('lt:nationalStatus', event.currentTarget.value)}
      />
    </>
  );
}
