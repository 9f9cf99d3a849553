import { NativeSelect } from '@mantine/core';
import type { ModdleElement } from 'bpmn-moddle';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { findReferences } from '../changes/findReferences.ts';
import type { ObjectChange } from '../changes/objectChange.ts';
import {
  chooseShared,
  createShared,
  findShared,
  listShared,
  renameShared,
  type SharedKind,
} from '../changes/sharedChange.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { applyChanges, creatorOf, definitionsOf } from '../elementChanges.ts';
import { freeName } from '../forms/toIdentifier.ts';
import { CommitText } from './CommitText.tsx';
import { useElementTexts } from './useElementTexts.ts';

type SharedFieldsProps = {
  readonly element: DrawnElement;
  /** Where the reference stands: the task itself, or the definition inside an event. */
  readonly holder: ModdleElement;
  readonly kind: SharedKind;
  /** Words for "none", which mean something else for each kind and place. */
  readonly nothing: string;
};

const NEW = '+';

/** Chooses one of the file's messages, signals, errors or escalations, or makes a new one. */
export function SharedFields({ element, holder, kind, nothing }: SharedFieldsProps) {
  const { services } = useEditor();
  const t = useElementTexts();
  const definitions = definitionsOf(services);
  const all = listShared(definitions, kind);
  const shared = findShared(holder, kind);
  const apply = (changes: readonly ObjectChange[]) => applyChanges(services, element, changes);
  const create = () => {
    const taken = new Set(all.map(({ text }) => text));
    const name = readText(objectOf(element), 'name') ?? t(`shared.fresh.${kind}`);
    const fresh = { kind, text: freeName(name, taken) };
    apply(createShared(creatorOf(services), definitions, holder, fresh));
  };
  const choose = (text: string) => {
    if (text === NEW) create();
    else apply(chooseShared(definitions, holder, kind, all.find((it) => it.text === text)?.object));
  };
  const useCount = shared ? (findReferences(definitions).get(shared.object)?.length ?? 1) - 1 : 0;
  return (
    <>
      <NativeSelect
        size="xs"
        label={t(`shared.${kind}.choose`)}
        value={shared?.text ?? ''}
        data={[
          { value: '', label: nothing },
          ...new Set(all.map(({ text }) => text)),
          { value: NEW, label: t(`shared.${kind}.create`) },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {shared ? (
        <CommitText
          label={t(`shared.${kind}.text`)}
          description={useCount > 0 ? t('shared.useCount', { count: useCount }) : null}
          value={shared.text}
          onCommit={(text) => apply(renameShared(definitions, holder, kind, text))}
        />
      ) : null}
    </>
  );
}
