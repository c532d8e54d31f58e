import { words } from '#flow/words.ts'

/** What each role is called, and what it may do. */
export const roleWords = words({
  en: {
    owner: { name: 'Owner', may: 'everything, people and keys included' },
    editor: { name: 'Editor', may: 'build and publish bots' },
    agent: { name: 'Agent', may: 'answer visitors' },
    viewer: { name: 'Viewer', may: 'look at everything, change nothing' },
  },
  fr: {
    owner: { name: 'Propriétaire', may: 'tout faire, personnes et clés comprises' },
    editor: { name: 'Éditeur', may: 'construire et publier des bots' },
    agent: { name: 'Agent', may: 'répondre aux visiteurs' },
    viewer: { name: 'Lecteur', may: 'tout regarder, sans rien modifier' },
  },
})
