import { type Problem, problem } from '@thuocdo/engine'

/** Tells once that requests come through a proxy that nobody named: all readers then share its address, and its closed door. */
export function unknownProxyTeller(
  proxies: readonly string[],
  tell: (problem: Problem) => void,
): (headers: Headers) => void {
  let isTold = proxies.length > 0
  return headers => {
    if (isTold || !headers.has('x-forwarded-for')) return
    isTold = true
    tell(unknownProxy)
  }
}

const unknownProxy = problem('proxy-not-named', ['TRUSTED_PROXIES'], {
  vi: 'Có yêu cầu đi qua máy trung gian mà TRUSTED_PROXIES chưa đặt: mọi người trông như đến từ một địa chỉ, và một người gõ sai mật khẩu nhiều lần có thể khóa cửa của tất cả. Hãy đặt TRUSTED_PROXIES là địa chỉ IP của máy trung gian.',
  en: 'Requests come through a proxy, and TRUSTED_PROXIES is not set: everybody seems to come from one address, and wrong passwords of one person may close the door to all. Let TRUSTED_PROXIES be the IP address of the proxy.',
})
