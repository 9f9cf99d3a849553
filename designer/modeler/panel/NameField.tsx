import { readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeLabel } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { CommitText } from './CommitText.tsx';

/** The words on the drawing: name of a step, question of a gateway, answer of a flow. */
export function NameField({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const object = objectOf(element);
  const attribute = object.$type === 'bpmn:TextAnnotation' ? 'text' : 'name';
  return (
    <CommitText
      label={t('panel.name')}
      value={readText(object, attribute) ?? ''}
      onCommit={(text) => changeLabel(services, element, text)}
      multiline
    />
  );
}
