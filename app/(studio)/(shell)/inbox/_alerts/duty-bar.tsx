'use client'

import { Bell, BellOff } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import { classes } from '#app/_ui/classes.ts'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { Popover } from '#app/_ui/popover.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { chooseAlerts, useAlertChoices } from '#app/(studio)/_duty/alert-choices.ts'
import { chime } from '#app/(studio)/_duty/chime.ts'
import { useDuty } from '#app/(studio)/_duty/use-duty.ts'
import { alertWords } from './alert-words.ts'

/** Is one there for visitors? And how one is called. */
export function DutyBar() {
  const said = useWords(alertWords)
  const { duty, change } = useDuty()
  const { sound, notifications } = useAlertChoices()

  async function notify(wanted: boolean) {
    if (!wanted) return chooseAlerts({ notifications: false })
    const answer = 'Notification' in window ? await Notification.requestPermission() : 'denied'
    if (answer === 'granted') chooseAlerts({ notifications: true })
    else showToast({ tone: 'warning', title: said.refused })
  }

  const available = duty?.available ?? false
  return (
    <div className="flex items-center gap-1">
      <Button
        variant="ghost"
        size="sm"
        role="switch"
        aria-checked={available}
        disabled={!duty}
        onClick={() => void change({ available: !available })}
      >
        <span
          className={classes(
            'me-1.5 inline-block size-2 flex-none rounded-full',
            available ? 'bg-success' : 'bg-line-control',
          )}
        />
        {available ? said.available : said.away}
      </Button>
      <Popover
        align="end"
        title={said.title}
        trigger={<IconButton label={said.title} icon={sound || notifications ? Bell : BellOff} size="sm" />}
      >
        <div className="grid gap-4">
          <Switch
            label={said.sound}
            hint={said.soundHelp}
            checked={sound}
            onCheckedChange={(wanted) => {
              chooseAlerts({ sound: wanted })
              if (wanted) chime()
            }}
          />
          <Switch
            label={said.notifications}
            hint={said.notificationsHelp}
            checked={notifications}
            onCheckedChange={(wanted) => void notify(wanted)}
          />
          {duty ? (
            <Switch
              label={said.mails}
              hint={duty.mails ? said.mailsHelp : said.noMails}
              checked={duty.mailsWaiting && duty.mails}
              disabled={!duty.mails}
              onCheckedChange={(mailsWaiting) => void change({ mailsWaiting })}
            />
          ) : null}
        </div>
      </Popover>
    </div>
  )
}
