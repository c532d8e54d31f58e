import type { Finding, Outcome, Port, Written } from '#flow/blocks/define-block.ts'
import { defineBlock } from '#flow/blocks/define-block.ts'
import { filledValue } from '#flow/blocks/outputs.ts'
import { column } from '#flow/fields/column.ts'
import type { Data } from '#flow/fields/field.ts'
import { items, ordered } from '#flow/fields/items.ts'
import { number } from '#flow/fields/number.ts'
import { plain } from '#flow/fields/plain.ts'
import { select } from '#flow/fields/select.ts'
import { table as tableField } from '#flow/fields/table.ts'
import { variableNamed } from '#flow/fields/variable.ts'
import type { Json, JsonObject } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'
import type { Match } from '#flow/run/effect.ts'
import type { Run } from '#flow/run/run.ts'

const columnName = column({ label: { en: 'Column', fr: 'Colonne' }, tableField: 'table', required: true })

const fields = {
  operation: select({
    label: { en: 'What to do', fr: 'Que faire' },
    options: [
      { value: 'find', label: { en: 'Look up rows', fr: 'Chercher des lignes' } },
      { value: 'count', label: { en: 'Count rows', fr: 'Compter des lignes' } },
      { value: 'insert', label: { en: 'Add a row', fr: 'Ajouter une ligne' } },
      { value: 'update', label: { en: 'Update rows', fr: 'Modifier des lignes' } },
      {
        value: 'upsert',
        label: { en: 'Update, or add when missing', fr: 'Modifier, ou ajouter si absente' },
      },
    ],
    initial: 'find',
  }),
  table: tableField({ label: { en: 'Table', fr: 'Table' }, required: true }),
  match: items({
    when: [{ field: 'operation', is: ['find', 'count', 'update', 'upsert'] }],
    label: { en: 'Rows where', fr: 'Lignes où' },
    of: {
      column: columnName,
      value: plain({ label: { en: 'Is', fr: 'Vaut' }, template: true, required: true }),
      ignore: select({
        label: { en: 'Compared', fr: 'Comparaison' },
        options: [
          { value: 'none', label: { en: 'Exactly', fr: 'Exacte' } },
          { value: 'case', label: { en: 'Whatever the case', fr: 'Sans tenir compte des majuscules' } },
          {
            value: 'format',
            label: { en: 'Letters and digits only', fr: 'Lettres et chiffres seulement' },
          },
        ],
        initial: 'case',
      }),
    },
    title: 'column',
    max: 10,
  }),
  values: items({
    when: [{ field: 'operation', is: ['insert', 'update', 'upsert'] }],
    label: { en: 'Values written', fr: 'Valeurs écrites' },
    of: {
      column: columnName,
      value: plain({ label: { en: 'Value', fr: 'Valeur' }, template: true, multiline: true }),
    },
    title: 'column',
    max: 100,
  }),
  saves: items({
    when: [{ field: 'operation', is: ['find', 'insert', 'update', 'upsert'] }],
    label: { en: 'Save from the first row', fr: 'Garder de la première ligne' },
    of: {
      column: columnName,
      variable: variableNamed({ label: { en: 'Save in', fr: 'Enregistrer dans' }, required: true }),
    },
    title: 'column',
    max: 100,
  }),
  rows: variableNamed({
    when: [{ field: 'operation', is: ['find'] }],
    label: { en: 'Save all rows in', fr: 'Enregistrer toutes les lignes dans' },
    types: ['list'],
  }),
  count: variableNamed({
    when: [{ field: 'operation', is: ['find', 'count', 'update'] }],
    label: { en: 'Save how many in', fr: 'Enregistrer leur nombre dans' },
    types: ['number'],
    advanced: true,
  }),
  limit: number({
    when: [{ field: 'operation', is: ['find', 'update'] }],
    label: { en: 'Rows at most', fr: 'Lignes au plus' },
    min: 1,
    max: 100,
    integer: true,
    initial: 20,
    advanced: true,
  }),
}
type Given = Data<typeof fields>

/**
 * How long the table may take before it counts as an error: well beyond the time after which another process takes over from one that is
 * gone, or its row would be written and the flow told that it was not.
 */
const timeoutMs = 60_000

/** Looks up, adds or changes rows of a data table of the workspace. */
export const table = defineBlock({
  type: 'table',
  family: 'do',
  icon: 'table-2',
  words: {
    en: {
      title: 'Data table',
      description: 'Looks up, adds or updates rows.',
      keywords: 'database rows lookup find insert update spreadsheet sheet crm',
    },
    fr: {
      title: 'Table de données',
      description: 'Cherche, ajoute ou modifie des lignes.',
      keywords: 'base lignes chercher ajouter modifier tableur feuille crm',
    },
  },
  fields,
  ports: ({ operation }) => [
    { id: 'done', label: { words: isReading(operation) ? found : done }, kind: 'main' },
    ...(operation === 'find' || operation === 'count' || operation === 'update' ? [empty] : []),
    failed,
  ],
  summary: (data) => [
    { type: 'line', text: `${signs[data.operation]} ${data.table || '…'}`, icon: 'table-2' },
    ...(data.operation === 'insert'
      ? []
      : ordered(data.match).map(({ column, value }) => ({
          type: 'line' as const,
          text: `${column || '…'} = ${value}`,
        }))),
  ],
  writes: (data): Written[] => [
    ...ordered(data.saves).flatMap(({ variable }) => (variable ? [{ variable, type: 'text' as const }] : [])),
    ...(data.rows ? [{ variable: data.rows, type: 'list' as const }] : []),
    ...(data.count ? [{ variable: data.count, type: 'number' as const }] : []),
  ],
  enter(run, data): Outcome {
    const { operation } = data
    const match = operation === 'insert' ? [] : matchOf(run, data)
    // A rule without a value would match rows that have none: nobody's order, or everybody's.
    if (match.some(({ value }) => value === null || value === '')) {
      return { to: operation === 'upsert' ? 'error' : nothing(run, data) }
    }
    if (!data.table || ((operation === 'update' || operation === 'upsert') && match.length === 0)) {
      return { to: 'error' }
    }
    const values: JsonObject = {}
    if (!isReading(operation)) {
      for (const { column, value } of ordered(data.values))
        if (column) values[column] = filledValue(run, value)
    }
    const limit = data.limit ?? 20
    return { request: { type: 'table', table: data.table, operation, match, values, limit }, timeoutMs }
  },
  resume(run, data, happened): Outcome {
    if (happened.type !== 'result') return { to: 'error' }
    const { result } = happened
    if (result.outcome === 'error' || result.outcome === 'timeout') return { to: 'error' }
    if (data.operation === 'count') return counted(run, data, result.value)
    const rows = rowsOf(result.value)
    const lacks = result.outcome === 'empty' || rows.length === 0
    if (lacks && (data.operation === 'find' || data.operation === 'update')) return { to: nothing(run, data) }
    const [first] = rows
    for (const { column, variable } of ordered(data.saves)) {
      run.write(variable, first && Object.hasOwn(first, column) ? (first[column] ?? null) : null)
    }
    run.write(data.rows, rows)
    run.write(data.count, rows.length)
    return { to: 'done' }
  },
  checks(data): Finding[] {
    const changes = data.operation === 'update' || data.operation === 'upsert'
    const found: Finding[] = []
    if (changes && ordered(data.match).length === 0) {
      found.push({
        rule: 'noMatch',
        severity: 'error',
        field: 'match',
        says: {
          en: 'It does not say which rows to change. Add a rule, such as email = {{ email }}.',
          fr: 'Les lignes à modifier ne sont pas dites. Ajoutez une règle, comme email = {{ email }}.',
        },
      })
    }
    if (!isReading(data.operation) && ordered(data.values).length === 0) {
      found.push({
        rule: 'noValues',
        severity: 'warning',
        field: 'values',
        says: {
          en: 'It writes nothing. Add the columns and their values.',
          fr: 'Rien n’est écrit. Ajoutez les colonnes et leurs valeurs.',
        },
      })
    }
    return found
  },
  docs: {
    en: 'Reads and writes a data table of your workspace. **Rows where** compares columns with values; *letters and digits only* finds the order *FR 1042-A* as *fr1042a*. A rule whose value is empty matches nothing. Values may hold variables; `{{ tags }}` alone writes a list as a list. Each write happens exactly once, whatever breaks on the way.',
    fr: 'Lit et écrit une table de données de votre espace. **Lignes où** compare des colonnes à des valeurs ; *lettres et chiffres seulement* trouve la commande *FR 1042-A* sous *fr1042a*. Une règle dont la valeur est vide ne trouve rien. Les valeurs peuvent contenir des variables ; `{{ tags }}` seul écrit une liste comme liste. Chaque écriture a lieu exactement une fois, quoi qu’il casse en route.',
  },
})

const found = { en: 'Found', fr: 'Trouvé' }
const done = { en: 'Done', fr: 'Fait' }
const empty: Port = {
  id: 'empty',
  label: { words: { en: 'Nothing found', fr: 'Rien trouvé' } },
  kind: 'other',
}
const failed: Port = { id: 'error', label: { words: { en: 'Error', fr: 'Erreur' } }, kind: 'other' }
const signs = { find: '⌕', count: '#', insert: '+', update: '✎', upsert: '✎+' }

function isReading(operation: Given['operation']): boolean {
  return operation === 'find' || operation === 'count'
}

function matchOf(run: Run, { match }: Given): Match[] {
  return ordered(match)
    .filter(({ column }) => column)
    .map(({ column, value, ignore }) => ({
      column,
      value: filledValue(run, value),
      ...(ignore !== 'none' && { ignore }),
    }))
}

function counted(run: Run, data: Given, value: Json): Outcome {
  const count = typeof value === 'number' ? value : 0
  run.write(data.count, count)
  return { to: count > 0 ? 'done' : 'empty' }
}

/** Nothing was found: what an earlier look-up saved must not be taken for an answer. */
function nothing(run: Run, data: Given): string {
  for (const { variable } of ordered(data.saves)) run.write(variable, null)
  run.write(data.rows, [])
  run.write(data.count, 0)
  return 'empty'
}

function rowsOf(value: Json): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isJsonObject)
}
