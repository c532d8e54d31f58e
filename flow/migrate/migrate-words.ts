import { documentVersion } from '#flow/document.ts'
import { words } from '#flow/words.ts'

/** Why a document cannot be read: what it is, that nothing was changed, and what to do. */
export const migrateWords = words({
  en: {
    notOurs:
      'This is not a Parcours flow. Choose a file that Parcours exported (its format is “parcours.flow”). Nothing was imported.',
    noVersion:
      'This flow does not say its version, or one that never was. Export it again. Nothing was imported.',
    newer: (version: number) =>
      `This flow was made by a newer Parcours (format ${version}; this one reads up to ${documentVersion}). Update Parcours, then import it again. Nothing was lost.`,
    tooLarge:
      'This flow is larger than Parcours can open (20,000 blocks, 30 MB of text). Split it into several bots. Nothing was imported.',
    unsafe:
      'This flow holds names or values that are not allowed in a flow file. Export it again from Parcours. Nothing was imported.',
    malformed: (place: string, detail: string) =>
      `This flow is damaged at ${place} (${detail}). Export it again, or correct that place by hand. Nothing was imported.`,
    notLifted: (version: number) =>
      `This flow of format ${version} is damaged and could not be brought to today’s format. Export it again. Nothing was imported.`,
  },
  fr: {
    notOurs:
      'Ce n’est pas un parcours de Parcours. Choisissez un fichier exporté par Parcours (son format est « parcours.flow »). Rien n’a été importé.',
    noVersion:
      'Ce parcours ne dit pas sa version, ou en dit une qui n’a jamais existé. Exportez-le de nouveau. Rien n’a été importé.',
    newer: (version: number) =>
      `Ce parcours vient d’un Parcours plus récent (format ${version} ; celui-ci lit jusqu’au ${documentVersion}). Mettez Parcours à jour, puis importez-le de nouveau. Rien n’est perdu.`,
    tooLarge:
      'Ce parcours est plus grand que ce que Parcours peut ouvrir (20 000 blocs, 30 Mo de texte). Répartissez-le en plusieurs bots. Rien n’a été importé.',
    unsafe:
      'Ce parcours contient des noms ou des valeurs interdits dans un fichier de parcours. Exportez-le de nouveau depuis Parcours. Rien n’a été importé.',
    malformed: (place: string, detail: string) =>
      `Ce parcours est abîmé à l’endroit ${place} (${detail}). Exportez-le de nouveau, ou corrigez cet endroit à la main. Rien n’a été importé.`,
    notLifted: (version: number) =>
      `Ce parcours au format ${version} est abîmé et n’a pas pu être porté au format actuel. Exportez-le de nouveau. Rien n’a été importé.`,
  },
})
