import { Assumed } from './Assumed.tsx';
import type { ManyFormProps } from './manyFormProps.ts';
import { NumberField } from './NumberField.tsx';
import { useManyTexts } from './useManyTexts.ts';

/** How many people there are for each post. */
export function StaffTable({ plan, inputs, names, onChange }: ManyFormProps) {
  const { t } = useManyTexts();
  return (
    <fieldset className="many-part">
      <legend>{t('inputs.posts')}</legend>
      {plan.posts.map(({ key, staff, isAssumed }) => (
        <div className="many-row" key={key}>
          <span>{names(key)}</span>
          {isAssumed ? <Assumed /> : null}
          <NumberField
            label={t('inputs.staffOf', { name: names(key) })}
            value={staff}
            least={1}
            isWhole
            isAssumed={isAssumed}
            onValue={(value) => onChange({ ...inputs, staff: { ...inputs.staff, [key]: value } })}
          />
        </div>
      ))}
    </fieldset>
  );
}
