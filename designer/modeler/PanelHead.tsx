import { CloseButton, Group, Text, Title } from '@mantine/core';

type PanelHeadProps = {
  readonly title: string;
  /** What the panel is for, in a line; left out where its title says it. */
  readonly note?: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
};

/** The head of a panel beside the drawing, with the way out of it. */
export function PanelHead({ title, note, closeLabel, onClose }: PanelHeadProps) {
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap" className="panel-head">
      <div>
        <Title order={2} fz="sm">
          {title}
        </Title>
        {note === undefined ? null : (
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        )}
      </div>
      <CloseButton aria-label={closeLabel} title={closeLabel} onClick={onClose} />
    </Group>
  );
}
