import { Badge, Stack, Text } from '@mantine/core';

import type { MobileSessionView } from '../../api/contract/mobileSessions.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import { SessionActs } from './SessionActs.tsx';
import { SessionSum } from './SessionSum.tsx';
import { useMobileTexts } from './useMobileTexts.ts';
import { useSessionWhen } from './useSessionWhen.ts';

type Props = { readonly session: MobileSessionView };

const COLORS = {
  planned: 'navy',
  open: 'teal.9',
  closed: 'gray.8',
  cancelled: 'crimson',
} as const;

/** One session: where, when, who, what, what came of it, and what can be done now. */
export function SessionCard({ session }: Props) {
  const words = useMobileTexts();
  const when = useSessionWhen();
  const { place, hamlet, status, reason, officers, procedures } = session;
  return (
    <Section
      title={[place, hamlet].filter(Boolean).join(', ')}
      aside={
        <Badge variant="outline" color={COLORS[status]}>
          {words(`status.${status}`)}
        </Badge>
      }
    >
      <Stack gap="sm">
        <Text fw={600}>{when(session)}</Text>
        {reason === null ? null : <Text>{words('cancelledFor', { reason })}</Text>}
        <Facts
          facts={[
            [words('unit'), session.agencyName],
            [words('officers'), officers.map(({ name }) => name).join(', ')],
            [words('procedures'), procedures.map(({ name }) => name).join('; ')],
          ]}
        />
        {session.openedAt === null ? null : <SessionSum sum={session.sum} />}
        <SessionActs session={session} />
      </Stack>
    </Section>
  );
}
