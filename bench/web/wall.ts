import { besideBare } from './beside-bare.ts'
import { clicking } from './in-page.ts'
import { madeUpStates } from './made-up-states.ts'
import { session } from './session.ts'

/** The wall with 450 tiles (挂图), all with their words. */
export function benchWall(): Promise<boolean> {
  return besideBare({
    name: 'wall',
    answers: { ...session, '/api/states': madeUpStates(450) },
    ...{ address: 'wall', data: 'api/states', row: '.wall-tile', boxes: ['html'] },
    act: clicking('.wall-class'),
  })
}
