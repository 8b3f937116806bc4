import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tinyProgram } from '../../testing/tiny-program.ts'
import { commandOf } from './command-of.ts'

const program = await tinyProgram()

function pointsOf(values: Readonly<Record<string, string>>) {
  const made = commandOf('appraise', { cell: 'tasks', ...values }, program, 'vi')
  return made.ok && made.value.act === 'appraise' ? made.value.points : made.problems.map(({ code }) => code)
}

test('a criterion is given to the division that was chosen, or taken back by choice, never by a list left alone', () => {
  const assign = (division: string) => commandOf('assign', { cell: 'tasks', division }, program, 'vi')
  const [given, back] = [assign('d1'), assign('none')]
  assert.deepEqual(given.ok && given.value, { act: 'assign', criterion: 'tasks', division: 'd1' })
  assert.deepEqual(back.ok && back.value, { act: 'assign', criterion: 'tasks' })
  assert.deepEqual(
    assign('').problems.map(({ code, at }) => [code, ...at]),
    [['division-missing', 'division']],
  )
})

test('points are taken with a decimal comma; left as they were shown, rounded, they are the exact ones', () => {
  assert.equal(pointsOf({ points: '4,5' }), 4.5)
  assert.equal(pointsOf({ points: '0,9605', begins: '0.9605263157894737' }), 0.9605263157894737)
  assert.equal(pointsOf({ points: '0,96', begins: '0.9605263157894737' }), 0.96)
})

test('points that are no number, or that nobody can tell which, are refused', () => {
  assert.deepEqual(pointsOf({ points: 'chín' }), ['value-missing'])
  assert.deepEqual(pointsOf({ points: '1.234' }), ['value-missing'])
})

test('a field left empty is asked for; one with something else in it is told what stood there', () => {
  const told = (points: string): string => {
    const made = commandOf('appraise', { cell: 'tasks', points }, program, 'vi')
    return made.ok ? '' : made.problems.map(({ words }) => words.vi).join(' ')
  }
  assert.match(told(''), /^Chưa ghi số nào\./)
  assert.match(told('chín'), /^“chín” không đọc được chắc chắn là số nào\./)
})
