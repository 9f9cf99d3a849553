import { Button, Group } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { locateDecisions } from '../decisions/locateDecisions.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { useReviewTexts } from './useReviewTexts.ts';

const DecisionDialog = lazy(async () => ({
  default: (await import('../decisions/DecisionDialog.tsx')).DecisionDialog,
}));
const FormDialog = lazy(async () => ({
  default: (await import('./FormDialog.tsx')).FormDialog,
}));

/** The form and the decision table of a step of a locked drawing, to look at. */
export function LockedParts({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useReviewTexts();
  const [open, setOpen] = useState<'form' | 'table' | null>(null);
  const object = objectOf(element);
  const key = readText(object, 'lt:form');
  const form = services.procedureForms.list().find((each) => each.key === key);
  const decisionId = readText(object, 'lt:decision');
  const hasTable = services.procedureDecisions
    .list()
    .flatMap(locateDecisions)
    .some((decision) => decision.id === decisionId && decision.hasTable);
  const close = () => setOpen(null);
  if (!form && !hasTable) return null;
  return (
    <Group gap={6}>
      {form ? (
        <Button size="compact-xs" variant="default" onClick={() => setOpen('form')}>
          {t('look.form')}
        </Button>
      ) : null}
      {hasTable ? (
        <Button size="compact-xs" variant="default" onClick={() => setOpen('table')}>
          {t('look.table')}
        </Button>
      ) : null}
      <Suspense>
        {open === 'form' && form ? <FormDialog form={form} onClose={close} /> : null}
        {open === 'table' && decisionId !== null ? (
          <DecisionDialog
            decisionId={decisionId}
            result={readText(object, 'lt:resultVariable') ?? decisionId}
            onClose={close}
          />
        ) : null}
      </Suspense>
    </Group>
  );
}
