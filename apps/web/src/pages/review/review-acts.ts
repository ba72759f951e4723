/** What may be done to an entry of the review (审阅动作), by key or by button. */
export type ReviewAct =
  | 'accept'
  | 'acceptBare'
  | 'edit'
  | 'split'
  | 'merge'
  | 'drop'
  | 'choose'
  | 'asRow'
  | 'join'
  | 'takeNew'
  | 'keepOld'
