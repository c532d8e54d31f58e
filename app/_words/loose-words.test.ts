import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname

test('nothing is said but in words({ en, fr })', async () => {
  const loose: string[] = []
  for await (const file of glob('{app,widget}/**/*.{ts,tsx}', { cwd: root }))
    if (!/\.test\.tsx?$|\/testing\//.test(file)) loose.push(...looseIn(file))
  expect(loose).toEqual([])
})

test('what is said loosely is found', () => {
  const said = (source: string) => looseIn('example.tsx', source).length
  expect(said('const a = <p>Hello</p>')).toBe(1)
  expect(said('const a = <p title="Hello">{said.hello}</p>')).toBe(1)
  expect(said("const a = <p>{open ? 'Close' : 'Open'}</p>")).toBe(2)
  expect(said("export const metadata: Metadata = { title: 'Hello' }")).toBe(1)
  expect(said('const a = <p title={said.title} className="flex">·</p>')).toBe(0)
})

/** Attributes that are read or heard. */
const spoken = new Set(['title', 'label', 'placeholder', 'alt', 'aria-label', 'description', 'hint', 'help'])

/** Text that a component shows as it stands in the source: between tags, in an attribute that is read, or as a page's title. */
function looseIn(file: string, text = readFileSync(root + file, 'utf8')): string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  const found: string[] = []
  const note = (node: ts.Node, said: string) => {
    if (!/\p{L}{2}/u.test(said) || names.test(said.trim())) return
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    found.push(`${file}:${line + 1} ${said.trim()}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text)
    if (ts.isStringLiteralLike(node) && isShown(node)) note(node, node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** What is called so in every language: names, addresses, a code, an expression. */
const names = /^(Parcours|English|Français|https?:\/\/\S*|[\w.]+\.example|[A-Z]+(-\d+)?|.* == .*)$/

function isShown(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isJsxAttribute(parent)) return spoken.has(parent.name.getText())
  if (ts.isJsxExpression(parent)) return isShown(parent) || ts.isJsxElement(parent.parent)
  if (ts.isConditionalExpression(parent) && parent.condition !== node) return isShown(parent)
  if (ts.isPropertyAssignment(parent) && parent.name.getText() === 'title')
    return /\bmetadata\b/.test(parent.parent.parent.getText().split('=')[0] ?? '')
  return false
}
