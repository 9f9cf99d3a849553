import type { ModdleElement } from 'bpmn-moddle';
import type { Agency } from '../model/agency.ts';
import type { CutOff } from '../model/clock.ts';
import type { ListedFacts } from '../model/listedFacts.ts';
import type { FilingWindow, LegalBasis, ProcessSettings } from '../model/process.ts';
import type { Term } from '../model/time.ts';
import { readExtensions, readId, readText } from './moddleElement.ts';
import { parseTerm } from '../calendar/parseTerm.ts';
import { parseWorkingMinutes } from '../calendar/parseWorkingMinutes.ts';
import { readWrittenTable } from './readWrittenTable.ts';
import { oneOf, readValue, report, type ReadContext } from './readContext.ts';

const DAY = '(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const WINDOW = new RegExp(`^(?<from>${DAY})/(?<to>${DAY})$`, 'u');
const WORKING_DAY_MINUTES = 480;
const MAX_EXTENSIONS = {
  name: 'maxExtensions',
  read: (text: string) => (/^\d$/.test(text) ? Number(text) : null),
};
const readLevel = oneOf('province', 'commune', 'branch');
const LEVELS = { name: 'levels', read: readLevels };
const REGIONAL_SUPPLEMENT = { name: 'regionalSupplement', read: parseTerm };
const FILING_WINDOWS = { name: 'filingWindows', read: readWindows };
const SUPPLEMENT_WITHIN = { name: 'supplementWithin', read: readSupplementWithin };
const SUPPLEMENT_DEFAULT: Within = { term: { amount: 3, unit: 'WORKING_DAY' } };
const FORWARD_CUT_OFF = { name: 'forwardCutOff', read: readTime };
const PAPER_TRANSFER = { name: 'paperTransfer', read: parseTerm };
const PAPER_DEFAULT: Term = { amount: 1, unit: 'WORKING_DAY' };
const EXTENSION_NOTICE = { name: 'extensionNotice', read: parseWorkingMinutes };

/** Reads the `lt:` attributes of a process; what is not given has the default of the model. */
export function readSettings(context: ReadContext, process: ModdleElement): ProcessSettings {
  const countingMode = { name: 'countingMode', read: oneOf('same-clock', 'end-of-day') };
  return {
    procedureCode: readText(process, 'lt:procedureCode'),
    ...readListed(context, process),
    legalTerm: readValue(context, process, { name: 'legalTerm', read: parseTerm }),
    promisedTerm: readValue(context, process, { name: 'promisedTerm', read: parseTerm }),
    cutOff: readValue(context, process, { name: 'cutOff', read: readCutOff }),
    dayStart: readValue(context, process, { name: 'dayStart', read: readTime }),
    filingWindows: readValue(context, process, FILING_WINDOWS) ?? [],
    regionalSupplement: readValue(context, process, REGIONAL_SUPPLEMENT),
    supplementedUnits: (readText(process, 'lt:supplementedUnits') ?? '')
      .split(/\s+/u)
      .filter(Boolean),
    countingMode: readValue(context, process, countingMode) ?? 'same-clock',
    maxExtensions: readValue(context, process, MAX_EXTENSIONS) ?? 1,
    extensionNoticeMinutes: readValue(context, process, EXTENSION_NOTICE) ?? WORKING_DAY_MINUTES,
    supplementWithin: (readValue(context, process, SUPPLEMENT_WITHIN) ?? SUPPLEMENT_DEFAULT).term,
    forwardCutOff: readValue(context, process, FORWARD_CUT_OFF) ?? '15:00',
    paperTransfer: readValue(context, process, PAPER_TRANSFER) ?? PAPER_DEFAULT,
    calendar: readText(process, 'lt:calendar') ?? 'vietnam',
    legalBasis: readLegalBasis(context, process),
    stepTable: readWrittenTable(context, process),
  };
}

/** What the national list says of a procedure besides its code and terms. */
function readListed(context: ReadContext, process: ModdleElement): ListedFacts {
  return {
    levels: readValue(context, process, LEVELS) ?? [],
    receivingPlace: readText(process, 'lt:receivingPlace'),
    competentAgency: readText(process, 'lt:competentAgency'),
    result: readText(process, 'lt:result'),
  };
}

/** Reads the `lt:legalBasis` elements; one without a text is left out and reported. */
export function readLegalBasis(
  context: ReadContext,
  element: ModdleElement,
): readonly LegalBasis[] {
  return readExtensions(element, 'lt:LegalBasis').flatMap((basis) => {
    const text = readText(basis, 'text');
    const from = readDate(context, element, basis, 'from');
    const to = readDate(context, element, basis, 'to');
    if (text === null) reportValue(context, element, 'lt:legalBasis/text', '');
    return text === null ? [] : [{ text, article: readText(basis, 'article'), from, to }];
  });
}

function readDate(
  context: ReadContext,
  owner: ModdleElement,
  basis: ModdleElement,
  name: 'from' | 'to',
): string | null {
  const text = readText(basis, name);
  if (text === null || /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return text;
  reportValue(context, owner, `lt:legalBasis/${name}`, text);
  return null;
}

function reportValue(
  context: ReadContext,
  owner: ModdleElement,
  attribute: string,
  value: string,
): void {
  report(context, {
    rule: 'lt-value-valid',
    severity: 'error',
    elementId: readId(owner),
    facts: { attribute, value },
  });
}

function readCutOff(text: string): CutOff | null {
  return text === 'last-hour' ? text : readTime(text);
}

/** "08-15/09-10 01-15/01-30"; null when one of them is none. */
function readWindows(text: string): readonly FilingWindow[] | null {
  const windows = text
    .trim()
    .split(/\s+/u)
    .map((part) => WINDOW.exec(part)?.groups);
  const read = windows.flatMap((it) =>
    it?.['from'] && it['to'] ? [{ from: it['from'], to: it['to'] }] : [],
  );
  return read.length === windows.length ? read : null;
}

type Within = { readonly term: Term | null };

function readSupplementWithin(text: string): Within | null {
  if (text === 'none') return { term: null };
  const term = parseTerm(text);
  return term && { term };
}

/** "province commune"; null when one of them is no level. */
function readLevels(text: string): readonly Agency['level'][] | null {
  const words = text.trim().split(/\s+/u);
  const levels = words.flatMap((word) => readLevel(word) ?? []);
  return levels.length === words.length ? levels : null;
}

function readTime(text: string): string | null {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : null;
}
