import { Alert, Button, Grid, Group, Stack, Text } from '@mantine/core';

import { ErrorState } from '../answer/ErrorState.tsx';
import { useErrorText } from '../answer/useErrorText.ts';
import { ApplicantFields } from './ApplicantFields.tsx';
import { CompetentAgency } from './CompetentAgency.tsx';
import { PaperChecklist } from './PaperChecklist.tsx';
import { ProcedureChoice } from './ProcedureChoice.tsx';
import { PromisePanel } from './PromisePanel.tsx';
import { ReturnFields } from './ReturnFields.tsx';
import { useCounterTexts } from './useCounterTexts.ts';
import { useDesk, type DeskPlace } from './useDesk.ts';

/** The counter's form, with the promise beside it. */
export function CounterDesk({ agency, onReceived }: DeskPlace) {
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
                agencies={desk.authority.agencies}
                byLevel={desk.authority.byLevel}
                value={form.competentAgencyId}
                isMissing={isChecked && desk.authority.isMissing}
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

function DeskAside({ desk }: { readonly desk: ReturnType<typeof useDesk> }) {
  return (
    <Stack pos="sticky" top={72}>
      <PromisePanel
        procedureId={desk.chosen?.procedureId ?? null}
        competentAgencyId={desk.authority.agencyId}
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
