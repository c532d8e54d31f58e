/** Where the widget can be put. */
export const platforms = ['html', 'wordpress', 'shopify', 'gtm', 'react'] as const
export type Platform = (typeof platforms)[number]

/** How it stands there: a button in the corner, a window that opens by itself, or in the text of the page. */
export const modes = ['bubble', 'popup', 'inline'] as const
export type Mode = (typeof modes)[number]

/** What to copy. `base` is where Parcours is reached, without a slash at its end; both are safe in HTML as they are. */
export function snippet(
  platform: Platform,
  { base, slug, mode }: { base: string; slug: string; mode: Mode },
): string {
  // Told by the address already, the server sends what the button looks like along with the script.
  const source = `${base}/widget.js?bot=${slug}`
  const target = mode === 'inline' ? '#parcours' : ''
  if (platform === 'react') return reactSnippet({ source, slug, mode, target })
  if (platform === 'gtm') return tagManagerSnippet({ source, slug, mode, target })
  const place = target ? '<div id="parcours" style="height:600px"></div>\n' : ''
  return `${place}<script src="${source}" data-bot="${slug}"${attributes(mode, target)} async></script>`
}

type Given = { source: string; slug: string; mode: Mode; target: string }

function attributes(mode: Mode, target: string): string {
  if (mode === 'bubble') return ''
  return ` data-mode="${mode}"${target ? ` data-target="${target}"` : ' data-delay="5"'}`
}

/** Tag Manager strips data attributes from the scripts it is given: the script is made by hand. */
function tagManagerSnippet({ source, slug, mode, target }: Given): string {
  const more =
    mode === 'bubble'
      ? []
      : [
          `  s.dataset.mode = '${mode}'`,
          target ? `  s.dataset.target = '${target}'` : `  s.dataset.delay = '5'`,
        ]
  return [
    '<script>',
    '(function () {',
    "  var s = document.createElement('script')",
    `  s.src = '${source}'`,
    `  s.dataset.bot = '${slug}'`,
    ...more,
    '  s.async = true',
    '  document.head.appendChild(s)',
    '})()',
    '</script>',
  ].join('\n')
}

/** In JavaScript and in TypeScript, which does not know of `window.Parcours`. */
function reactSnippet({ source, slug, mode, target }: Given): string {
  const more =
    mode === 'bubble'
      ? []
      : [
          `    script.dataset.mode = '${mode}'`,
          target ? `    script.dataset.target = '${target}'` : `    script.dataset.delay = '5'`,
        ]
  return [
    "import { useEffect } from 'react'",
    '',
    'export function Bot() {',
    '  useEffect(() => {',
    "    const script = document.createElement('script')",
    `    script.src = '${source}'`,
    `    script.dataset.bot = '${slug}'`,
    ...more,
    '    script.async = true',
    '    document.body.append(script)',
    '    return () => {',
    '      script.remove()',
    `      Reflect.get(window, 'Parcours')?.get?.('${slug}')?.destroy()`,
    '    }',
    '  }, [])',
    target ? '  return <div id="parcours" style={{ height: 600 }} />' : '  return null',
    '}',
  ].join('\n')
}
