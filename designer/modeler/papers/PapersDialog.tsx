import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import { FormErrors } from '../../form/FormErrors.tsx';
import { FormView } from '../../form/FormView.tsx';
import { checkForm, type FieldErrors, type FormValues } from '../../form/formValues.ts';
import { papersEn } from '../../i18n/papersEn.ts';
import { papersVi } from '../../i18n/papersVi.ts';
import { useLanguageState } from '../../i18n/languageState.ts';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';
import { useEditor } from '../EditorContext.tsx';
import { fromValues, PAPERS_FORM, toValues } from './papersForm.ts';

type Props = { readonly onClose: () => void };

const NOTHING = {};

/** What the applicant brings and what it costs, as two tables; one step of undo. */
export function PapersDialog({ onClose }: Props) {
  useReturnFocus();
  const words = { vi: papersVi, en: papersEn }[useLanguageState((state) => state.language)];
  const { services, isLocked } = useEditor();
  const [values, setValues] = useState<FormValues>(() => toValues(services.procedurePapers.read()));
  const [errors, setErrors] = useState<FieldErrors>({});
  const apply = (): void => {
    const wrong = checkForm(PAPERS_FORM, values, { known: {}, at: Date.now() });
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    services.procedurePapers.replace(fromValues(values));
    onClose();
  };
  return (
    <Modal
      opened
      size="72rem"
      onClose={onClose}
      title={words.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack>
        <Text fz="sm" c="dimmed">
          {words.hint}
        </Text>
        <FormErrors errors={errors} />
        <FormView
          form={PAPERS_FORM}
          values={values}
          known={NOTHING}
          errors={errors}
          isDisabled={isLocked}
          onChange={(key, value) => setValues({ ...values, [key]: value })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {isLocked ? words.close : words.cancel}
          </Button>
          {isLocked ? null : <Button onClick={apply}>{words.apply}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}
