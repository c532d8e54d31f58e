import { checkedDocument } from '#flow/check/checked-flow.ts'
import type { ProblemFound, Severity } from '#flow/check/problem-found.ts'
import { rules } from '#flow/check/registry.ts'
import type { FlowDocument } from '#flow/document.ts'

const rank: { [S in Severity]: number } = { error: 0, warning: 1, advice: 2 }

/** Everything that is wrong with a flow, the worst first. Total, whatever the document holds. */
export function checkFlow(document: FlowDocument): ProblemFound[] {
  const checked = checkedDocument(document)
  return rules
    .flatMap((rule) => rule.find(checked).map((found) => ({ rule: rule.name, ...found })))
    .sort((a, b) => rank[a.severity] - rank[b.severity])
}
