import { gridText } from '../../../../engine/annex/gridText.ts';
import { readTable } from '../../../../engine/annex/readTable.ts';
import { docxGrids } from './docxGrids.ts';
import { UnreadableArchive, unzip } from './unzip.ts';
import { readSharedStrings, xlsxGrid } from './xlsxGrid.ts';

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const STRINGS = 'xl/sharedStrings.xml';
const DOCUMENT = 'word/document.xml';
const FILE_BYTES_MAX = 20_000_000;

/**
 * The step tables in a file of Word (.docx) or Excel (.xlsx), each as text that `readTable` reads;
 * in the order of the file. Empty where it has none, and for a file that is neither.
 */
export async function fileTables(bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  if (bytes.length > FILE_BYTES_MAX) return [];
  const grids = await readGrids(bytes);
  return grids.map(gridText).filter((text) => readTable(text).ok);
}

async function readGrids(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<readonly (readonly (readonly string[])[])[]> {
  try {
    const wants = (name: string) => name === DOCUMENT || name === STRINGS || SHEET.test(name);
    const texts = await unzip(bytes, wants);
    const document = texts.get(DOCUMENT);
    return document === undefined ? sheetGrids(texts) : docxGrids(document);
  } catch (fault) {
    // A damaged file is the file's fault: it holds no table that could be read.
    if (fault instanceof UnreadableArchive || isXmlFault(fault)) return [];
    throw fault;
  }
}

/** The reader of XML says with a plain Error that a text is not well-formed. */
function isXmlFault(fault: unknown): boolean {
  return fault instanceof Error && fault.constructor === Error;
}

function sheetGrids(
  texts: ReadonlyMap<string, string>,
): readonly (readonly (readonly string[])[])[] {
  const shared = texts.get(STRINGS);
  const strings = shared === undefined ? [] : readSharedStrings(shared);
  const sheets = [...texts.keys()].filter((name) => SHEET.test(name));
  const place = (name: string) => Number(SHEET.exec(name)?.[1]);
  return sheets
    .toSorted((one, other) => place(one) - place(other))
    .map((name) => xlsxGrid(texts.get(name) ?? '', strings));
}
