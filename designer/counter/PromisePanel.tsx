import { Alert, List, Text } from '@mantine/core';

import type { ReceiveDossier } from '../../api/contract/dossiers.ts';
import type { PromiseView } from '../../api/contract/promise.ts';
import type { FeeLineView } from '../../api/contract/payments.ts';
import { ApiProblem } from '../api/apiProblem.ts';
import { usePromise } from '../api/useDossiers.ts';
import { LedgerTable } from '../dossier/LedgerTable.tsx';
import { formatMoment, formatWeekday } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { useErrorText } from '../answer/useErrorText.ts';
import { Loading } from '../ui/Loading.tsx';
import { Section } from '../ui/Section.tsx';
import { useCounterTexts } from './useCounterTexts.ts';

type Props = {
  readonly procedureId: string | null;
  /** Whose time counts; null: the authority of the counter. */
  readonly competentAgencyId: string | null;
  /** Some fees cost less online. */
  readonly channel: ReceiveDossier['channel'];
};

/** What the applicant will be promised, why, and what it costs; before anything is received. */
export function PromisePanel({ procedureId, competentAgencyId, channel }: Props) {
  const words = useCounterTexts();
  const { data: promise, error, refetch } = usePromise(procedureId, { competentAgencyId, channel });
  return (
    <Section title={words('promise.title')}>
      {procedureId === null ? <Text c="dimmed">{words('procedure.choose')}</Text> : null}
      {error ? <NoPromise error={error} onRetry={() => void refetch()} /> : null}
      {procedureId !== null && !promise && !error ? <Loading rows={2} /> : null}
      {promise ? <PromiseFacts promise={promise} /> : null}
    </Section>
  );
}

const STOPPED: readonly string[] = ['PROCEDURE_SUSPENDED', 'PROCEDURE_ABOLISHED', 'FILING_CLOSED'];

type NoPromiseProps = { readonly error: Error; readonly onRetry: () => void };

/** A procedure that receives nothing is no fault of the page: there is nothing to try again. */
function NoPromise({ error, onRetry }: NoPromiseProps) {
  const errorText = useErrorText();
  const isStopped = error instanceof ApiProblem && STOPPED.includes(error.details.code);
  if (!isStopped) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <Alert color="gold" role="alert">
      <Text c="black">{errorText(error)}</Text>
    </Alert>
  );
}

function PromiseFacts({ promise }: { readonly promise: PromiseView }) {
  const { language } = useTexts();
  const words = useCounterTexts();
  const { promisedAt, ledger } = promise;
  return (
    <>
      {promisedAt ? (
        <div aria-live="polite">
          <Text fz="sm">{words('promise.ifNow')}</Text>
          <Text fz="xl" fw={700}>
            {formatMoment(promisedAt)}
          </Text>
          <Text fz="sm">{formatWeekday(promisedAt, language)}</Text>
        </div>
      ) : (
        <Text>{words('promise.none')}</Text>
      )}
      {ledger ? (
        <details>
          <summary>{words('promise.ledger')}</summary>
          <LedgerTable ledger={ledger} />
        </details>
      ) : null}
      <Text fw={600} mt="sm">
        {words('promise.fee')}
      </Text>
      {promise.fees.length === 0 ? <Text fz="sm">{words('promise.noFee')}</Text> : null}
      <List size="sm">
        {promise.fees.map((fee) => (
          <FeeLine key={fee.feeKey} fee={fee} />
        ))}
      </List>
      <Text fz="xs" c="dimmed" mt="sm">
        {words('promise.version', { number: promise.versionNumber })}
      </Text>
    </>
  );
}

function FeeLine({ fee }: { readonly fee: FeeLineView }) {
  const words = useCounterTexts();
  const { amountDong, when, isOnlineRate } = fee;
  const amount =
    amountDong === null
      ? words('promise.unknown')
      : words('promise.amount', { amount: amountDong.toLocaleString('vi-VN') });
  return (
    <List.Item>
      {fee.name}: <b>{amount}</b>, {words(`promise.when.${when}`)}
      {isOnlineRate ? `, ${words('promise.online')}` : null}
      {fee.mark === 'proposal' ? ` (${words('promise.sample')})` : null}
      {fee.note ? (
        <Text fz="xs" c="dimmed">
          {fee.note}
        </Text>
      ) : null}
    </List.Item>
  );
}
