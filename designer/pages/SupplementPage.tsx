import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';

import type { Track } from '../../api/contract/tracking.ts';
import { Answer } from '../answer/Answer.tsx';
import { formatMoment } from '../i18n/formatMoment.ts';
import { paths } from '../paths.ts';
import { PublicPage } from '../shell/PublicPage.tsx';
import { SupplementForm } from '../submit/SupplementForm.tsx';
import { useAskedSupplement } from '../submit/useSupplement.ts';
import { useSupplementTexts } from '../submit/useSupplementTexts.ts';
import { keptTrack } from '../tracking/keptTrack.ts';

/** The applicant's page for what was asked for before receipt; the tracking page leads here. */
export function SupplementPage() {
  const words = useSupplementTexts();
  const [track] = useState(keptTrack);
  const title = words('title', { number: track?.code ?? '' });
  useEffect(() => {
    if (track === null) window.location.replace(paths.tracking());
  }, [track]);
  return (
    <PublicPage title={title} skip={words('skip')}>
      <Stack>
        <Title order={1} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Title>
        <Anchor href={paths.tracking()} fz="sm">
          {words('back')}
        </Anchor>
        {track ? <Body track={track} /> : null}
      </Stack>
    </PublicPage>
  );
}

function Body({ track }: { readonly track: Track }) {
  const words = useSupplementTexts();
  const query = useAskedSupplement(track);
  return (
    <Answer query={query}>
      {(submission) => {
        if (!submission.canSupplement) return <Text>{words('over')}</Text>;
        const { supplementDueAt } = submission;
        return (
          <>
            <Text fw={600}>{submission.procedureName}</Text>
            <Alert color="gold" title={words('asked')}>
              <Text c="black" style={{ whiteSpace: 'pre-wrap' }}>
                {submission.words}
              </Text>
            </Alert>
            {supplementDueAt ? (
              <Text fz="sm">{words('due', { at: formatMoment(supplementDueAt) })}</Text>
            ) : null}
            <SupplementForm
              submission={submission}
              track={track}
              onSent={() => window.location.assign(paths.tracking())}
            />
          </>
        );
      }}
    </Answer>
  );
}
