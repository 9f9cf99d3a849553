import { Fieldset, NativeSelect, Stack, Text } from '@mantine/core';

import type { AgencyRoleView } from '../../../api/contract/procedures.ts';
import { useAgencyRoles } from '../../api/useAgencyRoles.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { HoldersToday } from './HoldersToday.tsx';

type PerformerFieldsProps = {
  readonly agencyRole: string | null;
  readonly post: string | null;
  readonly description?: string;
  /** What the lane gives, for parts not chosen here. */
  readonly inherited?: { readonly agencyRole: string; readonly post: string } | null;
  readonly onChange: (performer: {
    readonly 'lt:agencyRole': string | undefined;
    readonly 'lt:post': string | undefined;
  }) => void;
};

/** Agency and post; choosing another agency keeps the post only where that agency has it. */
export function PerformerFields(props: PerformerFieldsProps) {
  const { agencyRole, post, description, inherited, onChange } = props;
  const { t, pick } = useModelerTexts();
  const roles = useAgencyRoles();
  const around = inherited?.agencyRole ?? '';
  const posts = postsOf(roles, agencyRole ?? around);
  const nothing = inherited ? t('panel.fromLane') : t('panel.notChosen');
  const change = (role: string, next: string) =>
    onChange({ 'lt:agencyRole': role || undefined, 'lt:post': next || undefined });
  return (
    <Fieldset legend={t('panel.performer')} variant="unstyled" className="term-field">
      <Stack gap={6}>
        <OptionSelect
          label={t('panel.agencyRole')}
          nothing={nothing}
          value={agencyRole}
          options={roles.map(({ role, name }) => ({ value: role, label: pick(name) }))}
          onChange={(role) => change(role, keptPost(postsOf(roles, role || around), role, post))}
        />
        <OptionSelect
          label={t('panel.post')}
          nothing={nothing}
          value={post}
          options={posts.map((each) => ({ value: each.post, label: pick(each.name) }))}
          onChange={(next) => change(agencyRole ?? '', next)}
        />
        <HoldersToday agencyRole={agencyRole ?? around} post={postOf(post, inherited)} />
        {description ? (
          <Text size="xs" c="dimmed">
            {description}
          </Text>
        ) : null}
      </Stack>
    </Fieldset>
  );
}

function postOf(post: string | null, inherited: PerformerFieldsProps['inherited']): string {
  return post ?? inherited?.post ?? '';
}

type Option = { readonly value: string; readonly label: string };

type OptionSelectProps = {
  readonly label: string;
  /** Words for "not chosen". */
  readonly nothing: string;
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
};

function OptionSelect({ label, nothing, value, options, onChange }: OptionSelectProps) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: nothing }, ...withUnknown(options, value)]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A value from a file that is no choice here must stay visible, or the panel would show a lie. */
function withUnknown(options: readonly Option[], value: string | null): readonly Option[] {
  if (value === null || options.some((option) => option.value === value)) return options;
  return [...options, { value, label: value }];
}

function postsOf(roles: readonly AgencyRoleView[], role: string): AgencyRoleView['posts'] {
  return roles.find((each) => each.role === role)?.posts ?? [];
}

/**
 * The post there was, where the agency has it; the only post of an agency just chosen; else none.
 */
function keptPost(posts: AgencyRoleView['posts'], role: string, post: string | null): string {
  if (post !== null && posts.some((each) => each.post === post)) return post;
  const [only] = posts;
  return role !== '' && posts.length === 1 && only ? only.post : '';
}
