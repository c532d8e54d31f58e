import type { ComponentType } from 'react'
import type { Answering } from '#app/_chat/answering.ts'
import { manyOptions } from '#app/_chat/answering.ts'
import { Choices } from '#app/_chat/choices.tsx'
import { DateField } from '#app/_chat/date-field.tsx'
import { FileDrop } from '#app/_chat/file-drop.tsx'
import { LongList } from '#app/_chat/long-list.tsx'
import { Rating } from '#app/_chat/rating.tsx'
import { TickBoxes } from '#app/_chat/tick-boxes.tsx'
import type { Question } from '#flow/run/question.ts'

type Way = ComponentType<Answering>

/** The means to answer a question besides typing: options, a day, boxes… None for a plain text, which the composer takes. */
export function wayToAnswer({ type, options = [], multiple }: Question): Way | undefined {
  if (type !== 'choice') return ways[type]
  if (multiple) return TickBoxes
  return options.length > manyOptions || options.some(({ image }) => image) ? LongList : Choices
}

const ways: { [type: string]: Way } = { consent: TickBoxes, rating: Rating, date: DateField, file: FileDrop }
