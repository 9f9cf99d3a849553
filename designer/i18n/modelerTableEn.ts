import type { modelerTableVi } from './modelerTableVi.ts';

/** English texts of the step table. */
export const modelerTableEn = {
  table: {
    title: 'New procedure from the step table of an internal process',
    paste: 'Step table of the internal process',
    pasteHint:
      'Select the whole table with its headings in Word, Excel or a web page, copy it and paste ' +
      'it here.',
    submit: 'Create and open the drawing',
    waiting: 'The table as read, its columns and what was assumed will be shown here.',
    read: '{{steps}} steps, {{sum}} in all',
    lanes: 'Agencies and posts',
    laneUnknown: 'not known – choose once the drawing is open',
    doubts: 'Please look at',
    assumptions: 'Assumed',
    view: 'Step table',
    copy: 'Copy table',
    copied: 'The table is copied. It can be pasted into Word and Excel.',
    notCopied: 'The browser does not allow copying. Select the table and press Ctrl+C.',
    draftAnnex: 'Save as DOCX (draft)',
    decision: 'Submission and draft decision (DOCX)',
    file: 'Choose a Word or Excel file',
    fileWithout: 'This file has no step table that can be read (it has to be .docx or .xlsx).',
    fileTable: 'Table of the file',
    annex: 'Annex (DOCX)',
    annexPdf: 'PDF',
    annexPdfOf: 'Open the annex (PDF) of version {{number}}',
    annexOf: 'Save the annex of version {{number}}',
    close: 'Close table',
    showStep: 'Show step {{name}} on the diagram',
    none: 'The drawing has no steps yet.',
  },
  column: {
    number: 'number',
    performer: 'performer',
    content: 'content',
    time: 'time',
    product: 'product',
    other: 'kept as it is',
  },
  tableFault: {
    empty: 'There is no table yet.',
    'too-long': 'The text is too long. Paste the table of steps alone.',
    'no-headings':
      'No line of headings was found. It needs a column of what is done, and one of who does it ' +
      'or in which time.',
    'no-steps': 'There are no steps below the headings.',
    'too-many-steps': 'The table has more than 200 steps.',
  },
  note: {
    'unit-assumed': 'The column of time names no unit: taken as working days.',
    'time-missing': 'Step {{step}} has no time.',
    'time-unreadable': 'Step {{step}}: the time “{{text}}” cannot be read.',
    'content-missing': 'Step {{step}} does not say what is done.',
    'performer-missing': 'Step {{step}} does not say who does it.',
    'performer-unknown': '“{{performer}}”: not known which agency and post of the system is meant.',
    'sum-differs': 'The total says “{{written}}”, but the steps make {{sum}}. Nothing was mended.',
    'total-unreadable': 'The total “{{text}}” cannot be read, or contradicts itself.',
    'total-missing': 'The table has no total: the legal term is the sum of its steps.',
    'line-left-out': 'A line after the table was left out: “{{text}}”.',
    'line-not-a-step': 'The line “{{text}}” is taken as a heading, not as a step.',
    'several-ways': 'Step {{step}} speaks of several ways: draw the branches that are needed.',
    'several-receivers': 'Step {{step}} goes to several receivers: it is drawn as one step.',
    'day-is-working-day': '“Ngày” is taken as a working day of 8 hours.',
    'performer-as-above': 'Step {{step}} names no performer: taken from the step above.',
    'column-kept': 'The column “{{heading}}” is not drawn; it is kept for printing.',
    'each-agency':
      'Step {{step}} is done by each agency at the same time; step {{before}} says how many.',
    'ends-granted': 'The end is taken as granted, result returned.',
  },
} satisfies typeof modelerTableVi;
