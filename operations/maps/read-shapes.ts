import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  accept,
  aliveOn,
  type Day,
  dayWords,
  type Language,
  nameOn,
  type Outcome,
  type Problem,
  type Register,
  refuse,
  refuses,
  type Unit,
  unitByName,
  warning,
} from '@thuocdo/engine'
import { decodeText } from '../decode-text.ts'
import { shownPath } from '../read-edition.ts'
import { archipelagoWarnings } from './archipelagos.ts'
import { drawOutlines, lettersOf, mostLetters, type UnitOutline } from './draw-outlines.ts'
import type { ShapeMap } from './map-types.ts'
import { type MapFile, type Outline, parseFeatures } from './parse-features.ts'
import { codeProblem } from './unknown-codes.ts'

/**
 * Reads one map file of an installation, GeoJSON or TopoJSON. Its codes are resolved on the day that the file states; those that mean
 * no unit are refused in one list, and units without a shape are told.
 */
export async function readShapes(file: string, register: Register): Promise<Outcome<ShapeMap>> {
  const outcome = await shapesIn(file, register)
  const problems = outcome.problems.map(one => ({ place: { file: shownPath(file) }, ...one }))
  return outcome.ok ? { ...outcome, problems } : refuse(...problems)
}

async function shapesIn(file: string, register: Register): Promise<Outcome<ShapeMap>> {
  const text = decodeText(await readFile(file), shownPath(file))
  if (!text.ok) return text
  const parsed = parseFeatures(text.value, basename(file))
  return parsed.ok ? resolved(parsed.value, register) : parsed
}

function resolved({ on, outlines }: MapFile, register: Register): Outcome<ShapeMap> {
  const unknown = outlines.filter(({ code }) => unitByName(register, code, on) === undefined)
  const units = byUnit(outlines, register, on)
  const problems = [
    ...codeProblem(
      unknown.map(({ code }) => code),
      register,
      on,
    ),
    ...withoutShape(new Set(units.map(({ unit }) => unit)), register, on),
    ...archipelagoWarnings(outlines.flatMap(({ polygons }) => polygons.flat(2))),
  ]
  if (refuses(problems)) return refuse(...problems)
  const map = { on, ...drawOutlines(units) }
  return accept(map, [...problems, ...tooLarge(map)])
}

/** Pages hold the paths of a map, so what is too large makes every one of them slow. */
function tooLarge({ shapes }: ShapeMap): readonly Problem[] {
  const thousands = Math.ceil(lettersOf(shapes) / 1000)
  if (thousands * 1000 <= mostLetters) return []
  return [
    warning('map-large', [], {
      vi: `Bản đồ vẫn còn ${thousands} nghìn ký tự sau khi lược bớt điểm, nên trang sẽ nặng. Hãy đơn giản hóa ranh giới trong phần mềm bản đồ rồi nạp lại.`,
      en: `The map still takes ${thousands} thousand letters after thinning, which makes its pages heavy. Simplify its borders in your mapping software and load it again.`,
    }),
  ]
}

/** Several features may bear one code: the mainland of a unit, and its islands. */
function byUnit(outlines: readonly Outline[], register: Register, on: Day): readonly UnitOutline[] {
  const found = outlines.flatMap(outline => {
    const unit = unitByName(register, outline.code, on)
    return unit ? [{ unit, polygons: outline.polygons }] : []
  })
  return [...Map.groupBy(found, ({ unit }) => unit)].map(([unit, of]) => ({
    unit: unit.id,
    name: { vi: nameOn(unit, on, 'vi'), en: nameOn(unit, on, 'en') },
    polygons: of.flatMap(({ polygons }) => polygons),
  }))
}

/** Units of the day that the map does not draw; where units lie in others, only beside those that it draws. */
function withoutShape(drawn: ReadonlySet<string>, register: Register, on: Day): readonly Problem[] {
  const alive = aliveOn(register, on)
  const parents = new Set(alive.filter(({ id }) => drawn.has(id)).map(({ within }) => within))
  const absent = alive.filter(({ id, within }) => !drawn.has(id) && parents.has(within))
  if (drawn.size === 0 || absent.length === 0) return []
  const names = (language: Language): string => namesOf(absent, on, language)
  return [
    warning('no-shape', [], {
      vi: `${absent.length} đơn vị của ngày ${dayWords(on, 'vi')} không có hình trên bản đồ: ${names('vi')}.`,
      en: `${absent.length} units of ${dayWords(on, 'en')} have no shape on the map: ${names('en')}.`,
    }),
  ]
}

const namesOf = (units: readonly Unit[], on: Day, language: Language): string =>
  units.map(unit => nameOn(unit, on, language)).join(', ')
