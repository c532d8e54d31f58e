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
              {stepsOf(said, value, mode).map((step) => (
                <li key={step}>{step}</li>
              ))}
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

type Words = (typeof snippetWords)['en']

/** What to do where the site is made: the script goes into every page, or, to stand in the text, into one. */
function stepsOf({ steps, inPage }: Words, platform: Platform, mode: Mode): string[] {
  return (mode === 'inline' ? inPage : steps)[platform].split('\n')
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
      html: 'Open the template that all pages share, or one page.\nPaste this just before </body>.\nSave, and reload the page.',
      wordpress:
        'Appearance → Editor → Patterns → Footer (under “Template parts”): add a “Custom HTML” block and paste this. For one page alone, add the block to it.\nIf your theme has no such editor: install the plugin WPCode, and paste this under Code Snippets → Header & Footer → Footer.\nSave, and reload the site. If the code is gone after saving, your account may not add scripts: an administrator of the site can.',
      shopify:
        'Online Store → Themes → ⋯ beside your theme → Edit code.\nOpen layout/theme.liquid and paste this just before </body>.\nSave, and reload the shop.',
      gtm: 'Tags → New → Tag Configuration → Custom HTML, and paste this.\nTriggering: All Pages (or the pages that you choose).\nSave, then Submit → Publish, and reload the site.',
      react: 'Add this component to your project.\nShow <Bot /> once, in the layout that all pages share.',
    },
    inPage: {
      html: 'Open the page.\nPaste this where the chat shall stand.\nSave, and reload the page.',
      wordpress:
        'Edit the page, and add a “Custom HTML” block where the chat shall stand.\nPaste this.\nSave, and reload the page. If the code is gone after saving, your account may not add scripts: an administrator of the site can.',
      shopify:
        'Online Store → Themes → Customize (or Edit theme), and choose the page.\nAdd section → Custom Liquid, and paste this.\nSave, and reload the shop.',
      gtm: 'In the page, put <div id="parcours" style="height:600px"></div> where the chat shall stand.\nIn Tag Manager: Tags → New → Tag Configuration → Custom HTML, and paste this.\nTriggering: a “DOM Ready” trigger for that page.\nSave, then Submit → Publish, and reload the page.',
      react: 'Add this component to your project.\nShow <Bot /> where the chat shall stand.',
    },
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
      html: 'Ouvrez le gabarit commun à toutes les pages, ou une seule page.\nCollez ceci juste avant </body>.\nEnregistrez, puis rechargez la page.',
      wordpress:
        'Apparence → Éditeur → Compositions → Pied de page (sous «\u00a0Éléments de modèle\u00a0»)\u00a0: ajoutez un bloc «\u00a0HTML personnalisé\u00a0» et collez ceci. Pour une seule page, ajoutez-y le bloc.\nSi votre thème n’a pas cet éditeur\u00a0: installez l’extension WPCode, puis collez ceci sous Code Snippets → Header & Footer → Footer.\nEnregistrez, puis rechargez le site. Si le code a disparu après l’enregistrement, votre compte ne peut pas ajouter de scripts\u00a0: un administrateur du site le peut.',
      shopify:
        'Boutique en ligne → Thèmes → ⋯ à côté de votre thème → Modifier le code.\nOuvrez layout/theme.liquid et collez ceci juste avant </body>.\nEnregistrez, puis rechargez la boutique.',
      gtm: 'Balises → Nouvelle → Configuration de la balise → HTML personnalisé, et collez ceci.\nDéclenchement\u00a0: All Pages (ou les pages que vous choisissez).\nEnregistrez, puis Envoyer → Publier, et rechargez le site.',
      react:
        'Ajoutez ce composant à votre projet.\nAffichez <Bot /> une fois, dans la mise en page commune à toutes les pages.',
    },
    inPage: {
      html: 'Ouvrez la page.\nCollez ceci là où la conversation doit se tenir.\nEnregistrez, puis rechargez la page.',
      wordpress:
        'Modifiez la page, et ajoutez un bloc «\u00a0HTML personnalisé\u00a0» là où la conversation doit se tenir.\nCollez ceci.\nEnregistrez, puis rechargez la page. Si le code a disparu après l’enregistrement, votre compte ne peut pas ajouter de scripts\u00a0: un administrateur du site le peut.',
      shopify:
        'Boutique en ligne → Thèmes → Personnaliser (ou Modifier le thème), et choisissez la page.\nAjouter une section → Liquid personnalisé, et collez ceci.\nEnregistrez, puis rechargez la boutique.',
      gtm: 'Dans la page, placez <div id="parcours" style="height:600px"></div> là où la conversation doit se tenir.\nDans Tag Manager\u00a0: Balises → Nouvelle → Configuration de la balise → HTML personnalisé, et collez ceci.\nDéclenchement\u00a0: un déclencheur «\u00a0DOM prêt\u00a0» pour cette page.\nEnregistrez, puis Envoyer → Publier, et rechargez la page.',
      react: 'Ajoutez ce composant à votre projet.\nAffichez <Bot /> là où la conversation doit se tenir.',
    },
    copy: 'Copier le code',
  },
})
