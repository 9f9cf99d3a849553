import '../queue/queue.css';

import { Anchor, Box, List, Title } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { Link, useParams } from 'react-router';

import { Answer } from '../answer/Answer.tsx';
import { useTexts } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';
import { CalledNumbers } from '../queue/CalledNumbers.tsx';
import { TakeNumber } from '../queue/TakeNumber.tsx';
import { useQueuePlaces, useQueueView } from '../queue/useQueue.ts';
import { useQueueNews } from '../queue/useQueueNews.ts';
import { useQueueTexts } from '../queue/useQueueTexts.ts';
import { PublicHeader } from '../shell/PublicHeader.tsx';

const UpcomingSessions = lazy(async () => ({
  default: (await import('../mobile/UpcomingSessions.tsx')).UpcomingSessions,
}));

/** For everybody who comes to a one-stop unit: taking a number, and the screen that calls them. */
export function QueuePage() {
  const words = useQueueTexts();
  const { t } = useTexts();
  const { agencyId } = useParams();
  useEffect(() => {
    document.title = `${words('board.title')} – ${t('common.appName')}`;
  }, [words, t]);
  return (
    <Box>
      <a className="lt-skip" href="#content">
        {words('board.skip')}
      </a>
      <PublicHeader />
      <main className="lt-queue" id="content" tabIndex={-1}>
        {agencyId === undefined ? <Places /> : <Board agencyId={agencyId} />}
      </main>
    </Box>
  );
}

function Places() {
  const words = useQueueTexts();
  const query = useQueuePlaces();
  return (
    <>
      <Title order={1}>{words('board.choose')}</Title>
      <Answer query={query}>
        {(places) => (
          <List spacing="sm" size="lg">
            {places.map(({ agencyId, agencyName }) => (
              <List.Item key={agencyId}>
                <Anchor component={Link} to={paths.queue({ agencyId })} fz="lg">
                  {agencyName}
                </Anchor>
              </List.Item>
            ))}
          </List>
        )}
      </Answer>
      <Suspense>
        <UpcomingSessions />
      </Suspense>
    </>
  );
}

function Board({ agencyId }: { readonly agencyId: string }) {
  const query = useQueueView(agencyId);
  useQueueNews(agencyId);
  return (
    <Answer query={query}>
      {(queue) => (
        <>
          <Title order={1}>{queue.agencyName}</Title>
          <div className="lt-queue-parts">
            <TakeNumber queue={queue} />
            <CalledNumbers queue={queue} />
          </div>
        </>
      )}
    </Answer>
  );
}
