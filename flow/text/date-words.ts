type Length = { days: number; months: number }

/**
 * The words of dates in French and English, without accents: months from 1, weekdays from 0 (Sunday), lengths of time.
 * Abbreviations that are also other words ("sun", "mar", "sat") are left out of the weekdays.
 */
export const dateWords: {
  months: { [word: string]: number }
  weekdays: { [word: string]: number }
  units: { [word: string]: Length }
} = {
  months: numbered(1, [
    'january janvier janv jan',
    'february fevrier fevr fev feb',
    'march mars mar',
    'april avril avr apr',
    'may mai',
    'june juin jun',
    'july juillet juil jul',
    'august aout aug',
    'september septembre sept sep',
    'october octobre oct',
    'november novembre nov',
    'december decembre dec',
  ]),
  weekdays: numbered(0, [
    'sunday dimanche',
    'monday lundi',
    'tuesday mardi',
    'wednesday mercredi',
    'thursday jeudi',
    'friday vendredi',
    'saturday samedi',
  ]),
  units: {
    ...lasting({ days: 1, months: 0 }, 'jours jour days day'),
    ...lasting({ days: 7, months: 0 }, 'semaines semaine weeks week'),
    ...lasting({ days: 14, months: 0 }, 'quinzaine fortnight'),
    ...lasting({ days: 0, months: 1 }, 'mois months month'),
    ...lasting({ days: 0, months: 12 }, 'annees annee ans an years year'),
  },
}

function numbered(from: number, lines: string[]): { [word: string]: number } {
  return Object.fromEntries(lines.flatMap((line, i) => line.split(' ').map((word) => [word, from + i])))
}

function lasting(length: Length, words: string): { [word: string]: Length } {
  return Object.fromEntries(words.split(' ').map((word) => [word, length]))
}
