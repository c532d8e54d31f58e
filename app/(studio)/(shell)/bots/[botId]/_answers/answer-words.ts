import { words } from '#flow/words.ts'

/** What the collected answers of a bot say. */
export const answerWords = words({
  en: {
    title: 'Collected answers',
    began: 'Began',
    state: 'State',
    export: 'Export',
    csv: 'CSV for spreadsheets',
    csvFrench: 'CSV with semicolons',
    json: 'JSON',
    exportHelp: 'All conversations that fit the filters, not only those shown.',
    yes: 'Yes',
    no: 'No',
    more: 'Earlier answers',
    empty: 'No answer was collected yet',
    emptyHelp:
      'Give a question a variable to save its answer in: each variable is a column here, each conversation a row.',
    nothing: 'No conversation fits these filters',
    nothingHelp: 'Look at a longer period, or take a filter away.',
    noColumns: 'This bot saves no answers',
    edit: 'Open the editor',
    older: 'Only earlier versions had it',
    open: (who: string) => `Read the conversation: ${who}`,
  },
  fr: {
    title: 'Réponses recueillies',
    began: 'Début',
    state: 'État',
    export: 'Exporter',
    csv: 'CSV, séparé par des virgules',
    csvFrench: 'CSV pour tableurs français',
    json: 'JSON',
    exportHelp: 'Toutes les conversations qui correspondent aux filtres, pas seulement celles affichées.',
    yes: 'Oui',
    no: 'Non',
    more: 'Réponses antérieures',
    empty: 'Aucune réponse n’a encore été recueillie',
    emptyHelp:
      'Donnez à une question une variable où enregistrer sa réponse\u00a0: chaque variable est ici une colonne, chaque conversation une ligne.',
    nothing: 'Aucune conversation ne correspond à ces filtres',
    nothingHelp: 'Regardez une période plus longue, ou retirez un filtre.',
    noColumns: 'Ce bot n’enregistre aucune réponse',
    edit: 'Ouvrir l’éditeur',
    older: 'Seules des versions antérieures l’avaient',
    open: (who: string) => `Lire la conversation\u00a0: ${who}`,
  },
})
