import { defineConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

// Each file loads the whole application: kept loaded, all of them take half the time.
export default defineConfig({ test: { ...base.test, isolate: false } })
