import { useState } from 'react';

import { isVariableName } from '../../../engine/parse/variableName.ts';
import { CommitText } from './CommitText.tsx';
import { useElementTexts } from './useElementTexts.ts';

type VariableFieldProps = {
  readonly label: string;
  /** "" for none. */
  readonly value: string;
  readonly description?: string;
  readonly error?: string | undefined;
  /** Called with the name of a variable, or with "". */
  readonly onCommit: (name: string) => void;
};

/** A text box for the name of a variable; other texts stay in the box and are not taken over. */
export function VariableField({ value, error, onCommit, ...rest }: VariableFieldProps) {
  const t = useElementTexts();
  const [isWrong, setWrong] = useState(false);
  const commit = (name: string) => {
    const isName = name === '' || isVariableName(name);
    setWrong(!isName);
    if (isName) onCommit(name);
  };
  return (
    <CommitText
      {...rest}
      monospace
      value={value}
      error={isWrong ? t('notAName') : error}
      onCommit={commit}
    />
  );
}
