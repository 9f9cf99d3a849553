import { Button, Group, TextInput } from '@mantine/core';

import { useAdminTexts } from './useAdminTexts.ts';

const MADE_BYTES = 12;

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
};

/** A password that is handed to somebody else: it is shown, and can be made. */
export function PasswordFields({ label, value, onChange }: Props) {
  const words = useAdminTexts();
  return (
    <Group align="flex-start">
      <TextInput
        label={label}
        description={words('people.passwordHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        autoComplete="off"
        spellCheck={false}
        w={380}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="default" mt={25} onClick={() => onChange(makePassword())}>
        {words('people.makePassword')}
      </Button>
    </Group>
  );
}

/** 16 characters that can be read aloud and typed: 96 random bits. */
function makePassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(MADE_BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
