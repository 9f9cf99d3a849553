import { Alert, Button, Grid, Group, Stack, Text } from '@mantine/core';

import { ErrorState } from '../answer/ErrorState.tsx';
import { useErrorText } from '../answer/useErrorText.ts';
import { useMobileTexts } from '../mobile/useMobileTexts.ts';
import { ApplicantFields } from './ApplicantFields.tsx';
import { CompetentAgency } from './CompetentAgency.tsx';
import { OutboxList } from './outbox/OutboxList.tsx';
import { PaperChecklist } from './PaperChecklist.tsx';
import { ProcedureChoice } from './ProcedureChoice.tsx';
import { PromisePanel } from './PromisePanel.tsx';
import { ReturnFields } from './ReturnFields.tsx';
import { useCounterTexts } from './useCounterTexts.ts';
import { useDesk, type DeskPlace } from './useDesk.ts';

/** The counter's form, with the promise beside it. */
export function CounterDesk(place: DeskPlace) {
  const words = useCounterTexts();
  const { session, outbox } = place;
  const desk = useDesk(place);
  const { form, change, wrong, isChecked } = desk;
  return (
    <form onSubmit={desk.submit} noValidate>
      <OutboxList outbox={outbox} onEdit={desk.fill} />
      <Text my="sm">
        {words('place')}: <b>{placeOf(place)}</b>
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
            <ReturnFields form={form} onChange={change} isMobile={session !== null} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <DeskAside desk={desk} isMobile={session !== null} />
        </Grid.Col>
      </Grid>
    </form>
  );
}

/** The unit, and the place of the session. */
function placeOf({ agency, session }: DeskPlace): string {
  return session === null ? agency.agencyName : `${session.place}, ${agency.agencyName}`;
}

type AsideProps = { readonly desk: ReturnType<typeof useDesk>; readonly isMobile: boolean };

function DeskAside({ desk, isMobile }: AsideProps) {
  const told = useMobileTexts();
  const words = useCounterTexts();
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
        label={isMobile ? told('choice.add') : words('submit')}
      />
      {desk.isKept ? null : (
        <Alert color="crimson" role="alert">
          <Text c="black">{told('choice.notKept')}</Text>
        </Alert>
      )}
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
  readonly label: string;
};

function Submit({ wrongCount, error, isPending, label }: SubmitProps) {
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
        {label}
      </Button>
    </>
  );
}
