import pino, { type Logger } from 'pino'

/**
 * The log (运行日志), a line of JSON each. The server never hands it a body, a query, a cookie or a password; what is named here is taken out
 * all the same, should somebody once log a whole object.
 */
export function createLog(destination?: pino.DestinationStream, level = 'info'): Logger {
  const secret = [
    'password',
    'present',
    'next',
    'token',
    'csrfToken',
    'cookie',
    'authorization',
    'passwordHash',
  ]
  const paths = secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
  const options = {
    level,
    redact: { paths, censor: '***' },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return destination ? pino(options, destination) : pino(options)
}
