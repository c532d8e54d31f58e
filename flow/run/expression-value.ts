import type { Json, JsonObject } from '#flow/json.ts'
import { isJsonObject, isSafeKey } from '#flow/json.ts'
import { functions, methods } from '#flow/run/expression-functions.ts'
import type { Expression } from '#flow/run/expression-parse.ts'
import { comprehensions } from '#flow/run/expression-parse.ts'
import { expressionWords } from '#flow/run/expression-words.ts'
import type { Work } from '#flow/run/expression-work.ts'
import { Refusal, same } from '#flow/run/expression-work.ts'
import type { Scope, Setting } from '#flow/run/scope.ts'

/** What is around an expression. `item` is the variable of a comprehension, which hides one of the same name. */
export type Around = { scope: Scope; setting: Setting; work: Work; item?: { name: string; value: Json } }

/**
 * The value of a parsed expression. Every node is counted as work, so that the time is bounded by construction.
 * Throws `Refusal` where a sign stands beside what it cannot take.
 */
export function valueOfExpression(node: Expression, around: Around): Json {
  around.work.spend(1)
  const value = (child: Expression) => valueOfExpression(child, around)
  switch (node.op) {
    case 'value':
      return typeof node.args === 'bigint' ? Number(node.args) : (node.args as Json)
    case 'id':
      return variable(node.args, around)
    case '.':
    case '.?':
      return member(value(node.args[0]), node.args[1])
    case '[]':
    case '[?]':
      return member(value(node.args[0]), value(node.args[1]))
    case 'list':
      return around.work.list(node.args.map(value))
    case 'map':
      return object(node.args.map(([key, item]) => [around.work.shown(value(key)), value(item)]))
    case '?:':
      return value(isYes(value(node.args[0]), '?') ? node.args[1] : node.args[2])
    case '&&':
      return isYes(value(node.args[0]), '&&') && isYes(value(node.args[1]), '&&')
    case '||':
      return isYes(value(node.args[0]), '||') || isYes(value(node.args[1]), '||')
    case '!_':
      return !isYes(value(node.args), '!')
    case '-_':
      return negative(value(node.args))
    case '==':
      return same(value(node.args[0]), value(node.args[1]), around.work)
    case '!=':
      return !same(value(node.args[0]), value(node.args[1]), around.work)
    case 'in':
      return isIn(value(node.args[0]), value(node.args[1]), around.work)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return inOrder(value(node.args[0]), node.op, value(node.args[1]))
    case '+':
      return sum(value(node.args[0]), value(node.args[1]), around.work)
    case '-':
    case '*':
    case '/':
    case '%':
      return arithmetic(value(node.args[0]), node.op, value(node.args[1]))
    case 'call': {
      const [name, args] = node.args
      // Only `has` is not among them: its path is simply something.
      const called = functions.get(name)
      return called ? called.apply({ ...around, args: args.map(value) }) : value(args[0] ?? node) !== null
    }
    case 'rcall': {
      const [name, on, args] = node.args
      if (comprehensions.has(name)) return comprehension(name, value(on), args, around)
      return methods.get(name)?.apply({ ...around, args: [on, ...args].map(value) }) ?? null
    }
  }
}

function variable(name: string, { scope, item }: Around): Json {
  if (item?.name === name) return item.value
  return Object.hasOwn(scope, name) ? (scope[name] ?? null) : null
}

/** What is not there is null, and so is everything inside of null. A list counts from 0. */
function member(value: Json, key: Json): Json {
  if (Array.isArray(value)) return typeof key === 'number' ? (value[key] ?? null) : null
  if (!isJsonObject(value) || typeof key !== 'string' || !Object.hasOwn(value, key)) return null
  return value[key] ?? null
}

function object(entries: [string, Json][]): JsonObject {
  return Object.fromEntries(entries.filter(([key]) => isSafeKey(key)))
}

function isYes(value: Json, sign: string): boolean {
  if (value === null || typeof value === 'boolean') return value === true
  throw wrong(value, sign, 'yesNo')
}

function isIn(item: Json, value: Json, work: Work): boolean {
  if (Array.isArray(value)) return value.some((other) => same(item, other, work))
  return isJsonObject(value) && typeof item === 'string' && Object.hasOwn(value, item)
}

function inOrder(a: Json, sign: '<' | '<=' | '>' | '>=', b: Json): boolean {
  if (a === null || b === null) return false
  if (typeof a !== typeof b || typeof a === 'object' || typeof b === 'object') {
    throw wrong(typeof a === 'object' ? a : b, sign, 'alike')
  }
  if (sign === '<') return a < b
  if (sign === '<=') return a <= b
  return sign === '>' ? a > b : a >= b
}

function sum(a: Json, b: Json, work: Work): Json {
  if (a === null || b === null) return a ?? b
  if (typeof a === 'number' && typeof b === 'number') return finite(a + b)
  if (typeof a === 'string' || typeof b === 'string') return work.text(work.shown(a) + work.shown(b))
  if (Array.isArray(a) && Array.isArray(b)) return work.list([...a, ...b])
  throw wrong(typeof a === 'number' || Array.isArray(a) ? b : a, '+', 'sum')
}

function arithmetic(a: Json, sign: '-' | '*' | '/' | '%', b: Json): Json {
  if (a !== null && typeof a !== 'number') throw wrong(a, sign, 'number')
  if (b !== null && typeof b !== 'number') throw wrong(b, sign, 'number')
  if (sign === '-') return a === null && b === null ? null : finite((a ?? 0) - (b ?? 0))
  if (a === null || b === null) return null
  if (sign === '*') return finite(a * b)
  return finite(sign === '/' ? a / b : a % b)
}

function negative(value: Json): number | null {
  if (value !== null && typeof value !== 'number') throw wrong(value, '-', 'number')
  return value === null ? null : finite(-value)
}

/** JSON has neither infinity nor -0. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null
}

function comprehension(name: string, value: Json, args: Expression[], around: Around): Json {
  const [variableNode, first, second] = args
  if (value === null) return name === 'all' ? true : name === 'map' || name === 'filter' ? [] : false
  const items = Array.isArray(value) ? value : isJsonObject(value) ? Object.keys(value) : null
  if (!items) throw wrong(value, name, 'list')
  if (variableNode?.op !== 'id' || !first) return null
  const of = (item: Json, body: Expression) =>
    valueOfExpression(body, { ...around, item: { name: variableNode.args, value: item } })
  const holds = (item: Json) => isYes(of(item, first), name)
  const list = around.work.list(items)
  if (name === 'all') return list.every(holds)
  if (name === 'exists') return list.some(holds)
  if (name === 'exists_one') return list.filter(holds).length === 1
  if (name === 'filter') return list.filter(holds)
  return second ? list.filter(holds).map((item) => of(item, second)) : list.map((item) => of(item, first))
}

function wrong(value: Json, sign: string, wanted: Parameters<typeof expressionWords.wrongType>[2]): Refusal {
  return new Refusal(expressionWords.wrongType(JSON.stringify(value).slice(0, 40), sign, wanted))
}
