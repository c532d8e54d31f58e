import { words } from '#flow/words.ts'

/** What the canvas itself says, most of it to those who listen. */
export const canvasWords = words({
  en: {
    canvas: (blocks: number) =>
      `${blocks === 1 ? '1 block' : `${blocks} blocks`}. Arrows go from block to block.`,
    react: {
      'node.a11yDescription.default':
        'Press Enter to edit this block, arrows to go to its neighbours, C to connect it, Delete to remove it.',
      'node.a11yDescription.keyboardDisabled': 'Press Enter to edit this block.',
      'edge.a11yDescription.default': 'A wire. Press Delete to remove it.',
      'controls.ariaLabel': 'View',
      'controls.zoomIn.ariaLabel': 'Zoom in',
      'controls.zoomOut.ariaLabel': 'Zoom out',
      'controls.fitView.ariaLabel': 'Show everything',
      'handle.ariaLabel': 'Exit',
    },
  },
  fr: {
    canvas: (blocks: number) =>
      `${blocks < 2 ? `${blocks} bloc` : `${blocks} blocs`}. Les flèches vont de bloc en bloc.`,
    react: {
      'node.a11yDescription.default':
        'Entrée pour modifier ce bloc, flèches pour aller à ses voisins, C pour le relier, Suppr pour le supprimer.',
      'node.a11yDescription.keyboardDisabled': 'Entrée pour modifier ce bloc.',
      'edge.a11yDescription.default': 'Un fil. Suppr pour le supprimer.',
      'controls.ariaLabel': 'Affichage',
      'controls.zoomIn.ariaLabel': 'Agrandir',
      'controls.zoomOut.ariaLabel': 'Réduire',
      'controls.fitView.ariaLabel': 'Tout afficher',
      'handle.ariaLabel': 'Sortie',
    },
  },
})
