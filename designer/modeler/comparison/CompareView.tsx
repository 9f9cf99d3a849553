import './comparison.css';
import '../diagram.css';

import { Button, Group, Text } from '@mantine/core';
import type Canvas from 'diagram-js/lib/core/Canvas';
import { useEffect, useMemo, useState, type ReactNode, type RefObject } from 'react';

import type { ProcedureContent } from '../../../engine/model/procedure.ts';
import type { ChangeMarks } from '../features/changeMarks/ChangeMarks.ts';
import { ZoomButtons } from '../ZoomButtons.tsx';
import { TableButton } from './TableButton.tsx';
import { ChangeBadge } from './ChangeBadge.tsx';
import { ChangeList } from './ChangeList.tsx';
import { ComparisonStatus } from './ComparisonStatus.tsx';
import type { ComparedEntry } from '../../../engine/compare/comparedEntry.ts';
import { groupEntries, type ChangedThing } from '../../../engine/compare/groupEntries.ts';
import { marksOf } from './marksOf.ts';
import { useComparison } from './useComparison.ts';
import { useComparisonTexts } from './useComparisonTexts.ts';
import { usePairedViewers, type PairedViewers } from './usePairedViewers.ts';

type CompareViewProps = {
  readonly before: ProcedureContent;
  readonly after: ProcedureContent;
  /** Number of the version before. */
  readonly number: number;
  readonly afterTitle: string;
  readonly firstKey: string | null;
  readonly onTable: (entries: readonly ComparedEntry[]) => void;
  readonly children: ReactNode;
};

type Arrangement = 'columns' | 'rows';

const NONE: readonly ComparedEntry[] = [];

/** The list of changes and two diagrams that move together; a thing is centred in both. */
export function CompareView({ before, after, number, afterTitle, ...others }: CompareViewProps) {
  const { t } = useComparisonTexts();
  const [shownKey, setShownKey] = useState(others.firstKey);
  const [arrangement, setArrangement] = useState<Arrangement>('columns');
  const other: Arrangement = arrangement === 'columns' ? 'rows' : 'columns';
  const comparison = useComparison(before, after);
  const entries = typeof comparison === 'string' ? NONE : comparison.entries;
  const pair = usePairedViewers(before.bpmn, after.bpmn);
  useMarks(pair.viewers, entries, shownKey);
  return (
    <div className="compare-page">
      <div className="compare-list">
        <div className="changes-head">
          {others.children}
          <ComparisonStatus comparison={comparison} number={number} />
          <TableButton entries={entries} onTable={others.onTable} />
        </div>
        <div className="changes-list" tabIndex={0} role="region" aria-label={t('list')}>
          <ChangeList
            entries={entries}
            shownKey={shownKey}
            onShow={({ key }) => setShownKey(key)}
          />
        </div>
      </div>
      <div className="compare-work">
        <Group gap="xs">
          <Legend />
          <Button
            ml="auto"
            size="compact-xs"
            variant="default"
            onClick={() => setArrangement(other)}
          >
            {t(other)}
          </Button>
          {pair.viewers ? <ZoomButtons canvas={pair.viewers.before.get<Canvas>('canvas')} /> : null}
        </Group>
        {pair.hasFailed ? <Text size="sm">{t('diagramFailed')}</Text> : null}
        <div className="compare-diagrams" data-arrangement={arrangement}>
          <Side title={t('before', { title: t('version', { number }) })} canvas={pair.before} />
          <Side title={t('after', { title: afterTitle })} canvas={pair.after} />
        </div>
      </div>
    </div>
  );
}

function Legend() {
  const { t } = useComparisonTexts();
  return (
    <Group gap={6} role="group" aria-label={t('legend')}>
      <ChangeBadge change="added" />
      <ChangeBadge change="removed" />
      <ChangeBadge change="changed" />
    </Group>
  );
}

type SideProps = {
  readonly title: string;
  readonly canvas: RefObject<HTMLDivElement | null>;
};

function Side({ title, canvas }: SideProps) {
  return (
    <figure className="compare-side" aria-label={title}>
      <figcaption>{title}</figcaption>
      <div className="compare-canvas" ref={canvas} />
    </figure>
  );
}

function useMarks(
  viewers: PairedViewers | null,
  entries: readonly ComparedEntry[],
  shownKey: string | null,
): void {
  const { t } = useComparisonTexts();
  const things = useMemo(() => groupEntries(entries).flatMap((group) => group.things), [entries]);
  useEffect(() => {
    for (const side of ['before', 'after'] as const) {
      viewers?.[side].get<ChangeMarks>('changeMarks').show(marksOf(things, side, t));
    }
  }, [viewers, things, t]);
  useEffect(() => {
    const shown = things.find(({ key }) => key === shownKey);
    if (viewers !== null && shown !== undefined) showThing(viewers, shown);
  }, [viewers, things, shownKey]);
}

/** What is drawn in one of them only is shown there, and the other goes to the same place. */
function showThing({ before, after, apart }: PairedViewers, thing: ChangedThing): void {
  const [old, fresh] = [before, after].map((it) => it.get<ChangeMarks>('changeMarks'));
  const isInBoth = thing.beforeId !== null && thing.afterId !== null;
  const show = () => {
    old?.showOne(thing.beforeId);
    fresh?.showOne(thing.afterId);
  };
  if (isInBoth) apart(show);
  else show();
}
