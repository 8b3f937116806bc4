import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Words } from '@thuocdo/engine'
import { readYaml } from '../read-yaml.ts'

/** An edition that comes along with the installation: its id and its title. */
export type BuiltInEdition = { readonly id: string; readonly title: Words }

/**
 * The editions of a folder of frameworks that can be assessed by: those whose results are computed from what units declare, and
 * models; editions of which only results were published are left out.
 */
export async function builtInEditions(frameworks: string): Promise<readonly BuiltInEdition[]> {
  const indices = (await readdir(frameworks, { withFileTypes: true })).filter(
    entry => entry.isDirectory() && entry.name !== 'units',
  )
  const found = await Promise.all(indices.map(({ name }) => editionsOf(frameworks, name)))
  return found.flat()
}

async function editionsOf(frameworks: string, index: string): Promise<readonly BuiltInEdition[]> {
  const folders = (await readdir(join(frameworks, index), { withFileTypes: true })).filter(entry =>
    entry.isDirectory(),
  )
  const read = await Promise.all(folders.map(({ name }) => editionIn(frameworks, `${index}/${name}`)))
  return read.flat()
}

async function editionIn(frameworks: string, id: string): Promise<readonly BuiltInEdition[]> {
  const file = join(frameworks, id, 'index.yaml')
  const parsed = await readYaml(file, id)
  if (!parsed.ok) return []
  const { value } = parsed.value
  const title = isRecord(value) && isRecord(value.title) ? value.title : undefined
  const isAssessed = isRecord(value) && (value.kind === 'computed' || value.kind === 'model')
  if (!isAssessed || typeof title?.vi !== 'string' || typeof title.en !== 'string') return []
  return [{ id, title: { vi: title.vi, en: title.en } }]
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
