import type { Finding, Outcome, Port } from '#flow/blocks/define-block.ts'
import { defineBlock } from '#flow/blocks/define-block.ts'
import { fillJson, jsonMistake } from '#flow/blocks/http/fill-json.ts'
import { fillUrl, formBody } from '#flow/blocks/http/fill-url.ts'
import { isPath, pickValue } from '#flow/blocks/http/pick-value.ts'
import type { Data } from '#flow/fields/field.ts'
import type { Items } from '#flow/fields/items.ts'
import { items, ordered } from '#flow/fields/items.ts'
import { number } from '#flow/fields/number.ts'
import { plain } from '#flow/fields/plain.ts'
import { secret } from '#flow/fields/secret.ts'
import { select } from '#flow/fields/select.ts'
import { text } from '#flow/fields/text.ts'
import { toggle } from '#flow/fields/toggle.ts'
import { variableNamed } from '#flow/fields/variable.ts'
import type { Json } from '#flow/json.ts'
import type { Pair, Request } from '#flow/run/effect.ts'
import type { Run } from '#flow/run/run.ts'

const pair = {
  name: plain({ label: { en: 'Name', fr: 'Nom' }, max: 200, required: true }),
  value: plain({ label: { en: 'Value', fr: 'Valeur' }, template: true }),
}
const secretPair = {
  ...pair,
  secret: secret({
    label: { en: 'Secret added behind it', fr: 'Secret ajouté derrière' },
    hint: {
      en: '“Bearer ” and a secret, say. Never shown, never exported.',
      fr: '« Bearer » et un secret, par exemple. Jamais montré, jamais exporté.',
    },
  }),
}
const save = {
  path: plain({
    label: { en: 'Path in the response', fr: 'Chemin dans la réponse' },
    hint: { en: 'data.items[0].name; empty for all of it', fr: 'data.items[0].name ; vide pour le tout' },
    max: 500,
  }),
  variable: variableNamed({ label: { en: 'Save in', fr: 'Enregistrer dans' }, required: true }),
}

/** A GET has no body. */
const sends = { field: 'method', is: ['POST', 'PUT', 'PATCH', 'DELETE'] }

const fields = {
  method: select({
    label: { en: 'Method', fr: 'Méthode' },
    options: [
      { value: 'GET', label: { en: 'GET', fr: 'GET' } },
      { value: 'POST', label: { en: 'POST', fr: 'POST' } },
      { value: 'PUT', label: { en: 'PUT', fr: 'PUT' } },
      { value: 'PATCH', label: { en: 'PATCH', fr: 'PATCH' } },
      { value: 'DELETE', label: { en: 'DELETE', fr: 'DELETE' } },
    ],
    initial: 'GET',
  }),
  url: plain({
    label: { en: 'Address', fr: 'Adresse' },
    placeholder: 'https://api.example.com/orders/{{ order }}',
    template: true,
    max: 4000,
    required: true,
  }),
  query: items({ label: { en: 'Query', fr: 'Paramètres' }, of: secretPair, title: 'name', max: 50 }),
  headers: items({ label: { en: 'Headers', fr: 'En-têtes' }, of: secretPair, title: 'name', max: 50 }),
  body: select({
    when: [sends],
    label: { en: 'Body', fr: 'Corps' },
    options: [
      { value: 'none', label: { en: 'None', fr: 'Aucun' } },
      { value: 'json', label: { en: 'JSON', fr: 'JSON' } },
      { value: 'form', label: { en: 'Form', fr: 'Formulaire' } },
      { value: 'text', label: { en: 'Text', fr: 'Texte' } },
    ],
    initial: 'none',
  }),
  bodyText: plain({
    when: [sends, { field: 'body', is: ['json', 'text'] }],
    label: { en: 'JSON or text', fr: 'JSON ou texte' },
    placeholder: '{ "email": "{{ email }}", "score": {{ score }} }',
    template: true,
    multiline: true,
  }),
  bodyForm: items({
    when: [sends, { field: 'body', is: ['form'] }],
    label: { en: 'Form fields', fr: 'Champs du formulaire' },
    of: pair,
    title: 'name',
    max: 100,
  }),
  saves: items({
    label: { en: 'Save from the response', fr: 'Garder de la réponse' },
    of: save,
    title: 'path',
    max: 50,
  }),
  status: variableNamed({
    label: { en: 'Save the status code in', fr: 'Enregistrer le code de statut dans' },
    types: ['number'],
    advanced: true,
  }),
  emptyAt: plain({
    label: { en: 'Empty when this path holds nothing', fr: 'Vide quand ce chemin ne contient rien' },
    hint: {
      en: 'For services that answer 200 with an empty list',
      fr: 'Pour les services qui répondent 200 avec une liste vide',
    },
    max: 500,
    advanced: true,
  }),
  waiting: text({
    label: { en: 'Said while it is called', fr: 'Dit pendant l’appel' },
    advanced: true,
  }),
  timeoutSeconds: number({
    label: { en: 'Time-out', fr: 'Délai maximal' },
    unit: { en: 'seconds', fr: 'secondes' },
    min: 1,
    max: 60,
    initial: 10,
    advanced: true,
  }),
  retries: number({
    label: { en: 'New tries after a failure', fr: 'Nouveaux essais après un échec' },
    min: 0,
    max: 5,
    integer: true,
    initial: 2,
    advanced: true,
  }),
  repeatable: toggle({
    when: [sends],
    label: { en: 'May be sent twice', fr: 'Peut être envoyée deux fois' },
    hint: {
      en: 'A call other than GET whose outcome is unknown is then made again.',
      fr: 'Un appel autre que GET dont l’issue est inconnue est alors refait.',
    },
    advanced: true,
  }),
}
type Given = Data<typeof fields>

/** Calls a service over HTTP and keeps what its response holds. */
export const http = defineBlock({
  type: 'http',
  family: 'do',
  icon: 'globe',
  words: {
    en: {
      title: 'HTTP request',
      description: 'Calls a service and keeps what it answers.',
      keywords: 'api webhook rest json call fetch crm integration',
    },
    fr: {
      title: 'Requête HTTP',
      description: 'Appelle un service et garde ce qu’il répond.',
      keywords: 'api webhook rest json appel crm intégration',
    },
  },
  fields,
  ports: () => ports,
  summary: (data) => [
    { type: 'line', text: `${data.method} ${data.url || '…'}`, icon: 'globe' },
    ...ordered(data.saves).map(({ path, variable }) => ({
      type: 'line' as const,
      text: `${variable || '…'} ← ${path || '$'}`,
      icon: 'variable',
    })),
  ],
  writes: (data) => [
    ...ordered(data.saves).flatMap(({ variable }) => (variable ? [{ variable, type: 'text' as const }] : [])),
    ...(data.status ? [{ variable: data.status, type: 'number' as const }] : []),
  ],
  enter(run, data): Outcome {
    const url = fillUrl(run, data.url)
    const body = data.method === 'GET' ? '' : bodyOf(run, data)
    const mistake = /^https?:\/\/[^/\s]/i.test(url) ? (body === null ? 'body' : null) : url
    if (mistake !== null || body === null) {
      run.tell({ type: 'problem', from: run.here, code: 'badTemplate', detail: mistake ?? '' })
      return { to: 'error' }
    }
    run.say(data.waiting)
    return { request: requestOf(run, data, url, body), timeoutMs: patience(data) }
  },
  resume(run, data, happened): Outcome {
    if (happened.type !== 'result') return { to: 'error' }
    const { result } = happened
    if ('status' in result && result.status !== undefined) run.write(data.status, result.status)
    if (result.outcome === 'timeout') return { to: isWired(run, 'timeout') ? 'timeout' : 'error' }
    const notThere = result.status === 404 && data.method === 'GET'
    if (result.outcome !== 'success') return { to: notThere ? 'empty' : result.outcome }
    if (isEmpty(data, result)) return { to: 'empty' }
    for (const { path, variable } of ordered(data.saves)) {
      run.write(variable, pickValue(result.value, path) ?? null)
    }
    return { to: 'success' }
  },
  checks: (data) => [...urlMistakes(data), ...bodyMistakes(data), ...pathMistakes(data)],
  docs: {
    en: 'Calls a service. What visitors typed is encoded in the address and escaped in JSON, so it cannot change the call. Keys and passwords are **secrets**: the block only holds their names. **Save from the response** picks values by path, as in `data.items[0].name`. **Empty** is taken when nothing was found (an empty answer, or a GET that answers 404), **Time-out** after the last try; left open, it goes on by **Error**. A call other than GET is not repeated when nobody knows whether it arrived, unless you allow it.',
    fr: 'Appelle un service. Ce que les visiteurs ont écrit est encodé dans l’adresse et échappé en JSON, donc ne peut pas changer l’appel. Clés et mots de passe sont des **secrets** : le bloc n’en tient que les noms. **Garder de la réponse** prend des valeurs par leur chemin, comme `data.items[0].name`. **Vide** est pris quand rien n’a été trouvé (une réponse vide, ou un GET qui répond 404), **Délai dépassé** après le dernier essai ; non relié, il continue par **Erreur**. Un appel autre que GET n’est pas refait quand nul ne sait s’il est arrivé, sauf si vous le permettez.',
  },
})

const ports: Port[] = [
  { id: 'success', label: { words: { en: 'Success', fr: 'Succès' } }, kind: 'main' },
  { id: 'empty', label: { words: { en: 'Empty', fr: 'Vide' } }, kind: 'other' },
  { id: 'error', label: { words: { en: 'Error', fr: 'Erreur' } }, kind: 'other' },
  { id: 'timeout', label: { words: { en: 'Time-out', fr: 'Délai dépassé' } }, kind: 'other' },
]

function requestOf(run: Run, data: Given, url: string, body: string): Request {
  const { method } = data
  return {
    type: 'http',
    method,
    url,
    query: pairsOf(run, data.query),
    headers: pairsOf(run, data.headers),
    body: { type: method === 'GET' ? 'none' : data.body, text: body },
    timeoutMs: (data.timeoutSeconds ?? 10) * 1000,
    retries: data.retries ?? 0,
    repeatable: data.repeatable,
  }
}

/** What a runner may take with all its tries and the pauses between them; after that the interpreter goes on alone. */
function patience({ timeoutSeconds, retries }: Given): number {
  const tries = (retries ?? 0) + 1
  return tries * ((timeoutSeconds ?? 10) * 1000 + 5000) + 5000
}

/** The body as it is sent; null when the author's JSON does not hold together. */
function bodyOf(run: Run, data: Given): string | null {
  if (data.body === 'none') return ''
  if (data.body === 'json') return jsonMistake(data.bodyText) === null ? fillJson(run, data.bodyText) : null
  if (data.body === 'text') return run.fill(data.bodyText)
  return formBody(ordered(data.bodyForm).map(({ name, value }) => ({ name, value: run.fill(value) })))
}

/** Line breaks would let a value add headers of its own. */
function pairsOf(run: Run, pairs: Items<Data<typeof secretPair>>): Pair[] {
  return ordered(pairs)
    .filter(({ name }) => name.trim())
    .map(({ name, value, secret }) => ({
      name: name.trim(),
      value: run.fill(value).replace(/[\r\n\0]+/g, ' '),
      ...(secret && { secret }),
    }))
}

function isEmpty({ emptyAt }: Given, { value }: { value: Json }): boolean {
  if (!emptyAt.trim()) return false
  const there = pickValue(value, emptyAt)
  if (there === null || there === undefined || there === '') return true
  return typeof there === 'object' && Object.keys(there).length === 0
}

function isWired(run: Run, port: string): boolean {
  const edges = run.document.flows[run.here.flow]?.edges ?? {}
  return Object.hasOwn(edges, run.here.block) && Object.hasOwn(edges[run.here.block] ?? {}, port)
}

function urlMistakes({ url }: Given): Finding[] {
  if (!url.trim() || /^\s*(https?:\/\/|\{\{)/i.test(url)) return []
  return [
    {
      rule: 'badAddress',
      severity: 'error',
      field: 'url',
      says: {
        en: 'The address must begin with https:// (or with a variable that does). Correct it.',
        fr: 'L’adresse doit commencer par https:// (ou par une variable qui commence ainsi). Corrigez-la.',
      },
    },
  ]
}

function bodyMistakes({ method, body, bodyText }: Given): Finding[] {
  const mistake = method !== 'GET' && body === 'json' ? jsonMistake(bodyText) : null
  if (mistake === null) return []
  return [
    {
      rule: 'badJson',
      severity: 'error',
      field: 'bodyText',
      says: {
        en: `The body is not JSON (${mistake}). Look for a missing quote, comma or bracket.`,
        fr: `Le corps n’est pas du JSON (${mistake}). Cherchez un guillemet, une virgule ou un crochet oublié.`,
      },
    },
  ]
}

function pathMistakes(data: Given): Finding[] {
  const paths = ordered(data.saves).map(({ id, path }) => ({ path, place: { field: 'saves', item: id } }))
  return [...paths, { path: data.emptyAt, place: { field: 'emptyAt' } }]
    .filter(({ path }) => !isPath(path))
    .map(({ path, place }) => ({
      rule: 'badPath',
      severity: 'error',
      ...place,
      says: {
        en: `“${path}” is not a path. Write it like data.items[0].name.`,
        fr: `« ${path} » n’est pas un chemin. Écrivez-le comme data.items[0].name.`,
      },
    }))
}
