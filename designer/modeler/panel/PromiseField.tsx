import { readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { TermField } from './TermField.tsx';

/** Time that the agency of a lane, or of a pool without a process, promised for its part. */
export function PromiseField({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  return (
    <TermField
      label={t('panel.promise')}
      units={['WD', 'WH']}
      value={readText(objectOf(element), 'lt:promise')}
      onChange={(text) => changeElement(services, element, { 'lt:promise': text })}
    />
  );
}
