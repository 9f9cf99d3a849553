import '../queue/queue.css';

import { Anchor, List, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';

import { Answer } from '../answer/Answer.tsx';
import { paths } from '../paths.ts';
import { CalledNumbers } from '../queue/CalledNumbers.tsx';
import { TakeNumber } from '../queue/TakeNumber.tsx';
import { useQueuePlaces, useQueueView } from '../queue/useQueue.ts';
import { useQueueNews } from '../queue/useQueueNews.ts';
import { useQueueTexts } from '../queue/useQueueTexts.ts';
import { PublicPage } from '../shell/PublicPage.tsx';

const UpcomingSessions = lazy(async () => ({
  default: (await import('../mobile/UpcomingSessions.tsx')).UpcomingSessions,
}));

/** For everybody who comes to a one-stop unit: taking a number, and the screen that calls them. */
export function QueuePage() {
  const words = useQueueTexts();
  const { agencyId } = useParams();
  return (
    <PublicPage
      title={words('board.title')}
      skip={words('board.skip')}
      main={{ className: 'lt-queue' }}
    >
      {agencyId === undefined ? <Places /> : <Board agencyId={agencyId} />}
    </PublicPage>
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
