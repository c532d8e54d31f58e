import type postgres from 'postgres'

/**
 * The driver's options for a PostgreSQL URL. Beside what the driver understands itself, `?host=/folder` means the Unix socket in that
 * folder, as in libpq.
 */
export function connectionOptions(url: string): postgres.Options<Record<string, never>> & { path?: string } {
  const { protocol, hostname, port, username, password, pathname, searchParams } = parse(url)
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') {
    throw new Error(`A PostgreSQL URL begins with postgres://, not with ${protocol}//`)
  }
  const folder = searchParams.get('host')
  const ssl = searchParams.get('sslmode')
  return {
    ...(folder?.startsWith('/')
      ? { path: `${folder}/.s.PGSQL.${port || searchParams.get('port') || 5432}` }
      : { host: hostname || folder || 'localhost', port: Number(port || searchParams.get('port') || 5432) }),
    // Notices are for people at a prompt.
    onnotice: () => undefined,
    database: decodeURIComponent(pathname.slice(1)) || searchParams.get('dbname') || 'postgres',
    user: decodeURIComponent(username) || searchParams.get('user') || 'postgres',
    password: decodeURIComponent(password) || searchParams.get('password') || '',
    ...(ssl && ssl !== 'disable' && { ssl: ssl as 'require' | 'allow' | 'prefer' | 'verify-full' }),
  }
}

function parse(url: string): URL {
  try {
    return new URL(url)
  } catch (cause) {
    throw new Error('This is not a PostgreSQL URL (postgres://user:password@host:5432/database).', { cause })
  }
}
