import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import type { DossierView } from '../../api/contract/dossiers.ts';
import type { ExtensionView } from '../../api/contract/extensions.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useDecideExtension } from '../api/useDossierLife.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { notifyDone } from '../ui/notify.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossier: DossierView };

/** The apologies of a dossier: from when to when, why, and what the one-stop unit decided. */
export function ExtensionList({ dossier }: Props) {
  const told = useDossierTexts();
  return dossier.extensions.map((extension) => (
    <Paper key={extension.extensionId} withBorder p="sm" mb="sm">
      <Stack gap={4}>
        <Text fw={600}>
          {told('life.fromTo', {
            from: formatMoment(extension.promisedBefore),
            to: formatMoment(extension.promisedAfter),
          })}
        </Text>
        <Text>{told('life.because', { reason: extension.reason })}</Text>
        <Text fz="sm" c="dimmed">
          {told('life.askedBy', {
            name: extension.requestedBy ?? '',
            agency: extension.agencyName,
            at: formatMoment(extension.requestedAt),
          })}
        </Text>
        <Decided extension={extension} />
        {extension.decision === null && dossier.allowed.decideExtension === true ? (
          <Decide dossierId={dossier.dossierId} extensionId={extension.extensionId} />
        ) : null}
      </Stack>
    </Paper>
  ));
}

function Decided({ extension: { decision } }: { readonly extension: ExtensionView }) {
  const told = useDossierTexts();
  if (decision === null) return <Text fw={600}>{told('life.waiting')}</Text>;
  const facts = { name: decision.personName ?? '', at: formatMoment(decision.at) };
  const words = told(decision.isGranted ? 'life.granted' : 'life.refused', facts);
  return <Text>{decision.note === '' ? words : `${words}: ${decision.note}`}</Text>;
}

type DecideProps = { readonly dossierId: string; readonly extensionId: string };

function Decide({ dossierId, extensionId }: DecideProps) {
  const told = useDossierTexts();
  const errorText = useErrorText();
  const decide = useDecideExtension();
  const [isRefusing, setRefusing] = useState(false);
  const send = (isGranted: boolean, note: string): void => {
    if (decide.isPending) return;
    decide.mutate(
      { dossierId, extensionId, body: { isGranted, note } },
      { onSuccess: () => notifyDone(told('life.decided')) },
    );
  };
  return (
    <>
      <Group mt="xs">
        <Button loading={decide.isPending} onClick={() => send(true, '')}>
          {told('life.grant')}
        </Button>
        <Button variant="default" onClick={() => setRefusing(true)}>
          {told('life.refuse')}
        </Button>
      </Group>
      {decide.error && !isRefusing ? (
        <Text c="crimson.6" role="alert">
          {errorText(decide.error)}
        </Text>
      ) : null}
      {isRefusing ? (
        <ReasonDialog
          title={told('life.refuse')}
          hint={told('life.refuseHint')}
          label={told('life.reason')}
          submit={told('life.refuse')}
          isPending={decide.isPending}
          error={decide.error}
          onSubmit={(note) => send(false, note)}
          onClose={() => setRefusing(false)}
        />
      ) : null}
    </>
  );
}
