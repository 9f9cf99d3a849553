import { Alert, Button, Group, Text, Title } from '@mantine/core';

import type { ProcedureView } from '../../../api/contract/procedures.ts';
import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import type { ManyPlan } from '../../../engine/testing/many/manyPlan.ts';
import type { ManyResult } from '../../../engine/testing/many/manyResult.ts';
import { ApproximatedList } from './ApproximatedList.tsx';
import { HeatLegend } from './HeatLegend.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { ManyChart } from './ManyChart.tsx';
import { PostTable } from './PostTable.tsx';
import type { ManyOnPage, NamedResult } from './useMany.ts';
import type { PostNames } from './usePostNames.ts';
import { useManyTexts } from './useManyTexts.ts';

type Props = {
  readonly many: ManyOnPage;
  readonly latest: NamedResult;
  readonly flow: FlowUnderTest;
  readonly plan: ManyPlan;
  readonly names: PostNames;
  readonly procedure: ProcedureView;
  readonly onCompareInForce: (() => void) | null;
};

/** What came of it: where it is too narrow, in a sentence, then figures, chart and posts. */
export function ManyOutcome(props: Props) {
  const { many, latest, flow, plan, names, procedure, onCompareInForce } = props;
  const { t } = useManyTexts();
  const { compared, isStale } = many;
  const results = compared === null ? [latest] : [latest, compared];
  const nameOf = (of: NamedResult['of']): string => {
    if (of === 'kept') return t('compare.kept');
    if (of === 'published')
      return t('compare.published', { number: procedure.inForce?.number ?? '' });
    return t(compared?.of === 'published' ? 'compare.draft' : 'compare.now');
  };
  return (
    <section className="many-outcome" aria-label={t('result.title')} data-stale={isStale}>
      <Verdict plan={plan} names={names} result={latest.result} />
      {latest.result.dossierCount === 0 ? null : <HeatLegend />}
      {isStale ? (
        <Text size="xs" fw={600}>
          {compared?.of === 'kept' && compared.result === latest.result
            ? t('compare.keptNote')
            : t('result.stale')}
        </Text>
      ) : null}
      {latest.result.dossierCount === 0 ? null : (
        <>
          <KeyFigures results={results} nameOf={nameOf} />
          <ManyChart results={results} nameOf={nameOf} />
          <Comparing many={many} onCompareInForce={onCompareInForce} />
          <PostTable latest={latest} compared={compared} names={names} />
          <ApproximatedList flow={flow} plan={plan} result={latest.result} />
        </>
      )}
    </section>
  );
}

type VerdictProps = Pick<Props, 'plan' | 'names'> & { readonly result: ManyResult };

/** Where all of its people are busy nearly all of the time, what waits grows for ever. */
const OVERLOADED = 0.97;

function Verdict({ plan, names, result }: VerdictProps) {
  const { t, amount, percent } = useManyTexts();
  const { bottleneck, dossierCount } = result;
  if (dossierCount === 0) return <Alert color="gold">{t('result.empty')}</Alert>;
  if (bottleneck === null) {
    return (
      <Alert color="navy" p="xs" role="status">
        {t('result.noWaiting')}
      </Alert>
    );
  }
  const { postKey, utilisation, waitingMean, elementId } = bottleneck;
  const step = plan.steps.find((one) => one.elementId === elementId)?.name ?? elementId;
  const isOverloaded = utilisation >= OVERLOADED;
  const values = {
    post: names(postKey),
    busy: percent(utilisation),
    wait: amount(waitingMean),
    step,
  };
  return (
    <Alert color={isOverloaded ? 'crimson' : 'gold'} p="xs" role="status">
      <Text size="sm" c="black" className="many-verdict">
        {t('result.bottleneck', values)} {isOverloaded ? t('result.overloaded') : ''}
      </Text>
    </Alert>
  );
}

type ComparingProps = Pick<Props, 'many' | 'onCompareInForce'>;

function Comparing({ many, onCompareInForce }: ComparingProps) {
  const { t } = useManyTexts();
  const { compared, keep, forget } = many;
  return (
    <Group gap={6} role="group" aria-label={t('compare.title')}>
      <Title order={3} className="many-hidden">
        {t('compare.title')}
      </Title>
      <Button size="compact-xs" variant="default" onClick={keep}>
        {t('compare.keep')}
      </Button>
      {onCompareInForce === null ? null : (
        <Button size="compact-xs" variant="default" onClick={onCompareInForce}>
          {t('compare.inForce')}
        </Button>
      )}
      {compared === null ? null : (
        <Button size="compact-xs" variant="subtle" onClick={forget}>
          {t('compare.forget')}
        </Button>
      )}
    </Group>
  );
}
