import { Alert, Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';

import type { DossierReceived } from '../../api/contract/dossiers.ts';
import type { Me } from '../../api/contract/session.ts';
import { useReceiveDossier } from '../api/useDossiers.ts';
import { useProcedures, useVersionInForce } from '../api/useProcedures.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { useErrorText } from '../ui/useErrorText.ts';
import { ApplicantFields } from './ApplicantFields.tsx';
import { missingPapers, REQUIRED_FIELDS, toReceiveDossier } from './counterForm.ts';
import { PaperChecklist } from './PaperChecklist.tsx';
import { ProcedureChoice } from './ProcedureChoice.tsx';
import { PromisePanel } from './PromisePanel.tsx';
import { ReturnFields } from './ReturnFields.tsx';
import { useCounterForm } from './useCounterForm.ts';

type Props = {
  readonly agency: Me['agencies'][number];
  readonly onReceived: (dossier: DossierReceived) => void;
};

/** The counter's form, with the promise beside it. */
export function CounterDesk({ agency, onReceived }: Props) {
  const { t } = useTexts();
  const { form, change, clear, isTyped } = useCounterForm();
  const [isChecked, setChecked] = useState(false);
  const formElement = useRef<HTMLFormElement>(null);
  const procedures = useProcedures();
  const offered = (procedures.data ?? []).filter(({ inForce }) => inForce !== null);
  const chosen = offered.find(({ procedureId }) => procedureId === form.procedureId) ?? null;
  const version = useVersionInForce(chosen).data;
  const receive = useReceiveDossier();
  const papers = version?.papers ?? [];
  const wrong = {
    fields: REQUIRED_FIELDS.filter((key) => form[key].trim() === ''),
    papers: missingPapers(form, papers),
  };
  const wrongCount = wrong.fields.length + wrong.papers.length + (chosen ? 0 : 1);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (wrongCount > 0 || !chosen || !version || receive.isPending) {
      focusFirstWrong(formElement.current);
      return;
    }
    const context = { receivingAgencyId: agency.agencyId, procedureName: chosen.name };
    receive.mutate(toReceiveDossier(form, version, context), {
      onSuccess: (dossier) => {
        clear();
        onReceived(dossier);
      },
    });
  };
  return (
    <form onSubmit={submit} ref={formElement} noValidate>
      <Text mb="sm">
        {t('counter.place')}: <b>{agency.agencyName}</b>
      </Text>
      {procedures.error ? <ErrorState error={procedures.error} /> : null}
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            <ProcedureChoice
              procedures={offered}
              chosen={chosen}
              isMissing={isChecked && !chosen}
              onChoose={(procedureId) => change('procedureId', procedureId)}
            />
            <ApplicantFields
              form={form}
              onChange={change}
              missing={isChecked ? wrong.fields : []}
            />
            {version ? (
              <PaperChecklist
                papers={papers}
                form={form}
                missing={isChecked ? wrong.papers : []}
                onChange={change}
              />
            ) : null}
            <ReturnFields form={form} onChange={change} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack pos="sticky" top={72}>
            <PromisePanel procedureId={chosen?.procedureId ?? null} />
            <Submit
              wrongCount={isChecked ? wrongCount : 0}
              error={receive.error}
              isPending={receive.isPending}
            />
            {isTyped ? (
              <Group justify="space-between">
                <Text fz="xs" c="dimmed" flex={1}>
                  {t('counter.draft')}
                </Text>
                <Button size="compact-xs" variant="subtle" onClick={clear}>
                  {t('counter.clear')}
                </Button>
              </Group>
            ) : null}
          </Stack>
        </Grid.Col>
      </Grid>
    </form>
  );
}

type SubmitProps = {
  readonly wrongCount: number;
  readonly error: Error | null;
  readonly isPending: boolean;
};

function Submit({ wrongCount, error, isPending }: SubmitProps) {
  const { t } = useTexts();
  const errorText = useErrorText();
  const message = error ? errorText(error) : t('counter.fix', { count: wrongCount });
  return (
    <>
      {error || wrongCount > 0 ? (
        <Alert color="crimson" role="alert">
          <Text c="black">{message}</Text>
        </Alert>
      ) : null}
      <Button type="submit" size="md" loading={isPending} fullWidth>
        {t('counter.submit')}
      </Button>
    </>
  );
}

/** After the errors are drawn, so that the field is already marked as wrong. */
function focusFirstWrong(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
