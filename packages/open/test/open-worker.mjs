// Node 20 runs no TypeScript, and its workers take no loader from their options.
import { register } from 'tsx/esm/api'

register()
await import('./open-worker.ts')
