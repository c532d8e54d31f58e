'use client'

import { Plus, X } from 'lucide-react'
import { nanoid } from 'nanoid'
import { Button } from '#app/_ui/button.tsx'
import { Combobox } from '#app/_ui/combobox.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { SegmentedControl } from '#app/_ui/segmented-control.tsx'
import { Select } from '#app/_ui/select.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { orderKeysFor } from '#flow/edit/order-keys.ts'
import type { Condition, ConditionField, Operator, Rule } from '#flow/fields/condition.ts'
import type { Items } from '#flow/fields/items.ts'
import { ordered } from '#flow/fields/items.ts'
import { celOf } from '#flow/run/conditions.ts'
import { useDocument } from '../../_editor/editor-context.tsx'
import type { FormProps } from '../form.ts'
import { TemplateInput } from '../template-input.tsx'
import { conditionWords } from './condition-words.ts'
import { ExpressionInput } from './expression-form.tsx'
import { operatorsFor, takesValue } from './operators.ts'
import { withValue } from './with-value.ts'

type Set = FormProps<ConditionField>['set']

/** When something is so: rules in groups, or an expression for who prefers to type. */
export function ConditionForm({ value, set }: FormProps<ConditionField>) {
  const said = useWords(conditionWords)
  return (
    <div className="flex flex-col gap-2">
      <SegmentedControl
        label={said.how}
        size="sm"
        items={[
          { value: 'groups', label: said.rules },
          { value: 'cel', label: said.expression },
        ]}
        value={value.mode}
        onValueChange={(mode) => {
          // The rules as an expression to begin with; rules are never guessed back from one.
          if (mode === 'cel' && !value.cel.trim() && Object.keys(value.groups).length) {
            set({ ...value, mode, cel: celOf(value) })
          } else set(mode, ['mode'])
        }}
      />
      {value.mode === 'cel' ? (
        <ExpressionInput value={value.cel} onValueChange={(cel) => set(cel, ['cel'])} />
      ) : (
        <Groups value={value} set={set} />
      )}
    </div>
  )
}

function Groups({ value, set }: { value: Condition; set: Set }) {
  const said = useWords(conditionWords)
  const groups = ordered(value.groups as Items<Condition['groups'][string]>)
  const add = () => {
    const id = nanoid(8)
    const { [id]: order = '' } = orderKeysFor(value.groups, id, groups.length)
    set({ order, join: 'all', rules: { [nanoid(8)]: firstRule } }, ['groups', id])
  }
  return (
    <>
      {groups.map((group, index) => (
        <div key={group.id}>
          {index > 0 && <Join value={value.join} onChange={(join) => set(join, ['join'])} className="mb-2" />}
          <Group
            id={group.id}
            group={group}
            set={set}
            onRemove={() => set(undefined, ['groups', group.id])}
          />
        </div>
      ))}
      <Button size="sm" variant="secondary" icon={Plus} onClick={add} className="self-start">
        {groups.length ? said.addGroup : said.addRule}
      </Button>
    </>
  )
}

const firstRule: Rule = { order: 'a0', variable: '', operator: 'is', value: '' }

function Group({
  id,
  group,
  set,
  onRemove,
}: {
  id: string
  group: Condition['groups'][string]
  set: Set
  onRemove: () => void
}) {
  const said = useWords(conditionWords)
  const rules = ordered(group.rules as Items<Rule>)
  const add = () => {
    const rule = nanoid(8)
    const { [rule]: order = '' } = orderKeysFor(group.rules, rule, rules.length)
    set({ ...firstRule, order }, ['groups', id, 'rules', rule])
  }
  return (
    <div className="flex flex-col gap-2 rounded-control bg-sunken p-2">
      {rules.map((rule, index) => (
        <div key={rule.id} className="flex flex-col gap-2">
          {index > 0 && <Join value={group.join} onChange={(join) => set(join, ['groups', id, 'join'])} />}
          <RuleRow
            rule={rule}
            onChange={(part) => {
              const [[key, next]] = Object.entries(part) as [[string, string]]
              set(next, ['groups', id, 'rules', rule.id, key])
            }}
            onRemove={() =>
              rules.length > 1 ? set(undefined, ['groups', id, 'rules', rule.id]) : onRemove()
            }
          />
        </div>
      ))}
      <Button size="sm" variant="ghost" icon={Plus} onClick={add} className="self-start">
        {said.addRule}
      </Button>
    </div>
  )
}

function Join({
  value,
  onChange,
  className,
}: {
  value: 'all' | 'any'
  onChange: (join: 'all' | 'any') => void
  className?: string
}) {
  const said = useWords(conditionWords)
  return (
    <SegmentedControl
      label={said.join}
      size="sm"
      items={[
        { value: 'all', label: said.and },
        { value: 'any', label: said.or },
      ]}
      value={value}
      onValueChange={onChange}
      {...(className && { className })}
    />
  )
}

function RuleRow({
  rule,
  onChange,
  onRemove,
}: {
  rule: Rule
  onChange: (part: Partial<Rule>) => void
  onRemove: () => void
}) {
  const said = useWords(conditionWords)
  const { variables } = useDocument()
  const type = variables[rule.variable]?.type
  const names = [...Object.keys(variables), 'locale', 'channel', 'now']
  const operators = operatorsFor(type)
  const offered = operators.includes(rule.operator) ? operators : [...operators, rule.operator]
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex gap-1.5">
        <Combobox
          label={said.variable}
          placeholder={said.variable}
          items={withValue(
            names.map((name) => ({ value: name, label: name })),
            rule.variable,
          )}
          value={rule.variable || null}
          onValueChange={(variable) => onChange({ variable: variable ?? '' })}
          className="min-w-0 flex-1"
        />
        <IconButton label={said.remove} icon={X} size="sm" onClick={onRemove} />
      </div>
      <Select<Operator>
        label={said.comparison}
        items={offered.map((value) => ({ value, label: said.operators[value] }))}
        value={rule.operator}
        onValueChange={(operator) => onChange({ operator })}
      />
      {takesValue(rule.operator) && (
        <TemplateInput
          value={rule.value}
          onValueChange={(value) => onChange({ value })}
          placeholder={said.value}
          label={said.value}
        />
      )}
    </div>
  )
}
