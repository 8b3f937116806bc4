import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPassword } from './check-password.ts'

const codeOf = (password: string, login = 'lan.nguyen') => checkPassword(password, login).problems[0]?.code

test('a long sentence is taken, with and without digits, marks and capitals', () => {
  for (const password of [
    'mưa rơi trên mái tôn cũ',
    'correct horse battery staple',
    'tr0ng-cây 2026',
    'Rừng thông, ba con nai!',
    '👍 nắng mới lên rồi đó',
    'kx9Vt!2mQzp4',
  ])
    assert.equal(codeOf(password), undefined, password)
})

test('eleven characters are too few, a hundred and twenty-nine too many; characters are counted, not bytes', () => {
  assert.equal(codeOf('mưa rơi mái'), 'password-length')
  assert.equal(codeOf('mưa rơi mái.'), undefined)
  assert.equal(codeOf('mưa rơi '.repeat(16)), undefined)
  assert.equal(codeOf(`${'mưa rơi '.repeat(16)}.`), 'password-length')
})

test('what everybody takes is refused', () => {
  for (const password of [
    '123456789012',
    '111122223333',
    '001085012345',
    'Password1234',
    'P@ssw0rd2026',
    'Matkhau@123456',
    'MậtKhẩu@123456',
    'anhyeuem123456',
    'iloveyou123456',
    'qwertyuiop12',
    'Admin@123456',
    'Quantri@2026',
    'Vietnam@2026',
    'VietNamVietNam',
    'Ubnd@1234567',
    'Sonoivu@2026!',
    'cchc2026cchc2026',
    'aaaaaaaaaaaaaaa',
    'abcabcabcabc',
  ])
    assert.equal(codeOf(password), 'password-common', password)
})

test('a password made of the login is refused', () => {
  assert.equal(codeOf('lannguyen2026'), 'password-common')
  assert.equal(codeOf('Lan.Nguyen@123'), 'password-common')
})

test('a refused password is not told back', () => {
  for (const { words } of checkPassword('Matkhau@123456', 'x').problems)
    assert.doesNotMatch(`${words.vi}${words.en}`, /123456/)
})
