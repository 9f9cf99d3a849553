import { Group } from '@mantine/core';
import { useState } from 'react';

import type { DossierView } from '../../api/contract/dossiers.ts';
import { useCancelDossier, useRequestExtension } from '../api/useDossierLife.ts';
import { useMe } from '../api/useSession.ts';
import { DateInput } from '../form/DateInput.tsx';
import { notifyDone } from '../ui/notify.ts';
import { ReasonButton } from '../ui/ReasonButton.tsx';
import { Section } from '../ui/Section.tsx';
import { ExtensionList } from './ExtensionList.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossier: DossierView };

const ACTIONS = ['requestExtension', 'withdraw', 'stop'] as const;
type Action = (typeof ACTIONS)[number];

/**
 * Apologies with a new promise, and the ways to end a dossier early; absent where there is nothing
 * to see or to do.
 */
export function LifeSection({ dossier }: Props) {
  const told = useDossierTexts();
  const me = useMe();
  const [open, setOpen] = useState<Action | null>(null);
  const mine = dossier.finishedAt ? [] : ACTIONS.filter((action) => me.can[`dossier.${action}`]);
  if (mine.length === 0 && dossier.extensions.length === 0) return null;
  const close = (): void => setOpen(null);
  return (
    <Section title={told('life.title')}>
      <ExtensionList dossier={dossier} />
      <Group>
        {mine.map((action) => (
          <ReasonButton
            key={action}
            variant="default"
            allowed={dossier.allowed[action]}
            label={told(`life.${action}`)}
            onClick={() => setOpen(action)}
          />
        ))}
      </Group>
      {open === 'requestExtension' ? <AskDialog dossier={dossier} onClose={close} /> : null}
      {open === 'withdraw' || open === 'stop' ? (
        <EndDialog dossier={dossier} action={open} onClose={close} />
      ) : null}
    </Section>
  );
}

type DialogProps = Props & { readonly onClose: () => void };

function AskDialog({ dossier, onClose }: DialogProps) {
  const told = useDossierTexts();
  const ask = useRequestExtension();
  const [until, setUntil] = useState('');
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(until);
  const [isMissing, setMissing] = useState(false);
  const send = (reason: string): void => {
    setMissing(!isDay);
    if (!isDay) return;
    const done = (): void => {
      notifyDone(told('life.asked'));
      onClose();
    };
    ask.mutate({ dossierId: dossier.dossierId, body: { reason, until } }, { onSuccess: done });
  };
  return (
    <ReasonDialog
      title={told('life.requestExtension')}
      hint={told('life.askHint')}
      label={told('life.apology')}
      submit={told('life.ask')}
      isPending={ask.isPending}
      error={ask.error}
      onSubmit={send}
      onClose={onClose}
    >
      <DateInput
        label={told('life.until')}
        withAsterisk
        error={isMissing ? told('life.untilMissing') : undefined}
        value={until}
        onChange={setUntil}
      />
    </ReasonDialog>
  );
}

function EndDialog({
  dossier,
  action,
  onClose,
}: DialogProps & { readonly action: 'withdraw' | 'stop' }) {
  const told = useDossierTexts();
  const cancel = useCancelDossier();
  const send = (reason: string): void => {
    const done = (): void => {
      notifyDone(told('life.ended'));
      onClose();
    };
    cancel.mutate({ dossierId: dossier.dossierId, action, body: { reason } }, { onSuccess: done });
  };
  return (
    <ReasonDialog
      title={told(`life.${action}`)}
      hint={told(`life.${action}Hint`)}
      label={told('life.reason')}
      submit={told('life.end')}
      isPending={cancel.isPending}
      error={cancel.error}
      onSubmit={send}
      onClose={onClose}
    />
  );
}
