import { Paper, Stack, Text, Title } from '@mantine/core';

import { isType, readText } from '../../../engine/parse/moddleElement.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { ElementProblems } from './ElementProblems.tsx';
import { StartFields } from './StartFields.tsx';

/** The flows that leave a deciding gateway, in the order in which they are tried. */
export function GatewayPanel({ element }: { readonly element: DrawnElement }) {
  const { t } = useModelerTexts();
  const object = objectOf(element);
  const isDeciding =
    isType(object, 'bpmn:ExclusiveGateway') || isType(object, 'bpmn:InclusiveGateway');
  const flows = outgoingFlows(element);
  if (isType(object, 'bpmn:EventBasedGateway')) return <StartFields element={element} />;
  if (!isDeciding) return <Text size="xs">{t('panel.noConditions')}</Text>;
  if (flows.length < 2) return <Text size="xs">{t('panel.oneFlow')}</Text>;
  return (
    <Stack gap="xs">
      <Title order={3} fz="sm">
        {t('panel.branches')}
      </Title>
      {flows.map((flow) => (
        <Paper key={flow.id} p="xs" component="section" aria-label={flowTitle(flow)}>
          <Stack gap={6}>
            <Text size="xs" fw={600}>
              {flowTitle(flow)}
            </Text>
            <ElementProblems elementId={flow.id} />
            <ConditionFields element={flow} />
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}

type Outgoing = { readonly outgoing?: readonly DrawnElement[] };

function outgoingFlows(element: DrawnElement): readonly DrawnElement[] {
  const { outgoing = [] }: Outgoing = element as unknown as Outgoing;
  return outgoing.filter((flow) => isType(objectOf(flow), 'bpmn:SequenceFlow'));
}

/** "đủ điều kiện → Thẩm định": the flow's own words, then where it leads. */
function flowTitle(flow: DrawnElement): string {
  const { target } = flow as { readonly target?: DrawnElement };
  const name = readText(objectOf(flow), 'name');
  const leadsTo = target ? (readText(objectOf(target), 'name') ?? target.id) : '';
  return name === null ? `→ ${leadsTo}` : `${name} → ${leadsTo}`;
}
