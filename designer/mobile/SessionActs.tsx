import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import type { MobileSessionView } from '../../api/contract/mobileSessions.ts';
import type { Allowed } from '../../api/contract/primitives.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useMe } from '../api/useSession.ts';
import { entryStore } from '../counter/outbox/entryStore.ts';
import { chooseSession } from '../counter/useChosenSession.ts';
import { ReasonDialog } from '../dossier/ReasonDialog.tsx';
import { paths } from '../paths.ts';
import { notifyDone, notifyFailed } from '../ui/notify.ts';
import { ReasonButton } from '../ui/ReasonButton.tsx';
import { useMobileTexts } from './useMobileTexts.ts';
import { useMoveSession } from './useMobileSessions.ts';

type Props = { readonly session: MobileSessionView };
type Act = 'open' | 'close' | 'cancel';

/** What is offered where a session stands, the most likely first. */
const OFFERED: { readonly [status in MobileSessionView['status']]: readonly Act[] } = {
  planned: ['open', 'cancel'],
  open: ['close'],
  closed: ['open'],
  cancelled: [],
};

/** What can be done with a session now. */
export function SessionActs({ session }: Props) {
  const words = useMobileTexts();
  const errorText = useErrorText();
  const move = useMoveSession();
  const [isCancelling, setCancelling] = useState(false);
  const waiting = useWaitingHere(session);
  const { mobileSessionId, place, status, allowed } = session;
  const press = (act: Act) => {
    if (act === 'cancel') return setCancelling(true);
    move.mutate(
      { mobileSessionId, act },
      {
        onSuccess: () => act === 'close' && notifyDone(words('closedNow', { place })),
        onError: (error) => notifyFailed(errorText(error)),
      },
    );
  };
  const isHeld = status === 'open' && waiting > 0;
  const offered = OFFERED[status].filter((act) => !(act === 'close' && isHeld));
  return (
    <>
      {isHeld ? (
        <Text fz="sm" c="crimson.6" role="alert">
          {words('waitingHere', { count: waiting })}
        </Text>
      ) : null}
      <Group>
        {session.canReceive ? <ReceiveHere session={session} /> : null}
        {offered.map((act) => (
          <ActButton
            key={act}
            label={words(act === 'open' && status === 'closed' ? 'reopen' : act)}
            place={place}
            isFirst={act === 'open' && status === 'planned'}
            allowed={allowed[act]}
            onClick={() => press(act)}
          />
        ))}
      </Group>
      {isCancelling ? <Cancel session={session} onClose={() => setCancelling(false)} /> : null}
    </>
  );
}

/** Entries of the session on this computer that were not received yet. */
function useWaitingHere({ mobileSessionId }: MobileSessionView): number {
  const { personId } = useMe();
  const entries = entryStore(window.localStorage, personId).list();
  return entries.filter((it) => it.state !== 'received' && it.mobileSessionId === mobileSessionId)
    .length;
}

function ReceiveHere({ session }: Props) {
  const words = useMobileTexts();
  const navigate = useNavigate();
  const { personId } = useMe();
  const receive = () => {
    chooseSession(personId, session);
    void navigate(paths.counter());
  };
  return <Button onClick={receive}>{words('receive')}</Button>;
}

type ActProps = {
  readonly label: string;
  readonly place: string;
  readonly isFirst: boolean;
  readonly allowed: Allowed;
  readonly onClick: () => void;
};

function ActButton({ label, place, isFirst, allowed, onClick }: ActProps) {
  const words = useMobileTexts();
  return (
    <ReasonButton
      variant={isFirst ? 'filled' : 'default'}
      allowed={allowed}
      label={label}
      name={words('openOf', { act: label, place })}
      onClick={onClick}
    />
  );
}

function Cancel({ session, onClose }: Props & { readonly onClose: () => void }) {
  const words = useMobileTexts();
  const move = useMoveSession();
  const { mobileSessionId } = session;
  return (
    <ReasonDialog
      title={words('cancel')}
      hint={words('cancelHint')}
      label={words('cancelReason')}
      submit={words('cancel')}
      isPending={move.isPending}
      error={move.error}
      onClose={onClose}
      onSubmit={(reason) =>
        move.mutate({ mobileSessionId, act: 'cancel', reason }, { onSuccess: onClose })
      }
    />
  );
}
