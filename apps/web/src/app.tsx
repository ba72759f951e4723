import { Appearance } from './frame/appearance.tsx'
import { Gate } from './frame/gate.tsx'

/** The whole page (页面): how it looks, who is there, and behind the sign-in what the address asks for. */
export function App() {
  return (
    <Appearance>
      <Gate />
    </Appearance>
  )
}
