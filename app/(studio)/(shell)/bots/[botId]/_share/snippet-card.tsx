'use client'

import { useState } from 'react'
import { Card } from '#app/_ui/card.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { Field } from '#app/_ui/field.tsx'
import { SegmentedControl } from '#app/_ui/segmented-control.tsx'
import { TabPanel, Tabs } from '#app/_ui/tabs.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { useBot } from '../_bot/bot-context.ts'
import { useOwnOrigin } from '../_bot/use-own-origin.ts'
import type { Mode, Platform } from './snippets.ts'
import { modes, platforms, snippet } from './snippets.ts'

/** The widget, to copy into a site, with the steps of each platform. */
export function SnippetCard() {
  const said = useWords(snippetWords)
  const { bot } = useBot()
  const base = useOwnOrigin()
  const [platform, setPlatform] = useState<Platform>('html')
  const [mode, setMode] = useState<Mode>('bubble')
  const code = snippet(platform, { base, slug: bot.live.slug, mode })
  return (
    <Card title={said.title} description={said.help}>
      <Field label={said.mode} hint={said.modeHelp[mode]} className="mt-1 mb-3">
        {() => (
          <SegmentedControl
            label={said.mode}
            items={modes.map((value) => ({ value, label: said.modes[value] }))}
            value={mode}
            onValueChange={setMode}
            className="self-start max-sm:w-full"
          />
        )}
      </Field>
      <Tabs<Platform>
        label={said.platform}
        items={platforms.map((value) => ({ value, label: said.platforms[value] }))}
        value={platform}
        onValueChange={setPlatform}
      >
        {platforms.map((value) => (
          <TabPanel key={value} value={value} className="pt-4">
            <ol className="mb-4 list-decimal space-y-1 ps-5 text-ink-2">
              {said.steps[value].split('\n').map((step) => (
                <li key={step}>{step}</li>
              ))}
              {mode === 'inline' && value === 'gtm' ? <li>{said.place}</li> : null}
            </ol>
            <div className="relative rounded-control border border-line bg-sunken">
              <pre className="whitespace-pre-wrap p-3 pe-12 font-mono text-12 wrap-anywhere">
                <code>{code}</code>
              </pre>
              <CopyButton text={code} label={said.copy} className="absolute! end-1.5 top-1.5" />
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </Card>
  )
}

const snippetWords = words({
  en: {
    title: 'On your site',
    help: 'One line puts the bot on a page. Nothing is stored in the visitor’s browser before they open it.',
    mode: 'How it stands there',
    modes: { bubble: 'Button', popup: 'Opens by itself', inline: 'In the page' },
    modeHelp: {
      bubble: 'A button in the corner opens the chat.',
      popup:
        'The chat opens after five seconds (data-delay), when so much of the page was read (data-scroll="60"), or when your page asks for it. Whoever closes it is left in peace.',
      inline: 'The chat stands in the text of the page, 600 px high.',
    },
    platform: 'Where your site is made',
    platforms: {
      html: 'HTML',
      wordpress: 'WordPress',
      shopify: 'Shopify',
      gtm: 'Tag Manager',
      react: 'React',
    },
    steps: {
      html: 'Open the page, or the template that all pages share.\nPaste this just before </body>.\nSave, and reload the page.',
      wordpress:
        'For one page: add a “Custom HTML” block and paste this.\nFor all pages: Appearance → Editor → the footer template part, add a “Custom HTML” block there.\nUpdate, and reload the site.',
      shopify:
        'Online Store → Themes → ⋯ → Edit code.\nOpen layout/theme.liquid and paste this just before </body>.\nSave, and reload the shop.',
      gtm: 'Tags → New → Custom HTML, and paste this.\nTrigger: All Pages (or the pages that you choose).\nSubmit the container, and reload the site.',
      react: 'Add this component to your project.\nShow <Bot /> once, in the layout that all pages share.',
    },
    place: 'Put <div id="parcours" style="height:600px"></div> where the chat shall stand.',
    copy: 'Copy the code',
  },
  fr: {
    title: 'Sur votre site',
    help: 'Une ligne place le bot sur une page. Rien n’est stocké chez le visiteur avant qu’il ne l’ouvre.',
    mode: 'Comment il se présente',
    modes: { bubble: 'Bouton', popup: 'S’ouvre seul', inline: 'Dans la page' },
    modeHelp: {
      bubble: 'Un bouton dans le coin ouvre la conversation.',
      popup:
        'La conversation s’ouvre après cinq secondes (data-delay), quand une part de la page a été lue (data-scroll="60"), ou quand votre page le demande. Qui la ferme est laissé en paix.',
      inline: 'La conversation se tient dans le texte de la page, sur 600 px de haut.',
    },
    platform: 'Avec quoi votre site est fait',
    platforms: {
      html: 'HTML',
      wordpress: 'WordPress',
      shopify: 'Shopify',
      gtm: 'Tag Manager',
      react: 'React',
    },
    steps: {
      html: 'Ouvrez la page, ou le gabarit commun à toutes les pages.\nCollez ceci juste avant </body>.\nEnregistrez, puis rechargez la page.',
      wordpress:
        'Pour une page\u00a0: ajoutez un bloc «\u00a0HTML personnalisé\u00a0» et collez ceci.\nPour toutes les pages\u00a0: Apparence → Éditeur → le pied de page, et ajoutez-y un bloc «\u00a0HTML personnalisé\u00a0».\nMettez à jour, puis rechargez le site.',
      shopify:
        'Boutique en ligne → Thèmes → ⋯ → Modifier le code.\nOuvrez layout/theme.liquid et collez ceci juste avant </body>.\nEnregistrez, puis rechargez la boutique.',
      gtm: 'Balises → Nouvelle → HTML personnalisé, et collez ceci.\nDéclencheur\u00a0: toutes les pages (ou celles que vous choisissez).\nEnvoyez le conteneur, puis rechargez le site.',
      react:
        'Ajoutez ce composant à votre projet.\nAffichez <Bot /> une fois, dans la mise en page commune à toutes les pages.',
    },
    place: 'Placez <div id="parcours" style="height:600px"></div> là où la conversation doit se tenir.',
    copy: 'Copier le code',
  },
})
