import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import type { ManyPlan } from '../../../engine/testing/many/manyPlan.ts';
import type { ManyResult } from '../../../engine/testing/many/manyResult.ts';
import { nameOf } from '../trial/eventWords.ts';
import { useManyTexts } from './useManyTexts.ts';

type Props = {
  readonly flow: FlowUnderTest;
  readonly plan: ManyPlan;
  readonly result: ManyResult;
};

/** Where dossiers were left, and what the drawing says that could not be played as it says it. */
export function ApproximatedList({ flow, plan, result }: Props) {
  const { t, number } = useManyTexts();
  const { unfinished } = result;
  const { notPlayed } = plan;
  return (
    <>
      {unfinished.length === 0 ? null : (
        <>
          <h3 className="many-title">{t('unfinished.title')}</h3>
          <ul className="many-list">
            {unfinished.map(({ elementId, code, count }) => (
              <li key={`${elementId} ${code ?? ''}`}>
                {t(code === null ? 'unfinished.waits' : 'unfinished.stuck', {
                  count: number(count),
                  name: nameOf(flow, elementId),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {notPlayed.length === 0 ? null : (
        <>
          <h3 className="many-title">{t('notPlayed.title')}</h3>
          <ul className="many-list">
            {notPlayed.map(({ elementId, reason }) => (
              <li key={`${elementId} ${reason}`}>
                {t(`notPlayed.${reason}`, { name: nameOf(flow, elementId) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
