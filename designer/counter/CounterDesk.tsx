import { Alert, Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { DossierReceived } from '../../api/contract/dossiers.ts';
import type { Me } from '../../api/contract/session.ts';
import { useReceiveDossier } from '../api/useDossiers.ts';
import { useProcedures, useVersionInForce } from '../api/useProcedures.ts';
import { useResults } from '../api/useResults.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { useErrorText } from '../answer/useErrorText.ts';
import { ApplicantFields } from './ApplicantFields.tsx';
import { CompetentAgency } from './CompetentAgency.tsx';
import { missingPapers, requiredFields, toReceiveDossier } from './counterForm.ts';
import { PaperChecklist } from './PaperChecklist.tsx';
import { ProcedureChoice } from './ProcedureChoice.tsx';
import { PromisePanel } from './PromisePanel.tsx';
import { ReturnFields } from './ReturnFields.tsx';
import { useCounterForm } from './useCounterForm.ts';
import { useCounterTexts } from './useCounterTexts.ts';

type Props = {
  readonly agency: Me['agencies'][number];
  readonly onReceived: (dossier: DossierReceived) => void;
};

/** The counter's form, with the promise beside it. */
export function CounterDesk({ agency, onReceived }: Props) {
  const words = useCounterTexts();
  const desk = useDesk({ agency, onReceived });
  const { form, change, wrong, isChecked } = desk;
  return (
    <form onSubmit={desk.submit} noValidate>
      <Text mb="sm">
        {words('place')}: <b>{agency.agencyName}</b>
      </Text>
      {desk.loadError ? <ErrorState error={desk.loadError} /> : null}
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            <ProcedureChoice
              procedures={desk.isListed ? desk.offered : null}
              chosen={desk.chosen}
              isMissing={isChecked && !desk.chosen}
              onChoose={(procedureId) => change('procedureId', procedureId)}
            >
              <CompetentAgency
                receivingAgencyId={agency.agencyId}
                value={form.competentAgencyId}
                onChange={(agencyId) => change('competentAgencyId', agencyId)}
              />
            </ProcedureChoice>
            <ApplicantFields
              form={form}
              onChange={change}
              missing={isChecked ? wrong.fields : []}
            />
            <PaperChecklist
              papers={desk.version?.papers ?? null}
              results={desk.results}
              form={form}
              missing={isChecked ? wrong.papers : []}
              onChange={change}
            />
            <ReturnFields form={form} onChange={change} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <DeskAside desk={desk} />
        </Grid.Col>
      </Grid>
    </form>
  );
}

/** What stands in the form, whether it may be sent, and sending it. */
function useDesk({ agency, onReceived }: Props) {
  const { form, change, clear, isTyped } = useCounterForm();
  const [isChecked, setChecked] = useState(false);
  const procedures = useProcedures();
  const offered =
    procedures.data?.filter(
      ({ inForce, isPart, stopped }) => inForce !== null && !isPart && stopped !== 'ABOLISHED',
    ) ?? [];
  const chosen = offered.find(({ procedureId }) => procedureId === form.procedureId) ?? null;
  const { data: version, error: versionError } = useVersionInForce(chosen);
  const receive = useReceiveDossier();
  const fields = requiredFields(form).filter((key) => form[key].trim() === '');
  const { data: results = [] } = useResults(form.idNumber.trim());
  const papers = missingPapers(form, version?.papers ?? [], results);
  const count = fields.length + papers.length + (chosen ? 0 : 1);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (count > 0 || !chosen || !version) return focusFirstWrong(event.currentTarget);
    if (receive.isPending) return;
    const context = { receivingAgencyId: agency.agencyId, procedureName: chosen.name, results };
    receive.mutate(toReceiveDossier(form, version, context), {
      onSuccess: (dossier) => {
        clear();
        onReceived(dossier);
      },
    });
  };
  const loadError = procedures.error ?? versionError;
  const wrong = { fields, papers, count };
  return {
    form,
    change,
    clear,
    isTyped,
    isChecked,
    wrong,
    offered,
    isListed: !procedures.isPending,
    chosen,
    version,
    results,
    loadError,
    receive,
    submit,
  };
}

function DeskAside({ desk }: { readonly desk: ReturnType<typeof useDesk> }) {
  return (
    <Stack pos="sticky" top={72}>
      <PromisePanel
        procedureId={desk.chosen?.procedureId ?? null}
        competentAgencyId={desk.form.competentAgencyId}
        channel={desk.form.channel}
      />
      <Submit
        wrongCount={desk.isChecked ? desk.wrong.count : 0}
        error={desk.receive.error}
        isPending={desk.receive.isPending}
      />
      {desk.isTyped ? <DraftLine onClear={desk.clear} /> : null}
    </Stack>
  );
}

function DraftLine({ onClear }: { readonly onClear: () => void }) {
  const words = useCounterTexts();
  return (
    <Group justify="space-between">
      <Text fz="xs" c="dimmed" flex={1}>
        {words('draft')}
      </Text>
      <Button size="compact-xs" variant="subtle" onClick={onClear}>
        {words('clear')}
      </Button>
    </Group>
  );
}

type SubmitProps = {
  readonly wrongCount: number;
  readonly error: Error | null;
  readonly isPending: boolean;
};

function Submit({ wrongCount, error, isPending }: SubmitProps) {
  const words = useCounterTexts();
  const errorText = useErrorText();
  const message = error ? errorText(error) : words('fix', { count: wrongCount });
  return (
    <>
      {error || wrongCount > 0 ? (
        <Alert color="crimson" role="alert">
          <Text c="black">{message}</Text>
        </Alert>
      ) : null}
      <Button type="submit" size="md" loading={isPending} fullWidth>
        {words('submit')}
      </Button>
    </>
  );
}

/** After the errors are drawn, so that the field is already marked as wrong. */
function focusFirstWrong(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
