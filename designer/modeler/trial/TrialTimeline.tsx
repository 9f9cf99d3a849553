import { Button, Group, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import type { TrialEvent } from '../../../engine/testing/trial/trialState.ts';
import {
  currentBranch,
  goTo,
  nameBranch,
  switchTo,
  type TrialBranch,
} from '../../../engine/testing/trial/trialTree.ts';
import { eventWords } from './eventWords.ts';
import { useRoleName } from './useRoleName.ts';
import type { TrialOnPage } from './useTrial.ts';
import { useTrialTexts, type TrialTranslate } from './useTrialTexts.ts';

type Props = {
  readonly trial: TrialOnPage;
  readonly flow: FlowUnderTest;
  readonly onSave: () => void;
};

/** What happened, oldest first: a line leads back to where the dossier stood after it. */
export function TrialTimeline({ trial, flow, onSave }: Props) {
  const { t } = useTrialTexts();
  return (
    <section className="trial-history" aria-label={t('events.title')}>
      <Group gap="sm" px="sm" py={6} wrap="nowrap">
        <Title order={2} fz="sm">
          {t('events.title')}
        </Title>
        <Branches trial={trial} />
        <Button
          ml="auto"
          size="compact-xs"
          variant="default"
          leftSection={<IconDeviceFloppy size={14} aria-hidden />}
          disabled={trial.tree.at === 0}
          onClick={onSave}
        >
          {t('save.button')}
        </Button>
      </Group>
      {trial.tree.branches.length > 1 ? null : (
        <Text size="xs" c="dimmed" px="sm">
          {t('events.hint')}
        </Text>
      )}
      <ol className="trial-events">
        {trial.whole.state.events.map((event, index) => (
          <EventRow key={index} event={event} index={index} trial={trial} flow={flow} />
        ))}
      </ol>
    </section>
  );
}

type RowProps = Omit<Props, 'onSave'> & { readonly event: TrialEvent; readonly index: number };

function EventRow({ event, index, trial, flow }: RowProps) {
  const { t, pick, moment } = useTrialTexts();
  const roleName = useRoleName();
  const row = useRef<HTMLLIElement>(null);
  const { who, what, details } = eventWords(event, { flow, t, pick, roleName });
  const isHere = index === trial.tree.at;
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  return (
    <li ref={row} data-ahead={index > trial.tree.at}>
      <UnstyledButton
        className="trial-event"
        aria-current={isHere ? 'step' : undefined}
        onClick={() => trial.change(goTo(trial.tree, index))}
      >
        <span className="trial-at">{moment(event.at)}</span>
        <span className="trial-who">{who}</span>
        <span className="trial-what">
          <b>{what}</b>
          {details.length === 0 ? null : ` · ${details.join(' · ')}`}
        </span>
      </UnstyledButton>
    </li>
  );
}

/** Shown once there is more than one way. */
function Branches({ trial }: { readonly trial: TrialOnPage }) {
  const { t } = useTrialTexts();
  const { tree, change } = trial;
  if (tree.branches.length < 2) return null;
  const current = currentBranch(tree);
  return (
    <>
      <div role="group" aria-label={t('branch.title')} className="trial-branches">
        {tree.branches.map((branch) => (
          <Button
            key={branch.id}
            size="compact-xs"
            variant={branch.id === tree.branchId ? 'filled' : 'default'}
            aria-pressed={branch.id === tree.branchId}
            maw={180}
            title={branchName(branch, t)}
            onClick={() => change(switchTo(tree, branch.id))}
          >
            {branchName(branch, t)}
          </Button>
        ))}
      </div>
      <TextInput
        size="xs"
        w={190}
        maxLength={80}
        aria-label={t('branch.name')}
        placeholder={t('branch.name')}
        value={current.name}
        onChange={(event) => change(nameBranch(tree, event.currentTarget.value))}
      />
    </>
  );
}

/** The name that somebody gave, else its number. */
export function branchName({ id, name }: TrialBranch, t: TrialTranslate): string {
  if (name.trim() !== '') return name;
  return id === 1 ? t('branch.first') : t('branch.number', { number: id });
}
