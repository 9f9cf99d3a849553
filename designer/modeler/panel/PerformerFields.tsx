import { Fieldset, NativeSelect, Stack, Text } from '@mantine/core';

import { useAgencyRoles } from '../useAgencyRoles.ts';
import { useModelerTexts } from '../useModelerTexts.ts';

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
  const effective = agencyRole ?? inherited?.agencyRole ?? '';
  const posts = roles.find(({ role }) => role === effective)?.posts ?? [];
  const nothing = inherited ? t('panel.fromLane') : t('panel.notChosen');
  const change = (role: string, next: string) =>
    onChange({ 'lt:agencyRole': role || undefined, 'lt:post': next || undefined });
  const changeRole = (role: string) => {
    const around = role === '' ? inherited?.agencyRole : role;
    const kept = roles.find((each) => each.role === around)?.posts.some((each) => each.post === post);
    const only = roles.find((each) => each.role === role)?.posts;
    change(role, kept ? (post ?? '') : only?.length === 1 ? (only[0]?.post ?? '') : '');
  };
  return (
    <Fieldset legend={t('panel.performer')} variant="unstyled" className="term-field">
      <Stack gap={6}>
        <NativeSelect
          size="xs"
          label={t('panel.agencyRole')}
          value={agencyRole ?? ''}
          data={[
            { value: '', label: nothing },
            ...withUnknown(
              roles.map(({ role, name }) => ({ value: role, label: pick(name) })),
              agencyRole,
            ),
          ]}
          onChange={(event) => changeRole(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={t('panel.post')}
          value={post ?? ''}
          data={[
            { value: '', label: nothing },
            ...withUnknown(
              posts.map((each) => ({ value: each.post, label: pick(each.name) })),
              post,
            ),
          ]}
          onChange={(event) => change(agencyRole ?? '', event.currentTarget.value)}
        />
        {description ? (
          <Text size="xs" c="dimmed">
            {description}
          </Text>
        ) : null}
      </Stack>
    </Fieldset>
  );
}

type Option = { readonly value: string; readonly label: string };

/** A value from a file that is no choice here must stay visible, or the panel would show a lie. */
function withUnknown(options: readonly Option[], value: string | null): readonly Option[] {
  if (value === null || options.some((option) => option.value === value)) return options;
  return [...options, { value, label: value }];
}
