import { readFileSync } from 'node:fs';
import { asId, type AgencyId, type CommandId, type PersonId } from '../../engine/model/ids.ts';
import type { Agency } from '../../engine/model/agency.ts';
import { emptyChange } from '../../engine/model/change.ts';
import type { ReceiveDossier } from '../../engine/model/command.ts';
import type { Person } from '../../engine/model/person.ts';
import type { TaskRecord } from '../../engine/model/records.ts';
import type { Connectors } from '../../engine/run/connectors.ts';
import { createRuntime } from '../../engine/run/createRuntime.ts';
import type { Post, Posts } from '../../engine/run/notices/post.ts';
import type { AskGateway } from '../../engine/run/payments/askGateway.ts';
import type { LogLine, Runtime } from '../../engine/run/runtime.ts';
import type { Store } from '../../engine/store/store.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { aVersion } from './records.ts';

/** A clock that stands where the test puts it. */
export type TestClock = { now: number };

/** A runtime on a store, with everything that a test looks at. */
export type TestOffice = {
  readonly runtime: Runtime;
  readonly store: Store;
  readonly clock: TestClock;
  readonly log: LogLine[];
  /** A fresh command id. */
  readonly commandId: () => CommandId;
};

/** Moment of a Vietnamese wall clock, "2026-12-07 08:00". */
export function moment(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00+07:00`);
}

/** An officer for whose agency the command is sent. */
export function actor(person: string, agency: string) {
  return { personId: asId<PersonId>(person), agencyId: asId<AgencyId>(agency) };
}

const AGENCIES: readonly Agency[] = [
  agency('province', 'H99', 'province', null),
  agency('commune', 'H99.21', 'commune', 'province'),
  agency('one-stop', 'H99.21.01', 'one-stop', 'commune'),
  agency('division', 'H99.21.02', 'division', 'commune'),
  agency('leader', 'H99.21.03', 'leader', 'commune'),
  { ...agency('tax', 'G12.21', 'tax', null), unitCode: 'tax-2', servesUnitCodes: ['H99.21'] },
];

function agency(id: string, code: string, kind: string, parentId: string | null): Agency {
  return {
    agencyId: asId(id),
    code,
    name: `Cơ quan ${id}`,
    kind,
    level: kind === 'province' ? 'province' : 'commune',
    parentId: parentId === null ? null : asId(parentId),
    unitCode: kind === 'province' ? 'H99' : 'H99.21',
    servesUnitCodes: [],
  };
}

/** Somebody for every post of the drawings here. */
const PEOPLE: readonly Person[] = [
  person('mai', 'one-stop', 'receiver'),
  person('lan', 'one-stop', 'returner'),
  person('binh', 'division', 'officer'),
  person('khai', 'leader', 'authority-leader'),
  person('linh', 'tax', 'tax-officer'),
];

function person(id: string, agencyId: string, post: string): Person {
  return {
    personId: asId(id),
    username: id,
    name: `Người ${id}`,
    passwordHash: '',
    roles: [],
    placements: [{ agencyId: asId(agencyId), post }],
    status: 'active',
    isDemo: false,
  };
}

/** Text of a drawing in tests/support/drawings. */
export function drawing(name: string): string {
  return readFileSync(new URL(`./drawings/${name}.bpmn`, import.meta.url), 'utf8');
}

/**
 * A commune with its agencies and procedures by the names of their drawings, on version 1; it is
 * Monday morning.
 * Ids are A, B, C … in the order they are made.
 */
export async function openOffice(
  store: Store,
  connectors: Connectors = {},
  names: readonly string[] = ['licence', 'partners'],
): Promise<TestOffice> {
  const clock: TestClock = { now: moment('2026-12-07 08:00') };
  const log: LogLine[] = [];
  const office = officeOn(store, { clock, log, connectors });
  await store.commit({
    ...emptyChange(),
    agencies: AGENCIES,
    people: PEOPLE,
    procedures: names.map((name) => ({
      procedureId: name,
      code: name,
      name,
      field: 'Thử',
      isPart: false,
    })),
    versions: names.map((name) =>
      aVersion({ versionId: asId(`${name}-1`), procedureId: name, bpmn: drawing(name) }),
    ),
  });
  return office;
}

/** A runtime on a store that is filled already. */
export function officeOn(
  store: Store,
  parts: {
    readonly clock: TestClock;
    readonly log?: LogLine[];
    readonly connectors?: Connectors;
    readonly prefix?: string;
    readonly post?: Post;
    readonly posts?: Partial<Posts>;
    readonly askGateway?: AskGateway;
  },
): TestOffice {
  let ids = 0;
  let commands = 0;
  const { clock, log = [], connectors = {}, prefix = '', post = null, posts = {} } = parts;
  const { askGateway = null } = parts;
  const runtime = createRuntime({
    store,
    now: () => clock.now,
    newId: () => {
      ids += 1;
      return `${prefix}${letters(ids)}`;
    },
    trackingSecret: (dossierId) => `SECRET-${dossierId}`,
    calendars: () => VIETNAM,
    connectors,
    posts: { mail: post, sms: null, webhook: null, ...posts },
    askGateway,
    log: (line) => log.push(line),
  });
  const commandId = () => {
    commands += 1;
    return asId<CommandId>(`${prefix}c${commands}`);
  };
  return { runtime, store, clock, log, commandId };
}

function letters(count: number): string {
  const last = String.fromCodePoint(65 + ((count - 1) % 26));
  return count <= 26 ? last : `${letters(Math.floor((count - 1) / 26))}${last}`;
}

/** The command that hands in a dossier at the counter. */
export function anIntakeOf(office: TestOffice, procedureId: string): ReceiveDossier {
  return {
    commandId: office.commandId(),
    actor: actor('mai', 'one-stop'),
    procedureId,
    receivingAgencyId: asId('one-stop'),
    competentAgencyId: null,
    applicant: { name: 'Trần Văn Bình', idNumber: '1', address: '', phone: '', email: '' },
    content: '',
    papers: [],
    setCount: 1,
    channel: 'counter',
    returnChannel: 'counter',
    variables: { decision: 'go-on' },
  };
}

/** Open and claimed tasks of a dossier, by element. */
export async function openTasks(
  office: TestOffice,
  dossierId: string,
): Promise<ReadonlyMap<string, TaskRecord>> {
  const situation = await office.store.findSituation(asId(dossierId));
  return new Map((situation?.tasks ?? []).map((task) => [task.elementId, task]));
}
