import type { fieldVi } from './fieldVi.ts';

/** English texts of the fields of forms. */
export const fieldEn: typeof fieldVi = {
  choose: 'Choose…',
  computed: 'computed',
  notComputed: 'not enough filled in yet',
  nothing: '–',
  yes: 'Yes',
  no: 'No',
  changed: {
    words: 'Changed “{{field}}” from “{{from}}” to “{{to}}”.',
    from: 'Changed “{{field}}” from:',
    to: 'to:',
  },
  inRow: '{{label}}, row {{row}}',
  table: {
    rows: '{{count}} rows',
    none: 'No rows yet.',
    add: 'Add a row',
    addTo: 'Add a row to {{label}}',
    remove: 'Remove row {{row}}',
    number: 'No.',
    actions: 'Remove',
  },
  address: {
    province: 'Province',
    commune: 'Commune',
    provinceFirst: 'Choose the province first',
    street: 'House, street, hamlet',
    sample: 'A sample list, not the official one.',
  },
  party: {
    idNumber: 'Personal identity number',
    taxCode: 'Tax code',
    personName: 'Full name',
    businessName: 'Name of the business',
    address: 'Address',
    phone: 'Telephone',
    lookUp: 'Look up',
    lookUpHint: 'Looks in dossiers that this agency has received, and fills in the rest.',
    found: 'Filled in from the dossier received on {{on}}. Compare it with the papers.',
    notFound: 'No dossier has this number. Fill in the rest.',
    failed: 'The look-up did not work. Fill in the rest, or try again.',
    notHere: 'With a real dossier, "Look up" fills this in.',
  },
  errorRow: '{{label}} (row {{row}})',
};
