import type { Page } from 'playwright-core';
import { asked, readyProblems } from './askedOfPage.ts';
import { openOffice } from '../../browser/openOffice.ts';
import { type Figure, median } from '../figure.ts';
import { blocks } from '../models/blocks.ts';
import { frameIntervals } from './frameIntervals.ts';

const ELEMENTS = 300;
const WINDOW = { width: 1440, height: 900 };
const EDITS = 9;
const SECONDS = 5;
/** The first task of the drawing. */
const STEP = 'userTask_4';
/** The slowest frames in a hundred. */
const SLOW = 5;

/** A drawing of 300 elements, without a diagram, in a real browser: how it moves and answers. */
export async function measureDesigner(): Promise<readonly Figure[]> {
  const office = await openOffice();
  try {
    const page = await office.as('caicach.tinh');
    await page.setViewportSize(WINDOW);
    // tsx names inner functions by a function of its own, which the page has not.
    await page.addInitScript('globalThis.__name ??= (it) => it');
    const openMs = await open(page, office.program.url);
    const editsMs = await editTimes(page);
    const idle = await frameIntervals(page, { seconds: SECONDS, move: 'none' });
    const panning = await frameIntervals(page, { seconds: SECONDS, move: 'pan' });
    const zooming = await frameIntervals(page, { seconds: SECONDS, move: 'zoom' });
    const note = `${ELEMENTS} elements, median of ${EDITS}`;
    return [
      {
        name: 'opened, laid out and checked',
        value: openMs / 1000,
        unit: 's',
        goal: null,
        note: 'one',
      },
      ...framesOf('nothing moves', idle, null),
      ...framesOf('panning', panning, { atLeast: 50 }),
      ...framesOf('zooming', zooming, { atLeast: 50 }),
      { name: 'edit to problems', value: median(editsMs), unit: 'ms', goal: { atMost: 300 }, note },
    ];
  } finally {
    await office.close();
  }
}

/** Of the draft that was made until its problems are shown. */
async function open(page: Page, url: string): Promise<number> {
  const drawing = { bpmn: blocks(ELEMENTS), forms: [] };
  const answer = await page.request.post(`${url}/api/procedures`, {
    headers: { 'idempotency-key': crypto.randomUUID(), origin: url },
    data: { code: '1.999300', name: 'Ba trăm phần tử', field: 'Đo tốc độ', drawing },
  });
  if (!answer.ok()) throw new Error(`Expected a procedure, but got ${await answer.text()}`);
  const { procedureId } = (await answer.json()) as { readonly procedureId: string };
  const startedAt = performance.now();
  await page.goto(`${url}/procedures/${procedureId}`);
  await page.locator('.step-menu').waitFor();
  await readyProblems(page);
  return performance.now() - startedAt;
}

function framesOf(
  name: string,
  intervals: readonly number[],
  goal: Figure['goal'],
): readonly Figure[] {
  const sorted = intervals.toSorted((left, right) => left - right);
  const slow = sorted[Math.floor((sorted.length * (100 - SLOW)) / 100)] ?? Number.NaN;
  const note = `${ELEMENTS} elements, ${sorted.length} frames in ${SECONDS} s`;
  return [
    { name: `${name}, frames`, value: 1000 / median(intervals), unit: '/s', goal, note },
    { name: `${name}, slowest 5 %`, value: 1000 / slow, unit: '/s', goal: null, note },
  ];
}

/** Removing a step, and taking that back, by turns: both change what is found. */
async function editTimes(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    if (edit % 2 === 0) {
      await page.getByRole('combobox', { name: 'Đang sửa' }).selectOption(STEP);
      await page.locator('.djs-container svg[tabindex]').focus();
      times.push(await asked(page, 'Delete'));
    } else times.push(await asked(page, 'Control+z'));
  }
  return times;
}
