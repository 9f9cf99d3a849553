import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { freeName, toIdentifier } from '../forms/toIdentifier.ts';
import { DecisionFiles } from './DecisionFiles.tsx';
import { fieldColumns } from './fieldColumns.ts';
import { locateDecisions } from './locateDecisions.ts';
import { newDecisionFile } from './newDecisionFile.ts';
import { useDecisionTexts } from './useDecisionTexts.ts';

const DecisionDialog = lazy(async () => ({
  default: (await import('./DecisionDialog.tsx')).DecisionDialog,
}));

/** As many files as the API takes with one draft. */
const FILES_MAX = 20;

/** Which decision a step asks, and the way to its table. */
export function DecisionSection({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t, pick } = useDecisionTexts();
  const [openId, setOpenId] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { procedureDecisions, procedureForms } = services;
  const object = objectOf(element);
  const files = procedureDecisions.list();
  const decisions = files.flatMap((xml, file) =>
    locateDecisions(xml).map((it) => ({ ...it, file })),
  );
  const id = readText(object, 'lt:decision') ?? '';
  const chosen = decisions.find((it) => it.id === id);
  const choose = (decisionId: string) =>
    changeElement(services, element, { 'lt:decision': decisionId || undefined });
  const take = (xml: string, decisionId: string) => {
    setFailure(null);
    services.oneStep.run(() => {
      procedureDecisions.replace([...procedureDecisions.list(), xml]);
      const result = readText(object, 'lt:resultVariable');
      const added = result === null ? { 'lt:resultVariable': decisionId } : {};
      changeElement(services, element, { 'lt:decision': decisionId, ...added });
    });
  };
  const create = async () => {
    const number = decisions.length + 1;
    const name = readText(object, 'name') ?? t('newName', { number });
    const taken = new Set(decisions.map((it) => it.id));
    const newId = freeName(toIdentifier(name, 'decision'), taken);
    const [first] = fieldColumns(procedureForms.list(), pick);
    const { label, expression, type, allowed } = first ?? EMPTY_INPUT;
    const output = { label: t('result'), name: 'ketQua' };
    const input = { label, expression, type, allowed };
    take(await newDecisionFile({ id: newId, name, input, output }), newId);
    setOpenId(newId);
  };
  const isFull = files.length >= FILES_MAX;
  return (
    <Stack gap={6}>
      <NativeSelect
        size="xs"
        label={t('choose')}
        description={t('chooseHint')}
        value={id}
        data={[
          { value: '', label: t('none') },
          ...decisions.map(({ id: value, name, hasTable }) => {
            return { value, label: hasTable ? name : t('isFormula', { name }) };
          }),
          ...(id !== '' && !chosen ? [{ value: id, label: t('unknown', { id }) }] : []),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <Group gap={6}>
        {chosen?.hasTable ? (
          <Button size="compact-xs" onClick={() => setOpenId(id)}>
            {t('open')}
          </Button>
        ) : null}
        <Button size="compact-xs" variant="default" disabled={isFull} onClick={() => void create()}>
          {t('create')}
        </Button>
        <DecisionFiles
          files={files}
          decisions={decisions}
          chosen={chosen}
          isFull={isFull}
          onTake={take}
          onRemove={(file) =>
            services.oneStep.run(() => {
              procedureDecisions.replace(files.toSpliced(file, 1));
              choose('');
            })
          }
          onRefused={setFailure}
        />
      </Group>
      {isFull ? <Text size="xs">{t('tooMany')}</Text> : null}
      <Text size="xs" c="crimson" role="alert">
        {failure}
      </Text>
      {openId === null ? null : (
        <Suspense>
          <DecisionDialog
            decisionId={openId}
            result={readText(object, 'lt:resultVariable') ?? openId}
            onClose={() => setOpenId(null)}
          />
        </Suspense>
      )}
    </Stack>
  );
}

const EMPTY_INPUT = { label: '', expression: '', type: '', allowed: '' };
