import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const said = await wordsOfTheProduct()

test('the product speaks', () => {
  expect(said.length).toBeGreaterThan(30)
})

test.each(said)('$where', ({ en, fr }) => {
  expect(Object.keys(fr).sort(), 'the same keys in both languages').toEqual(Object.keys(en).sort())
  for (const [key, text] of Object.entries({ ...prefixed('en', en), ...prefixed('fr', fr) }))
    expect(text.trim(), `${key} says something`).not.toBe('')
  for (const [key, text] of Object.entries(fr)) {
    expect(
      looseMarks(text),
      `${key}: a no-break space (U+00A0 or U+202F) before : ; ? ! and within « »`,
    ).toEqual([])
    expect(text.match(/\p{L}'\p{L}/gu), `${key}: the apostrophe is ’`).toBeNull()
  }
})

type Said = { where: string; en: Record<string, string>; fr: Record<string, string> }

/** Marks that could fall at the start of a line: « Vraiment ? » with an ordinary space or none. */
function looseMarks(text: string): string[] {
  return (
    text.match(
      /(?:[^\u00A0\u202F?!:;](?:[?!;]|:(?=\s|$))|«(?![\u00A0\u202F])|(?<![\u00A0\u202F])»)(?=\s|$|[^/\w])/gu,
    ) ?? []
  )
}

/** Every `words({ en, fr })` written in the source, its texts by path; what a template inserts stands as ‹›. */
async function wordsOfTheProduct(): Promise<Said[]> {
  const found: Said[] = []
  for await (const file of glob('{app,flow,server,widget}/**/*.{ts,tsx}', { cwd: root })) {
    if (/\.test\.tsx?$/.test(file)) continue
    const text = readFileSync(root + file, 'utf8')
    if (!text.includes('words({')) continue
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kindOf(file))
    const visit = (node: ts.Node): void => {
      const spoken =
        ts.isCallExpression(node) && node.expression.getText() === 'words' ? node.arguments[0] : undefined
      if (spoken && ts.isObjectLiteralExpression(spoken)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart())
        found.push({ where: `${file}:${line + 1}`, en: language(spoken, 'en'), fr: language(spoken, 'fr') })
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

function language(spoken: ts.ObjectLiteralExpression, locale: 'en' | 'fr'): Record<string, string> {
  const own = spoken.properties.find((property) => property.name?.getText() === locale)
  return own && ts.isPropertyAssignment(own) ? texts(own.initializer, '') : {}
}

/** The texts below an expression by the path of their keys; several texts under one key are joined. */
function texts(node: ts.Node, path: string): Record<string, string> {
  if (ts.isStringLiteralLike(node)) return { [path]: node.text }
  if (ts.isTemplateExpression(node))
    return { [path]: node.head.text + node.templateSpans.map((span) => `‹›${span.literal.text}`).join('') }
  if (ts.isPropertyAssignment(node))
    return texts(node.initializer, path ? `${path}.${nameOf(node)}` : nameOf(node))
  const below: Record<string, string> = {}
  ts.forEachChild(node, (child) => {
    // A key's own name is not a text, nor is what a function compares with.
    if (ts.isBinaryExpression(node) || ts.isPropertyName(child)) return
    for (const [key, text] of Object.entries(texts(child, path)))
      below[key] = (below[key] ? `${below[key]} | ` : '') + text
  })
  return below
}

function nameOf(property: ts.PropertyAssignment): string {
  return ts.isStringLiteralLike(property.name) ? property.name.text : property.name.getText()
}

function prefixed(name: string, record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, text]) => [`${name}.${key}`, text]))
}

function kindOf(file: string): ts.ScriptKind {
  return file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
}
