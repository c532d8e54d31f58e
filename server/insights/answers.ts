import { readVariables } from '#db/queries/answer-variables.ts'
import type { CollectedAnswers, ConversationKey } from '#db/queries/conversation-list.ts'
import { listAnswers } from '#db/queries/conversation-list.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Json } from '#flow/json.ts'
import { readDocument } from '#server/flows/read-document.ts'
import type { AnswerColumn } from '#server/insights/answer-columns.ts'
import { answerColumns } from '#server/insights/answer-columns.ts'
import type { ConversationsAsked } from '#server/insights/conversations.ts'
import { filterOf } from '#server/insights/conversations.ts'
import type { Studio } from '#server/studio.ts'

/** What a conversation collected: a value for each column, null where it has none. */
export type AnswerRow = Omit<CollectedAnswers, 'variables' | 'facts'> & { values: Json[] }

/** Which variables a bot collects. None while nothing was published. */
export async function columnsOf(
  { db }: Pick<Studio, 'db'>,
  workspace: WorkspaceId,
  asked: Pick<ConversationsAsked, 'bot' | 'version'>,
): Promise<AnswerColumn[]> {
  const found = await readVariables(db, workspace, asked)
  return found ? answerColumns(readDocument(found.document), found.names) : []
}

/** A page of collected answers, the latest conversation first, and where the next page begins. Problem: notFound. */
export async function answersOf(
  { db }: Pick<Studio, 'db'>,
  workspace: WorkspaceId,
  asked: ConversationsAsked,
  { after, limit }: { after?: ConversationKey | undefined; limit: number },
): Promise<{ columns: AnswerColumn[]; rows: AnswerRow[]; next: ConversationKey | null }> {
  const filter = await filterOf(db, workspace, asked)
  const columns = await columnsOf({ db }, workspace, asked)
  const page = { limit, latestFirst: true, ...(after && { after }) }
  const found = await listAnswers(db, workspace, filter, page)
  const last = found.at(-1)
  const isMore = found.length === limit && last
  return {
    columns,
    rows: found.map((one) => rowOf(one, columns)),
    next: isMore ? { at: last.startedAt, id: last.id } : null,
  }
}

const batchRows = 1000

/** All of them in the order the conversations began, a thousand at a time. */
export async function* eachAnswers(
  { db }: Pick<Studio, 'db'>,
  workspace: WorkspaceId,
  asked: ConversationsAsked,
  columns: readonly AnswerColumn[],
): AsyncGenerator<AnswerRow[]> {
  const filter = await filterOf(db, workspace, asked)
  let after: ConversationKey | undefined
  for (;;) {
    const page = { limit: batchRows, latestFirst: false, ...(after && { after }) }
    const found = await listAnswers(db, workspace, filter, page)
    if (found.length > 0) yield found.map((one) => rowOf(one, columns))
    const last = found.at(-1)
    if (!last || found.length < batchRows) return
    after = { at: last.startedAt, id: last.id }
  }
}

function rowOf({ variables, facts, ...row }: CollectedAnswers, columns: readonly AnswerColumn[]): AnswerRow {
  const values = columns.map(({ name }) => {
    const [from, key] = name.startsWith('contact.') ? [facts, name.slice(8)] : [variables, name]
    return (Object.hasOwn(from, key) ? from[key] : null) ?? null
  })
  return { ...row, values }
}
