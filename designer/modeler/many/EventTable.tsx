import type { PlannedEvent } from '../../../engine/testing/many/manyPlan.ts';
import { Assumed } from './Assumed.tsx';
import type { ManyFormProps } from './manyFormProps.ts';
import { NumberField } from './NumberField.tsx';
import { tripleOf, withPart } from './serviceTriple.ts';
import { useManyTexts } from './useManyTexts.ts';

/** What comes from outside, how often and after how long; and what is done more than once. */
export function EventTable({ plan, ...form }: ManyFormProps) {
  const { t } = useManyTexts();
  const { events, loops } = plan;
  if (events.length + loops.length === 0) return null;
  return (
    <fieldset className="many-part">
      <legend>{t('inputs.events')}</legend>
      {events.map((event) => (
        <EventRow key={event.elementId} event={event} {...form} />
      ))}
      {loops.map((loop) => (
        <LoopRow key={loop.elementId} loop={loop} {...form} />
      ))}
    </fieldset>
  );
}

type FormProps = Omit<ManyFormProps, 'plan'>;

function EventRow({ event, inputs, onChange }: FormProps & { readonly event: PlannedEvent }) {
  const { t } = useManyTexts();
  const { elementId, share, after, isShareAssumed, isAfterAssumed, kind } = event;
  const name = event.name === '' ? elementId : event.name;
  return (
    <div className="many-fork">
      <span className="many-event">{name}</span>
      {kind === 'timer' ? null : (
        <div className="many-row">
          <span>{t('inputs.share')}</span>
          {isShareAssumed ? <Assumed /> : null}
          <NumberField
            label={t('inputs.shareOf', { name })}
            value={share * 100}
            isAssumed={isShareAssumed}
            onValue={(percent) => {
              const shares = { ...inputs.shares, [elementId]: Math.min(1, percent / 100) };
              onChange({ ...inputs, shares });
            }}
          />
        </div>
      )}
      {after === null ? null : (
        <div className="many-row">
          <span>{t('inputs.after')}</span>
          {isAfterAssumed ? <Assumed /> : null}
          <NumberField
            label={t('inputs.afterOf', { name })}
            value={tripleOf(after).usual}
            isAssumed={isAfterAssumed}
            onValue={(minutes) => {
              const said = { ...inputs.service, [elementId]: withPart(after, 'usual', minutes) };
              onChange({ ...inputs, service: said });
            }}
          />
        </div>
      )}
    </div>
  );
}

type LoopProps = FormProps & { readonly loop: ManyFormProps['plan']['loops'][number] };

function LoopRow({ loop, inputs, onChange }: LoopProps) {
  const { t } = useManyTexts();
  const { elementId, kind, value, isAssumed } = loop;
  const name = loop.name === '' ? elementId : loop.name;
  const isTurns = kind === 'turns';
  const label = t(isTurns ? 'inputs.again' : 'inputs.items', { name });
  const change = (said: number) => {
    const shares = { ...inputs.shares, [elementId]: Math.min(1, said / 100) };
    const items = { ...inputs.items, [elementId]: said };
    onChange(isTurns ? { ...inputs, shares } : { ...inputs, items });
  };
  return (
    <div className="many-row">
      <span>{label}</span>
      {isAssumed ? <Assumed /> : null}
      <NumberField
        label={label}
        value={isTurns ? value * 100 : value}
        isWhole={!isTurns}
        isAssumed={isAssumed}
        onValue={change}
      />
    </div>
  );
}
