import type { Figure } from './figure.ts';
import { openInboxOffice, type InboxOffice } from './inboxOffice.ts';

const TASKS = 300_000;
const REQUESTS = 500;
const WARM = 20;
const GOAL_MS = 50;

type Asked = {
  readonly name: string;
  readonly path?: string;
  readonly query: (turn: number) => string;
};

/** What an officer asks: the own unit, a common and a rare word, what is late, what comes. */
const ASKED: readonly Asked[] = [
  { name: 'own unit', query: () => 'scope=unit' },
  { name: 'search, a common name', query: () => 'scope=unit&query=nguyen' },
  { name: 'search, one code', query: (turn: number) => `scope=unit&query=-${codeAt(turn)}` },
  { name: 'search, nothing found', query: () => 'scope=unit&query=khong%20co%20ai' },
  { name: 'late only', query: () => 'scope=late' },
  { name: 'coming to me', path: '/inbox/coming', query: () => '' },
  { name: 'coming to me, a common name', path: '/inbox/coming', query: () => 'query=nguyen' },
  { name: 'every count', path: '/inbox/counts', query: () => '' },
];

/** A page of the inbox over the API, with 300,000 open tasks of 60 agencies in the file. */
export async function measureInbox(): Promise<readonly Figure[]> {
  const office = await openInboxOffice(TASKS);
  const figures: Figure[] = [];
  for (const asked of ASKED) figures.push(...(await figuresOf(office, asked)));
  await office.remove();
  return figures;
}

async function figuresOf(
  office: InboxOffice,
  { name, path = '/tasks', query }: Asked,
): Promise<readonly Figure[]> {
  const times: number[] = [];
  for (let turn = 0; turn < WARM + REQUESTS; turn += 1) {
    const startedAt = performance.now();
    const response = await office.get(turn, `${path}?${query(turn)}`);
    await response.text();
    if (turn >= WARM) times.push(performance.now() - startedAt);
    if (response.status !== 200) throw new Error(`Expected a page, but got ${response.status}.`);
  }
  const sorted = times.toSorted((left, right) => left - right);
  const note = `${REQUESTS} requests, ${TASKS} open tasks`;
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return [
    { name: `${name}, p50`, value: at(0.5), unit: 'ms', goal: null, note },
    { name: `${name}, p99`, value: at(0.99), unit: 'ms', goal: { atMost: GOAL_MS }, note },
  ];
}

/** The number of a dossier that the agency of this turn has. */
function codeAt(turn: number): string {
  return String((turn % 60) + 60 * (turn * 7)).padStart(6, '0');
}
