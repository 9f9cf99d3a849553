import type { ManyPlan } from '../../../engine/testing/many/manyPlan.ts';
import type { ManyResult } from '../../../engine/testing/many/manyResult.ts';
import { useEditor } from '../EditorContext.tsx';
import { nameOfElement } from './nameOfElement.ts';
import { useManyTexts } from './useManyTexts.ts';

type Props = { readonly plan: ManyPlan; readonly result: ManyResult };

/** Where dossiers were left, and what the drawing says that could not be played as it says it. */
export function ApproximatedList({ plan, result }: Props) {
  const { t, number } = useManyTexts();
  const editor = useEditor();
  const nameOf = (elementId: string): string => nameOfElement(editor, elementId);
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
                  name: nameOf(elementId),
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
                {t(`notPlayed.${reason}`, { name: nameOf(elementId) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
