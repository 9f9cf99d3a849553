import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { DossierView } from '../../../api/contract/dossiers.ts';
import { useErrorText } from '../../answer/useErrorText.ts';
import { useRecordPayment } from '../../api/usePayments.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { notifyDone } from '../../ui/notify.ts';
import { useDossierTexts } from '../useDossierTexts.ts';
import { dongText } from './dongText.ts';

type Props = { readonly dossier: DossierView; readonly onClose: () => void };

/** Money taken at the counter: which fees, how much that is, by which receipt. */
export function CollectDialog({ dossier, onClose }: Props) {
  const { t } = useTexts();
  const told = useDossierTexts();
  const errorText = useErrorText();
  const record = useRecordPayment();
  const open = dossier.fees.lines.filter(({ dueDong }) => dueDong > 0);
  const dueNow = open.filter(({ isDueNow }) => isDueNow);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    (dueNow.length > 0 ? dueNow : open).map(({ feeKey }) => feeKey),
  );
  const [receiptNumber, setReceiptNumber] = useState('');
  const taken = open.filter(({ feeKey }) => chosen.includes(feeKey));
  const sumDong = taken.reduce((sum, { dueDong }) => sum + dueDong, 0);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (taken.length === 0 || record.isPending) return;
    const feeKeys = taken.map(({ feeKey }) => feeKey);
    const body = { feeKeys, receiptNumber: receiptNumber.trim() };
    const done = (): void => {
      notifyDone(told('fees.collected'));
      onClose();
    };
    record.mutate({ dossierId: dossier.dossierId, body }, { onSuccess: done });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={told('fees.collect')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack component="form" onSubmit={send}>
        <Text fz="sm">{told('fees.collectHint')}</Text>
        <Checkbox.Group
          label={told('fees.collectWhat')}
          value={[...chosen]}
          onChange={setChosen}
          error={taken.length === 0 ? told('fees.collectNothing') : undefined}
        >
          <Stack gap={6} mt={4}>
            {open.map(({ feeKey, name, dueDong }) => (
              <Checkbox
                key={feeKey}
                value={feeKey}
                label={`${name}: ${told('fees.dong', { amount: dongText(dueDong) })}`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Text fw={700} aria-live="polite">
          {told('fees.sum', { amount: dongText(sumDong) })}
        </Text>
        <TextInput
          label={told('fees.receiptNumber')}
          value={receiptNumber}
          maxLength={60}
          onChange={(event) => setReceiptNumber(event.currentTarget.value)}
        />
        {record.error ? (
          <Text c="crimson.6" role="alert">
            {errorText(record.error)}
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={record.isPending}>
            {told('fees.collect')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
