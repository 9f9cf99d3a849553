import { NativeSelect, Stack, Text } from '@mantine/core';

import { readChildren, readId, readText } from '../../../engine/parse/moddleElement.ts';
import { useProcedures } from '../../api/useProcedures.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement, definitionsOf } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { MappingFields } from './MappingFields.tsx';
import { useElementTexts } from './useElementTexts.ts';
import { useFieldError } from './useFieldError.ts';

/** Which process a call carries out, and what goes in and comes out. */
export function CallFields({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const t = useElementTexts();
  const error = useFieldError(element.id, 'called');
  const call = objectOf(element);
  const inFile = readChildren(definitionsOf(services), 'rootElements')
    .filter((object) => object.$type === 'bpmn:Process' && !isAround(object, call))
    .map((process) => ({
      value: readId(process),
      label: readText(process, 'name') ?? readId(process),
    }));
  const published = (useProcedures().data ?? [])
    .filter(({ inForce }) => inForce !== null)
    .map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }));
  const called = readText(call, 'calledElement') ?? '';
  const isKnown = [...inFile, ...published].some(({ value }) => value === called);
  return (
    <Stack gap={6}>
      <NativeSelect
        size="xs"
        label={t('call.choose')}
        error={error}
        value={called}
        data={[
          { value: '', label: t('none') },
          ...(isKnown || called === '' ? [] : [called]),
          ...(inFile.length > 0 ? [{ group: t('call.inFile'), items: inFile }] : []),
          ...(published.length > 0 ? [{ group: t('call.published'), items: published }] : []),
        ]}
        onChange={({ currentTarget: { value } }) =>
          changeElement(services, element, { calledElement: value || undefined })
        }
      />
      <Text size="xs" c="dimmed">
        {t('call.hint')}
      </Text>
      <MappingFields element={element} side="in" />
      <MappingFields element={element} side="out" />
    </Stack>
  );
}

/** A process that calls itself is drawn as a loop. */
function isAround(process: object, call: { readonly $parent?: object }): boolean {
  const { $parent } = call as { readonly $parent?: { readonly $parent?: object } };
  return $parent !== undefined && ($parent === process || isAround(process, $parent));
}
