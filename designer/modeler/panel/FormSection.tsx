import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import type { Form } from '../../../api/contract/forms.ts';
import { readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { freeFormKey } from '../forms/freeFormKey.ts';
import { useModelerTexts } from '../useModelerTexts.ts';

const FormEditor = lazy(async () => ({
  default: (await import('../forms/FormEditor.tsx')).FormEditor,
}));

/** Which form a step fills in, and the way to change that form. */
export function FormSection({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t, pick } = useModelerTexts();
  const [edited, setEdited] = useState<Form | null>(null);
  const object = objectOf(element);
  const forms = services.procedureForms.list();
  const key = readText(object, 'lt:form');
  const form = forms.find((each) => each.key === key);
  const name = readText(object, 'name') ?? element.id;
  const choose = (chosen: string) =>
    changeElement(services, element, { 'lt:form': chosen || undefined });
  const apply = (changed: Form) => {
    services.oneStep.run(() => {
      services.procedureForms.put(changed);
      if (changed.key !== key) choose(changed.key);
    });
    setEdited(null);
  };
  return (
    <Stack gap={6}>
      <NativeSelect
        size="xs"
        label={t('panel.form')}
        value={key ?? ''}
        error={key !== null && !form ? t('panel.formMissing', { key }) : null}
        data={[
          { value: '', label: t('panel.noForm') },
          ...forms.map((each) => ({ value: each.key, label: pick(each.title) })),
          ...(key !== null && !form ? [{ value: key, label: key }] : []),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {form ? (
        <Text size="xs" c="dimmed">
          {t('panel.formFields', { count: form.fields.length })}
        </Text>
      ) : null}
      <Group gap={6}>
        {form ? (
          <Button size="compact-xs" variant="default" onClick={() => setEdited(form)}>
            {t('panel.editForm')}
          </Button>
        ) : null}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() =>
            setEdited({
              key: freeFormKey(name, forms),
              title: { vi: name, en: name },
              fields: [],
            })
          }
        >
          {t('panel.newForm')}
        </Button>
      </Group>
      {edited ? (
        <Suspense>
          <FormEditor
            form={edited}
            others={forms.filter((each) => each.key !== edited.key)}
            onApply={apply}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      ) : null}
    </Stack>
  );
}
