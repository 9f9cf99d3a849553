import { useState } from 'react';

import type { TrackingView } from '../../api/contract/tracking.ts';
import type { Language } from '../i18n/language.ts';
import type { PayProblem } from './payOnline.ts';
import type { TrackingTexts } from './useTrackingTexts.ts';

type Props = {
  readonly fees: NonNullable<TrackingView['fees']>;
  readonly texts: TrackingTexts;
  readonly language: Language;
  readonly onPay: () => Promise<PayProblem | null>;
};

/** What is to be paid, and the way to pay it online. */
export function TrackingFees({ fees, texts, language, onPay }: Props) {
  const [problem, setProblem] = useState<PayProblem | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const { lines, dueNowDong, dueWords, canPayOnline } = fees;
  const dong = (amount: number) => texts.dong.replace('{amount}', amount.toLocaleString('vi-VN'));
  const pay = async () => {
    setLeaving(true);
    const found = await onPay();
    setProblem(found);
    if (found) setLeaving(false);
  };
  const isWaiting = lines.some(({ state }) => state === 'waiting');
  return (
    <>
      <h3>{texts.fees}</h3>
      {lines.map(({ feeKey, name, amountDong, state }) => (
        <p key={feeKey}>
          {name}: <b>{amountDong === null ? texts.feeUnknown : dong(amountDong)}</b> –{' '}
          {texts.feeStates[state]}
        </p>
      ))}
      {dueNowDong > 0 ? (
        <div className="asked">
          <p>
            {texts.dueNow} <b>{dong(dueNowDong)}</b>
            {dueWords ? ` (${dueWords[language]})` : null}
          </p>
          {isWaiting ? <p>{texts.payWaiting}</p> : null}
          {canPayOnline ? (
            <p>
              <button type="button" className="primary" onClick={() => void pay()}>
                {isLeaving ? texts.payLeaving : texts.payOnline}
              </button>
            </p>
          ) : (
            <p>{texts.payAtCounter}</p>
          )}
          <div role="alert">
            {problem ? <p className="problem">{problemWords(problem, texts, language)}</p> : null}
          </div>
        </div>
      ) : null}
    </>
  );
}

function problemWords(problem: PayProblem, texts: TrackingTexts, language: Language): string {
  return problem.kind === 'refused' ? problem.texts[language] : texts[problem.kind];
}
