import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { evidenceTypes, nameOfType, sniffType } from './sniff-type.ts'

const archive = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map(name => [name, strToU8('<x/>')])))
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test('a type is told from the first bytes', () => {
  assert.equal(sniffType(latin('%PDF-1.7\n')), evidenceTypes.pdf)
  assert.equal(sniffType(latin('\xef\xbb\xbf\r\n %PDF-1.4\n')), evidenceTypes.pdf)
  assert.equal(sniffType(latin('\x89PNG\r\n\x1a\n…')), evidenceTypes.png)
  assert.equal(sniffType(latin('\xff\xd8\xff\xe0')), evidenceTypes.jpeg)
  assert.equal(sniffType(archive('[Content_Types].xml', 'word/document.xml')), evidenceTypes.docx)
  assert.equal(sniffType(archive('_rels/.rels', 'xl/workbook.xml')), evidenceTypes.xlsx)
})

test('programs, pages, pictures with script and plain archives are no evidence', () => {
  for (const text of ['MZ\x90', '\x7fELF', '<html>', '<svg xmlns=', '#!/bin/sh', 'plain words', ''])
    assert.equal(sniffType(latin(text)), undefined, text)
  // With the mark of a PDF a little further on they are none either.
  for (const text of ['MZ\x90\0', '\x7fELF', '<html>', '<script>', '#!/bin/sh\n', 'x', '\0'.repeat(65)])
    assert.equal(sniffType(latin(`${text}%PDF-1.7\n`)), undefined, text)
  assert.equal(sniffType(archive('virus.exe')), undefined)
  assert.equal(sniffType(archive('word/document.xml')), undefined)
})

test('a name ends in what the file is, and nothing in it hides or turns its end', () => {
  const { pdf, jpeg, docx } = evidenceTypes
  assert.equal(nameOfType('Kế hoạch.pdf', pdf), 'Kế hoạch.pdf')
  assert.equal(nameOfType('C:\\ảnh\\QUÉT.JPEG', jpeg), 'QUÉT.JPEG')
  assert.equal(nameOfType('hoa-don.pdf.exe', pdf), 'hoa-don.pdf.exe.pdf')
  assert.equal(nameOfType('trang.hta', pdf), 'trang.hta.pdf')
  assert.equal(nameOfType('quyet-dinh\u202Efdp.exe', docx), 'quyet-dinhfdp.exe.docx')
  assert.equal(nameOfType('a\u200B\u2066\n\0.pdf', pdf), 'a.pdf')
  assert.equal(nameOfType('', pdf), 'tài liệu.pdf')
  assert.equal(nameOfType(`${'x'.repeat(300)}.exe`, pdf).length, 200)
})
