import { readChildren, readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { CommitText } from './CommitText.tsx';

/** What the table of the internal process says of a step beyond its name, performer and time. */
export function StepTableFields({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const object = objectOf(element);
  const texts = readChildren(object, 'documentation').map((it) => readText(it, 'text') ?? '');
  const changeContent = (text: string) => {
    const documentation = text === '' ? [] : [newText(text)];
    changeElement(services, element, { documentation });
  };
  const newText = (text: string) => {
    const documentation = services.bpmnFactory.create('bpmn:Documentation', { text });
    documentation.$parent = object;
    return documentation;
  };
  return (
    <>
      <CommitText
        label={t('panel.content')}
        description={t('panel.contentHint')}
        value={texts.join('\n')}
        onCommit={changeContent}
        multiline
      />
      <CommitText
        label={t('panel.product')}
        value={readText(object, 'lt:product') ?? ''}
        onCommit={(text) => changeElement(services, element, { 'lt:product': text || undefined })}
      />
    </>
  );
}
