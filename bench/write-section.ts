import { readFile, writeFile } from 'node:fs/promises'

/** Writes one section of a page of measured figures anew and leaves the others as they are. */
export async function writeSection(file: string, heading: string, text: string): Promise<void> {
  const page = await readFile(file, 'utf8').catch(() => '')
  const [top = '', ...sections] = page.split(/^(?=## )/m)
  const own = `## ${heading}\n\n${text.trim()}\n\n`
  const isOwn = (section: string): boolean => section.startsWith(`## ${heading}\n`)
  const all = sections.some(isOwn)
    ? sections.map(section => (isOwn(section) ? own : section))
    : [...sections, own]
  const body = all.map(section => section.trim()).join('\n\n')
  await writeFile(file, `${top.trim()}\n\n${body}\n`)
}
