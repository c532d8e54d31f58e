import { useEffect, useRef, useState } from 'react'
import { manyOptions, optionsTold } from '#app/_chat/answering.ts'
import { Choices } from '#app/_chat/choices.tsx'
import { Icon } from '#app/_chat/icon.tsx'
import { MarkdownText } from '#app/_chat/markdown-text.tsx'
import { moveFocus } from '#app/_chat/move-focus.ts'
import { RadioButton } from '#app/_chat/radio-button.tsx'
import { safeAddress } from '#app/_chat/safe-address.ts'
import { problemOf, TransportProblem } from '#app/_chat/transport-problem.ts'
import { wears } from '#app/_chat/wears.ts'
import { parseMarkdown } from '#flow/text/markdown.ts'
import { Fragment, h } from '#widget/renderer/jsx.ts'

/** What the chat's own script has and the parts of it that are fetched later use. The build hands it to them by these names. */
export const shared = {
  Choices,
  Fragment,
  Icon,
  MarkdownText,
  RadioButton,
  TransportProblem,
  h,
  manyOptions,
  moveFocus,
  optionsTold,
  parseMarkdown,
  problemOf,
  safeAddress,
  useEffect,
  useRef,
  useState,
  wears,
}
