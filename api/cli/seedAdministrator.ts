import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { emptyChange } from '../../engine/model/change.ts';
import { asId, type PersonId } from '../../engine/model/ids.ts';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import { PASSWORD_MAX, PASSWORD_MIN, USERNAME } from '../contract/accountRules.ts';
import type { Services } from '../services.ts';

const PASSWORD_BYTES = 15;

/** The account that is wished for; null where the command asks for none. */
export type AdministratorWish = {
  readonly username: string;
  readonly name: string;
  /** Whether the password comes on standard input; else one is made. */
  readonly isPasswordGiven: boolean;
} | null;

const OPTIONS = {
  administrator: { type: 'string' },
  name: { type: 'string' },
  'password-stdin': { type: 'boolean' },
} as const;

type Flags = { readonly [name: string]: string | boolean | undefined };

/**
 * Takes the options of an administrator's account out of those of `lienthong seed`.
 *
 * There is no option for the password: what stands on a command line, other people of the machine
 * can read. Refuses with one sentence.
 */
export function readAdministrator(
  argv: readonly string[],
): Result<{ readonly wish: AdministratorWish; readonly rest: readonly string[] }, string> {
  const { flags, rest } = split(argv);
  const { administrator: username, name, 'password-stdin': isPasswordGiven = false } = flags;
  if (username === undefined) {
    const alone = Object.keys(flags)[0];
    if (alone !== undefined) return refuse(`Expected --administrator with --${alone}.`);
    return accept({ wish: null, rest });
  }
  if (typeof username !== 'string' || !USERNAME.test(username)) {
    return refuse(
      'Expected --administrator to be a user name of 3 to 80 small letters, digits, ".", "_", "-".',
    );
  }
  if (typeof name !== 'string' || name.trim() === '' || name.length > 200) {
    return refuse('Expected --name to be the name of the administrator.');
  }
  const wish = { username, name: name.trim(), isPasswordGiven: isPasswordGiven === true };
  return accept({ wish, rest });
}

/** The options named above, and everything else as it stood. */
function split(argv: readonly string[]): { readonly flags: Flags; readonly rest: string[] } {
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, tokens: true });
  const flags: Record<string, string | boolean> = {};
  const taken = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== 'option' || !Object.hasOwn(OPTIONS, token.name)) continue;
    flags[token.name] = token.value ?? true;
    taken.add(token.index);
    if (token.value !== undefined && !token.inlineValue) taken.add(token.index + 1);
  }
  return { flags, rest: argv.filter((_, index) => !taken.has(index)) };
}

/** The first line of standard input, or a new password of 120 bits. Refuses with one sentence. */
export async function readPassword(
  { isPasswordGiven }: NonNullable<AdministratorWish>,
  input: Readable,
): Promise<Result<string, string>> {
  if (!isPasswordGiven) return accept(randomBytes(PASSWORD_BYTES).toString('base64url'));
  const [password = ''] = (await text(input)).split(/\r?\n/u);
  if (password.length >= PASSWORD_MIN && password.length <= PASSWORD_MAX) return accept(password);
  return refuse(
    `Expected a password of ${PASSWORD_MIN} to ${PASSWORD_MAX} characters on standard input.`,
  );
}

/**
 * Adds the account; it may administer and belongs to no agency. Refuses with one sentence when the
 * user name is taken: an account is never changed from outside.
 */
export async function addAdministrator(
  { runtime, passwords }: Pick<Services, 'runtime' | 'passwords'>,
  { username, name }: NonNullable<AdministratorWish>,
  password: string,
): Promise<Result<null, string>> {
  const { store } = runtime;
  if ((await store.findPersonByUsername(username)) !== null) {
    return refuse(`Expected a new user name, but "${username}" has an account.`);
  }
  const person = {
    personId: asId<PersonId>(runtime.newId()),
    username,
    name,
    passwordHash: await passwords.hash(password),
    roles: ['SYSTEM_ADMIN'],
    placements: [],
    status: 'active',
    isDemo: false,
  } as const;
  await store.commit({ ...emptyChange(), people: [person] });
  return accept(null);
}
