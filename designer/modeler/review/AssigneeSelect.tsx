import { NativeSelect } from '@mantine/core';

import type { PersonRef } from '../../../api/contract/primitives.ts';
import { useReviewTexts } from './useReviewTexts.ts';

type AssigneeSelectProps = {
  readonly colleagues: readonly PersonRef[];
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
};

/** Chooses whom a comment is given to. */
export function AssigneeSelect({ colleagues, value, onChange }: AssigneeSelectProps) {
  const { t } = useReviewTexts();
  return (
    <NativeSelect
      size="xs"
      flex={1}
      aria-label={t('comments.assignee')}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('comments.nobody') },
        ...colleagues.map(({ personId, name }) => ({
          value: personId,
          label: t('comments.assignedTo', { person: name }),
        })),
      ]}
    />
  );
}
