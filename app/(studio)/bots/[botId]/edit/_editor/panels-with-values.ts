import { Inspector } from '../_inspector/inspector.tsx'
import { VariableList } from '../_palette/variable-list.tsx'

/** What has fields for values of every kind: fetched together, since apart each would bring those fields along once more. */
export const panelsWithValues = { Inspector, VariableList }
