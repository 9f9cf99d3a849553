import { NativeSelect, Stack } from '@mantine/core';
import type { ModdleElement } from 'bpmn-moddle';
import { useState } from 'react';

import { readChild, readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeInside, expressionOf } from '../elementChanges.ts';
import type { DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { CommitText } from './CommitText.tsx';

const PROPERTIES = { duration: 'timeDuration', date: 'timeDate', cycle: 'timeCycle' } as const;
type TimerKind = keyof typeof PROPERTIES;
const KINDS = Object.keys(PROPERTIES) as readonly TimerKind[];

type TimerFieldsProps = { readonly element: DrawnElement; readonly definition: ModdleElement };

/** What a timer waits for: a length of time, a moment, or again and again. */
export function TimerFields({ element, definition }: TimerFieldsProps) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const written = KINDS.find((kind) => readChild(definition, PROPERTIES[kind]) !== null);
  const [chosen, setChosen] = useState<TimerKind>(written ?? 'duration');
  const kind = written ?? chosen;
  const expression = readChild(definition, PROPERTIES[kind]);
  const text = expression ? (readText(expression, 'body') ?? '') : '';
  const change = (next: TimerKind, body: string) =>
    changeInside(services, element, definition, {
      timeDuration: undefined,
      timeDate: undefined,
      timeCycle: undefined,
      [PROPERTIES[next]]: expressionOf(services, definition, body),
    });
  return (
    <Stack gap={6}>
      <NativeSelect
        size="xs"
        label={t('panel.timerKind')}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`timer.${value}`) }))}
        onChange={(event) => {
          const next = event.currentTarget.value as TimerKind;
          setChosen(next);
          if (text !== '') change(next, text);
        }}
      />
      <CommitText
        monospace
        label={t('panel.timerText')}
        description={t(`timerHint.${kind}`)}
        value={text}
        onCommit={(body) => change(kind, body)}
      />
    </Stack>
  );
}
