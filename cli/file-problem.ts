import { type Problem, problem, type Words } from '@thuocdo/engine'

/** What the system answered to a file that it would not read or write, in a sentence that says what to do. */
export function fileProblem(error: Error): Problem {
  const code = 'code' in error ? String(error.code) : ''
  const path = 'path' in error && typeof error.path === 'string' ? error.path : ''
  const known = Object.hasOwn(sentences, code) ? sentences[code](path) : undefined
  return problem('system-refused', path === '' ? [] : [path], known ?? other(error.message))
}

const sentences: Readonly<Record<string, (path: string) => Words>> = {
  EEXIST: path => ({
    vi: `Đã có tệp ${path}; tệp cũ không bị ghi đè. Hãy chọn tên khác.`,
    en: `There is a file ${path} already; it is not written over. Choose another name.`,
  }),
  ENOENT: path => ({
    vi: `Không tìm thấy ${path}. Hãy kiểm tra đường dẫn.`,
    en: `There is no ${path}. Check the path.`,
  }),
  EACCES: path => refused(path),
  EPERM: path => refused(path),
  EROFS: path => ({
    vi: `Không ghi được ${path}: ổ đĩa chỉ cho đọc. Hãy chọn nơi khác.`,
    en: `${path} cannot be written: the disk is read only. Choose another place.`,
  }),
  EISDIR: path => ({
    vi: `${path || 'Đường dẫn ấy'} là một thư mục, không phải tệp. Hãy ghi tên tệp.`,
    en: `${path || 'That path'} is a folder, not a file. Name a file.`,
  }),
  ENOTDIR: path => ({
    vi: `Trong đường dẫn ${path} có một tệp đứng ở chỗ của thư mục. Hãy kiểm tra đường dẫn.`,
    en: `In the path ${path} a file stands where a folder should. Check the path.`,
  }),
  ENOSPC: path => ({
    vi: `Đĩa đã đầy, không ghi được ${path}. Hãy giải phóng chỗ trống rồi chạy lại.`,
    en: `The disk is full: ${path} cannot be written. Free some space and run it again.`,
  }),
}

const refused = (path: string): Words => ({
  vi: `Không có quyền đọc hoặc ghi ${path}. Hãy kiểm tra quyền truy cập của tài khoản đang chạy lệnh.`,
  en: `No permission to read or write ${path}. Check the rights of the account that runs the command.`,
})

const other = (message: string): Words => ({
  vi: `Hệ điều hành không cho đọc hoặc ghi (${message}). Hãy kiểm tra đường dẫn và quyền truy cập.`,
  en: `The system refused to read or write: ${message}. Check the path and your permissions.`,
})
