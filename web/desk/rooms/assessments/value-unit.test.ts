import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EditionNode, type ProgramNode, rules } from '@thuocdo/engine'
import { valueUnit } from './value-unit.ts'

function unitOf(vi: string, rule: NonNullable<EditionNode['rule']>) {
  const bound = rules[rule.kind].bind(rule, 1)
  const source = { code: 'x', name: { vi, en: vi }, max: 1, rule }
  const work: ProgramNode['work'] = { kind: 'absolute', rule: bound }
  return valueUnit({ source, work })
}

const line = { kind: 'linear', floor: 60, target: 90, most: 100 } as const

test('a share of at most 100 is a percentage, and so is what says “(%)”', () => {
  assert.equal(unitOf('Tỷ lệ hòa giải thành ở cơ sở', line), 'percent')
  assert.equal(unitOf('Mức độ hoàn thành kế hoạch (%)', line), 'percent')
})

test('a score out of 100 is no percentage', () => {
  assert.equal(unitOf('Kết quả trên Bộ chỉ số phục vụ người dân, doanh nghiệp', line), null)
})

test('what is counted is things or faults, by the rule', () => {
  assert.equal(unitOf('Sáng kiến', { kind: 'per-item', each: 0.5 }), 'items')
  assert.equal(unitOf('Văn bản trái pháp luật', { kind: 'deduct', each: 0.5 }), 'faults')
})
