import { z } from 'zod'
import { computedLightSchema } from './lights.ts'
import { calendarDateSchema } from './text.ts'

/** A node of the schedule (节点), and whether what is due of it was reached by the day; unknown where nothing tells. */
const nodeState = z.object({
  dueDate: z.string(),
  words: z.string().exactOptional(),
  isMet: z.boolean().exactOptional(),
})

/** All items of the ledger with their states on a day (当日状态), no more of each than a wall shows. */
export const itemStatesSchema = z
  .object({
    day: z.string(),
    isWhole: z.boolean(),
    items: z.array(
      z.object({
        ...{ item: z.string(), serial: z.string(), kind: z.string(), words: z.string() },
        ...{ lead: z.string().exactOptional(), leadName: z.string().exactOptional() },
        /** The post it answers to (分管领导), and who holds it on the day. */
        ...{ sponsor: z.string().exactOptional(), sponsorName: z.string().exactOptional() },
        /** The headings that it stands under in the table, the highest first (板块); none where it came by itself. */
        section: z.array(z.string()).readonly(),
        ...{ lifecycle: z.string(), reporting: z.string(), progress: z.string() },
        light: z.object({
          ...{ id: z.string(), zh: z.string(), en: z.string(), colour: z.string(), shape: z.string() },
        }),
        /** As a circular prints it. */
        word: z.string(),
        computed: computedLightSchema.exactOptional(),
        ...{
          done: z.string().exactOptional(),
          planned: z.string().exactOptional(),
          lag: z.string().exactOptional(),
        },
        deadline: z.string(),
        target: z.string().exactOptional(),
        nodes: z.array(nodeState),
        /** Of a project: where it stands (项目状态). */
        stage: z.string().exactOptional(),
        /** Of a headline indicator: what it is to be and what it is, as numbers (主要指标). */
        indicator: z
          .object({
            ...{ kind: z.string(), target: z.string(), upper: z.string().exactOptional() },
            ...{ comparator: z.string(), unit: z.string() },
            latest: z
              .object({ number: z.string(), through: z.string(), vintage: z.string(), from: z.string() })
              .exactOptional(),
          })
          .exactOptional(),
        /** What it asks others for and has no ruling yet (需协调事项). */
        waiting: z.int(),
      }),
    ),
  })
  .meta({ id: 'ItemStates' })

/** Up to which day the months are told (逐月查询); today unless told. */
export const monthsQuerySchema = z.object({ until: calendarDateSchema.exactOptional() })

/** How the items of each lead stood at the end of each month of the year (各单位逐月情况). */
export const monthsSchema = z
  .object({
    days: z.array(z.string()),
    bodies: z.array(
      z.object({
        orgUnit: z.string(),
        name: z.string(),
        /** One for each day, in their order. */
        cells: z.array(
          z.object({
            ...{ count: z.int(), completed: z.int(), behind: z.int(), overdue: z.int(), late: z.int() },
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Months' })
