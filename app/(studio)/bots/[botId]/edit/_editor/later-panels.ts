import { later } from '#app/_ui/later.tsx'

/** What the editor shows only when asked for. Opening does not wait for it; it is fetched as soon as the page is at rest. */
export const Inspector = later(() =>
  import('./panels-with-values.ts').then(({ panelsWithValues }) => panelsWithValues.Inspector),
)
export const SelectionPanel = later(() =>
  import('../_inspector/selection-panel.tsx').then(({ SelectionPanel }) => SelectionPanel),
)
export const BlockPicker = later(() =>
  import('../_palette/block-picker.tsx').then(({ BlockPicker }) => BlockPicker),
)
export const SimulatorPanel = later(() =>
  import('../_simulator/simulator-panel.tsx').then(({ SimulatorPanel }) => SimulatorPanel),
)
export const ConnectPicker = later(() =>
  import('../_canvas/connect-picker.tsx').then(({ ConnectPicker }) => ConnectPicker),
)
export const FindBar = later(() => import('../_find/find-bar.tsx').then(({ FindBar }) => FindBar))
export const CommandPalette = later(() =>
  import('../_commands/command-palette.tsx').then(({ CommandPalette }) => CommandPalette),
)
export const ShortcutSheet = later(() =>
  import('../_commands/shortcut-sheet.tsx').then(({ ShortcutSheet }) => ShortcutSheet),
)
export const VersionPanel = later(() =>
  import('../_publish/version-panel.tsx').then(({ VersionPanel }) => VersionPanel),
)
export const FlowList = later(() => import('../_palette/flow-list.tsx').then(({ FlowList }) => FlowList))
export const VariableList = later(() =>
  import('./panels-with-values.ts').then(({ panelsWithValues }) => panelsWithValues.VariableList),
)
export const BotSettings = later(() =>
  import('../_palette/bot-settings.tsx').then(({ BotSettings }) => BotSettings),
)

/** In the order in which authors are likely to want them. */
export const laterPanels = [
  Inspector,
  BlockPicker,
  SimulatorPanel,
  SelectionPanel,
  FindBar,
  CommandPalette,
  VariableList,
  FlowList,
  VersionPanel,
  BotSettings,
  ConnectPicker,
  ShortcutSheet,
]
