import { Gate } from './frame/gate.tsx'
import { useLookOfDocument } from './frame/look.ts'

/** The whole page (页面): the door, which is light, and what lies behind it, which is loaded once somebody is in. */
export function App() {
  useLookOfDocument()
  return <Gate />
}
