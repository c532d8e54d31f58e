import type { DemoTable } from '#flow/templates/template.ts'

/** One row for each person, found again by `contact`: their e-mail address, or their phone number without one. */
export const leadsTable: DemoTable = {
  name: 'leads',
  columns: [
    { name: 'contact', type: 'text' },
    { name: 'name', type: 'text' },
    { name: 'email', type: 'text' },
    { name: 'phone', type: 'text' },
    { name: 'band', type: 'text' },
    { name: 'score', type: 'number' },
    { name: 'reasons', type: 'text' },
    { name: 'need', type: 'text' },
    { name: 'size', type: 'text' },
    { name: 'role', type: 'text' },
    { name: 'timeline', type: 'text' },
    { name: 'budget', type: 'text' },
    { name: 'call', type: 'text' },
    { name: 'newsletter', type: 'boolean' },
    { name: 'language', type: 'text' },
    { name: 'page', type: 'text' },
    { name: 'last', type: 'date' },
  ],
  rows: [],
}
