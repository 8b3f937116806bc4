/** What people write around the name that they look for, without marks: it names nothing itself, so a search may leave it out. */
export const fillers: ReadonlySet<string> = new Set([
  'bang xep hang',
  'xep hang',
  'xep thu',
  'xep thu may',
  'dung thu may',
  'thu may',
  'thu hang',
  'vi tri',
  'vi thu',
  'bxh',
  'hang may',
  'bang diem',
  'diem so',
  'diem',
  'tong diem',
  'bao nhieu diem',
  'bao nhieu',
  'ket qua',
  'bang ket qua',
  'cong bo',
  'cong bo ket qua',
  'bao cao',
  'so lieu',
  'du lieu',
  'thong ke',
  'thong tin ve',
  'danh sach',
  'tra cuu',
  'tim kiem',
  'xem',
  'tai ve',
  'tai xuong',
  'tai bao cao',
  'tai du lieu',
  'tai so lieu',
  'download',
  'pdf',
  'excel',
  'la gi',
  'la sao',
  'nghia la gi',
  'viet tat cua',
  'the nao',
  'nhu the nao',
  'moi nhat',
  'gan day',
  'gan nhat',
  'hien nay',
  'nam nay',
  'nam ngoai',
  'cac nam',
  'qua cac nam',
  'theo nam',
  'hang nam',
  'top',
  'top 3',
  'top 5',
  'top 10',
  'top 20',
  'dung dau',
  'dan dau',
  'dung cuoi',
  'cao nhat',
  'thap nhat',
  'tot nhat',
  'tinh nao',
  'cac tinh',
  'cac tinh thanh',
  'cac tinh thanh pho',
  'cac dia phuong',
  'tinh thanh',
  '63 tinh',
  '63 tinh thanh',
  '63 tinh thanh pho',
  '34 tinh',
  '34 tinh thanh',
  'ca nuoc',
  'toan quoc',
  'chi so thanh phan',
  'chi so noi dung',
  'chi so linh vuc',
  'tieu chi',
  'ranking',
  'rankings',
  'rank',
  'result',
  'results',
  'score',
  'scores',
  'report',
  'list of',
  'what is',
  'latest',
  'newest',
  'best',
])

/** What joins such words to the name: `điểm của Hưng Yên`. Elsewhere it may be part of a name (`một cửa`). */
const joints: ReadonlySet<string> = new Set([
  'cua',
  've',
  'theo',
  'cho',
  'trong',
  'tai',
  'o',
  'of',
  'the',
  'in',
])

const mostWordsOfFiller = 4

/** The word for a year, which without marks is also the South, and a part of names. */
const wordOfYear = 'nam'

/** The words without those around a name; the very same where there are none, or nothing else. `isNamed` knows names of units. */
export function withoutFillers(
  words: readonly string[],
  isNamed: (text: string) => boolean,
): readonly string[] {
  const kept: string[] = []
  for (let at = 0; at < words.length; ) {
    const taken = fillerAt(words, at)
    if (taken === 0 && !isYearWord(words, at, isNamed)) kept.push(words[at])
    at += Math.max(1, taken)
  }
  return kept.length === 0 || kept.length === words.length ? words : kept
}

/** How many words from a place on are the longest filler, with what joins it to the next. */
function fillerAt(words: readonly string[], at: number): number {
  for (let length = Math.min(mostWordsOfFiller, words.length - at); length > 0; length--)
    if (fillers.has(words.slice(at, at + length).join(' ')))
      return at + length < words.length - 1 && joints.has(words[at + length]) ? length + 1 : length
  return 0
}

/** Whether the word says that a year follows: `PCI năm 2021`, but not `Hà Nam 2021`. */
const isYearWord = (words: readonly string[], at: number, isNamed: (text: string) => boolean): boolean =>
  words[at] === wordOfYear &&
  /^(19|20)\d\d$/.test(words[at + 1] ?? '') &&
  (words[at - 1] === wordOfYear || !isNamed(`${words[at - 1] ?? ''} ${wordOfYear}`))
