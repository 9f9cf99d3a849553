import { Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';

import type { DossierReceived } from '../../api/contract/dossiers.ts';
import { receiptHref } from '../api/useDossiers.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';
import { Facts } from '../ui/Facts.tsx';
import { useCounterTexts } from './useCounterTexts.ts';

type Props = { readonly dossier: DossierReceived; readonly onAnother: () => void };

/** What the applicant takes home: code, promised date, secret and the receipt. Takes the focus. */
export function ReceivedPanel({ dossier, onAnother }: Props) {
  const { t } = useTexts();
  const words = useCounterTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Paper role="status" p="xl">
      <Stack align="flex-start">
        <Title order={2} ref={heading} tabIndex={-1}>
          {words('done.title')}
        </Title>
        <Facts
          facts={[
            [
              words('done.code'),
              <Code key="code" fz="lg">
                {dossier.code}
              </Code>,
            ],
            [
              words('done.promisedAt'),
              dossier.promisedAt ? formatMoment(dossier.promisedAt) : t('common.time.none'),
            ],
            [
              words('done.secret'),
              <Code key="secret" fz="lg">
                {dossier.trackingSecret}
              </Code>,
            ],
          ]}
        />
        <Text fz="sm" c="dimmed">
          {words('done.secretHint')}
        </Text>
        <Group>
          <Button
            component="a"
            href={receiptHref(dossier.dossierId)}
            target="_blank"
            rel="noreferrer"
          >
            {words('done.receipt')}
          </Button>
          <Button
            component={Link}
            to={paths.dossier({ dossierId: dossier.dossierId })}
            variant="default"
          >
            {words('done.dossier')}
          </Button>
          <Button variant="default" onClick={onAnother}>
            {words('done.another')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
