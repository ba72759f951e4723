import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import type { SignIn } from './api/session.ts'
import { Appearance } from './frame/appearance.tsx'
import { newQueryClient, SessionProvider } from './frame/session.tsx'
import { newRouter } from './routes.tsx'

/** All that lies behind the sign-in (登录后的页面); loaded only then. */
export function Inside(props: { readonly signIn: SignIn; readonly left: () => void }) {
  const [queries] = useState(newQueryClient)
  const [router] = useState(newRouter)
  return (
    <Appearance>
      <QueryClientProvider client={queries}>
        <SessionProvider signIn={props.signIn} left={props.left}>
          <RouterProvider router={router} />
        </SessionProvider>
      </QueryClientProvider>
    </Appearance>
  )
}
