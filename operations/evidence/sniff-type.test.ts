import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { evidenceTypes, sniffType } from './sniff-type.ts'

const archive = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map(name => [name, strToU8('<x/>')])))
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test('a type is told from the first bytes', () => {
  assert.equal(sniffType(latin('%PDF-1.7\n')), evidenceTypes.pdf)
  assert.equal(sniffType(latin('\x89PNG\r\n\x1a\n…')), evidenceTypes.png)
  assert.equal(sniffType(latin('\xff\xd8\xff\xe0')), evidenceTypes.jpeg)
  assert.equal(sniffType(archive('[Content_Types].xml', 'word/document.xml')), evidenceTypes.docx)
  assert.equal(sniffType(archive('_rels/.rels', 'xl/workbook.xml')), evidenceTypes.xlsx)
})

test('programs, pages, pictures with script and plain archives are no evidence', () => {
  for (const text of ['MZ\x90', '\x7fELF', '<html>', '<svg xmlns=', '#!/bin/sh', 'plain words', ''])
    assert.equal(sniffType(latin(text)), undefined, text)
  assert.equal(sniffType(archive('virus.exe')), undefined)
  assert.equal(sniffType(archive('word/document.xml')), undefined)
})
