import { isDeadlock } from '#db/database-trouble.ts'
import { newId } from '#db/new-id.ts'
import { updateDataRow } from '#db/queries/data-rows.ts'
import type { Amount } from '#db/queries/erasing.ts'
import {
  amountOf,
  conversationsOf,
  deleteContact,
  deleteConversations,
  holdContact,
  insertErasure,
  rowsOf,
} from '#db/queries/erasing.ts'
import type { Connection } from '#db/queries/statement.ts'
import { deleteAddedRows, filledCells, forgetWriters } from '#db/queries/written-rows.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { tellGone } from '#server/conversations/gone.ts'
import { Problem } from '#server/problem.ts'
import type { Services } from '#server/services.ts'

export type Erased = Amount & { rows: number }

type Order = { contact: string; by: 'team' | 'visitor'; userId?: string; bot?: string }

/** Turns and an erasure that wait for each other: one is told to try again. */
const triesMax = 5

/**
 * Erases a person everywhere, in one transaction: what is known of them, how they are recognised, their conversations with all events,
 * files, timers, asks, outgoing messages and kept answers, the rows that these conversations added to data tables and the cells they
 * filled in others. What stays is that it happened, with counts. Undefined: there is no such contact.
 */
export async function eraseContact(
  { sql, bus }: Pick<Services, 'sql' | 'bus'>,
  workspace: WorkspaceId,
  order: Order,
): Promise<Erased | undefined> {
  for (let tries = 1; ; tries++) {
    try {
      const erased = await sql.begin((tx) => eraseWithin(tx, workspace, order))
      if (!erased) return undefined
      tellGone(bus, workspace, erased.gone)
      return erased.amount
    } catch (error) {
      if (tries >= triesMax || !isDeadlock(error)) throw error
    }
  }
}

async function eraseWithin(
  tx: Connection,
  workspace: WorkspaceId,
  { contact, by, userId, bot }: Order,
): Promise<{ gone: string[]; amount: Erased } | undefined> {
  if (!(await holdContact(tx, workspace, contact))) return undefined
  const gone = await conversationsOf(tx, workspace, contact)
  const amount = await amountOf(tx, workspace, gone)
  await deleteConversations(tx, workspace, gone)
  // After the conversations: what one of them was about to write is written by now, and known.
  const rows = await deleteAddedRows(tx, workspace, contact)
  await emptyCells(tx, workspace, contact)
  await forgetWriters(tx, workspace, [contact])
  await deleteContact(tx, workspace, contact)
  await insertErasure(tx, workspace, {
    ...amount,
    id: newId(),
    by,
    people: 1,
    rows,
    contact,
    ...(userId && { userId }),
    ...(bot && { bot }),
  })
  return { gone, amount: { ...amount, rows } }
}

async function emptyCells(tx: Connection, workspace: WorkspaceId, contact: string): Promise<void> {
  for (const { table, row, columns, values } of await filledCells(tx, workspace, contact)) {
    const emptied = Object.fromEntries(columns.map((column) => [column, null]))
    await updateDataRow(tx, workspace, table, { id: row, values: { ...values, ...emptied } })
  }
}

/** A member of the team erases a person. Problem: notFound. */
export async function eraseByTeam(
  services: Pick<Services, 'sql' | 'bus'>,
  workspace: WorkspaceId,
  person: { id: string },
  contact: string,
): Promise<Erased> {
  const erased = await eraseContact(services, workspace, { contact, by: 'team', userId: person.id })
  if (!erased) throw new Problem('notFound')
  return erased
}

/** What erasing a contact would take; `filled`: rows of which it would empty some cells. */
export async function previewErasure(
  { sql }: Pick<Services, 'sql'>,
  workspace: WorkspaceId,
  contact: string,
): Promise<Erased & { filled: number }> {
  const amount = await amountOf(sql, workspace, await conversationsOf(sql, workspace, contact))
  return { ...amount, ...(await rowsOf(sql, workspace, contact)) }
}
