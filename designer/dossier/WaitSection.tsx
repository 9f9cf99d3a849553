import { Stack, Text } from '@mantine/core';
import { useState } from 'react';

import type { DossierView, MessageWait } from '../../api/contract/dossiers.ts';
import type { Form } from '../../api/contract/forms.ts';
import { PAYMENT_MESSAGE } from '../../engine/model/payment.ts';
import { useDeliverMessage } from '../api/useDossiers.ts';
import { lookUpParty } from '../api/lookUpParty.ts';
import { useMe } from '../api/useSession.ts';
import { FormErrors } from '../form/FormErrors.tsx';
import { FormView } from '../form/FormView.tsx';
import { checkForm, toVariables, type FieldErrors, type FormValues } from '../form/formValues.ts';
import { useDraft } from '../form/useDraft.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { notifyDone } from '../ui/notify.ts';
import { ReasonButton } from '../ui/ReasonButton.tsx';
import { Section } from '../ui/Section.tsx';
import { useErrorText } from '../answer/useErrorText.ts';
import { FeeTable } from './fees/FeeTable.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossier: DossierView; readonly wait: MessageWait };

const NOTHING = {};
const NO_FORM: Form = { key: 'none', title: { vi: '', en: '' }, fields: [] };

/** What the dossier waits for from outside, and recording that it came; only the counter may. */
export function WaitSection({ dossier, wait }: Props) {
  const told = useDossierTexts();
  const me = useMe();
  return (
    <Section title={told('waits.title', { step: wait.elementName })}>
      <Text fz="sm" c="dimmed" mb="sm">
        {isHeld(dossier, wait)
          ? told('waits.hint', { since: formatMoment(wait.since) })
          : told('waits.mayCome')}
      </Text>
      {me.can['dossier.message'] ? (
        <WaitForm dossier={dossier} wait={wait} />
      ) : (
        <Text>{told('waits.notMine')}</Text>
      )}
    </Section>
  );
}

/** Whether the dossier stands there; what may come beside its way holds nothing up. */
function isHeld({ diagram }: DossierView, { elementId }: MessageWait): boolean {
  return diagram.tokens.some((token) => token.elementId === elementId);
}

/** What stands in the form of a payment when it is opened: all that is due. */
function paidInFull({ fields }: Form, { dueNowDong }: DossierView['fees']): FormValues {
  return fields.some(({ key }) => key === 'paidDong') ? { paidDong: dueNowDong } : {};
}

function WaitForm({ dossier, wait }: Props) {
  const { dossierId } = dossier;
  const told = useDossierTexts();
  const errorText = useErrorText();
  const deliver = useDeliverMessage();
  const form = wait.form ?? NO_FORM;
  const isForMoney = wait.messageName === PAYMENT_MESSAGE && dossier.fees.dueNowDong > 0;
  const owed = isForMoney ? paidInFull(form, dossier.fees) : NOTHING;
  const draft = useDraft(`${dossierId}.${wait.elementId}`, owed);
  const [errors, setErrors] = useState<FieldErrors>({});
  const submit = () => {
    const moment = { known: {}, at: Date.now() };
    const wrong = checkForm(form, draft.values, moment);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0 || deliver.isPending) return;
    const variables = toVariables(form, draft.values, moment);
    deliver.mutate(
      { dossierId, elementId: wait.elementId, variables },
      {
        onSuccess: () => {
          draft.forget();
          notifyDone(told('waits.done'));
        },
      },
    );
  };
  return (
    <Stack align="stretch" maw={640}>
      {isForMoney ? <FeeTable fees={dossier.fees} /> : null}
      <FormErrors errors={errors} />
      <FormView
        form={form}
        values={draft.values}
        known={NOTHING}
        lookUp={lookUpParty}
        errors={errors}
        isDisabled={deliver.isPending}
        onChange={draft.change}
      />
      {deliver.error ? (
        <Text c="crimson.6" role="alert">
          {errorText(deliver.error)}
        </Text>
      ) : null}
      <div>
        <ReasonButton
          allowed
          variant={isHeld(dossier, wait) ? 'filled' : 'default'}
          label={told('waits.submit')}
          loading={deliver.isPending}
          onClick={submit}
        />
      </div>
    </Stack>
  );
}
