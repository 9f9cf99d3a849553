import { NativeSelect, Text } from '@mantine/core';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { leadTo, linkOf, linksBeside, renameLink, type Link } from '../changes/linkChange.ts';
import { useEditor } from '../EditorContext.tsx';
import { applyChanges } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { CommitText } from './CommitText.tsx';
import { useElementTexts } from './useElementTexts.ts';
import { useFieldError } from './useFieldError.ts';

/** Where a link leads; at its other end its name, and who leads there. */
export function LinkFields({ element }: { readonly element: DrawnElement }) {
  const link = linkOf(objectOf(element));
  if (link === null) return null;
  return link.event.$type === 'bpmn:IntermediateCatchEvent' ? (
    <CaughtLink element={element} link={link} />
  ) : (
    <ThrownLink element={element} link={link} />
  );
}

type LinkProps = { readonly element: DrawnElement; readonly link: Link };

function CaughtLink({ element, link }: LinkProps) {
  const { services } = useEditor();
  const t = useElementTexts();
  const error = useFieldError(element.id, 'link');
  const leading = linksBeside(link.event, 'throw').filter(({ name }) => name === link.name);
  const names = leading.map(({ event }) => readText(event, 'name') ?? String(event.get('id')));
  return (
    <>
      <CommitText
        label={t('link.name')}
        description={t('link.nameHint')}
        error={error}
        value={link.name}
        onCommit={(name) => applyChanges(services, element, renameLink(link, name))}
      />
      {names.length > 0 ? (
        <Text size="xs">{t('link.from', { names: names.join(', ') })}</Text>
      ) : null}
    </>
  );
}

function ThrownLink({ element, link }: LinkProps) {
  const { services } = useEditor();
  const t = useElementTexts();
  const error = useFieldError(element.id, 'link');
  const targets = linksBeside(link.event, 'catch').flatMap(({ name }) => name || []);
  const names = new Set(link.name === '' ? targets : [...targets, link.name]);
  return (
    <NativeSelect
      size="xs"
      label={t('link.to')}
      description={targets.length === 0 ? t('link.noTarget') : null}
      error={error}
      value={link.name}
      data={[{ value: '', label: t('none') }, ...names]}
      onChange={(event) => applyChanges(services, element, leadTo(link, event.currentTarget.value))}
    />
  );
}
