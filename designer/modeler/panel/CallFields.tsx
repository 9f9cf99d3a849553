import { NativeSelect, Stack, Text } from '@mantine/core';

import { readId, readText } from '../../../engine/parse/moddleElement.ts';
import { useProcedures } from '../../api/useProcedures.ts';
import { callableProcesses } from '../changes/callableProcesses.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement, definitionsOf } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { mainProcess } from '../findElements.ts';
import { MappingFields } from './MappingFields.tsx';
import { useElementTexts } from './useElementTexts.ts';
import { useFieldError } from './useFieldError.ts';

/** Which process a call carries out, and what goes in and comes out. */
export function CallFields({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const t = useElementTexts();
  const error = useFieldError(element.id, 'called');
  const call = objectOf(element);
  const inFile = callableProcesses(definitionsOf(services), call).map(({ process, name }) => ({
    value: readId(process),
    label: name,
  }));
  const own = mainProcess(services)?.process;
  // A procedure that calls itself would never end.
  const ownCode = own ? readText(own, 'lt:procedureCode') : null;
  const published = (useProcedures().data ?? [])
    .filter(({ callableAs, code }) => callableAs.length > 0 && code !== ownCode)
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
