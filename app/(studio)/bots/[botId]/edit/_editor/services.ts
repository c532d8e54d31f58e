import type { Ask, Result } from '#flow/run/effect.ts'
import type { DraftTransport } from './draft-sync.ts'
import type { Store } from './flow-editor.ts'

/** Who else is here, as the server tells: where their selection is, in a colour of their own. */
export type Other = { id: string; name: string; flow: string; block: string | null; color: string }

/** A data table as forms offer it. */
export type TableChoice = { id: string; name: string; columns: { name: string; type: string }[] }

/** What the editor needs of the server. The page gives it, so that the editor itself knows no transport. */
export type EditorServices = {
  transport: DraftTransport
  store: Store
  rename(name: string): Promise<void>
  /** Does an ask of the simulator for real. Never rejects: what fails is an outcome. */
  runEffect(effect: Ask): Promise<Result>
  /** Tells the others where we are; returns how to stop. */
  presence(
    where: () => { flow: string; block: string | null },
    onOthers: (others: Other[]) => void,
  ): () => void
  /** Makes a link by which a colleague tries the draft for two weeks; its whole address. */
  shareTry(): Promise<string>
  tables(): Promise<TableChoice[]>
  secrets(): Promise<string[]>
  upload(file: File): Promise<{ url: string; name: string; type: string }>
}
