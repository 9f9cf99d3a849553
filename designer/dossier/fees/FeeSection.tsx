import { Anchor, Group } from '@mantine/core';
import { useState } from 'react';

import type { DossierView } from '../../../api/contract/dossiers.ts';
import type { AccountLineView } from '../../../api/contract/payments.ts';
import { useWaiveFee } from '../../api/usePayments.ts';
import { useMe } from '../../api/useSession.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { useDossierTexts } from '../useDossierTexts.ts';
import { CollectDialog } from './CollectDialog.tsx';
import { FeeTable } from './FeeTable.tsx';
import { PaymentList } from './PaymentList.tsx';

type Props = { readonly dossier: DossierView };

/** What the dossier owes and has paid, and what the counter does about it; absent without fees. */
export function FeeSection({ dossier }: Props) {
  const told = useDossierTexts();
  const me = useMe();
  const [isCollecting, setCollecting] = useState(false);
  const [waived, setWaived] = useState<AccountLineView | null>(null);
  const { fees, payments, allowed } = dossier;
  if (fees.lines.length === 0 && payments.length === 0) return null;
  const isOpen = fees.lines.some(({ dueDong }) => dueDong > 0);
  const mayCollect = me.can['dossier.collect'];
  const waive = (line: AccountLineView) =>
    line.dueDong > 0 && mayCollect && allowed.collect === true ? (
      <div>
        <Anchor
          component="button"
          type="button"
          fz="sm"
          aria-label={told('fees.waiveNamed', { name: line.name })}
          onClick={() => setWaived(line)}
        >
          {told('fees.waive')}
        </Anchor>
      </div>
    ) : null;
  return (
    <Section title={told('fees.title')}>
      {fees.lines.length > 0 ? <FeeTable fees={fees} actionFor={waive} /> : null}
      {isOpen && mayCollect ? (
        <Group mt="sm">
          <ReasonButton
            allowed={allowed.collect}
            label={told('fees.collect')}
            onClick={() => setCollecting(true)}
          />
        </Group>
      ) : null}
      <PaymentList dossier={dossier} />
      {isCollecting ? (
        <CollectDialog dossier={dossier} onClose={() => setCollecting(false)} />
      ) : null}
      {waived ? (
        <WaiveDialog dossier={dossier} line={waived} onClose={() => setWaived(null)} />
      ) : null}
    </Section>
  );
}

type WaiveProps = Props & { readonly line: AccountLineView; readonly onClose: () => void };

function WaiveDialog({ dossier: { dossierId }, line: { feeKey, name }, onClose }: WaiveProps) {
  const told = useDossierTexts();
  const waive = useWaiveFee();
  const send = (reason: string): void => {
    const done = (): void => {
      notifyDone(told('fees.waived'));
      onClose();
    };
    waive.mutate({ dossierId, body: { feeKey, reason } }, { onSuccess: done });
  };
  return (
    <ReasonDialog
      title={told('fees.waiveNamed', { name })}
      hint={told('fees.waiveHint', { name })}
      label={told('life.reason')}
      submit={told('fees.waive')}
      isPending={waive.isPending}
      error={waive.error}
      onSubmit={send}
      onClose={onClose}
    />
  );
}
