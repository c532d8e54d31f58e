import { placeName } from '#flow/check/names.ts'
import type { ProblemFound, Rule } from '#flow/check/problem-found.ts'
import { localizedValues } from '#flow/check/texts.ts'
import { languageName } from '#flow/text/language-name.ts'

/** A text that is required and empty, or that is written in some of the bot's languages only. */
export const missingText: Rule = {
  name: 'missingText',
  find: ({ flows, languages }) =>
    [...flows.values()].flatMap(({ blocks, reachable }) =>
      [...blocks.values()]
        .filter(({ id }) => reachable.has(id))
        .flatMap((block) =>
          localizedValues(block).flatMap((placed): Omit<ProblemFound, 'rule'>[] => {
            const { field, value, name, item, sub } = placed
            const has = (language: string) => Boolean(value[language]?.trim())
            const written = languages.filter(has)
            const where = { flow: block.flow, block: block.id, field: name }
            const place = { ...where, ...(item && { item }), ...(sub && { sub }) }
            if (!written.length) {
              if (!field.required) return []
              const called = placeName(block, placed)
              const says = {
                en: `${called.en} is empty. Write it.`,
                fr: `${called.fr} est vide. Écrivez-le.`,
              }
              const there = { en: 'Empty. Write it.', fr: 'Vide. Écrivez-le.' }
              return [{ severity: 'error', ...place, says, there }]
            }
            const missing = languages.filter((language) => !has(language))
            if (!missing.length) return []
            const called = placeName(block, placed)
            return missing.map((language) => ({
              severity: 'warning',
              ...place,
              language,
              says: {
                en: `${called.en} is missing in ${languageName('en', language)}. Until you write it, visitors read it in another language.`,
                fr: `${called.fr} manque en ${languageName('fr', language)}. En attendant, on le lit dans une autre langue.`,
              },
              fix: {
                does: 'copyText',
                field: name,
                ...(item && { item }),
                ...(sub && { sub }),
                from: written[0] ?? '',
                to: language,
              },
            }))
          }),
        ),
    ),
}
