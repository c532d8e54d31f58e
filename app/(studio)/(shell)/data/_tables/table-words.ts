import { plural, words } from '#flow/words.ts'

/** What the list of tables says. */
export const tableWords = words({
  en: {
    title: 'Data',
    help: 'Tables that your bots read and write: orders, products, opening hours, requests.',
    create: 'New table',
    import: 'Import a CSV file',
    name: 'Name',
    columns: 'Columns',
    rows: 'Rows',
    changed: 'Structure changed',
    empty: 'Keep what your bots need to know',
    emptyHelp:
      'A table is like a sheet: a bot finds an order by its number in it, or writes down a request. Make one, or bring one as CSV.',
    createTitle: 'Create a table',
    nameHint: 'Blocks call it by this name.',
    first: 'Name',
    doCreate: 'Create the table',
    columnCount: (count: number) => plural('en', count, { one: '# column', other: '# columns' }),
  },
  fr: {
    title: 'Données',
    help: 'Des tables que vos bots lisent et écrivent\u00a0: commandes, produits, horaires, demandes.',
    create: 'Nouvelle table',
    import: 'Importer un fichier CSV',
    name: 'Nom',
    columns: 'Colonnes',
    rows: 'Lignes',
    changed: 'Structure modifiée',
    empty: 'Gardez ce que vos bots doivent savoir',
    emptyHelp:
      'Une table est comme une feuille de calcul\u00a0: un bot y trouve une commande par son numéro, ou y note une demande. Créez-en une, ou apportez-la en CSV.',
    createTitle: 'Créer une table',
    nameHint: 'Les blocs l’appellent par ce nom.',
    first: 'Nom',
    doCreate: 'Créer la table',
    columnCount: (count: number) => plural('fr', count, { one: '# colonne', other: '# colonnes' }),
  },
})
