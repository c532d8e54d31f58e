import { problemOf, TransportProblem } from '#app/_chat/transport-problem.ts'
import type { FileRef } from '#flow/run/question.ts'

/** Sends a file by XMLHttpRequest, because fetch does not tell how far an upload is. */
export function uploadFile(
  url: string,
  headers: { [name: string]: string },
  file: File,
  progress: (share: number) => void,
  stop: AbortSignal,
): Promise<FileRef> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file)
    request.open('POST', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0)
    request.onload = () => {
      if (request.status >= 300)
        return reject(problemOf(request.status, request.getResponseHeader('retry-after')))
      resolve(JSON.parse(request.responseText).file)
    }
    request.onerror = request.onabort = () => reject(new TransportProblem('offline'))
    stop.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}
