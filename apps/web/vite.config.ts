import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Addresses are relative to <base>, which the server writes: the page may stand behind a gateway at any path.
export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    target: ['chrome100', 'firefox100', 'safari15.4'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  // The server compares the origin of a request with the host that it was sent to.
  server: {
    proxy: {
      '/api': { target: process.env.TAIZHANG_SERVER ?? 'http://127.0.0.1:8640', changeOrigin: false },
    },
  },
})
