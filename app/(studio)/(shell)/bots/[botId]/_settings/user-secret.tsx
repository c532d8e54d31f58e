'use client'

import { useState } from 'react'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { ConfirmDialog } from '#app/_ui/confirm-dialog.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { settingWords } from './setting-words.ts'

/** The key by which a site vouches for its visitors: shown once, made anew at will. */
export function UserSecret({ has, make }: { has: boolean; make: () => Promise<{ secret: string }> }) {
  const said = useWords(settingWords)
  const say = useProblemWords()
  const [secret, setSecret] = useState<string>()
  const [asking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const known = has || secret !== undefined

  async function go() {
    try {
      setTrouble(undefined)
      setSecret((await make()).secret)
    } catch (error) {
      setTrouble(say(error))
    }
  }
  return (
    <Card title={said.secret} description={said.secretHelp}>
      <div className="grid gap-3">
        {trouble ? <Banner tone="danger">{trouble}</Banner> : null}
        {secret ? (
          <Banner tone="success" title={said.once}>
            <span className="mt-1 flex items-center gap-1">
              <code className="min-w-0 truncate font-mono text-12">{secret}</code>
              <CopyButton text={secret} label={said.copy} />
            </span>
          </Banner>
        ) : known ? (
          <p className="text-ink-2">{said.hasKey}</p>
        ) : null}
        <div>
          <Button onClick={() => (known ? setAsking(true) : void go())}>
            {known ? said.renew : said.make}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={said.renewTitle}
        confirmLabel={said.renew}
        onConfirm={go}
        danger
      >
        {said.renewLost}
      </ConfirmDialog>
    </Card>
  )
}
