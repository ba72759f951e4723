import type { Presets } from '../policies/presets.ts'
import type { StoryRules } from './story.ts'

/** The presets that the register of the demonstration chooses (规则选用). @throws where the folder of policies lacks one. */
export function storyRules({ reporting, tolerances, powers, schedules }: Presets): StoryRules {
  const preset = <Policy>(from: ReadonlyMap<string, Policy>, id: string): Policy => {
    const found = from.get(id)
    if (!found)
      throw new Error(`the demonstration wants the preset ${id}, and the folder of policies has none`)
    return found
  }
  return {
    policy: {
      reporting: preset(reporting, 'monthly-next-5'),
      tolerance: preset(tolerances, 'plain'),
      powers: preset(powers, 'plain'),
    },
    construction: preset(schedules, 'construction'),
  }
}
