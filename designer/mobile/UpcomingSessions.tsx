import { Badge, Group, Stack, Text } from '@mantine/core';

import type { MobileSessionNews } from '../../api/contract/mobileSessions.ts';
import { Section } from '../ui/Section.tsx';
import { useMobileTexts } from './useMobileTexts.ts';
import { useSessionWhen } from './useSessionWhen.ts';
import { useUpcomingSessions } from './useMobileSessions.ts';

/** When officers come where, for everybody; nothing where no session is planned. */
export function UpcomingSessions() {
  const words = useMobileTexts();
  const { data = [] } = useUpcomingSessions();
  const sessions = data.filter(({ status }) => status !== 'closed');
  if (sessions.length === 0) return null;
  return (
    <Section title={words('upcoming.title')}>
      <Text fz="sm" mb="xs">
        {words('upcoming.intro')}
      </Text>
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
        {sessions.map((session) => (
          <Line key={session.mobileSessionId} session={session} />
        ))}
      </Stack>
    </Section>
  );
}

function Line({ session }: { readonly session: MobileSessionNews }) {
  const words = useMobileTexts();
  const when = useSessionWhen();
  const { place, hamlet, agencyName, status, reason, procedures } = session;
  const isCancelled = status === 'cancelled';
  return (
    <li>
      <Group gap="xs">
        <Text fw={700} td={isCancelled ? 'line-through' : undefined}>
          {when(session)}
        </Text>
        {status === 'planned' ? null : (
          <Badge variant="outline" color={isCancelled ? 'crimson' : 'teal.9'}>
            {words(`status.${status}`)}
          </Badge>
        )}
      </Group>
      <Text>{[place, hamlet].filter(Boolean).join(', ')}</Text>
      <Text fz="sm" c="dimmed">
        {agencyName}
      </Text>
      {isCancelled ? (
        <Text fz="sm">{words('cancelledFor', { reason: reason ?? '' })}</Text>
      ) : (
        <Text fz="sm">
          {words('upcoming.receives', {
            procedures: procedures.map(({ name }) => name).join('; '),
          })}
        </Text>
      )}
    </li>
  );
}
