import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ICruiseResult } from 'dependency-cruiser'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

/** Fewer modules than this mean that the tool read nothing, not that everything is in order. */
const fewestModules = 20

const root = new URL('..', import.meta.url)
process.chdir(root.pathname)

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const folders = ['flow', 'db', 'server', 'app', 'widget', 'scripts', 'test', 'e2e'].filter((folder) =>
  existsSync(folder),
)
const cruised = await cruise(folders, { ...options, validate: true, ruleSet: { forbidden } }, undefined, {
  tsConfig: extractTSConfig('tsconfig.json'),
})

const { summary, modules } = cruised.output as ICruiseResult
const own = modules.filter((module) => !module.source.includes('node_modules') && !module.coreModule)
const reasons = new Map<string, string>(
  forbidden.map((rule: { name: string; comment: string }) => [rule.name, rule.comment]),
)

for (const { rule, from, to, cycle } of summary.violations) {
  const path = cycle ? [from, ...cycle.map((step) => step.name)].join(' → ') : `${from} → ${to}`
  console.error(`${rule.name}: ${path}\n  ${reasons.get(rule.name) ?? ''}`)
}
if (own.length < fewestModules) {
  console.error(
    `The walls were not checked: only ${own.length} modules were read. Is TypeScript readable to dependency-cruiser?`,
  )
}
console.log(
  `Walls: ${own.length} modules, ${summary.totalDependenciesCruised ?? 0} imports, ${summary.violations.length} violations`,
)
process.exitCode = summary.violations.length > 0 || own.length < fewestModules ? 1 : 0
