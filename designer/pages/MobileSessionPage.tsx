import { Stack } from '@mantine/core';

import { Answer } from '../answer/Answer.tsx';
import { useMe } from '../api/useSession.ts';
import { PlanSession } from '../mobile/PlanSession.tsx';
import { SessionCard } from '../mobile/SessionCard.tsx';
import { useMobileDesk } from '../mobile/useMobileSessions.ts';
import { useMobileTexts } from '../mobile/useMobileTexts.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** Sessions at which officers of the unit receive away from their counter. */
export function MobileSessionPage() {
  const words = useMobileTexts();
  const me = useMe();
  const query = useMobileDesk();
  if (me.can['mobileSession.work'] !== true) return <NotFoundPage />;
  return (
    <>
      <PageTitle title={words('title')} />
      <Answer query={query}>
        {(desk) => (
          <Stack>
            {desk.sessions.length === 0 ? (
              <EmptyState title={words('none')} hint={words('noneHint')} />
            ) : null}
            {desk.sessions.map((session) => (
              <SessionCard key={session.mobileSessionId} session={session} />
            ))}
            {desk.units.length > 0 ? <PlanSession desk={desk} /> : null}
          </Stack>
        )}
      </Answer>
    </>
  );
}
