import './comparison.css';

import { Text, UnstyledButton } from '@mantine/core';

import type { ComparedEntry } from '../../../engine/compare/comparedEntry.ts';
import { ChangeBadge } from './ChangeBadge.tsx';
import { groupEntries, type ChangedThing } from '../../../engine/compare/groupEntries.ts';
import { useComparisonTexts } from './useComparisonTexts.ts';

type ChangeListProps = {
  readonly entries: readonly ComparedEntry[];
  /** Key of the thing that is shown on the diagram. */
  readonly shownKey: string | null;
  readonly onShow: (thing: ChangedThing) => void;
};

/** Everything that changed, by process and element; choosing a thing shows it on the diagram. */
export function ChangeList({ entries, shownKey, onShow }: ChangeListProps) {
  const { t } = useComparisonTexts();
  const processes = groupEntries(entries);
  return processes.map(({ process, things }) => (
    <section key={process?.id ?? ''} className="change-process">
      <Text component="h3" className="change-process-name">
        {process === null ? t('procedure') : process.name || process.id}
      </Text>
      <ul>
        {things.map((thing) => (
          <li key={thing.key}>
            <ThingRow thing={thing} isShown={thing.key === shownKey} onShow={onShow} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

type ThingRowProps = {
  readonly thing: ChangedThing;
  readonly isShown: boolean;
  readonly onShow: (thing: ChangedThing) => void;
};

function ThingRow({ thing, isShown, onShow }: ThingRowProps) {
  const { t, language } = useComparisonTexts();
  const { change, entries, beforeId, afterId } = thing;
  const { subject } = entries[0].message[language];
  const content = (
    <>
      <ChangeBadge change={change} />
      <span className="change-subject">{subject}</span>
      <ThingFacts thing={thing} />
    </>
  );
  if (beforeId === null && afterId === null) return <div className="change-row">{content}</div>;
  return (
    <UnstyledButton
      className="change-row"
      aria-pressed={isShown}
      title={t(afterId === null ? 'seeRemoved' : 'goTo', { subject })}
      onClick={() => onShow(thing)}
    >
      {content}
    </UnstyledButton>
  );
}

/** What is new in a thing that was there before; what a new thing, or one that is gone, says. */
function ThingFacts({ thing: { entries } }: { readonly thing: ChangedThing }) {
  const { language } = useComparisonTexts();
  const lines = entries.map(({ change, message }) => {
    const { short, before, after, subject } = message[language];
    if (change === 'changed') return short;
    const said = change === 'added' ? after : before;
    return said === subject ? '' : said;
  });
  return lines
    .filter((line) => line !== '')
    .map((line) => (
      <span key={line} className="change-fact">
        {line}
      </span>
    ));
}
