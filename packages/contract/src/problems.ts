import { z } from 'zod'

type Entry = readonly [status: number, zh: string, en: string]

/**
 * What the interface says when it does not do what is asked (接口问题), by stable code: the status, and what happened and what to do next.
 * Words in braces are filled in from the facts of the case.
 */
export const problems = {
  malformed: [400, '请求内容无法读取。请检查格式是否为JSON。', 'The body cannot be read. Send JSON.'],
  cursorInvalid: [
    400,
    '翻页位置无效。请从第一页重新查看。',
    'The cursor is not one of this list. Begin at the first page.',
  ],
  signedOut: [401, '尚未登录，或者登录已过期。请登录。', 'Nobody is signed in, or no longer. Sign in.'],
  signInFailed: [
    401,
    '用户名或口令不正确。请核对后重试。',
    'Name or password is wrong. Check both and try again.',
  ],
  accountLocked: [
    423,
    '连续输错次数过多，该用户名已锁定，{minutes}分钟后可再试；也可请管理员解锁。',
    'Too many wrong passwords: the name is locked for {minutes} minutes. Wait, or ask an administrator to unlock it.',
  ],
  passwordDue: [
    403,
    '口令为初始口令或已到更换期限。请先修改口令。',
    'The password is a first one or out of date. Change it first.',
  ],
  passwordWeak: [
    422,
    '口令应符合以下要求：{reasons}。请换一个口令。',
    'A password must be: {reasonsEn}. Choose another.',
  ],
  passwordWrong: [403, '原口令不正确。请核对后重试。', 'The present password is wrong. Check it.'],
  forbidden: [
    403,
    '您没有“{action}”的权限。如工作需要，请联系管理员。',
    'You may not: {actionEn}. Ask an administrator if your work needs it.',
  ],
  onBehalfOnly: [
    403,
    '“{action}”是单位自己的事，不能以您的名义办理。收到单位的签字件、电话或委托的，请写明代哪个单位办理，并附扫描件、电话记录或委托文件。',
    'To {actionEn} is for the body itself, not for you. Where it sent a signed paper, telephoned or delegated it, name the body whom you act for and attach the scan, the note or the delegation.',
  ],
  notSpokenFor: [
    403,
    '不能代“{party}”办理“{action}”：请核对代办单位或岗位，并注明签字件、电话记录或委托文件。',
    'You may not do this for {party} ({actionEn}): check whom you act for, and name the signed paper, telephone note or delegation.',
  ],
  crossSite: [
    403,
    '请求来自其他网站，已拒绝。请从本系统页面操作。',
    'The request came from another site. Use the pages of this system.',
  ],
  tokenMissing: [
    403,
    '页面已失效。请刷新页面后重试。',
    'The request lacks the token of the sign-in (X-CSRF-Token). Load the page again.',
  ],
  notFound: [404, '没有找到：{what}。请核对。', 'Not found: {what}. Check it.'],
  refused: [409, '{reason}', '{reasonEn}'],
  nameTaken: [409, '用户名“{name}”已被使用。请换一个。', 'The name {name} is taken. Choose another.'],
  idTaken: [
    409,
    '编号“{id}”已用于另一份文件。请换一个编号。',
    'The id {id} is that of another document. Choose another.',
  ],
  alreadySetUp: [409, '系统已完成初始设置。请直接登录。', 'The system is set up already. Sign in.'],
  setUpTokenWrong: [
    403,
    '设置码不正确。请核对启动本系统的终端上显示的设置码。',
    'The token is wrong. It is printed in the terminal in which the system was started.',
  ],
  lastAdministrator: [
    409,
    '至少要保留一名可以管理账号的人员。请先给其他人授权。',
    'Somebody must be left who manages accounts. Give the role to another first.',
  ],
  separatedDuties: [
    409,
    '已启用三员分立：系统、安全、审计管理员须由不同人员担任，且不得兼任业务岗位。请分别设置账号。',
    'Duties are separated: system, security and audit administrator are three persons without other roles. Use an account for each.',
  ],
  stale: [
    412,
    '在您打开之后，内容已被他人修改（见changes）。请核对后重新提交。',
    'It was changed since you opened it (see changes). Look at it again, then repeat.',
  ],
  tooLarge: [
    413,
    '内容超过上限（{limit}）。请缩减或分次提交。',
    'It is larger than the limit ({limit}). Send less at a time.',
  ],
  mediaUnsupported: [
    415,
    '不支持这种内容类型。请使用{wanted}。',
    'This kind of content is not taken. Send {wanted}.',
  ],
  invalid: [422, '有{count}处填写不符合要求。请按提示修改。', 'Fields to correct: {count}. See faults.'],
  keyReused: [
    422,
    '同一个Idempotency-Key已用于另一项内容。请换一个。',
    'This Idempotency-Key was used for something else. Use a new one.',
  ],
  secretMark: [
    422,
    '文件“{name}”带有密级标志（{mark}），不得上传到本系统。未保存任何内容；请按保密规定处理。',
    '{name} bears a mark of secrecy ({mark}) and must not be uploaded here. Nothing was stored.',
  ],
  tableUnsound: [
    422,
    '《{name}》有{count}处问题，没有导入任何内容。请按提示在原表改正后重新导入。',
    '{name} has {count} faults, and nothing of it was taken. Correct them in the file (see faults) and import it again.',
  ],
  namesUnknown: [
    409,
    '还有{count}个名称对不上单位名册：{names}。印发后分工只能通过调整改动，请先登记或指定单位；确实不列的，写明leaveOutUnknown。',
    'Names ({count}) that stand for no body of the register: {names}. Once issued, duties change by modification alone: enter or choose the bodies first, or say leaveOutUnknown.',
  ],
  serialsTwice: [
    409,
    '序号{serials}在表中出现不止一次，一个序号只能有一项。请先为其中的条目另定序号。',
    'Serials {serials} stand more than once, and one serial is one item. Give the rows serials of their own first.',
  ],
  importTaken: [
    409,
    '这次导入已经确认，成为分解表“{breakdown}”。请到分解表中办理。',
    'This import was taken in as the table {breakdown}. Go on there.',
  ],
  fileRemoved: [
    410,
    '文件“{name}”此前已按规定清除，不再保存。如确需使用，请联系管理员。',
    '{name} was removed under a document number and is not kept again. Ask an administrator.',
  ],
  cannotOpen: [422, '{reason}', '{reasonEn}'],
  tooMany: [429, '操作过于频繁。请{seconds}秒后再试。', 'Too many requests. Try again in {seconds} seconds.'],
  internal: [
    500,
    '系统出错，本次操作未完成。请稍后重试；如仍出错，请把编号{requestId}告诉管理员。',
    'Something went wrong on our side and nothing was done. Try again; if it stays, tell the administrator {requestId}.',
  ],
  unavailable: [
    503,
    '系统正在启动或维护，请稍后再试。',
    'The system is starting or being maintained. Try again soon.',
  ],
} as const satisfies Readonly<Record<string, Entry>>

/** What went wrong with one field (填写差错). */
export const faultSchema = z
  .object({ path: z.string(), field: z.string(), code: z.string(), zh: z.string(), en: z.string() })
  .meta({ id: 'Fault' })

/** The body of every answer that is a no, as application/problem+json (RFC 9457). `code` is stable, the words are not. */
export const problemSchema = z
  .object({
    type: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(problems) as [keyof typeof problems, ...(keyof typeof problems)[]]),
    title: z.string(),
    detail: z.string(),
    requestId: z.string(),
    faults: z.array(faultSchema).readonly().exactOptional(),
    refusal: z
      .object({ code: z.string(), facts: z.record(z.string(), z.string()).exactOptional() })
      .loose()
      .exactOptional(),
    changes: z.array(z.unknown()).readonly().exactOptional(),
  })
  .meta({ id: 'Problem' })

/** Words for people (问题说明): the message of a code with its facts filled in. */
export function explainProblem(
  code: keyof typeof problems,
  facts: Readonly<Record<string, string>>,
  language: 'zh' | 'en',
): string {
  const message = problems[code][language === 'zh' ? 1 : 2]
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(facts, name) ? facts[name]! : whole,
  )
}
