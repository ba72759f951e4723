#!/usr/bin/env node
import { existsSync } from 'node:fs'

const program = new URL('../dist/main.mjs', import.meta.url)
if (existsSync(program)) await import(program.href)
else {
  console.error(
    '还没有构建：在项目文件夹里运行 npm run build，或 npm start（not built yet: npm run build, or npm start）',
  )
  process.exitCode = 1
}
