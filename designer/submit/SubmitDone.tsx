import { Alert, Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';

import type { Submitted } from '../../api/contract/intake.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { paths } from '../paths.ts';
import { Facts } from '../ui/Facts.tsx';
import { useSubmitTexts } from './useSubmitTexts.ts';

type Props = { readonly submitted: Submitted; readonly onAnother: () => void };

/** The two codes that the applicant keeps, and what happens next. Takes the focus. */
export function SubmitDone({ submitted, onAnother }: Props) {
  const words = useSubmitTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { number, secret, placeName, submittedAt, checkDueAt } = submitted;
  const codes = new URLSearchParams({ code: number, secret }).toString();
  return (
    <Paper role="status" p="lg">
      <Stack align="flex-start">
        <Title order={2} ref={heading} tabIndex={-1}>
          {words('done.title')}
        </Title>
        <Facts
          facts={[
            [
              words('done.number'),
              <Code key="number" fz="lg">
                {number}
              </Code>,
            ],
            [
              words('done.secret'),
              <Code key="secret" fz="lg">
                {secret}
              </Code>,
            ],
          ]}
        />
        <Alert color="gold" w="100%">
          <Text c="black" fz="sm">
            {words('done.keep')}
          </Text>
        </Alert>
        <Facts
          facts={[
            [words('done.place'), placeName],
            [words('done.submittedAt'), formatMoment(submittedAt)],
            [words('done.checkDueAt'), checkDueAt ? formatMoment(checkDueAt) : null],
          ]}
        />
        <Text fz="sm">{words('done.next')}</Text>
        <Group className="lt-noprint">
          <Button component="a" href={`${paths.tracking()}#${codes}`}>
            {words('done.track')}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {words('done.print')}
          </Button>
          <Button variant="default" onClick={onAnother}>
            {words('done.another')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
