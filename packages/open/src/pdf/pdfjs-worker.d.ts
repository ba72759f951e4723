// pdfjs-dist ships no types for its worker; all we do with it is put it where pdfjs looks for one.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
