import { NativeSelect, Stack, Text } from '@mantine/core';
import type { ModdleElement } from 'bpmn-moddle';
import { lazy, Suspense, useState } from 'react';

import { readChild, readText } from '../../../engine/parse/moddleElement.ts';
import {
  readCycle,
  readSpan,
  showMoment,
  writeCycle,
  writeMoment,
  writeSpan,
} from '../changes/timerText.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeInside, expressionOf } from '../elementChanges.ts';
import type { DrawnElement } from '../drawnElement.ts';
import { CommitNumber } from './CommitNumber.tsx';
import { CommitText } from './CommitText.tsx';
import { SpanField } from './SpanField.tsx';
import { useElementTexts } from './useElementTexts.ts';
import { useFieldError } from './useFieldError.ts';

const PROPERTIES = { duration: 'timeDuration', date: 'timeDate', cycle: 'timeCycle' } as const;
type TimerKind = keyof typeof PROPERTIES;
const KINDS = Object.keys(PROPERTIES) as readonly TimerKind[];

// The calendar of nine years is only read where a timer is set.
const TimerExample = lazy(async () => ({
  default: (await import('./TimerExample.tsx')).TimerExample,
}));

type TimerFieldsProps = { readonly element: DrawnElement; readonly definition: ModdleElement };

/** What a timer waits for: a length of time, a moment, or again and again. */
export function TimerFields({ element, definition }: TimerFieldsProps) {
  const { services } = useEditor();
  const t = useElementTexts();
  const error = useFieldError(element.id, 'timer');
  const written = KINDS.find((kind) => readChild(definition, PROPERTIES[kind]) !== null);
  const [chosen, setChosen] = useState<TimerKind>('duration');
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
  const changeKind = (next: TimerKind) => {
    setChosen(next);
    // A length of time means nothing as a moment: only a formula is kept.
    if (written) change(next, text.startsWith('=') ? text : '');
  };
  return (
    <Stack gap={6}>
      <NativeSelect
        size="xs"
        label={t('timer.kind')}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`timer.${value}`) }))}
        onChange={(event) => changeKind(event.currentTarget.value as TimerKind)}
      />
      <TimerText key={kind} kind={kind} text={text} onChange={(body) => change(kind, body)} />
      {error ? (
        <Text size="xs" c="crimson.7">
          {error}
        </Text>
      ) : null}
      {error || kind === 'date' || text === '' ? null : (
        <Suspense>
          <TimerExample kind={kind} text={text} />
        </Suspense>
      )}
    </Stack>
  );
}

type TimerTextProps = {
  readonly kind: TimerKind;
  readonly text: string;
  readonly onChange: (text: string) => void;
};

function TimerText({ kind, text, onChange }: TimerTextProps) {
  const t = useElementTexts();
  const [isByHand, setByHand] = useState(false);
  const read = kind === 'cycle' ? readCycle(text) : readSpan(text);
  if (kind === 'date') {
    return (
      <CommitText
        label={t('timer.moment')}
        description={t('timer.momentHint')}
        value={showMoment(text)}
        onCommit={(typed) => onChange(writeMoment(typed))}
      />
    );
  }
  if (isByHand || (text !== '' && read === null)) {
    return (
      <CommitText
        monospace
        label={t('timer.formula')}
        description={t('timer.formulaHint')}
        value={text}
        onCommit={(typed) => {
          setByHand(false);
          onChange(typed);
        }}
      />
    );
  }
  if (kind === 'cycle') {
    return <CycleFields text={text} onChange={onChange} onFormula={() => setByHand(true)} />;
  }
  return (
    <SpanField
      label={t('timer.length')}
      span={readSpan(text)}
      onChange={(span) => onChange(writeSpan(span))}
      onFormula={() => setByHand(true)}
    />
  );
}

type CycleFieldsProps = Omit<TimerTextProps, 'kind'> & { readonly onFormula: () => void };

function CycleFields({ text, onChange, onFormula }: CycleFieldsProps) {
  const t = useElementTexts();
  const cycle = readCycle(text);
  const [times, setTimes] = useState(cycle?.times ?? null);
  const changeTimes = (next: number | null) => {
    setTimes(next);
    if (cycle) onChange(writeCycle({ ...cycle, times: next }));
  };
  return (
    <>
      <SpanField
        label={t('timer.every')}
        span={cycle?.span ?? null}
        onChange={(span) => onChange(writeCycle({ times, span }))}
        onFormula={onFormula}
      />
      <CommitNumber
        label={t('timer.times')}
        description={t('timer.timesHint')}
        value={times}
        onCommit={changeTimes}
      />
    </>
  );
}
