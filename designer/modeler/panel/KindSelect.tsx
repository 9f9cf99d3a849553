import { NativeSelect } from '@mantine/core';

import { isType } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { elementTypeName } from './elementTypeName.ts';
import { kindKeyOf, kindsFor } from './kindsFor.ts';
import { useElementTexts } from './useElementTexts.ts';
import { useFieldError } from './useFieldError.ts';

/** Which kind of step, gateway or event the element is; only kinds that are executed there. */
export function KindSelect({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const t = useElementTexts();
  const error = useFieldError(element.id, 'kind');
  const object = objectOf(element);
  const { collapsed } = element as { readonly collapsed?: boolean };
  const kinds = kindsFor(object, isType(object, 'bpmn:SubProcess') && collapsed === true);
  if (kinds.length === 0) return null;
  const current = kindKeyOf(object);
  const isListed = kinds.some(({ key }) => key === current);
  const change = (key: string) => {
    const target = kinds.find((kind) => kind.key === key)?.target;
    if (!target) return;
    services.selection.select(services.bpmnReplace.replaceElement(element, target as never));
  };
  return (
    <NativeSelect
      size="xs"
      label={t('kind')}
      error={error}
      value={current}
      data={[
        // What a file has in a place where it is not executed must be seen.
        ...(isListed
          ? []
          : [{ value: current, label: elementTypeName(services.translation, element) }]),
        ...kinds.map(({ key, words }) => ({
          value: key,
          label: services.translation.translate(words),
        })),
      ]}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
