import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { useErrorText } from '../../answer/useErrorText.ts';
import { notifyDone } from '../../ui/notify.ts';
import { DayField } from '../DayField.tsx';
import { useLifeStep, type SentAct } from './lifeQueries.ts';
import { EMPTY_STEP, missingOf, toStepBody, type StepFields } from './stepFields.ts';
import { useReviewTexts } from './useReviewTexts.ts';

type StepDialogProps = {
  readonly procedureId: string;
  readonly act: Exclude<SentAct, 'send'>;
  /** Of the draft as it was looked at. */
  readonly revision: number;
  readonly onClose: () => void;
};

/** Asks for what one step needs, says what it does, and takes it. */
export function StepDialog({ procedureId, act, revision, onClose }: StepDialogProps) {
  const { t } = useReviewTexts();
  const errorText = useErrorText();
  const step = useLifeStep(procedureId);
  const [fields, setFields] = useState(EMPTY_STEP);
  const [isTried, setTried] = useState(false);
  const missing = missingOf(act, fields);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length > 0) return;
    step.mutate(
      { act, body: toStepBody(act, fields, revision) },
      {
        onSuccess: () => {
          notifyDone(t(`done.${act}`));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`act.${act}`)}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t(`about.${act}`)}</Text>
          {step.error ? (
            <Alert color="crimson" variant="light" p="xs" role="alert">
              {errorText(step.error)}
            </Alert>
          ) : null}
          <StepInputs
            act={act}
            fields={fields}
            missing={isTried ? missing : []}
            onChange={(differs) => setFields({ ...fields, ...differs })}
          />
          <Group gap="xs" justify="flex-end">
            <Button size="xs" variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button
              size="xs"
              type="submit"
              loading={step.isPending}
              {...(act === 'abolish' ? { color: 'crimson' } : {})}
            >
              {t(`act.${act}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type StepInputsProps = {
  readonly act: StepDialogProps['act'];
  readonly fields: StepFields;
  readonly missing: readonly (keyof StepFields)[];
  readonly onChange: (differs: Partial<StepFields>) => void;
};

function StepInputs({ act, fields, missing, onChange }: StepInputsProps) {
  const { t } = useReviewTexts();
  const errorOf = (key: keyof StepFields) => (missing.includes(key) ? t('required') : null);
  const isReasonAsked = act === 'send-back' || act === 'suspend' || act === 'resume';
  return (
    <>
      {act === 'approve' ? (
        <>
          <TextInput
            required
            data-autofocus
            label={t('field.number')}
            placeholder={t('field.numberExample')}
            error={errorOf('number')}
            value={fields.number}
            onChange={(event) => onChange({ number: event.currentTarget.value })}
          />
          <DayField
            required
            label={t('field.decidedOn')}
            error={errorOf('on')}
            value={fields.on}
            onChange={(on) => onChange({ on })}
          />
        </>
      ) : null}
      {act === 'abolish' ? (
        <>
          <Textarea
            required
            autosize
            minRows={2}
            label={t('field.basis')}
            placeholder={t('field.basisExample')}
            error={errorOf('basis')}
            value={fields.basis}
            onChange={(event) => onChange({ basis: event.currentTarget.value })}
          />
          <DayField
            required
            label={t('field.abolishedOn')}
            error={errorOf('on')}
            value={fields.on}
            onChange={(on) => onChange({ on })}
          />
        </>
      ) : null}
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        required={isReasonAsked}
        label={t(isReasonAsked ? 'field.reason' : 'field.remark')}
        error={errorOf('reason')}
        value={fields.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </>
  );
}
