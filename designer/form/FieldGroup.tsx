import { Input } from '@mantine/core';
import type { ReactNode } from 'react';

import type { SharedFieldProps } from './fieldInputProps.ts';

type FieldGroupProps = {
  readonly shared: SharedFieldProps;
  /** How the group is called by who hears it. */
  readonly name: string | undefined;
  /** Where an input inside does not have the id of the field already. */
  readonly id?: string;
  readonly children: ReactNode;
};

/** One field of several inputs: label, help and error stand around all of them. */
export function FieldGroup({ shared, name, id, children }: FieldGroupProps) {
  const { label, description, error, withAsterisk } = shared;
  return (
    <Input.Wrapper
      component="fieldset"
      bd={0}
      p={0}
      m={0}
      miw={0}
      {...(id === undefined ? {} : { id })}
      label={label}
      labelElement="div"
      description={description}
      error={error}
      withAsterisk={withAsterisk}
      aria-label={name}
    >
      {children}
    </Input.Wrapper>
  );
}
